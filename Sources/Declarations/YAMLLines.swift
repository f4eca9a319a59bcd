import Yams

/// Where the lines of a YAML text start, to turn Yams' lines and columns into bytes.
struct YAMLLines {
  /// The text, with its indices in the file.
  let bytes: ArraySlice<UInt8>
  private let starts: [Int]
  /// The mark asked for last; a long line is then walked once, not once for each value in it.
  private var previous = (line: 0, column: 0, offset: 0)

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
    case 0xE2:
      rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    default: 0
    }
  }

  /// The byte at a mark; marks count lines and Unicode scalars from 1.
  ///
  /// O(scalars in the line before the mark), or since the mark asked for before when that stands
  /// in the same line.
  mutating func offset(of mark: Mark) -> Int {
    guard mark.line >= 1 else { return bytes.startIndex }
    guard mark.line <= starts.count else { return bytes.endIndex }
    let isAhead = previous.line == mark.line && previous.column <= mark.column
    var index = isAhead ? previous.offset : starts[mark.line - 1]
    var scalarsLeft = mark.column - (isAhead ? previous.column : 1)
    while scalarsLeft > 0, index < bytes.endIndex {
      index += 1
      while index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 { index += 1 }
      scalarsLeft -= 1
    }
    previous = (mark.line, mark.column, index)
    return index
  }

  /// The bytes from a mark to the end of its line, at least one where there is one.
  mutating func restOfLine(at mark: Mark) -> Range<Int> {
    var start = offset(of: mark)
    if start == bytes.endIndex, start > bytes.startIndex { start -= 1 }
    return start..<max(endOfLine(from: start), min(start + 1, bytes.endIndex))
  }

  /// The bytes a scalar covers, from its value and where it starts.
  func range(ofScalar text: String, at start: Int) -> Range<Int> {
    let rest = bytes[start...]
    if !text.isEmpty, rest.starts(with: text.utf8) { return start..<start + text.utf8.count }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return start..<(text.isEmpty ? start : endOfLine(from: start))
    }
    let isDouble = quote == UInt8(ascii: "\"")
    var index = start + 1
    while index < bytes.endIndex {
      if isDouble, bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] != quote {
        index += 1
      } else if !isDouble, index + 1 < bytes.endIndex, bytes[index + 1] == quote {
        index += 2
      } else {
        break
      }
    }
    return start..<min(index + 1, bytes.endIndex)
  }

  /// The bytes from `start` to `end`, with the `]` or `}` that closes what `start` opens.
  func closed(_ start: Int, to end: Int) -> Range<Int> {
    let range = start..<max(start, end)
    guard start < bytes.endIndex else { return range }
    let closing: UInt8
    switch bytes[start] {
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    default: return range
    }
    let rest = bytes[max(end, start + 1)...]
    let sign = rest.firstIndex { !Self.blanks.contains($0) && $0 != UInt8(ascii: ",") }
    guard let sign, bytes[sign] == closing else { return range }
    return start..<sign + 1
  }

  /// The first alias that is a key or may be part of one.
  ///
  /// Yams hashes keys as it reads, so an alias bomb in a key would hang before we can count. A
  /// key with parts is known by a `?` before it, or a `]` or `}` and a colon after it; a text
  /// that uses aliases and has such signs in its prose is refused too.
  var aliasInKey: Range<Int>? {
    let anchors = Set(startsOfTokens(with: "&").map { bytes[name(after: $0)] })
    let aliases = startsOfTokens(with: "*").map { $0..<name(after: $0).upperBound }
      .filter { anchors.contains(bytes[$0.lowerBound + 1..<$0.upperBound]) }
    guard !aliases.isEmpty else { return nil }
    if let key = aliases.first(where: { isColon(after: $0.upperBound) }) { return key }
    if let mark = startsOfTokens(with: "?").first(where: isSeparator(after:)) {
      return aliases.first { $0.lowerBound > mark } ?? aliases[0]
    }
    let closing = bytes.indices.first { index in
      (bytes[index] == UInt8(ascii: "]") || bytes[index] == UInt8(ascii: "}"))
        && isColon(after: index + 1)
    }
    return closing.map { end in aliases.last { $0.lowerBound < end } ?? aliases[0] }
  }

  private static let blanks: [UInt8] = Array(" \t\r\n".utf8)
  private static let separators: [UInt8] = Array(" \t\r\n,[]{}:".utf8)

  private func isSeparator(after index: Int) -> Bool {
    index + 1 == bytes.endIndex || Self.separators.contains(bytes[index + 1])
  }

  /// Whether only blanks stand between `index` and a colon.
  private func isColon(after index: Int) -> Bool {
    bytes[index...].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      == UInt8(ascii: ":")
  }

  /// The name of an anchor or alias: ASCII letters, digits, `-` and `_`.
  private func name(after sign: Int) -> Range<Int> {
    var end = sign + 1
    while end < bytes.endIndex, Self.isInName(bytes[end]) { end += 1 }
    return sign + 1..<end
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func startsOfTokens(with sign: UnicodeScalar) -> [Int] {
    bytes.indices.filter { index in
      bytes[index] == UInt8(ascii: sign)
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
