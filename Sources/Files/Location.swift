/// A place in a source file; line and column are worked out only when they are shown.
package struct Location: Sendable, Hashable {
  /// The file, with its text.
  package let file: SourceFile
  /// The bytes the place covers; nil when the whole file is meant.
  package let range: Range<Int>?

  /// A place that covers `range` of the file's bytes.
  package init(_ file: SourceFile, _ range: Range<Int>?) {
    self.file = file
    self.range = range.map { $0.clamped(to: 0..<file.bytes.count) }
  }

  /// Where a place starts, counted from 1; columns count UTF-8 bytes.
  package struct Position: Sendable, Hashable {
    /// The line, from 1.
    package let line: Int
    /// The column in bytes, from 1.
    package let column: Int
    /// The bytes of the whole line, without its line ending.
    package let lineBytes: Range<Int>
  }

  /// The position of the first byte. O(bytes before it).
  package var start: Position? {
    range.map { position(of: $0.lowerBound) }
  }

  /// The position of the byte after the last one. O(bytes before it).
  package var end: Position? {
    range.map { position(of: $0.upperBound) }
  }

  private func position(of offset: Int) -> Position {
    let bytes = file.bytes
    let newline = UInt8(ascii: "\n")
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == newline {
      line += 1
      lineStart = index + 1
    }
    var lineEnd = bytes[lineStart...].firstIndex(of: newline) ?? bytes.count
    if lineEnd > lineStart, bytes[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    return Position(
      line: line, column: offset - lineStart + 1, lineBytes: lineStart..<max(lineStart, lineEnd))
  }
}
