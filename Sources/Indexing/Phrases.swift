import Language

/// Names that mean something as a whole: titles and other names of pages, and names of concepts.
///
/// A name is known by the first words of the classes of its words, with a space between, so that
/// any inflection of it is the same name: *Placerade barn* and *placerat barn*.
struct Phrases {
  /// A name with what it stands for.
  struct Phrase {
    /// The first words of the classes, with a space between.
    let key: [UInt8]
    /// The pages that bear the name, rising.
    var pages: [Int] = []
    /// The pages that have it as a keyword only, rising.
    var keywordPages: [Int] = []
    /// Other names of the concept that bears the name, the preferred one first.
    var otherNames: [String] = []
  }

  /// The names in `LexiconOrder` of their keys.
  private(set) var sorted: [Phrase] = []

  private var table = WordTable()
  private let lexicon: Lexicon
  private let classes: WordClasses

  /// Collects the names of pages and concepts.
  init(
    _ parts: [PartialIndex], concepts: [SearchConcept], lexicon: Lexicon, classes: WordClasses
  ) {
    self.lexicon = lexicon
    self.classes = classes
    addPages(parts)
    for concept in concepts { add(concept) }
    sorted.sort { LexiconOrder.precedes($0.key, $1.key) }
  }

  private mutating func addPages(_ parts: [PartialIndex]) {
    var firstPage = 0
    for (part, numbers) in zip(parts, lexicon.numbers) {
      for phrase in part.exactPhrases {
        let place = place(of: key(phrase.words.map { Int(numbers[Int($0)]) }))
        let page = firstPage + phrase.page
        if sorted[place].pages.last == page { continue }
        if phrase.isName {
          sorted[place].pages.append(page)
        } else if sorted[place].keywordPages.last != page {
          sorted[place].keywordPages.append(page)
        }
      }
      firstPage += part.pages.count
    }
  }

  private mutating func add(_ concept: SearchConcept) {
    let names = concept.allNames.map { (name: $0, key: key($0)) }.filter { !$0.key.isEmpty }
    for name in names {
      let place = place(of: name.key)
      for other in names where other.key != name.key {
        if !sorted[place].otherNames.contains(other.name) {
          sorted[place].otherNames.append(other.name)
        }
      }
    }
  }

  /// Where the name with a key is; a new one comes last.
  private mutating func place(of key: [UInt8]) -> Int {
    let number = table.number(of: key)
    if number == sorted.count { sorted.append(Phrase(key: key)) }
    return number
  }

  private func key(_ words: [Int]) -> [UInt8] {
    var key: [UInt8] = []
    for word in words {
      if !key.isEmpty { key.append(UInt8(ascii: " ")) }
      key.append(contentsOf: lexicon.words[Int(classes.firstWords[Int(classes.classes[word])])])
    }
    return key
  }

  /// The key of a name: its words without the weak ones, unless all are weak.
  private func key(_ name: String) -> [UInt8] {
    var all: [Int] = []
    var strong: [Int] = []
    var scanner = WordScanner(name)
    while scanner.next() != nil {
      guard let word = lexicon.words.find(scanner.word) else { return [] }
      all.append(word)
      if !WeakWords.contains(scanner.word) { strong.append(word) }
    }
    return key(strong.isEmpty ? all : strong)
  }
}
