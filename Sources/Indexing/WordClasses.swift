import Language

/// Which words of a lexicon count as the same word, and which word a compound ends with.
///
/// Classes are numbered in the order of their first word, which also is the name of the class.
struct WordClasses: Sendable {
  /// The class of each word.
  let classes: [UInt32]
  /// The first word of each class in the order of the lexicon.
  let firstWords: [UInt32]
  /// For each word the class of the word that it ends with, or its own class.
  let heads: [UInt32]

  /// Joins words with equal stems, and stems that `InflectionRepair` knows to be one word's.
  init(_ lexicon: Lexicon) {
    var stems = WordTable(capacity: lexicon.words.count)
    var stemOfWord: [Int] = []
    stemOfWord.reserveCapacity(lexicon.words.count)
    var bytes: [UInt8] = []
    for word in 0..<lexicon.words.count {
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: lexicon.words[word])
      if Self.isInflected(bytes) { SwedishStemmer.stem(&bytes) }
      stemOfWord.append(stems.number(of: bytes))
    }
    var groups = Groups(count: stems.count)
    var repair = InflectionRepair()
    for word in 0..<lexicon.words.count {
      repair.findBases(of: lexicon.words[word])
      for base in repair.bases {
        guard let other = lexicon.words.find(base) else { continue }
        groups.join(stemOfWord[word], stemOfWord[other])
      }
    }
    var classOfGroup = [Int](repeating: -1, count: stems.count)
    var classes = [UInt32](repeating: 0, count: lexicon.words.count)
    var firstWords: [UInt32] = []
    for word in lexicon.order {
      let group = groups.root(of: stemOfWord[Int(word)])
      if classOfGroup[group] < 0 {
        classOfGroup[group] = firstWords.count
        firstWords.append(word)
      }
      classes[Int(word)] = UInt32(classOfGroup[group])
    }
    self.classes = classes
    self.firstWords = firstWords
    heads = CompoundHeads(lexicon, classes: classes).heads
  }

  /// Whether a word can have endings: numbers and names with marks have none.
  private static func isInflected(_ word: [UInt8]) -> Bool {
    for byte in word where byte < UInt8(ascii: "a") { return false }
    return true
  }
}

/// Sets that grow together.
private struct Groups {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func root(of member: Int) -> Int {
    var root = member
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (leftRoot, rightRoot) = (root(of: left), root(of: right))
    parents[max(leftRoot, rightRoot)] = min(leftRoot, rightRoot)
  }
}
