/// A set of words that is asked for parts of words far more often than it has them.
struct WordSet: Sendable {
  private let words: Set<[UInt8]>
  private let filter: WordFilter

  /// The set of these words.
  init(_ words: [[UInt8]]) {
    self.words = Set(words)
    filter = WordFilter(words)
  }

  /// Whether a part of a word is in the set; without an allocation when it is not.
  func contains(_ part: ArraySlice<UInt8>) -> Bool {
    filter.contains(part) && words.contains(Array(part))
  }
}
