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
  /// For each class the class that its first word ends with, or itself.
  private(set) var headOfClass: [UInt32]

  /// Joins words with equal stems, and stems that `InflectionRepair` knows to be one word's.
  init(_ lexicon: Lexicon) {
    let forms = WordForms(lexicon)
    var groups = Groups(count: forms.stems.count)
    var repair = InflectionRepair()
    for word in 0..<lexicon.words.count {
      repair.findRelatives(of: lexicon.words[word], isIrregular: forms.isIrregular[word]) {
        lexicon.words.find($0)
      }
      for other in repair.relatives {
        groups.join(forms.stemOfWord[word], forms.stemOfWord[other])
      }
    }
    var classOfGroup = [Int](repeating: -1, count: forms.stems.count)
    var classes = [UInt32](repeating: 0, count: lexicon.words.count)
    var firstWords: [UInt32] = []
    for word in lexicon.order {
      let group = groups.root(of: forms.stemOfWord[Int(word)])
      if classOfGroup[group] < 0 {
        classOfGroup[group] = firstWords.count
        firstWords.append(word)
      }
      classes[Int(word)] = UInt32(classOfGroup[group])
    }
    self.classes = classes
    self.firstWords = firstWords
    heads = CompoundHeads(lexicon, forms: forms, classes: classes).heads
    headOfClass = firstWords.map { classes[Int($0)] }
    for word in lexicon.order {
      let (own, head) = (Int(classes[Int(word)]), heads[Int(word)])
      // A head's head lies further on in the word, so the way along heads has an end.
      if headOfClass[own] == UInt32(own) { headOfClass[own] = head }
    }
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
