package import Files

/// A block of running text with the way back to where it is written: a paragraph, an item of a
/// list, a cell of a table, a caption, a paragraph of a footnote, the title of a container or what
/// is said of an image; or a heading.
package struct Passage: Sendable {
  /// In what a passage stands, as far as rules care.
  package enum Setting: Sendable {
    /// None of the others.
    case text
    /// Someone else's words.
    case quotation
    /// A raw element with a `lang` of its own.
    case foreign
    /// Steps or a requirement, which tell the reader what to do.
    case instruction
  }

  /// A link someone wrote.
  package struct Link: Sendable {
    /// Its words, bytes of the passage's text.
    package let words: Range<Int>
    /// Its address as the tree has it.
    package let address: [UInt8]
  }

  /// Plain text, UTF-8; line breaks are spaces.
  package private(set) var text: [UInt8] = []
  /// In what it stands.
  package let setting: Setting
  /// Links someone wrote, in order; not words linked because they are terms or laws.
  package private(set) var links: [Link] = []
  /// Code in a line of text, bytes of the text, in order.
  package private(set) var codes: [Range<Int>] = []

  /// Bytes of the text that are written just so in the file.
  struct Piece {
    let offset: Int
    let source: Int
    let count: Int
  }

  /// In order, without overlaps.
  private(set) var pieces: [Piece] = []

  /// Text whose places are likely and not certain, as it was found word by word; in order.
  private var likely: [Range<Int>] = []

  /// An empty passage.
  package init(_ setting: Setting) {
    self.setting = setting
  }

  /// Whether it stands in a quotation, whose words are someone else's.
  package var isQuoted: Bool { setting == .quotation }

  /// Whether nothing of it was found in the file.
  package var isPlaceless: Bool { pieces.isEmpty }

  /// Appends bytes, and where in the file they are written just so, if anywhere.
  package mutating func append(_ bytes: ArraySlice<UInt8>, at source: Int?) {
    if let source, !bytes.isEmpty {
      pieces.append(Piece(offset: text.count, source: source, count: bytes.count))
    }
    text.append(contentsOf: bytes)
  }

  /// Notes that the places of the text from `start` on are not certain.
  mutating func appendLikely(from start: Int) {
    likely.append(min(start, text.count)..<text.count)
  }

  /// Notes that the text from `start` on is a link.
  mutating func appendLink(from start: Int, address: [UInt8]) {
    links.append(Link(words: min(start, text.count)..<text.count, address: address))
  }

  /// Whether a part of the text begins with bytes that stand just so in the file, and not with
  /// words of the program.
  package func isWritten(_ range: Range<Int>) -> Bool {
    pieces.contains { ($0.offset..<$0.offset + $0.count).contains(range.lowerBound) }
  }

  /// The bytes of the file that a part of the text covers.
  package func place(of range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start + 1, place(of: range.upperBound - 1) + 1)
  }

  /// The same text with each of its pieces replaced by what `places` makes of it.
  func moved(_ places: (Piece) -> [Piece]) -> Passage {
    var moved = self
    moved.pieces = pieces.flatMap(places)
    return moved
  }

  /// Where a byte is written; what is written otherwise counts as standing just before what
  /// follows it.
  private func place(of offset: Int) -> Int {
    guard let piece = pieces.first(where: { offset < $0.offset + $0.count }) else {
      return pieces.last.map { $0.source + $0.count } ?? 0
    }
    return piece.source + max(0, offset - piece.offset)
  }

  /// Notes that the text from `start` on is code.
  mutating func appendCode(from start: Int) {
    if start < text.count { codes.append(start..<text.count) }
  }

  /// The bytes of the file that are a part of the text, which is not empty, byte for byte; nil
  /// where it is written otherwise.
  package func exactPlace(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    guard let piece = pieces.first(where: { range.lowerBound < $0.offset + $0.count }),
      range.lowerBound >= piece.offset, !likely.contains(where: { $0.overlaps(range) })
    else { return nil }
    let start = piece.source + range.lowerBound - piece.offset
    let place = start..<(start + range.count)
    guard place.upperBound <= bytes.count, bytes[place] == text[range] else { return nil }
    return place
  }

  /// Whether every word of the text is in the file as it is shown, with nothing but blanks and line
  /// endings between, as in YAML that is folded. O(text).
  package func isWrittenOut(in bytes: [UInt8]) -> Bool {
    let whole = place(of: text.indices)
    let words = { (bytes: ArraySlice<UInt8>) in bytes.split { $0 <= 0x20 } }
    return whole.upperBound <= bytes.count && words(bytes[whole]) == words(text[...])
  }
}

/// Collects the passages of a document.
struct PassageBuilder {
  private var passages: [Passage] = []
  private var current: Passage?

  /// How many passages have ended.
  var endedCount: Int { passages.count }

  /// How long the passage being written is.
  var count: Int { current?.text.count ?? 0 }

  /// Appends bytes of the passage being written, or of a new one.
  mutating func append(_ bytes: ArraySlice<UInt8>, at source: Int?, in setting: Passage.Setting) {
    if current == nil { current = Passage(setting) }
    current?.append(bytes, at: source)
  }

  /// Adds a whole passage, such as the description of an image, before the one being written.
  mutating func insert(_ bytes: ArraySlice<UInt8>, at source: Int?, in setting: Passage.Setting) {
    var passage = Passage(setting)
    passage.append(bytes, at: source)
    if !passage.isPlaceless { passages.append(passage) }
  }

  /// Notes that places in the passage being written are not certain.
  mutating func appendLikely(from start: Int) {
    current?.appendLikely(from: start)
  }

  /// Notes a link in the passage being written.
  mutating func appendLink(from start: Int, address: [UInt8]) {
    current?.appendLink(from: start, address: address)
  }

  /// Notes code in the passage being written.
  mutating func appendCode(from start: Int) {
    current?.appendCode(from: start)
  }

  /// Ends the passage being written; text that stands nowhere in the file is no passage.
  mutating func end() {
    if let current, !current.isPlaceless { passages.append(current) }
    current = nil
  }

  /// All passages in the order they were written.
  consuming func sealed() -> [Passage] {
    end()
    return passages
  }
}

extension Passage {
  /// Text that was read out of some bytes of a file, where its words stand in their order.
  ///
  /// A value of YAML that is folded over lines goes on after its range. A text whose first word is
  /// written otherwise counts as starting where the range does.
  package init(_ text: String, in file: SourceFile, at range: Range<Int>) {
    self.init(.text)
    let bytes = Array(text.utf8)
    var cursor = range.lowerBound
    let end = min(file.bytes.count, max(range.upperBound, cursor + 2 * bytes.count + 200))
    for word in bytes.split(whereSeparator: { $0 <= 0x20 }) {
      let start = file.bytes[cursor..<max(cursor, end)].firstStart(of: word)
      if word.startIndex > 0 { append([0x20], at: nil) }
      append(word, at: start ?? (isPlaceless ? range.lowerBound : nil))
      if let start { cursor = start + word.count }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where `needle` first starts.
  fileprivate func firstStart(of needle: ArraySlice<UInt8>) -> Int? {
    guard let first = needle.first else { return nil }
    var start = startIndex
    while start + needle.count <= endIndex {
      guard let found = self[start...].firstIndex(of: first), found + needle.count <= endIndex
      else { return nil }
      if self[found..<(found + needle.count)] == needle { return found }
      start = found + 1
    }
    return nil
  }
}
