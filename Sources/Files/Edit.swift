/// What to write instead of some bytes of a file, where a rule is sure of it.
package struct Edit: Sendable, Hashable {
  /// The bytes of the file that go; empty where something is only put in.
  package let range: Range<Int>
  /// What comes in their place.
  package let replacement: [UInt8]

  /// Puts a text in the place of some bytes.
  package init(_ range: Range<Int>, to replacement: String) {
    self.range = range
    self.replacement = Array(replacement.utf8)
  }
}

extension [UInt8] {
  /// The bytes after some edits, which are in order and do not overlap. O(bytes).
  package func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + 64)
    var position = startIndex
    for edit in edits {
      result += self[position..<edit.range.lowerBound]
      result += edit.replacement
      position = edit.range.upperBound
    }
    return result + self[position...]
  }
}

extension Location {
  /// The edit that puts a text in the place of another; nil where the bytes of the place do not
  /// begin or end with that, quotation marks aside.
  package func edit(of written: String, to replacement: String) -> Edit? {
    guard let range, let found = file.bytes[range].firstRange(of: Array(written.utf8)) else {
      return nil
    }
    let isFirst =
      found.lowerBound == range.lowerBound
      || (found.lowerBound == range.lowerBound + 1 && !isWordByte(file.bytes[range.lowerBound]))
    guard isFirst || found.upperBound == range.upperBound,
      found.upperBound == range.upperBound || !isWordByte(file.bytes[found.upperBound])
    else { return nil }
    return Edit(found, to: replacement)
  }
}

/// Whether a byte is one of those that addresses and words have inside them.
private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || "0123456789/.-_%".utf8.contains(byte)
}
