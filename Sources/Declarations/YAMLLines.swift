import Yams

/// Where the lines of a YAML text start, to turn Yams' lines and columns into bytes.
struct YAMLLines {
  /// The text, with its indices in the file.
  let bytes: ArraySlice<UInt8>
  private let starts: [Int]

  /// Finds the lines. YAML 1.1 ends a line at LF, CR, CR LF, NEL, LS and PS. O(bytes).
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var starts = [bytes.startIndex]
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = Self.lineEndLength(bytes[index...])
      index += max(length, 1)
      if length > 0 { starts.append(index) }
    }
    self.starts = starts
  }

  private static func lineEndLength(_ rest: ArraySlice<UInt8>) -> Int {
    switch rest[rest.startIndex] {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r"): rest.dropFirst().first == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2: rest.starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2: rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }

  /// The byte at a mark; marks count lines and Unicode scalars from 1.
  func offset(of mark: Mark) -> Int {
    guard mark.line >= 1 else { return bytes.startIndex }
    guard mark.line <= starts.count else { return bytes.endIndex }
    var index = starts[mark.line - 1]
    var scalarsLeft = mark.column - 1
    while scalarsLeft > 0, index < bytes.endIndex {
      index += 1
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
      scalarsLeft -= 1
    }
    return index
  }

  /// The bytes from a mark to the end of its line, at least one where there is one.
  func restOfLine(at mark: Mark) -> Range<Int> {
    var start = offset(of: mark)
    if start == bytes.endIndex, start > bytes.startIndex { start -= 1 }
    return start..<max(endOfLine(from: start), min(start + 1, bytes.endIndex))
  }

  /// The bytes a scalar covers, from its value and where it starts.
  func range(ofScalar text: String, at start: Int) -> Range<Int> {
    let rest = bytes[start...]
    if rest.starts(with: text.utf8) { return start..<start + text.utf8.count }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return start..<endOfLine(from: start)
    }
    var index = start + 1
    while index < bytes.endIndex, bytes[index] != quote {
      index += bytes[index] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    return start..<min(index + 1, bytes.endIndex)
  }

  /// The first alias used as a key, in a text that also has an anchor.
  ///
  /// Yams hashes keys as it reads, so an alias bomb in a key would hang before we can count.
  var aliasAsKey: Range<Int>? {
    guard startsOfTokens(with: UInt8(ascii: "&")).first != nil else { return nil }
    for start in startsOfTokens(with: UInt8(ascii: "*")) {
      var end = start + 1
      while end < bytes.endIndex, !Self.separators.contains(bytes[end]) { end += 1 }
      var next = end
      while next < bytes.endIndex, bytes[next] == UInt8(ascii: " ") { next += 1 }
      let isKey = next < bytes.endIndex && bytes[next] == UInt8(ascii: ":")
      if isKey || isAfterQuestionMark(start) { return start..<end }
    }
    return nil
  }

  private func isAfterQuestionMark(_ start: Int) -> Bool {
    bytes[..<start].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: "?")
  }

  private static let separators: [UInt8] = Array(" \t\r\n,[]{}:".utf8)

  private func startsOfTokens(with sign: UInt8) -> [Int] {
    bytes.indices.filter { index in
      bytes[index] == sign
        && (index == bytes.startIndex || Self.separators.contains(bytes[index - 1]))
    }
  }

  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end
  }
}
