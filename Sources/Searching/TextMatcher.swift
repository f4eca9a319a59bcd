import Language

/// Recognises words of a text that answer a question.
struct TextMatcher {
  private var ideasOfStem: [[UInt8]: Set<Int>] = [:]
  private let ideaCount: Int

  /// A word of a text.
  struct TextWord {
    /// Where it stands.
    let range: Range<Int>
    /// The ideas that it answers.
    let ideas: Set<Int>
  }

  /// Learns the stems of the classes that answer a question well enough to be marked.
  init(_ question: Question) {
    ideaCount = question.ideas.count
    for (number, idea) in question.ideas.enumerated() {
      for term in idea.alternatives.filter(\.isMarked).flatMap(\.terms) {
        for word in term.words { ideasOfStem[stemmed(word), default: []].insert(number) }
      }
    }
  }

  /// Learns the stems of one class.
  init(_ term: TermShard.WordClass) {
    ideaCount = 1
    for word in term.words { ideasOfStem[stemmed(word)] = [0] }
  }

  /// The words of a text.
  func words(of text: [UInt8]) -> [TextWord] {
    var words: [TextWord] = []
    var scanner = WordScanner(text)
    while let range = scanner.next() {
      words.append(TextWord(range: range, ideas: ideas(of: stemmed(scanner.word))))
    }
    return words
  }

  /// How many different ideas the densest run of `length` words answers.
  func density(of words: [TextWord], length: Int) -> Int {
    var best = 0
    let marked = words.indices.filter { !words[$0].ideas.isEmpty }
    for (order, start) in marked.enumerated() {
      var met: Set<Int> = []
      for place in marked[order...] {
        if place - start >= length { break }
        met.formUnion(words[place].ideas)
      }
      best = max(best, met.count)
    }
    return best
  }

  /// The ideas that a word with this stem answers.
  func ideas(of stem: [UInt8]) -> Set<Int> {
    if let ideas = ideasOfStem[stem] { return ideas }
    guard letterCount(stem) >= 8 else { return [] }
    var ideas: Set<Int> = []
    for (head, headIdeas) in ideasOfStem where letterCount(head) >= 5 && ends(stem, in: head) {
      ideas.formUnion(headIdeas)
    }
    return ideas
  }

  private func ends(_ word: [UInt8], in ending: [UInt8]) -> Bool {
    word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
  }
}
