/// The addresses in a `srcset`: each followed by an optional size, separated by commas.
func addressSet(in bytes: [UInt8], _ value: Range<Int>) -> [Range<Int>] {
  let comma = UInt8(ascii: ",")
  var addresses: [Range<Int>] = []
  var index = value.lowerBound
  while true {
    while index < value.upperBound, isSpace(bytes[index]) || bytes[index] == comma { index += 1 }
    guard index < value.upperBound else { return addresses }
    let start = index
    while index < value.upperBound, !isSpace(bytes[index]) { index += 1 }
    var end = index
    while end > start, bytes[end - 1] == comma { end -= 1 }
    addresses.append(start..<end)
    // A comma at the end of the address says that no size follows.
    guard end == index else { continue }
    while index < value.upperBound, bytes[index] != comma { index += 1 }
  }
}

/// The address in `0; url=../next/`; nil where the text is no such thing.
func refreshAddress(in bytes: [UInt8], _ value: Range<Int>) -> Range<Int>? {
  var index = value.lowerBound
  func skip(while condition: (UInt8) -> Bool) {
    while index < value.upperBound, condition(bytes[index]) { index += 1 }
  }
  skip(while: isSpace)
  let start = index
  skip { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
  guard index > start else { return nil }
  skip { isSpace($0) || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
  for byte in "url".utf8 {
    guard index < value.upperBound, lowered(bytes[index]) == byte else { return nil }
    index += 1
  }
  skip(while: isSpace)
  guard index < value.upperBound, bytes[index] == UInt8(ascii: "=") else { return nil }
  index += 1
  skip { isSpace($0) || isQuote($0) }
  var end = value.upperBound
  while end > index, isSpace(bytes[end - 1]) || isQuote(bytes[end - 1]) { end -= 1 }
  return index..<end
}

/// The addresses in a style sheet's `url(…)` and `@import "…"`, comments left out.
func styleSheetAddresses(in bytes: [UInt8]) -> [Range<Int>] {
  var addresses: [Range<Int>] = []
  var index = 0
  func startsHere(_ name: String) -> Bool {
    bytes.count - index > name.utf8.count
      && zip(bytes[index...], name.utf8).allSatisfy { lowered($0) == $1 }
  }
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "/") where startsHere("/*"):
      index += 2
      while index + 1 < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
      index += 2
    case UInt8(ascii: "u") where startsHere("url("), UInt8(ascii: "U") where startsHere("url("):
      index += 4
      var start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: ")") { index += 1 }
      var end = index
      while start < end, isSpace(bytes[start]) || isQuote(bytes[start]) { start += 1 }
      while start < end, isSpace(bytes[end - 1]) || isQuote(bytes[end - 1]) { end -= 1 }
      addresses.append(start..<end)
    case UInt8(ascii: "@") where startsHere("@import"):
      index += "@import".utf8.count
      while index < bytes.count, isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count, isQuote(bytes[index]) else { continue }
      let start = index + 1
      index = bytes[start...].firstIndex(of: bytes[index]) ?? bytes.count
      addresses.append(start..<index)
    default: index += 1
    }
  }
  return addresses
}

private func isQuote(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
}
