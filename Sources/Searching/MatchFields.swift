import Language

/// Finds where in a page's texts a word stands.
///
/// The index adds a word's fields up to one impact, so they are looked for in what results show.
/// Where the word is not found there it is in what results do not show: a page's names and
/// keywords, or the rest of a long section.
struct MatchFields {
  private let text: PageText

  /// Looks in the texts of one page.
  init(_ text: PageText) {
    self.text = text
  }

  /// The fields of a page's own unit that have a word.
  func onPage(_ term: TermShard.WordClass, _ way: MatchWay) -> [MatchField] {
    if way.isLaw { return [.law] }
    let fields = found(
      term, in: [(.title, Array(text.title.utf8)), (.summary, text.summary)])
    return fields.isEmpty ? [.names] : fields
  }

  /// The fields of a section that have a word.
  func inSection(_ number: Int, _ term: TermShard.WordClass, _ way: MatchWay) -> [MatchField] {
    if way.isLaw { return [.law] }
    guard number < text.sections.count else { return [.body] }
    let section = text.sections[number]
    let fields = found(term, in: [(.heading, section.heading), (.body, section.text)])
    return fields.isEmpty ? [.body] : fields
  }

  private func found(
    _ term: TermShard.WordClass, in texts: [(field: MatchField, text: [UInt8])]
  ) -> [MatchField] {
    let matcher = TextMatcher(term)
    return texts.filter { isThere(term, in: $0.text, matcher) }.map(\.field)
  }

  private func isThere(
    _ term: TermShard.WordClass, in text: [UInt8], _ matcher: TextMatcher
  ) -> Bool {
    matcher.words(of: text).contains { !$0.ideas.isEmpty }
      || suspendedCompounds(in: text).contains { !matcher.ideas(of: stemmed($0.word)).isEmpty }
      || identifiers(in: text).contains { identifier in
        let key = identifier.text.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "/") : $0 }
        return term.words.contains(key)
      }
  }
}

extension MatchWay {
  fileprivate var isLaw: Bool { self == .law || self == .movedLaw }
}
