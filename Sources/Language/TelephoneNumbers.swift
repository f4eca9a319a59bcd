/// Reads a Swedish telephone number that starts with a chunk and may go on after it.
///
/// *08-123 45*, *0771-112 112*, *010-123 45 67* and *+46 8 123 45 67*: an area code of two to
/// four digits with its zero, then five to eight digits in groups of two to four with spaces or
/// no-break spaces between.
func telephone(in text: [UInt8], at chunk: Range<Int>, end: Int) -> Identifier? {
  var reader = TelephoneReader(text: text, position: chunk.lowerBound, end: end)
  return reader.read()
}

private struct TelephoneReader {
  let text: [UInt8]
  var position: Int
  let end: Int
  private var digits: [UInt8] = []

  init(text: [UInt8], position: Int, end: Int) {
    self.text = text
    self.position = position
    self.end = end
  }

  mutating func read() -> Identifier? {
    let start = position
    guard readAreaCode() else { return nil }
    let areaCount = digits.count
    var numberEnd = position
    while let group = readGroup() {
      if digits.count + group.count - areaCount > 8 { break }
      digits.append(contentsOf: group)
      numberEnd = position
      skipSpace()
    }
    let count = digits.count - areaCount
    guard count >= 5 else { return nil }
    if numberEnd < end, isLetterOrDigit(text[numberEnd]) { return nil }
    return Identifier(
      kind: .telephone, range: start..<numberEnd, text: String(decoding: digits, as: UTF8.self))
  }

  /// `08-`, `0771-`, `+46 8 ` and `+46 (0)8-`.
  private mutating func readAreaCode() -> Bool {
    let isInternational = position < end && text[position] == UInt8(ascii: "+")
    if isInternational {
      guard position + 3 <= end, text[position + 1] == UInt8(ascii: "4"),
        text[position + 2] == UInt8(ascii: "6")
      else { return false }
      position += 3
      skipSpace()
    } else {
      guard text[position] == UInt8(ascii: "0") else { return false }
      position += 1
    }
    digits = [UInt8(ascii: "0")]
    while position < end, isDigit(text[position]), digits.count <= 4 {
      digits.append(text[position])
      position += 1
    }
    guard digits.count >= 2, digits.count <= 4, digits[1] != UInt8(ascii: "0"), position < end
    else { return false }
    if text[position] == UInt8(ascii: "-") {
      position += 1
      return true
    }
    let before = position
    skipSpace()
    return isInternational && position > before
  }

  /// Two to eight digits; a group of another length ends the number.
  private func groupEnd() -> Int? {
    var groupEnd = position
    while groupEnd < end, isDigit(text[groupEnd]) { groupEnd += 1 }
    return (2...8).contains(groupEnd - position) ? groupEnd : nil
  }

  private mutating func readGroup() -> ArraySlice<UInt8>? {
    guard let groupEnd = groupEnd() else { return nil }
    defer { position = groupEnd }
    return text[position..<groupEnd]
  }

  /// Skips one space or no-break space.
  private mutating func skipSpace() {
    if position < end, text[position] == 0x20 {
      position += 1
    } else if position + 1 < end, text[position] == 0xC2, text[position + 1] == 0xA0 {
      position += 2
    }
  }
}
