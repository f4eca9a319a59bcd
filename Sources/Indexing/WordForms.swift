import Language

/// The stem of every word of a lexicon.
struct WordForms {
  /// The stems by number.
  private(set) var stems: WordTable
  /// The number of each word's stem.
  private(set) var stemOfWord: [Int] = []
  /// Whether the word's stem comes from a list and not by rule.
  private(set) var isIrregular: [Bool] = []
  /// The first word with each stem.
  private var firstWord: [Int] = []

  /// Stems all words.
  init(_ lexicon: Lexicon) {
    stems = WordTable(capacity: lexicon.words.count)
    stemOfWord.reserveCapacity(lexicon.words.count)
    isIrregular.reserveCapacity(lexicon.words.count)
    for word in 0..<lexicon.words.count {
      let (stem, isIrregular) = Self.stem(of: Array(lexicon.words[word]))
      let number = stems.number(of: stem)
      if number == firstWord.count { firstWord.append(word) }
      stemOfWord.append(number)
      self.isIrregular.append(isIrregular)
    }
  }

  /// A word of the lexicon that has the same stem as `word`, which need not be there itself.
  func word(withFormOf word: [UInt8]) -> Int? {
    stems.find(Self.stem(of: word).stem).map { firstWord[$0] }
  }

  /// A word of the lexicon whose stem is just this.
  func word(withStem stem: ArraySlice<UInt8>) -> Int? {
    stems.find(stem).map { firstWord[$0] }
  }

  private static func stem(of word: [UInt8]) -> (stem: [UInt8], isIrregular: Bool) {
    // Numbers and names with marks have no endings.
    for byte in word where byte < UInt8(ascii: "a") { return (word, false) }
    if InflectionRepair.isUninflected(word) { return (word, false) }
    let base = IrregularForms.base(of: word)
    var stem = base ?? word
    SwedishStemmer.stemInflection(&stem)
    return (stem, base != nil)
  }
}
