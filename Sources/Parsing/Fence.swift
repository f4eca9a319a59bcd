/// A line of colons that opens or closes a container.
struct Fence {
  /// The line in the file from its first colon to its last letter.
  let range: Range<Int>
  /// The same bytes.
  let source: [UInt8]
  /// How many colons.
  let colonCount: Int
  /// The word after the colons, in lower case; nil for a fence that closes.
  let name: String?
  /// Where the word is.
  let nameRange: Range<Int>
  /// What follows the word.
  let title: String
  /// Where that is.
  let titleRange: Range<Int>

  /// Reads the fence that covers `range` of `bytes`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let line = bytes[range]
    let afterColons = line.firstIndex { $0 != UInt8(ascii: ":") } ?? line.endIndex
    let nameStart = line[afterColons...].firstIndex { !isSpace($0) } ?? line.endIndex
    let nameEnd = line[nameStart...].firstIndex(where: isSpace) ?? line.endIndex
    let titleStart = line[nameEnd...].firstIndex { !isSpace($0) } ?? line.endIndex
    self.range = range
    source = Array(line)
    colonCount = afterColons - range.lowerBound
    nameRange = nameStart..<nameEnd
    name =
      nameStart == nameEnd
      ? nil : String(decoding: line[nameStart..<nameEnd], as: UTF8.self).lowercased()
    titleRange = titleStart..<line.endIndex
    title = String(decoding: line[titleRange], as: UTF8.self)
  }
}
