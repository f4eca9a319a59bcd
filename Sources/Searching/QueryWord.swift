import Language

/// A word of a query.
struct QueryWord {
  /// The word as `WordScanner` gives it.
  let text: [UInt8]
  /// Where it stands in the query.
  let range: Range<Int>
  /// Whether it carries the question rather than what it is about.
  let isWeak: Bool

  /// The words of a query, no more than `limit`.
  static func words(of query: [UInt8], weak: Set<[UInt8]>, limit: Int = 24) -> [QueryWord] {
    var words: [QueryWord] = []
    var scanner = WordScanner(query)
    while words.count < limit, let range = scanner.next() {
      let text = beginning(of: scanner.word, letters: 60)
      words.append(QueryWord(text: text, range: range, isWeak: weak.contains(text)))
    }
    return words
  }
}

/// How many letters a word has.
func letterCount(_ word: [UInt8]) -> Int {
  word.count { $0 & 0xC0 != 0x80 }
}

/// The first letters of a word.
private func beginning(of word: [UInt8], letters: Int) -> [UInt8] {
  var count = 0
  for (index, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
    if count == letters { return Array(word[..<index]) }
    count += 1
  }
  return word
}
