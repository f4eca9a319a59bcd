import Language

/// Every distinct word of the site, in the order of the index.
struct Lexicon: Sendable {
  /// The words by number.
  let words: WordTable
  /// How many of the words stand on the site; the others are forms that readers may ask for.
  let ownWordCount: Int
  /// For each part, the number here of each of its words.
  let numbers: [[UInt32]]
  /// In how many units each word stands.
  let counts: [UInt32]
  /// The words' numbers in `LexiconOrder`.
  let order: [UInt32]

  /// Joins the words of all parts, and the words of names that may stand in none of them.
  init(_ parts: [PartialIndex], names: [String]) {
    var words = WordTable(capacity: (parts.map(\.words.count).max() ?? 0) * 2)
    var counts: [UInt32] = []
    var allNumbers: [[UInt32]] = []
    for part in parts {
      var numbers: [UInt32] = []
      numbers.reserveCapacity(part.words.count)
      for number in 0..<part.words.count {
        numbers.append(UInt32(words.number(of: part.words[number])))
      }
      while counts.count < words.count { counts.append(0) }
      for occurrence in part.occurrences { counts[Int(numbers[Int(occurrence.word)])] += 1 }
      allNumbers.append(numbers)
    }
    for name in names {
      var scanner = WordScanner(name)
      while scanner.next() != nil { _ = words.number(of: scanner.word) }
    }
    ownWordCount = words.count
    // A reader may look for a form that the site does not have: böcker, skrev.
    for number in 0..<words.count {
      for form in IrregularForms.siblings(of: Array(words[number])) { _ = words.number(of: form) }
    }
    while counts.count < words.count { counts.append(0) }
    self.words = words
    self.numbers = allNumbers
    self.counts = counts
    order = Self.sorted(words)
  }

  private static func sorted(_ words: WordTable) -> [UInt32] {
    var keys: [SortKey] = []
    keys.reserveCapacity(words.count)
    for word in 0..<words.count { keys.append(SortKey(words[word], number: word)) }
    keys.sort { left, right in
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return LexiconOrder.precedes(words[Int(left.number)], words[Int(right.number)])
    }
    return keys.map(\.number)
  }
}

/// The first sixteen letters of a word, so that sorting seldom looks at the word itself.
struct SortKey {
  /// The first eight letters.
  let first: UInt64
  /// The eight letters after those.
  let second: UInt64
  /// The word's number.
  let number: UInt32

  /// Reads the letters of a word.
  init(_ word: ArraySlice<UInt8>, number: Int) {
    let plain = LexiconOrder.withoutDots(word)
    first = LexiconOrder.sortKey(plain)
    second = LexiconOrder.sortKey(plain.dropFirst(8))
    self.number = UInt32(number)
  }
}
