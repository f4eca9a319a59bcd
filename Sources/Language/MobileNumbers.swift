/// Finds the Swedish mobile telephone numbers of a text.
///
/// *070-123 45 67*, *0701234567*, *+46 70 123 45 67* and *+46 (0)70-123 45 67*: ten digits from
/// 070, 072, 073, 076 or 079 on. Single spaces, hyphens and no-break spaces may stand between.
///
/// - Parameter text: UTF-8.
/// - Returns: Their bytes in the order of the text.
package func mobileNumbers(in text: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var index = 0
  while index < text.count {
    let isStart = text[index] == UInt8(ascii: "0") || text[index] == UInt8(ascii: "+")
    if isStart, let end = mobileNumberEnd(in: text, from: index) {
      found.append(index..<end)
      index = end
    } else {
      index += 1
    }
  }
  return found
}

/// Where the mobile number that starts at `start` ends; nil where none does.
private func mobileNumberEnd(in text: [UInt8], from start: Int) -> Int? {
  if start > 0 {
    let before = text[start - 1]
    let isJoined = "/-+.:_=".utf8.contains(before) && !isScheme(before, start, text)
    guard !endsLetterOrDigit(before, start, in: text), !isJoined else { return nil }
  }
  var index = start
  var digits: [UInt8] = []
  for prefix in ["+46", "0046"] where text[start...].starts(with: prefix.utf8) {
    index += prefix.utf8.count
    digits = [UInt8(ascii: "0")]
    index += separatorByteCount(text, at: index)
    if text[index...].starts(with: "(0)".utf8) { index += 3 }
    break
  }
  while index < text.count, digits.count < 10 {
    if isDigit(text[index]) {
      digits.append(text[index])
      index += 1
    } else {
      let count = digits.count < 2 ? 0 : separatorByteCount(text, at: index)
      guard count > 0 else { return nil }
      index += count
    }
  }
  let operators = "02369".utf8
  guard digits.count == 10, digits[0] == UInt8(ascii: "0"), digits[1] == UInt8(ascii: "7"),
    operators.contains(digits[2]), isDigit(text[index - 1])
  else { return nil }
  guard index < text.count else { return index }
  let after = text[index]
  return isLetterOrDigit(after) || "/-_".utf8.contains(after) ? nil : index
}

/// Whether the colon before a number is that of `tel:` or of a key, not part of another number.
private func isScheme(_ before: UInt8, _ start: Int, _ text: [UInt8]) -> Bool {
  before == UInt8(ascii: ":") && start > 1 && !isDigit(text[start - 2])
}

/// How long the space, hyphen or no-break space at `index` is; 0 where there is none.
private func separatorByteCount(_ text: [UInt8], at index: Int) -> Int {
  guard index < text.count else { return 0 }
  if text[index] == 0x20 || text[index] == UInt8(ascii: "-") { return 1 }
  let isNoBreakSpace =
    index + 1 < text.count && text[index] == 0xC2 && text[index + 1] == 0xA0
  return isNoBreakSpace ? 2 : 0
}
