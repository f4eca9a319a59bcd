/// A site's search index, asked in the terminal exactly as the reader's browser asks it.
///
/// Files are read when a query first needs them. Not for use from several threads at once.
package struct SearchIndex {
  private let store: ShardStore

  /// How many pages are looked at closely: words near each other count, and texts are fetched.
  static let closeCount = 10

  /// Opens an index.
  ///
  /// - Parameters:
  ///   - load: Reads a file of the site: the manifest, and `search/…` as it names them.
  ///   - manifest: The path that the site's pages name.
  /// - Throws: What `load` throws, and `IndexError` when the files are no index.
  package init(load: @escaping (String) throws -> [UInt8], manifest: String) throws {
    store = try ShardStore(load: load, manifest: manifest)
  }

  /// The pages that answer a query, the best first.
  ///
  /// - Parameters:
  ///   - query: Words, a law reference, a number, a question; anything.
  ///   - limit: How many pages at most.
  ///   - isUnfinished: Whether the last word is still being typed.
  ///   - filters: Values by the key of their facet: a page must have one of the values of each.
  ///   - withArchived: Whether archived pages may answer too.
  ///   - isExplained: Whether each result has its score taken apart.
  /// - Returns: The pages, how many there are beyond them, and how sure the answer is.
  /// - Throws: What `load` throws, and `IndexError` when a file is not what it should be.
  package func search(
    _ query: String, limit: Int = 10, isUnfinished: Bool = false,
    filters: [String: Set<String>] = [:], withArchived: Bool = false,
    isExplained: Bool = false
  ) throws -> SearchResults {
    let question = try Question(
      [UInt8](query.utf8), store: store, isUnfinished: isUnfinished, isNarrowed: !filters.isEmpty)
    let scorer = Scorer(question, manifest: store.manifest, withArchived: withArchived)
    let explainer = isExplained ? scorer : nil
    let all = scorer.candidates()
    let (isKept, facets) = try store.facets().narrow(all.map(\.page), to: filters)
    let candidates = zip(all, isKept).filter(\.1).map(\.0)
    let matcher = TextMatcher(question)
    var close: [CloseLook] = []
    for candidate in candidates.prefix(Self.closeCount) {
      close.append(
        try CloseLook(
          candidate, store, matcher: matcher, ideaCount: question.ideas.count,
          explainer: explainer))
    }
    close.sort { ($0.score, -$0.page) > ($1.score, -$1.page) }
    for candidate in candidates.dropFirst(Self.closeCount).prefix(max(0, limit - close.count)) {
      close.append(
        try CloseLook(candidate, store, matcher: matcher, ideaCount: 0, explainer: explainer))
    }
    return SearchResults(
      results: close.prefix(limit).map(\.result), count: candidates.count,
      isCountLeast: question.isCutShort,
      isConfident: close.first?.isSure ?? false,
      corrections: question.corrections, facets: facets)
  }
}

/// What a query found.
package struct SearchResults: Sendable {
  /// The best pages, best first.
  package let results: [SearchResult]
  /// How many pages answer at all.
  package let count: Int
  /// Whether there may be more than `count`: of frequent words only the best places are looked at.
  package let isCountLeast: Bool
  /// Whether the first page has at least half of what is asked for, not just something like it.
  package let isConfident: Bool
  /// Words that stand in for words of the query that the site does not have.
  package let corrections: [String]
  /// What the results can be narrowed by.
  package let facets: [FacetCounts]
}

/// A page that answers a query.
package struct SearchResult: Sendable, Hashable {
  /// The page's address below the site's root: `/a/b/`.
  package let path: String
  /// The anchor of the section that answers best; empty for the page as a whole.
  package let anchor: String
  /// The page's title.
  package let title: String
  /// The section's heading; empty for the page as a whole.
  package let heading: String
  /// What kind of page it is.
  package let type: String
  /// The most telling part of the text.
  package let excerpt: [ExcerptPiece]
  /// What was found instead of the literal words.
  package let labels: [String]
  /// How well it answers; comparable within one query only.
  package let score: Int
  /// Whether the page is kept for history's sake.
  package let isArchived: Bool
  /// The score taken apart, where that was asked for.
  package let explanation: Explanation?
}

/// A page that is looked at closely.
private struct CloseLook {
  let page: Int
  let isSure: Bool
  let result: SearchResult

  var score: Int { result.score }

  init(
    _ candidate: Scorer.Candidate, _ store: ShardStore, matcher: TextMatcher, ideaCount: Int,
    explainer: Scorer?
  ) throws {
    let text = try store.text(ofPage: candidate.page)
    let section = candidate.section.flatMap { number in
      number < text.sections.count ? text.sections[number] : nil
    }
    let shown = section?.text ?? Self.opening(of: text)
    let words = matcher.words(of: shown)
    var parts = candidate.parts
    if ideaCount > 1 {
      let near = matcher.density(of: words, length: 12)
      parts.nearness = ScoreParts.Nearness(near: near, ideaCount: ideaCount)
    }
    page = candidate.page
    isSure = candidate.isSure
    result = SearchResult(
      path: text.path, anchor: section?.anchor ?? "", title: text.title,
      heading: section.map { String(decoding: $0.heading, as: UTF8.self) } ?? "",
      type: text.type, excerpt: Excerpt(shown, words: words).pieces, labels: candidate.labels,
      score: parts.total, isArchived: store.manifest.isArchived(candidate.page),
      explanation: explainer?.explanation(of: candidate, parts: parts, text: text))
  }

  /// What is shown of a page as a whole: the summary, or where there is none the first text.
  private static func opening(of text: PageText) -> [UInt8] {
    if !text.summary.isEmpty { return text.summary }
    return text.sections.first { !$0.text.isEmpty }?.text ?? []
  }
}
