internal import Files

/// Finds in the source what the tree shows, as the library's columns cannot be trusted.
///
/// Lines of blocks are right; within a block a cursor moves on in document order, and every
/// place found is checked against the bytes.
struct SourceFinder {
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private var block: Range<Int>

  private var definitions: [[UInt8]: Range<Int>]?

  /// The first byte of the current block that has not been passed.
  private(set) var cursor: Int
  /// The first byte of the current block after the running text found so far.
  private var textCursor: Int

  /// A finder at the start of the body, whose lines start at `lineStarts`.
  init(_ file: SourceFile, lineStarts: [Int]) {
    bytes = file.bytes
    self.lineStarts = lineStarts
    block = (lineStarts.first ?? 0)..<file.bytes.count
    cursor = block.lowerBound
    textCursor = cursor
  }

  /// Makes a block the one that is searched, from its start.
  mutating func enter(firstLine: Int, lastLine: Int) {
    let start = lineStart(firstLine)
    block = start..<max(start, lineStart(max(firstLine, lastLine) + 1))
    cursor = start
    textCursor = start
  }

  /// The words of a line, without indentation, quote marks and line ending.
  func line(_ number: Int) -> Range<Int> {
    var start = lineStart(number)
    var end = max(start, lineStart(number + 1))
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    while start < end, bytes[start] <= 0x20 || bytes[start] == UInt8(ascii: ">") { start += 1 }
    return start..<end
  }

  /// The line of the body that holds a byte, from 1.
  func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The next place of `needle` in the block that `fits`; the cursor moves past it.
  mutating func next(
    _ needle: ArraySlice<UInt8>, fits: (_ bytes: [UInt8], _ range: Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard let found = find(needle, in: cursor..<searchEnd, fits: fits) else { return nil }
    cursor = found.upperBound
    return found
  }

  /// The next place of `needle` in the block.
  mutating func next(_ needle: ArraySlice<UInt8>) -> Range<Int>? {
    next(needle) { _, _ in true }
  }

  /// Where the next line of running text is written, if it is written just so; what other
  /// searches find does not move with it.
  mutating func nextText(_ text: ArraySlice<UInt8>) -> Int? {
    let end = min(block.upperBound, textCursor + text.count + 2_048)
    guard let found = find(text, in: textCursor..<end, fits: { _, _ in true }) else { return nil }
    textCursor = found.upperBound
    return found.lowerBound
  }

  /// Lets the search for running text go on after an address, if its own place is known.
  mutating func passText(to end: Int) {
    if block.contains(end), end != firstLine.upperBound { textCursor = max(textCursor, end) }
  }

  /// The first line of the block, for what cannot be found in it.
  private var firstLine: Range<Int> { line(lineNumber(of: block.lowerBound)) }

  /// Moves the cursor past code in a line of text, so that nothing is found in it.
  mutating func passCode(_ code: ArraySlice<UInt8>) {
    let isEdge = { (byte: UInt8) in byte == UInt8(ascii: "`") || byte <= 0x20 }
    _ = next(code) { bytes, range in
      range.lowerBound > 0 && isEdge(bytes[range.lowerBound - 1])
        && range.upperBound < bytes.count && isEdge(bytes[range.upperBound])
    }
  }

  /// The last place of `needle` in the block; the cursor stays where it is.
  func last(_ needle: ArraySlice<UInt8>) -> Range<Int>? {
    var last: Range<Int>?
    var start = cursor
    while let found = find(needle, in: start..<block.upperBound, fits: { _, _ in true }) {
      last = found
      start = found.upperBound
    }
    return last
  }

  /// Where the address of an image is written that stands in a link, whose own address follows.
  func address(_ address: [UInt8], before linkAddress: Range<Int>) -> Range<Int>? {
    guard !address.isEmpty, block.contains(linkAddress.lowerBound) else { return nil }
    var last: Range<Int>?
    var start = block.lowerBound
    while let found = find(
      address[...], in: start..<linkAddress.lowerBound, fits: Self.isDestination)
    {
      last = found
      start = found.upperBound
    }
    return last
  }

  /// The last reference to a footnote before the address of the link that it stands in.
  func footnote(before address: Range<Int>) -> Range<Int>? {
    guard block.contains(address.lowerBound) else { return nil }
    let words = bytes[block.lowerBound..<address.lowerBound]
    let open = words.indices.dropLast().last {
      words[$0] == UInt8(ascii: "[") && words[$0 + 1] == UInt8(ascii: "^")
    }
    guard let open, let close = words[open...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return open..<(close + 1)
  }

  /// Where the address of a link or image is written, or else the first line of the block.
  ///
  /// The address is given as the tree has it, entities and escapes resolved.
  mutating func address(_ address: [UInt8]) -> Range<Int> {
    guard !address.isEmpty else { return emptyAddress() ?? firstLine }
    if let found = next(address[...], fits: Self.isDestination) { return found }
    if let found = escapedAddress(address) { return found }
    if address.starts(with: "http".utf8), let found = next(address[...]) { return found }
    for prefix in ["http://", "mailto:"] where address.starts(with: prefix.utf8) {
      if let found = next(address.dropFirst(prefix.utf8.count)) { return found }
    }
    let definitions = self.definitions ?? allDefinitions()
    self.definitions = definitions
    return definitions[address] ?? firstLine
  }

  /// The same, without going on there: the words of a link may be its address.
  mutating func addressAhead(_ address: [UInt8]) -> Range<Int> {
    let here = cursor
    defer { cursor = here }
    return self.address(address)
  }

  /// Where a search ends: what comes next in the document is near, and a search for what is
  /// written otherwise must not go through all of a huge block each time.
  private var searchEnd: Int { min(block.upperBound, cursor + 16_384) }

  private func lineStart(_ number: Int) -> Int {
    if number < 1 { return lineStarts.first ?? 0 }
    return number <= lineStarts.count ? lineStarts[number - 1] : bytes.count
  }

  /// The parentheses of `[words]()`.
  private mutating func emptyAddress() -> Range<Int>? {
    next(Array("](".utf8)[...]) { bytes, range in
      range.upperBound < bytes.count
        && (bytes[range.upperBound] == UInt8(ascii: ")")
          || bytes[range.upperBound] == UInt8(ascii: "<"))
    }.map { ($0.lowerBound + 1)..<($0.upperBound + 1) }
  }

  /// An address that is written with escapes or entities, found by reading each destination.
  private mutating func escapedAddress(_ address: [UInt8]) -> Range<Int>? {
    var index = cursor
    while let open = find(Array("](".utf8)[...], in: index..<searchEnd, fits: { _, _ in true }) {
      index = open.upperBound
      let written = destination(from: index, to: block.upperBound)
      if resolved(bytes[written]) == address {
        cursor = written.upperBound
        return written
      }
    }
    return nil
  }

  /// The addresses that definitions such as `[skollagen]: law:2010:800` give, and where.
  private func allDefinitions() -> [[UInt8]: Range<Int>] {
    var definitions: [[UInt8]: Range<Int>] = [:]
    var index = lineStarts.first ?? 0
    while let mark = find(Array("]:".utf8)[...], in: index..<bytes.count, fits: { _, _ in true }) {
      index = mark.upperBound
      var start = index
      while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
      let written = destination(from: start, to: bytes.count)
      let address = resolved(bytes[written])
      if definitions[address] == nil { definitions[address] = written }
    }
    return definitions
  }

  /// The bytes of an address that starts at `start`, up to what ends it.
  private func destination(from start: Int, to limit: Int) -> Range<Int> {
    var index = start
    var depth = 0
    if index < limit, bytes[index] == UInt8(ascii: "<") {
      let line = bytes[index..<limit].prefix { $0 != 0x0A }
      let end = line.firstIndex(of: UInt8(ascii: ">")) ?? index
      return min(index + 1, end)..<end
    }
    let limit = min(limit, start + 4_096)
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return start..<index
      case UInt8(ascii: ")"): depth -= 1
      case 0...0x20: return start..<index
      default: break
      }
      index += 1
    }
    return start..<min(index, limit)
  }

  /// An address with the escapes and the commonest entities resolved.
  private func resolved(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = written.startIndex
    while index < written.endIndex {
      let byte = written[index]
      if byte == UInt8(ascii: "\\"), index + 1 < written.endIndex {
        index += 1
        result.append(written[index])
      } else if byte == UInt8(ascii: "&"),
        let entity = characterReference(in: written[index...])
      {
        result.append(contentsOf: entity.text.utf8)
        index = entity.end - 1
      } else {
        result.append(byte)
      }
      index += 1
    }
    return result
  }

  private func find(
    _ needle: ArraySlice<UInt8>, in range: Range<Int>,
    fits: (_ bytes: [UInt8], _ range: Range<Int>) -> Bool
  ) -> Range<Int>? {
    guard let first = needle.first else { return nil }
    var index = range.lowerBound
    while index + needle.count <= range.upperBound {
      guard let start = bytes[index..<(range.upperBound - needle.count + 1)].firstIndex(of: first)
      else { return nil }
      let found = start..<(start + needle.count)
      if bytes[found] == needle, fits(bytes, found) { return found }
      index = start + 1
    }
    return nil
  }

  /// Whether bytes stand where an address of an inline link or an autolink does.
  private static func isDestination(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = bytes[range.lowerBound - 1]
    let isOpened =
      before == UInt8(ascii: "<")
      || (before == UInt8(ascii: "(") && range.lowerBound > 1
        && bytes[range.lowerBound - 2] == UInt8(ascii: "]"))
    guard isOpened, range.upperBound < bytes.count else { return false }
    let after = bytes[range.upperBound]
    return after <= 0x20 || after == UInt8(ascii: ")") || after == UInt8(ascii: ">")
  }
}
