import Language

/// A query as ideas: what is asked for, and everything in the index that answers it.
struct Question {
  /// The ideas in the order of the query.
  private(set) var ideas: [Idea] = []
  /// Pages whose name is the whole query, with how sure that is.
  private(set) var namedPages: [Int: Int] = [:]
  /// Whether the query says nothing but a name.
  private(set) var isJustName = false
  /// Words that were taken for others, as a reader is told: *orosanmälan*.
  private(set) var corrections: [String] = []

  private let store: ShardStore
  private let finder: WordFinder
  private var words: [QueryWord]

  /// The most words of a query whose neighbours may be one word.
  private static let mostJoined = 5
  /// A name that is the whole query.
  static let isName = 2
  /// Another name of what the whole query names.
  static let isOtherName = 1

  /// Reads a query, whose last word is still being typed when `isUnfinished`; when the results are
  /// to be narrowed, also the weaker places of common words are fetched.
  init(
    _ query: [UInt8], store: ShardStore, isUnfinished: Bool, isNarrowed: Bool = false
  ) throws {
    self.store = store
    finder = WordFinder(store)
    words = QueryWord.words(of: query, weak: store.manifest.weakWords)
    let last = words.last
    let count = words.count
    try takeLaw(query)
    try takeWholes(query)
    if words.contains(where: { !$0.isWeak }) || !ideas.isEmpty { words.removeAll(where: \.isWeak) }
    isJustName = ideas.isEmpty ? words.count == count : words.isEmpty
    let isOpen = isUnfinished && last?.range.upperBound == query.count
    try addWords(openWord: isOpen ? last?.range : nil)
    ideas = Array(ideas.prefix(12))
    if ideas.count > 1 || isNarrowed { try addFurther() }
  }

  /// Takes a place in a law out of the words.
  private mutating func takeLaw(_ query: [UInt8]) throws {
    let manifest = store.manifest
    guard let law = LawQuery(query, words: words, lawNames: manifest.lawNames) else { return }
    var alternatives: [Alternative] = []
    for key in law.keys {
      if let entry = try finder.exact(key) {
        alternatives.append(Alternative(entry, .law, factor: Idea.whole))
      }
    }
    for key in law.keys {
      guard let target = manifest.moved[key], let entry = try finder.exact(target) else { continue }
      let factor = alternatives.contains { $0.label == nil } ? Idea.whole / 2 : Idea.whole
      alternatives.append(
        Alternative(entry, .movedLaw, factor: factor, label: LawQuery.text(ofKey: target)))
    }
    guard !alternatives.isEmpty else { return }
    let said = law.words.sorted().map { text(words[$0].text) }.joined(separator: " ")
    ideas.append(
      Idea(text: said, weight: Self.weight(of: alternatives), alternatives: alternatives))
    words = words.enumerated().filter { !law.words.contains($0.offset) }.map(\.element)
  }

  /// Takes case numbers, statutes and telephone numbers out of the words.
  private mutating func takeWholes(_ query: [UInt8]) throws {
    for whole in WholeNumber.all(in: query)
    where words.contains(where: { whole.range.overlaps($0.range) }) {
      for key in whole.keys {
        guard let entry = try finder.exact(key) else { continue }
        let alternative = Alternative(entry, .number, factor: Idea.whole)
        ideas.append(Idea(text: text(key), weight: entry.weight, alternatives: [alternative]))
        if let phrase = try finder.phrase([key]) { name(phrase.pages, Self.isName) }
        words.removeAll { whole.range.overlaps($0.range) }
        break
      }
    }
  }

  private mutating func addWords(openWord: Range<Int>?) throws {
    let hasOnlyWords = ideas.isEmpty
    let first = ideas.count
    var found: [TermShard.WordClass?] = []
    for word in words {
      let exact = try finder.exact(word.text)
      let entry = try exact ?? finder.knownForm(of: word.text)
      found.append(entry)
      var idea = Idea(text: text(word.text), weight: entry?.weight ?? 0)
      if let entry {
        let way = exact == nil ? MatchWay.inflection : .literal
        idea.alternatives.append(Alternative(entry, way, factor: Idea.whole))
      }
      if word.range == openWord {
        for entry in try finder.continuations(of: word.text) {
          idea.alternatives.append(Alternative(entry, .continuation, factor: 13))
        }
      }
      ideas.append(idea)
    }
    let joined = try addJoined(from: first)
    var isMended = [Bool](repeating: false, count: words.count)
    for (index, word) in words.enumerated()
    where !word.isWeak && ideas[first + index].alternatives.isEmpty {
      found[index] = try addFallbacks(for: word, to: first + index)
      isMended[index] = found[index] != nil
    }
    try addNames(found, joined: joined, from: first, isWholeQuery: hasOnlyWords)
    for (index, word) in words.enumerated() {
      let kin = isMended[index] ? [] : try finder.kin(of: word.text, except: found[index]?.name)
      for (entry, factor) in kin {
        let label = found[index] == nil ? text(entry.name) : nil
        ideas[first + index].alternatives.append(
          Alternative(entry, .kin, factor: factor, label: label))
      }
      let alternatives = ideas[first + index].alternatives
      if ideas[first + index].weight == 0 {
        ideas[first + index].weight =
          alternatives.isEmpty ? unknownWeight : Self.weight(of: alternatives)
      }
    }
    dropRepeated(found, from: first)
  }

  /// Two words that are one: *oros anmälan*, *social tjänsten*; given by the first of the two.
  ///
  /// Not in a question of many words: it says enough without, and each look costs readers a file.
  private mutating func addJoined(from first: Int) throws -> [Int: TermShard.WordClass] {
    var joined: [Int: TermShard.WordClass] = [:]
    guard words.count <= Self.mostJoined else { return joined }
    for index in words.indices.dropLast() {
      let (left, right) = (words[index].text, words[index + 1].text)
      for joint in [[], [UInt8(ascii: "s")]] {
        guard let entry = try finder.known(left + joint + right), !entry.postings.units.isEmpty
        else { continue }
        for place in [first + index, first + index + 1] {
          ideas[place].alternatives.append(
            Alternative(entry, .joined, factor: 15, label: text(entry.name)))
        }
        joined[index] = entry
        break
      }
    }
    return joined
  }

  /// What an unknown word may mean; gives the word that it was taken for.
  private mutating func addFallbacks(
    for word: QueryWord, to place: Int
  ) throws -> TermShard.WordClass? {
    let letters = letterCount(word.text)
    let near = letters >= 4 ? 2 : 1
    let corrected = try finder.corrections(of: word.text, limit: near)
    for (entry, distance) in corrected { correct(entry, distance, at: place) }
    if let (left, right) = try finder.parts(of: word.text) {
      ideas[place].alternatives.append(Alternative([left, right], .parts, factor: 13))
      ideas[place].alternatives.append(Alternative(right, .head, factor: 6))
    }
    for entry in try finder.compounds(endingWith: word.text) {
      ideas[place].alternatives.append(
        Alternative(entry, .compound, factor: 12, label: text(entry.name)))
    }
    if letters >= 3 {
      for entry in try finder.continuations(of: word.text) {
        ideas[place].alternatives.append(
          Alternative(entry, .continuation, factor: 12, label: text(entry.name)))
      }
    }
    if ideas[place].alternatives.isEmpty, letters >= 7 {
      let farther = try finder.corrections(of: word.text, limit: letters >= 9 ? 4 : 3)
      for (entry, distance) in farther { correct(entry, distance, at: place) }
      return farther.first?.0
    }
    return corrected.first?.0
  }

  private mutating func correct(_ entry: TermShard.WordClass, _ distance: Int, at place: Int) {
    let label = text(entry.name)
    if !corrections.contains(label) { corrections.append(label) }
    ideas[place].alternatives.append(
      Alternative(entry, .spelling, factor: 16 - distance * 3 / 2, label: label))
  }

  /// Concepts and pages that are named by words in a row.
  private mutating func addNames(
    _ found: [TermShard.WordClass?], joined: [Int: TermShard.WordClass], from first: Int,
    isWholeQuery: Bool
  ) throws {
    let names = zip(words, found).map { word, entry in entry?.name ?? word.text }
    var start = 0
    while start < names.count {
      var length = min(6, names.count - start)
      while length > 0 {
        let oneWord = length == 2 ? joined[start] : nil
        let phrase =
          try finder.phrase(Array(names[start..<start + length]))
          ?? oneWord.flatMap { try finder.phrase([$0.name]) }
        if let phrase {
          let isWhole = isWholeQuery && length == names.count
          if isWhole {
            name(phrase.pages, Self.isName)
            name(phrase.keywordPages, Self.isOtherName)
          }
          try addOtherNames(
            of: phrase, to: first + start..<first + start + length, isWhole: isWhole)
          break
        }
        length -= 1
      }
      start += max(1, length)
    }
  }

  private mutating func addOtherNames(
    of phrase: TermShard.Phrase, to places: Range<Int>, isWhole: Bool
  ) throws {
    for otherName in phrase.otherNames.prefix(6) {
      let words = QueryWord.words(
        of: Array(otherName.utf8), weak: store.manifest.weakWords)
      let strong = words.filter { !$0.isWeak }
      let entries = try strong.map { try finder.known($0.text) }
      let terms = entries.compactMap { $0 }
      guard terms.count == strong.count, !terms.isEmpty else { continue }
      if isWhole, let other = try finder.phrase(terms.map(\.name)) {
        name(other.pages, Self.isOtherName)
      }
      guard terms.allSatisfy({ !$0.postings.units.isEmpty }) else { continue }
      for place in places {
        ideas[place].alternatives.append(Alternative(terms, .synonym, factor: 11, label: otherName))
      }
    }
  }

  /// Drops words that were said before.
  private mutating func dropRepeated(_ found: [TermShard.WordClass?], from first: Int) {
    for (index, entry) in found.enumerated().reversed() {
      guard let entry, found[..<index].contains(where: { $0?.name == entry.name }) else { continue }
      ideas.remove(at: first + index)
    }
  }

  /// Fetches more of long lists of places, of the two most telling words; worth it where other
  /// words or filters tell which of them matter.
  private mutating func addFurther() throws {
    let long = ideas.indices.filter { ideas[$0].alternatives.first?.terms.first?.further != nil }
    let chosen = long.sorted { (-ideas[$0].weight, $0) < (-ideas[$1].weight, $1) }.prefix(2)
    for index in chosen {
      guard let hash = ideas[index].alternatives[0].terms[0].further else { continue }
      let further = try store.furtherPostings(hash)
      ideas[index].alternatives[0].terms[0].postings.append(further)
    }
  }

  private mutating func name(_ pages: [Int], _ sureness: Int) {
    for page in pages { namedPages[page] = max(namedPages[page] ?? 0, sureness) }
  }

  /// Whether some word stands in more places than were looked at.
  var isCutShort: Bool {
    ideas.contains { $0.alternatives.contains { $0.terms.contains { $0.further != nil } } }
  }

  /// The weight of a word that stands nowhere: sixteen times the bits of the number of units.
  private var unknownWeight: Int {
    Idea.whole * (Int.bitWidth - store.manifest.unitCount.leadingZeroBitCount)
  }

  private func text(_ word: [UInt8]) -> String {
    String(decoding: word, as: UTF8.self)
  }

  private static func weight(of alternatives: [Alternative]) -> Int {
    alternatives.flatMap(\.terms).map(\.weight).max() ?? 1
  }
}
