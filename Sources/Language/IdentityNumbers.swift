/// Something written that looks like a Swedish personal identity number.
package struct IdentityNumber: Sendable, Equatable {
  /// Its bytes.
  package let range: Range<Int>
  /// Whether it is a coordination number, whose day is 60 too high.
  package let isCoordination: Bool
  /// Whether the last digit is the one the others demand; else it is mistyped or made up.
  package let isChecked: Bool
}

/// Finds the personal identity numbers and coordination numbers of a text.
///
/// *18990101-9803*, *990101-9803*, *189901019803* and *18990101+9803*: a date that exists, four
/// digits, and a last digit that checks the others. A number with the century and a separator is
/// found even when that digit is wrong, as nothing else is written so. What has no separator does
/// not count in a web address, and nothing counts that goes on in letters, digits, slashes or
/// points, as case numbers do, or follows *dnr* or *ISBN*.
///
/// - Parameter text: UTF-8.
/// - Returns: The numbers in the order of the text.
package func identityNumbers(in text: [UInt8]) -> [IdentityNumber] {
  var found: [IdentityNumber] = []
  var index = 0
  while index < text.count {
    guard isDigit(text[index]) else {
      index += 1
      continue
    }
    let end = text[index...].firstIndex { !isDigit($0) } ?? text.count
    if let number = identityNumber(in: text, at: index..<end) {
      found.append(number)
      index = number.range.upperBound
    } else {
      index = end
    }
  }
  return found
}

/// Reads a number whose first run of digits is given.
private func identityNumber(in text: [UInt8], at first: Range<Int>) -> IdentityNumber? {
  let isJoined = first.count == 10 || first.count == 12
  var end = first.upperBound
  var digits = Array(text[first])
  if !isJoined {
    guard first.count == 6 || first.count == 8 else { return nil }
    guard let separator = separatorByteCount(text, at: end, hasCentury: first.count == 8) else {
      return nil
    }
    let last = text[(end + separator)...].prefix(while: isDigit)
    guard last.count == 4 else { return nil }
    digits += last
    end = last.endIndex
  }
  let range = first.lowerBound..<end
  guard standsAlone(range, in: text), !follows(otherNumberWords, range.lowerBound, in: text),
    !(isJoined && isInWebAddress(range.lowerBound, in: text)),
    let isCoordination = dayKind(digits)
  else { return nil }
  let isChecked = hasCheckDigit(digits.suffix(10))
  guard isChecked || first.count == 8 else { return nil }
  return IdentityNumber(range: range, isCoordination: isCoordination, isChecked: isChecked)
}

/// How long the hyphen, dash, plus or, after a century, space at `index` is.
private func separatorByteCount(_ text: [UInt8], at index: Int, hasCentury: Bool) -> Int? {
  guard index < text.count else { return nil }
  switch text[index] {
  case UInt8(ascii: "-"), UInt8(ascii: "+"): return 1
  case 0x20: return hasCentury ? 1 : nil
  case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
    return (0x90...0x93).contains(text[index + 2]) ? 3 : nil
  default: return nil
  }
}

/// Whether nothing goes on before or after the number.
private func standsAlone(_ range: Range<Int>, in text: [UInt8]) -> Bool {
  if range.lowerBound > 0 {
    let before = text[range.lowerBound - 1]
    if endsLetterOrDigit(before, range.lowerBound, in: text)
      || "/-+.:_,".utf8.contains(before)
    {
      let isAfterWord = before == UInt8(ascii: ":") && !isDigit(at: range.lowerBound - 2, in: text)
      guard isAfterWord else { return false }
    }
  }
  guard range.upperBound < text.count else { return true }
  let after = text[range.upperBound]
  if isLetterOrDigit(after) || "/-+_".utf8.contains(after) { return false }
  let mayGoOn = after == UInt8(ascii: ".") || after == UInt8(ascii: ":")
  return !(mayGoOn && isDigit(at: range.upperBound + 1, in: text))
}

/// Whether the byte before `index` ends a letter or digit; of letters outside ASCII those of
/// Latin 1 are known, which begin with C3.
func endsLetterOrDigit(_ before: UInt8, _ index: Int, in text: [UInt8]) -> Bool {
  isLetterOrDigit(before) || (before >= 0x80 && index > 1 && text[index - 2] == 0xC3)
}

private func isDigit(at index: Int, in text: [UInt8]) -> Bool {
  text.indices.contains(index) && isDigit(text[index])
}

/// Words before numbers of other kinds, in small letters.
private let otherNumberWords = ["dnr", "diarienr", "diarienummer", "isbn", "issn"]

/// Whether one of the words stands before `index`, perhaps with a colon or full stop.
private func follows(_ words: [String], _ index: Int, in text: [UInt8]) -> Bool {
  var end = index
  while end > 0, text[end - 1] == 0x20 || ":.".utf8.contains(text[end - 1]) { end -= 1 }
  var start = end
  while start > 0, isLetterOrDigit(text[start - 1]) { start -= 1 }
  let word = String(decoding: text[start..<end], as: UTF8.self).lowercased()
  return words.contains(word)
}

/// Whether the text before `index`, back to a space, quotation mark or bracket, holds a slash.
private func isInWebAddress(_ index: Int, in text: [UInt8]) -> Bool {
  let before = text[max(0, index - 500)..<index]
  let start = before.lastIndex { $0 <= 0x20 || "\"'<>()".utf8.contains($0) }.map { $0 + 1 }
  return before[(start ?? before.startIndex)...].contains(UInt8(ascii: "/"))
}

/// Whether the digits give a coordination number's day; nil where they give no day at all.
private func dayKind(_ digits: [UInt8]) -> Bool? {
  let values = digits.map { Int($0 - UInt8(ascii: "0")) }
  let date = values.dropLast(4)
  let year = date.dropLast(4).reduce(0) { $0 * 10 + $1 }
  if date.count == 8, !(1850..<2100).contains(year) { return nil }
  let month = values[values.count - 8] * 10 + values[values.count - 7]
  let day = values[values.count - 6] * 10 + values[values.count - 5]
  let isCoordination = day > 60
  let real = isCoordination ? day - 60 : day
  guard (1...12).contains(month), (1...31).contains(real) else { return nil }
  switch month {
  case 4, 6, 9, 11: return real <= 30 ? isCoordination : nil
  // Two digits do not tell 1900, which had no leap day, from 2000, which had one.
  case 2: return real <= (year % 4 == 0 && year != 1900 ? 29 : 28) ? isCoordination : nil
  default: return isCoordination
  }
}

/// Whether the last of ten digits is what Luhn's formula makes of the others.
private func hasCheckDigit(_ digits: ArraySlice<UInt8>) -> Bool {
  let sum = digits.enumerated().reduce(0) { sum, digit in
    let value = Int(digit.element - UInt8(ascii: "0")) * (digit.offset % 2 == 0 ? 2 : 1)
    return sum + value / 10 + value % 10
  }
  return sum % 10 == 0
}
