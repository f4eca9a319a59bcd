internal import Declarations
internal import Files

/// Markdown that the program puts before an author's body, with the way back from each byte to
/// what it was written for.
///
/// The page is parsed as one file, so that what is generated is like any other text. Places are
/// then moved: in a value's words to those words in the front matter, in the program's own words
/// to the key they were written for, and in the author's body by the length of what was put in.
struct GeneratedMarkdown {
  /// Bytes that were written for one place in the file.
  private struct Part {
    let start: Int
    let source: Range<Int>
    /// Whether the same bytes stand there.
    let isVerbatim: Bool
  }

  /// The Markdown.
  private(set) var bytes: [UInt8] = []
  /// By rising start, without gaps.
  private var parts: [Part] = []
  private let author: SourceFile
  private let bodyStart: Int

  /// Nothing yet, to be put into `author` where its body starts.
  init(before bodyStart: Int, in author: SourceFile) {
    self.author = author
    self.bodyStart = bodyStart
  }

  /// How many lines there are.
  var lineCount: Int { bytes.count(where: { $0 == 0x0A }) }

  /// Appends the program's own Markdown, written for the key at `source`.
  mutating func append(_ markdown: String, for source: Range<Int>) {
    parts.append(Part(start: bytes.count, source: source, isVerbatim: false))
    bytes.append(contentsOf: markdown.utf8)
  }

  /// Appends a value as one line.
  mutating func append(_ value: Located<String>) {
    let line = String(value.value.map { $0.isNewline ? " " : $0 })
    let passage = Passage(line, in: author, at: value.range)
    var end = 0
    for piece in passage.pieces {
      append(passage.text[end..<piece.offset], at: value.range, isVerbatim: false)
      end = piece.offset + piece.count
      append(
        passage.text[piece.offset..<end], at: piece.source..<piece.source + piece.count,
        isVerbatim: true)
    }
    append(passage.text[end...], at: value.range, isVerbatim: false)
  }

  private mutating func append(
    _ words: ArraySlice<UInt8>, at source: Range<Int>, isVerbatim: Bool
  ) {
    guard !words.isEmpty else { return }
    parts.append(Part(start: bytes.count, source: source, isVerbatim: isVerbatim))
    bytes.append(contentsOf: words)
  }

  /// The author's file with the Markdown put in.
  func inserted(into file: SourceFile) -> SourceFile {
    SourceFile(
      folder: file.folder, path: file.path,
      bytes: Array(file.bytes[..<bodyStart]) + bytes + file.bytes[bodyStart...])
  }

  /// A document of the file with the Markdown put in, with the places of the author's file.
  func placed(_ document: Document, in file: SourceFile) -> Document {
    let passages = document.passages.map { $0.moved(verbatim) }
    // Passages that the program wrote alone are left out, so those after them move up.
    let keptBefore = passages.reduce(into: [0]) { counts, passage in
      counts.append((counts.last ?? 0) + (passage.isPlaceless ? 0 : 1))
    }
    return Document(
      file: file, metadata: document.metadata, title: document.title,
      body: Body(
        html: document.body.html, slots: document.body.slots,
        references: document.body.references.map {
          Reference(target: $0.target, range: place(of: $0.range), text: $0.text)
        }),
      webLinks: document.webLinks.map { Located($0.value, at: place(of: $0.range)) },
      headings: document.headings.map {
        Heading(
          id: $0.id, level: $0.level, text: $0.text, range: place(of: $0.range),
          isGenerated: isGenerated($0.range.lowerBound))
      },
      sections: document.sections,
      passages: passages.filter { !$0.isPlaceless },
      headingPassages: document.headingPassages.map { $0.moved(verbatim) }
        .filter { !$0.isPlaceless },
      callouts: document.callouts.filter { !isGenerated($0.range.lowerBound) }.map { callout in
        let passages = callout.passages
        return Callout(
          style: callout.style, label: callout.label, range: place(of: callout.range),
          passages: keptBefore[passages.lowerBound]..<keptBefore[passages.upperBound])
      },
      tables: document.tables.filter { !isGenerated($0.header.lowerBound) }.map {
        Table(header: place(of: $0.header), columnCount: $0.columnCount, isNamed: $0.isNamed)
      },
      otherIDs: document.otherIDs,
      diagnostics: document.diagnostics.map { diagnostic in
        Diagnostic(
          diagnostic.severity, diagnostic.rule,
          at: Location(file, diagnostic.location.range.map(place)), diagnostic.message,
          fix: diagnostic.fix, details: diagnostic.details)
      }.sorted())
  }
}

extension GeneratedMarkdown {
  private func isGenerated(_ offset: Int) -> Bool {
    (bodyStart..<bodyStart + bytes.count).contains(offset)
  }

  /// Where bytes of the file with the Markdown put in come from.
  private func place(of range: Range<Int>) -> Range<Int> {
    let first = place(of: range.lowerBound)
    guard !range.isEmpty else { return first.lowerBound..<first.lowerBound }
    let last = place(of: range.upperBound - 1)
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  private func place(of offset: Int) -> Range<Int> {
    guard isGenerated(offset) else {
      let source = offset < bodyStart ? offset : offset - bytes.count
      return source..<source + 1
    }
    guard let part = parts.last(where: { $0.start <= offset - bodyStart }) else {
      preconditionFailure("the first part starts at 0")
    }
    guard part.isVerbatim else { return part.source }
    let source = part.source.lowerBound + offset - bodyStart - part.start
    return source..<source + 1
  }

  /// The pieces of a piece of running text that an author wrote just so.
  private func verbatim(_ piece: Passage.Piece) -> [Passage.Piece] {
    guard isGenerated(piece.source) else {
      let source = piece.source < bodyStart ? piece.source : piece.source - bytes.count
      return [Passage.Piece(offset: piece.offset, source: source, count: piece.count)]
    }
    let start = piece.source - bodyStart
    return parts.filter(\.isVerbatim).compactMap { part in
      let covered = (part.start..<part.start + part.source.count)
        .clamped(to: start..<start + piece.count)
      guard !covered.isEmpty else { return nil }
      return Passage.Piece(
        offset: piece.offset + covered.lowerBound - start,
        source: part.source.lowerBound + covered.lowerBound - part.start, count: covered.count)
    }
  }
}
