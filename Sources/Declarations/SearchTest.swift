package import Files

/// A search that editors hold to its answer, an item of search-tests.yaml.
package struct SearchTest: Sendable {
  /// What the search must give.
  package enum Expectation: Sendable {
    /// One of these addresses, each with an anchor or without, among the first `within` results.
    case pages([Located<String>], within: Int)
    /// No confident answer.
    case unsure
  }

  /// What a reader types.
  package let query: Located<String>
  /// What the search must give.
  package let expectation: Expectation
  /// The file that says so.
  package let file: SourceFile
}

extension FieldDecoder {
  /// Reads search-tests.yaml: a list of queries with what they must give.
  mutating func searchTests(_ yaml: YAMLValue) -> [SearchTest] {
    switch yaml.content {
    case .empty: return []
    case .list(let items): return items.compactMap { searchTest($0) }
    case .scalar, .mapping:
      report(
        "meta/wrong-kind", at: yaml.range,
        Message(
          swedish: "search-tests.yaml ska vara en lista av sökningar",
          english: "search-tests.yaml must be a list of searches"),
        fix: Message(
          swedish: "börja varje sökning med '- query: …'",
          english: "begin each search with '- query: …'"))
      return []
    }
  }

  private mutating func searchTest(_ yaml: YAMLValue) -> SearchTest? {
    let mistakes = diagnostics.count
    let owner = Message(swedish: "sökningen", english: "the search")
    let fields = Fields(record(yaml, fields: BuiltInFields.searchTest, of: owner))
    let within = within(fields)
    let isWhole = diagnostics.count == mistakes
    let pages = fields.locatedTexts("page")
    let isUnsure = fields.flag("unsure")
    if isUnsure, let unsure = fields.values["unsure"], !pages.isEmpty {
      report(
        "search/two-expectations", at: unsure.range,
        Message(
          swedish: "en sökning kan inte ha både 'page' och 'unsure'",
          english: "a search cannot have both 'page' and 'unsure'"),
        fix: Message(swedish: "behåll en av dem", english: "keep one of them"))
      return nil
    }
    if isWhole, !isUnsure, pages.isEmpty {
      let start = yaml.range.lowerBound
      report(
        "search/no-expectation", at: start..<min(yaml.range.upperBound, start + 1),
        Message(
          swedish: "sökningen säger inte vad den ska ge",
          english: "the search does not say what it must give"),
        fix: Message(
          swedish: "lägg till 'page: /adress/' eller 'unsure: true'",
          english: "add 'page: /address/' or 'unsure: true'"))
      return nil
    }
    guard isWhole, let query = fields.located("query") else { return nil }
    return SearchTest(
      query: query, expectation: isUnsure ? .unsure : .pages(pages, within: within), file: file)
  }

  /// How high the page must come; 1 where nothing is said.
  private mutating func within(_ fields: Fields) -> Int {
    guard let number = fields.number("within"), let value = fields.values["within"] else {
      return 1
    }
    if number >= 1, let whole = Int(exactly: number) { return whole }
    report(
      "meta/wrong-kind", at: value.range,
      Message(
        swedish: "'within' ska vara ett helt tal större än noll",
        english: "'within' must be a whole number above zero"),
      fix: Message(
        swedish: "skriv till exempel 'within: 3' för de tre första träffarna",
        english: "write for example 'within: 3' for the first three results"))
    return 1
  }
}
