import Declarations
import Files
import Indexing
import Linking
import Parsing
import Searching

/// Tries the searches that editors hold to their answers, on an index in memory.
struct SearchTrial {
  private let index: SearchIndex
  private let site: Site
  /// The anchors of each page that search knows, by its address.
  private let anchors: [String: Set<String>]

  /// How far down the expected page is looked for when it is not where it should be.
  private static let depth = 100

  /// Opens the index of a site.
  init(_ search: SearchFiles, of site: Site) throws {
    let files = Dictionary(uniqueKeysWithValues: search.files.map { ($0.path, $0.bytes) })
    index = try SearchIndex(
      load: { path in
        guard let bytes = files[path] else { throw IndexError.malformed }
        return bytes
      }, manifest: search.manifestPath)
    self.site = site
    let pages = searchablePages(of: site).map { page in
      (page.path.description, Set(page.sections.compactMap(\.anchor)))
    }
    anchors = Dictionary(pages) { first, _ in first }
  }

  /// What is wrong with a search: pages that do not exist; else, when the answer is not the
  /// expected one, sections that do not exist; else the answer.
  func diagnostics(of test: SearchTest) throws -> [Diagnostic] {
    switch test.expectation {
    case .unsure:
      return try sureAnswer(of: test).map { [$0] } ?? []
    case .pages(let pages, let within):
      let unknown = pages.compactMap { unknownPage($0, in: test.file) }
      guard unknown.isEmpty else { return unknown }
      let wanted = pages.map { PageAddress($0.value) }
      guard let failure = try missingAnswer(of: test, wanted: wanted, within: within) else {
        return []
      }
      let unknownAnchors = pages.compactMap { unknownAnchor($0, in: test.file) }
      return unknownAnchors.isEmpty ? [failure] : unknownAnchors
    }
  }

  private func sureAnswer(of test: SearchTest) throws -> Diagnostic? {
    let found = try index.search(test.query.value, limit: 1, isExplained: true)
    guard found.isConfident, let first = found.results.first else { return nil }
    return failure(
      of: test,
      Message(
        swedish: "ska inte ge något säkert svar, men \(address(of: first)) räknas som det",
        english: "should have no confident answer, but \(address(of: first)) counts as one"),
      fix: Message(
        swedish: "ta bort orden från sidan om de inte hör dit, eller skriv 'page' i stället",
        english: "take the words off the page if they do not belong there, or write 'page' instead"
      ),
      showing: [(1, first)])
  }

  private func missingAnswer(
    of test: SearchTest, wanted: [PageAddress], within: Int
  ) throws -> Diagnostic? {
    let top = try index.search(test.query.value, limit: within).results
    guard !top.contains(where: { result in wanted.contains { $0.isMet(by: result) } }) else {
      return nil
    }
    let results = try index.search(
      test.query.value, limit: max(within, Self.depth), isExplained: true
    ).results
    let place =
      results.firstIndex { result in wanted.contains { $0.isMet(by: result) } }
      ?? results.firstIndex { result in wanted.contains { $0.path == result.path } }
    let outcome = outcome(results, place: place, wanted: wanted)
    let names = wanted.map(\.text)
    let height =
      within == 1
      ? Message(swedish: "först", english: "first")
      : Message(swedish: "bland de \(within) första", english: "among the first \(within)")
    return failure(
      of: test,
      Message(
        swedish: "gav inte \(names.joined(separator: " eller ")) \(height.swedish): "
          + outcome.swedish,
        english: "did not give \(names.joined(separator: " or ")) \(height.english): "
          + outcome.english),
      fix: Message(
        swedish: "ge sidan de ord som läsare skriver, eller ändra vad sökningen ska ge",
        english: "give the page the words that readers type, or change what the search must give"),
      showing: Set([0, place ?? 0]).sorted().filter { $0 < results.count }
        .map { ($0 + 1, results[$0]) })
  }

  /// What came instead of the expected page.
  private func outcome(
    _ results: [SearchResult], place: Int?, wanted: [PageAddress]
  ) -> Message {
    guard let first = results.first.map(address) else {
      return Message(swedish: "det gav inga träffar", english: "it found nothing")
    }
    guard let place else {
      return Message(
        swedish: "\(first) kom först, den väntade sidan inte alls",
        english: "\(first) came first, the expected page not at all")
    }
    let came = results[place]
    if wanted.contains(where: { $0.isMet(by: came) }) {
      return Message(
        swedish: "\(first) kom först, \(address(of: came)) på plats \(place + 1)",
        english: "\(first) came first, \(address(of: came)) in place \(place + 1)")
    }
    return Message(
      swedish: "sidan kom på plats \(place + 1) med en annan del, \(address(of: came))",
      english: "the page came in place \(place + 1) with another part, \(address(of: came))")
  }

  private func failure(
    of test: SearchTest, _ message: Message, fix: Message,
    showing results: [(place: Int, result: SearchResult)]
  ) -> Diagnostic {
    Diagnostic(
      .error, "search/test-failed", at: Location(test.file, test.query.range),
      Message(
        swedish: "sökningen '\(test.query.value)' \(message.swedish)",
        english: "the search '\(test.query.value)' \(message.english)"),
      fix: fix,
      details: zip(lines(results, in: .swedish), lines(results, in: .english)).map {
        Message(swedish: $0, english: $1)
      })
  }

  /// How the scores of some results come about.
  private func lines(
    _ results: [(place: Int, result: SearchResult)], in language: InterfaceLanguage
  ) -> [String] {
    let text = ExplanationText(language: language)
    return results.flatMap { place, result in
      let lines = result.explanation.map(text.shortLines) ?? []
      return ["\(place). \(address(of: result)) \(result.score)"] + lines.map { "   " + $0 }
    }
  }

  private func address(of result: SearchResult) -> String {
    result.path + (result.anchor.isEmpty ? "" : "#\(result.anchor)")
  }
}

/// An address that a search must give.
private struct PageAddress {
  let text: String
  let path: String
  /// The section; nil where any will do.
  let anchor: String?

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? ""
    anchor = parts.count > 1 ? String(parts[1]) : nil
  }

  func isMet(by result: SearchResult) -> Bool {
    path == result.path && (anchor == nil || anchor == result.anchor)
  }
}

extension SearchTrial {
  /// An expected page that search can never give.
  private func unknownPage(_ written: Located<String>, in file: SourceFile) -> Diagnostic? {
    let path = PageAddress(written.value).path
    guard anchors[path] == nil else { return nil }
    let isPage = site.pages.contains { $0.path.description == path }
    let message =
      isPage
      ? Message(
        swedish: "sidan '\(path)' är inte med i sökningen",
        english: "the page '\(path)' is not part of search")
      : Message(
        swedish: "ingen sida har adressen '\(path)'", english: "no page has the address '\(path)'")
    return Diagnostic(
      .error, "search/unknown-page", at: Location(file, written.range), message,
      fix: suggestion(for: path))
  }

  /// An expected section that the page does not have.
  private func unknownAnchor(_ written: Located<String>, in file: SourceFile) -> Diagnostic? {
    let address = PageAddress(written.value)
    guard let anchor = address.anchor, let known = anchors[address.path], !known.contains(anchor)
    else { return nil }
    let list = known.sorted().map { "#\($0)" }.joined(separator: ", ")
    return Diagnostic(
      .error, "search/unknown-anchor", at: Location(file, written.range),
      Message(
        swedish: "sökningen känner inget avsnitt '#\(anchor)' på sidan \(address.path)",
        english: "search knows no section '#\(anchor)' on the page \(address.path)"),
      fix: known.isEmpty
        ? Message(
          swedish: "sidan har inga avsnitt; skriv adressen utan '#\(anchor)'",
          english: "the page has no sections; write the address without '#\(anchor)'")
        : didYouMean(anchor, among: known.sorted())
          ?? Message(swedish: "avsnitt som finns: \(list)", english: "known sections: \(list)"))
  }

  /// Where a page went, the nearest address, or the one page with the same last part.
  private func suggestion(for path: String) -> Message {
    let moved = site.redirects.first { $0.path.description == path }
      .map { site.pages[$0.page].path.description }
    let last = path.split(separator: "/").last
    let alike = anchors.keys.filter { $0.split(separator: "/").last == last }
    let only = alike.count == 1 ? alike.first : nil
    return (moved ?? only).map { didYouMean($0) } ?? didYouMean(path, among: anchors.keys.sorted())
      ?? Message(
        swedish: "skriv adressen på webbplatsen, till exempel /del/sida/",
        english: "write the address on the site, for example /part/page/")
  }
}
