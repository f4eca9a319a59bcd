/// A short name for some bytes, for file names that change when the content does.
///
/// FNV-1a in 64 bits (Fowler, Noll and Vo, draft-eastlake-fnv), 13 characters of base 32. Not
/// cryptographic: it keeps caches apart, it does not protect.
package func contentHash(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let text = String(hash, radix: 32)
  return String(repeating: "0", count: 13 - text.utf8.count) + text
}
