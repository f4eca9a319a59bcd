/// A short name for some bytes, to put into the name of the file that holds them.
///
/// Equal bytes give equal names on every machine, and an edit gives another name with all but
/// certainty (60 bits). Not for secrets, signatures or anything an attacker could gain from: two
/// texts with the same name can be made on purpose.
///
/// The bytes are read eight at a time, lowest first, into two states that are multiplied and
/// folded after each step; the length is part of the result. The multipliers are odd numbers with
/// evenly spread bits. O(bytes).
///
/// - Returns: Twelve characters of `0-9` and `a-v`.
package func contentHash(_ bytes: [UInt8]) -> String {
  var bits = contentBits(bytes)
  var name: [UInt8] = []
  for _ in 0..<12 {
    let digit = UInt8(truncatingIfNeeded: bits & 31)
    name.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    bits >>= 5
  }
  return String(decoding: name, as: UTF8.self)
}

/// The same as a number, of which all 64 bits are used.
package func contentBits(_ bytes: [UInt8]) -> UInt64 {
  var first: UInt64 = 0x9E37_79B9_7F4A_7C15
  var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  var index = 0
  while index < bytes.count {
    let end = min(index + 8, bytes.count)
    var word: UInt64 = 0
    var shift: UInt64 = 0
    while index < end {
      word |= UInt64(bytes[index]) &<< shift
      shift += 8
      index += 1
    }
    first = stirred(first ^ word, by: 0xFF51_AFD7_ED55_8CCD)
    second = stirred(second &+ word, by: 0xC4CE_B9FE_1A85_EC53)
  }
  let length = UInt64(bytes.count)
  let bits = stirred(stirred(first ^ length, by: 0xD6E8_FEB8_6659_FD93) &+ second, by: 0x9E37_79B1)
  return stirred(bits, by: 0xFF51_AFD7_ED55_8CCD)
}

/// Spreads every bit of a state over the others.
@inline(__always)
private func stirred(_ state: UInt64, by multiplier: UInt64) -> UInt64 {
  let product = (state ^ (state &>> 32)) &* multiplier
  return product ^ (product &>> 29)
}
