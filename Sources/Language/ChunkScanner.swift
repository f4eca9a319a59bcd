/// Walks the runs of letters, digits and the marks inside numbers (`: / . - +`) in a text.
///
/// A chunk is what `identifiers` looks at as a whole: *U2017/01236/GV*, *08-123*, *prop*. Marks at
/// its end belong to the sentence and are left out; so are marks at its start, but for a `+`
/// before a digit.
struct ChunkScanner {
  /// Whether the latest chunk holds a digit.
  private(set) var hasDigit = false
  /// Where the next chunk is looked for.
  var position: Int
  /// Where the text to scan ends.
  let end: Int

  private let text: [UInt8]

  /// Scans a part of `text`.
  init(_ text: [UInt8], in range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next chunk that has a letter or a digit, or `nil` after the last.
  mutating func next() -> Range<Int>? {
    while position < end {
      guard startsChunk(at: position) else {
        position += max(1, partByteCount(at: position))
        continue
      }
      let start = position
      hasDigit = false
      var chunkEnd = start
      while position < end {
        let byteCount = partByteCount(at: position)
        if byteCount == 0 { break }
        if isDigit(text[position]) { hasDigit = true }
        if !isMark(text[position]) { chunkEnd = position + byteCount }
        position += byteCount
      }
      if chunkEnd > start { return start..<chunkEnd }
    }
    return nil
  }

  private func startsChunk(at index: Int) -> Bool {
    if text[index] == UInt8(ascii: "+") { return index + 1 < end && isDigit(text[index + 1]) }
    return partByteCount(at: index) > 0 && !isMark(text[index])
  }

  /// Bytes of the letter, digit or mark at `index`, none for what separates. Letters beyond ASCII
  /// count, so that *på2010:800* is no number.
  private func partByteCount(at index: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 { return isLetterOrDigit(byte) || isMark(byte) ? 1 : 0 }
    let isLetter = byte == 0xC3 && index + 1 < end && isContinuation(text[index + 1])
    return isLetter ? 2 : 0
  }

  private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }
}
