/// A block of running text with the way back to where it is written: a paragraph, an item of a
/// list, a cell of a table, a caption or a paragraph of a footnote; or a heading.
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

  /// Bytes of the text that are written just so in the file.
  private struct Piece {
    let offset: Int
    let source: Int
    let count: Int
  }

  /// In order, without overlaps.
  private var pieces: [Piece] = []

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

  /// Notes that the text from `start` on is a link.
  mutating func appendLink(from start: Int, address: [UInt8]) {
    links.append(Link(words: min(start, text.count)..<text.count, address: address))
  }

  /// The bytes of the file that a part of the text covers.
  package func place(of range: Range<Int>) -> Range<Int> {
    let start = place(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start + 1, place(of: range.upperBound - 1) + 1)
  }

  /// Where a byte is written; what is written otherwise counts as standing just before what
  /// follows it.
  private func place(of offset: Int) -> Int {
    guard let piece = pieces.first(where: { offset < $0.offset + $0.count }) else {
      return pieces.last.map { $0.source + $0.count } ?? 0
    }
    return piece.source + max(0, offset - piece.offset)
  }
}

/// Collects the passages of a document.
struct PassageBuilder {
  private var passages: [Passage] = []
  private var current: Passage?

  /// How long the passage being written is.
  var count: Int { current?.text.count ?? 0 }

  /// Appends bytes of the passage being written, or of a new one.
  mutating func append(_ bytes: ArraySlice<UInt8>, at source: Int?, in setting: Passage.Setting) {
    if current == nil { current = Passage(setting) }
    current?.append(bytes, at: source)
  }

  /// Notes a link in the passage being written.
  mutating func appendLink(from start: Int, address: [UInt8]) {
    current?.appendLink(from: start, address: address)
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
