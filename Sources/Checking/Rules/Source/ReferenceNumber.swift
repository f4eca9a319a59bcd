import Files

/// A number that an authority gave a case, taken apart so that its spelling makes no difference:
/// *U2017/01236/GV*, *2017/01236/GV*, *2017:00779*.
struct ReferenceNumber: Hashable {
  let year: Int
  let serial: Int
  /// The unit after the last slash, if any.
  let unit: String

  /// Reads one; nil for a text of another form, and for a number too short to be that of one case
  /// alone, such as a report's *2015:75* or a law's.
  init?(_ text: some StringProtocol) {
    var rest = Array(text.uppercased())[...]
    let department = rest.prefix { $0.isLetter }
    guard department.count <= 3 else { return nil }
    rest = rest.dropFirst(department.count)
    guard let year = Self.number(rest.prefix(4)), (1950...2100).contains(year),
      rest.count > 5, let separator = rest.dropFirst(4).first, "/:".contains(separator)
    else { return nil }
    rest = rest.dropFirst(5)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let serial = Self.number(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    if rest.isEmpty {
      unit = ""
    } else {
      guard rest.first == "/", (2...7).contains(rest.count),
        rest.dropFirst().allSatisfy({ $0.isLetter })
      else { return nil }
      unit = String(rest.dropFirst())
    }
    guard digits.count > 3 || !unit.isEmpty else { return nil }
    (self.year, self.serial) = (year, serial)
  }

  private static func number(_ digits: ArraySlice<Character>) -> Int? {
    digits.count <= 8 && digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(String(digits)) : nil
  }

  /// Where words that may be such numbers stand in a text.
  static func places(in text: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let marks =
      Checking.places(of: UInt8(ascii: "/"), in: text)
      + Checking.places(of: UInt8(ascii: ":"), in: text)
    for index in marks where !found.contains(where: { $0.contains(index) }) {
      var (start, end) = (index, index)
      while start > 0, isPart(text[start - 1]) { start -= 1 }
      while end < text.count, isPart(text[end]) { end += 1 }
      while end > index, ":/".utf8.contains(text[end - 1]) { end -= 1 }
      if end - start >= 9 { found.append(start..<end) }
    }
    return found
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80
      || (UInt8(ascii: "0")...UInt8(ascii: ":")).contains(byte) || byte == UInt8(ascii: "/")
  }
}
