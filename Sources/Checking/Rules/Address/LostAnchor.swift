import Declarations
import Files
import Language
import Linking
import Parsing

/// The site has promised an anchor in urls.lock that its page has no longer.
///
/// Of an address that leads on to another page the anchors must be there, since readers' browsers
/// take them along. A tombstone keeps the anchors its page had. The heading that is most like the
/// lost one by its words and the text below it is suggested.
enum LostAnchor: Rule {
  static let name = "url/lost-anchor"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard let lock = site.lock else { return [] }
    let redirects = Dictionary(site.redirects.map { ($0.path, $0.page) }) { first, _ in first }
    // Only a site that has lost an anchor pays for the search after it.
    lazy var promised = anchors(of: lock)
    var diagnostics: [Diagnostic] = []
    for entry in lock.entries where !entry.anchors.isEmpty {
      guard let id = site.pageByPath[entry.path] ?? redirects[entry.path] else { continue }
      let page = site.pages[id]
      guard page.metadata.status != .removed else { continue }
      let known = Set(page.document?.headings.map(\.id) ?? [])
      let lost = entry.anchors.filter { anchor in
        !known.contains(anchor.id) && page.document?.otherIDs.contains(anchor.id) != true
      }
      guard !lost.isEmpty else { continue }
      let kept = promised[entry.path, default: []].union(promised[page.path, default: []])
      let finder = HeadingFinder(page, promised: kept)
      diagnostics += lost.map { anchor in
        diagnostic(anchor, of: page, finder, at: Location(lock.file, anchor.range))
      }
    }
    return diagnostics
  }

  private static func anchors(of lock: AddressLock) -> [SitePath: Set<String>] {
    var anchors: [SitePath: Set<String>] = [:]
    for entry in lock.entries {
      anchors[entry.path, default: []].formUnion(entry.anchors.map(\.id))
    }
    return anchors
  }

  private static func diagnostic(
    _ anchor: AddressLock.Anchor, of page: Page, _ finder: HeadingFinder, at location: Location
  ) -> Diagnostic {
    let missing = Message(
      swedish: "#\(anchor.id) är ett lovat ankare, men sidan \(page.path) har det inte",
      english: "#\(anchor.id) is a promised anchor, but the page \(page.path) does not have it")
    guard let document = page.document, let heading = finder.heading(for: anchor) else {
      return Diagnostic(
        .error, name, at: location, missing,
        fix: Message(
          swedish: "lägg tillbaka rubriken, eller skriv {#\(anchor.id)} efter den som tog över",
          english: "put the heading back, or write {#\(anchor.id)} after the one that took over"))
    }
    let number = Location(document.file, heading.range).start?.line ?? 1
    let line = line(of: heading, in: document, id: anchor.id)
    let place = "\(document.file.displayPath):\(number)"
    return Diagnostic(
      .error, name, at: location,
      Message(
        swedish: missing.swedish + "; mest lik är rubriken '\(heading.text)'",
        english: missing.english + "; most like it is the heading '\(heading.text)'"),
      fix: Message(
        swedish: "skriv '\(line)' i \(place)", english: "write '\(line)' in \(place)"))
  }

  /// The line of a heading as the author wrote it, with an id.
  private static func line(of heading: Heading, in document: Document, id: String) -> String {
    var line = String(decoding: document.file.bytes[heading.range], as: UTF8.self)
    if let given = line.firstRange(of: "{#\(heading.id)}") { line.removeSubrange(given) }
    while line.last?.isWhitespace == true { line.removeLast() }
    return line + " {#\(id)}"
  }
}

/// Finds where the anchors of a page went.
private struct HeadingFinder {
  private let candidates: [(heading: Heading, name: NameLikeness)]
  private let traces: [String: TextFingerprint]

  /// Takes in the headings of a page that nobody has been promised and that can be given an id.
  init(_ page: Page, promised: Set<String>) {
    let headings =
      page.document?.headings.filter { !promised.contains($0.id) && !$0.isGenerated } ?? []
    candidates = headings.map { ($0, NameLikeness(slug($0.text))) }
    traces = page.document?.sectionTraces ?? [:]
  }

  /// The heading most like the one that had an anchor; nil where none is like it.
  func heading(for lost: AddressLock.Anchor) -> Heading? {
    let name = NameLikeness(lost.id)
    var best: (heading: Heading, likeness: Double)?
    for candidate in candidates {
      let trace = traces[candidate.heading.id]
      let text = lost.trace.flatMap { lost in trace.map { lost.resemblance(to: $0) } }
      let likeness = weighted([(name.likeness(to: candidate.name), 0.4), (text, 0.6)])
      if likeness > best?.likeness ?? 0 { best = (candidate.heading, likeness) }
    }
    guard let best, best.likeness >= 0.25 else { return nil }
    return best.heading
  }
}
