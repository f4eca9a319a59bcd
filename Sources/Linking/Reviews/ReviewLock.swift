import Declarations
package import Files
package import Language
import Parsing

/// How pages were when they were last reviewed: `reviews.lock` of the content.
///
/// Plain text, a page a line, by rising address: `/a/b/ 2026-11-21 0a1b2c3d4e5f =g6h7…`: the day of
/// the review, a name for all bytes of the file but those of the day, and a trace of the text as it
/// was reviewed; a page without words has none. Lines that begin with `#` are for people. Of an
/// address that stands twice, as after two branches are merged, the later review counts.
package struct ReviewLock: Sendable {
  /// A page as it was.
  package struct Entry: Sendable {
    /// The day of its last review.
    package let reviewed: CalendarDate
    /// A name for the bytes of the file, the day of the review left out.
    package let hash: String
    /// The trace of the text as it was reviewed; nil where it has no words.
    package let trace: TextFingerprint?
  }

  /// The file's name in the content folder.
  package static let fileName = "reviews.lock"

  /// The file it was read from.
  package let file: SourceFile
  /// The pages by address.
  package let entries: [SitePath: Entry]

  /// Reads the file. O(bytes).
  ///
  /// - Returns: What it says, and every line that says nothing.
  static func read(_ file: SourceFile) -> (lock: ReviewLock, diagnostics: [Diagnostic]) {
    var entries: [SitePath: Entry] = [:]
    var diagnostics: [Diagnostic] = []
    for words in file.lockLines {
      guard let (path, entry) = entry(words.map { String(decoding: $0, as: UTF8.self) }) else {
        let range = words[0].startIndex..<words[words.count - 1].endIndex
        diagnostics.append(badLine(in: file, at: range))
        continue
      }
      if let known = entries[path], known.reviewed > entry.reviewed { continue }
      entries[path] = entry
    }
    return (ReviewLock(file: file, entries: entries), diagnostics)
  }

  private static func entry(_ words: [String]) -> (SitePath, Entry)? {
    guard (3...4).contains(words.count), words[0].hasPrefix("/"), words[0].hasSuffix("/"),
      let day = CalendarDate(words[1]), TextFingerprint(reading: words[2]) != nil
    else { return nil }
    var trace: TextFingerprint?
    if words.count == 4 {
      guard words[3].hasPrefix("=") else { return nil }
      trace = TextFingerprint(reading: words[3].dropFirst())
      guard trace != nil else { return nil }
    }
    let path = SitePath(parts: words[0].split(separator: "/").map(String.init))
    return (path, Entry(reviewed: day, hash: words[2], trace: trace))
  }

  private static func badLine(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "review/lock-line", at: Location(file, range),
      Message(
        swedish: "det här är inte en sida med dagen för granskningen och spåren av den",
        english: "this is no page with the day of its review and the traces of it"),
      fix: Message(
        swedish: "ta bort raden och kör 'guide review --update'",
        english: "remove the line and run 'guide review --update'"))
  }
}

/// What a page's file says now of its review, to hold against what `reviews.lock` has.
package struct ReviewState: Sendable {
  /// The page as it was; nil where the lock does not have it.
  package let before: ReviewLock.Entry?
  private let document: Document
  private let reviewed: CalendarDate
  private let hash: String

  /// Takes the state of a page; nil for a draft, and for a page whose file has no day of review.
  package init?(of page: Page, in site: Site) {
    guard let document = page.document, let day = page.metadata.review.on,
      let range = page.metadata.review.onRange, page.metadata.status != .draft
    else { return nil }
    before = site.reviewLock?.entries[page.path]
    self.document = document
    reviewed = day
    let bytes = document.file.bytes
    hash = contentHash(Array(bytes[..<range.lowerBound]) + bytes[range.upperBound...])
  }

  /// Whether the day has moved and nothing else has.
  package var isDateOnly: Bool {
    before.map { reviewed > $0.reviewed && hash == $0.hash } ?? false
  }

  /// The share of words that the text has in common with that of its last review, where it has
  /// been edited and not reviewed since; nil where it has not.
  package var likeness: Double? {
    guard let before, reviewed <= before.reviewed, hash != before.hash, let old = before.trace
    else { return nil }
    return trace?.resemblance(to: old) ?? 0
  }

  /// What the lock should have: the page as it is, but the text of the last review until there is
  /// another, so that many small edits add up; and nothing new where only the day has moved.
  package var recorded: ReviewLock.Entry {
    if isDateOnly, let before { return before }
    if let before, reviewed <= before.reviewed {
      return ReviewLock.Entry(reviewed: before.reviewed, hash: hash, trace: before.trace)
    }
    return ReviewLock.Entry(reviewed: reviewed, hash: hash, trace: trace)
  }

  /// A trace of so many words that it tells how much of a text has changed; fewer would do to know
  /// it again.
  private var trace: TextFingerprint? {
    TextFingerprint(
      document.sections.flatMap { [Array($0.heading.utf8), $0.text] }, digits: 32)
  }
}

extension Site {
  /// What `reviews.lock` should have: every page with a day of review, and those it had before.
  package func reviewRecords() -> [SitePath: ReviewLock.Entry] {
    var records = reviewLock?.entries ?? [:]
    for page in pages {
      if let state = ReviewState(of: page, in: self) { records[page.path] = state.recorded }
    }
    return records
  }
}

extension ReviewLock {
  /// The text of a file with these pages, in order.
  package static func text(
    of entries: [SitePath: Entry], in language: InterfaceLanguage
  ) -> String {
    let head = Message(
      swedish: """
        # När varje sida granskades, och spår av hur den var då. Skrivs av 'guide review --update'.

        """,
      english: """
        # When each page was reviewed, and traces of it then. Written by 'guide review --update'.

        """)
    return entries.sorted { $0.key < $1.key }.reduce(into: head[language]) { text, line in
      text += "\(line.key) \(line.value.reviewed) \(line.value.hash)"
      if let trace = line.value.trace { text += " =\(trace)" }
      text += "\n"
    }
  }
}
