/// The names and abbreviations by which laws are known, found word by word.
///
/// A name matches whole words in any case: *Skollagen*, *skollagen*. An abbreviation, which is a
/// name given with two capitals or more or a short one that does not end as a law's name does
/// (*sol*, *osl*), must be written with two capitals when nothing else tells that a law is meant,
/// so that the sun (*sol*, *Sol*) is no act.
struct LawNames {
  /// A name and the law that it stands for.
  struct Entry {
    /// The normalised words of the name.
    let words: [[UInt8]]
    /// The law's number in Svensk författningssamling.
    let number: String
    /// Whether capitals tell it from a word.
    let isAbbreviation: Bool
  }

  /// A name found in a text.
  struct Match {
    /// The bytes of the name.
    let range: Range<Int>
    /// The law's number.
    let number: String
    /// Whether a genitive *s* follows the name as given: *skollagens*.
    let isGenitive: Bool
  }

  /// Entries by their first word, the one with most words first.
  private let entries: [[UInt8]: [Entry]]
  /// First words with and without a genitive *s*, so that most words are told apart at once.
  private let firstWords: WordFilter

  /// - Parameter names: Names or abbreviations and the number of the law each stands for.
  init(_ names: [String: String]) {
    var entries: [[UInt8]: [Entry]] = [:]
    var firstWords: [[UInt8]] = []
    for (name, number) in names.sorted(by: { $0.key < $1.key }) {
      let words = WordScanner.words(in: name).map { [UInt8]($0.utf8) }
      guard let first = words.first else { continue }
      entries[first, default: []].append(
        Entry(words: words, number: number, isAbbreviation: Self.isAbbreviation(name)))
      firstWords += [first, first + [UInt8(ascii: "s")]]
    }
    self.entries = entries.mapValues { list in
      list.sorted { $0.words.count > $1.words.count }
    }
    self.firstWords = WordFilter(firstWords)
  }

  /// Whether a name may begin with the word; false for most words, at little cost.
  func mayStart(with word: [UInt8]) -> Bool {
    firstWords.contains(word)
  }

  /// The longest name that begins with the word the scanner stands at.
  ///
  /// - Parameters:
  ///   - first: The bytes of that word.
  ///   - scanner: Just after the word.
  ///   - isExpected: Whether a law must come here, so that an abbreviation needs no capitals.
  /// - Returns: The name, or `nil` when none is there.
  func match(at first: Range<Int>, in scanner: WordScanner, isExpected: Bool) -> Match? {
    guard mayStart(with: scanner.word) else { return nil }
    if let match = match(scanner.word, at: first, in: scanner, isExpected: isExpected) {
      return match
    }
    guard scanner.word.last == UInt8(ascii: "s"), let entry = entries[scanner.word.dropLast(1)],
      let name = entry.last, name.words.count == 1, !name.isAbbreviation
    else { return nil }
    return Match(range: first, number: name.number, isGenitive: true)
  }

  private func match(
    _ word: [UInt8], at first: Range<Int>, in scanner: WordScanner, isExpected: Bool
  ) -> Match? {
    guard let candidates = entries[word] else { return nil }
    for entry in candidates {
      guard let end = self.end(of: entry, first: first, in: scanner) else { continue }
      let range = first.lowerBound..<end
      if entry.isAbbreviation, !isExpected, capitalCount(scanner.text[range]) < 2 { continue }
      return Match(range: range, number: entry.number, isGenitive: false)
    }
    return nil
  }

  /// Where a name ends whose first word is at `first`, if its other words follow.
  private func end(of entry: Entry, first: Range<Int>, in scanner: WordScanner) -> Int? {
    guard entry.words.count > 1 else { return first.upperBound }
    var ahead = scanner
    var end = first.upperBound
    for word in entry.words.dropFirst() {
      guard let range = ahead.next(), ahead.word == word,
        onlyJoinsWords(ahead.text[end..<range.lowerBound])
      else { return nil }
      end = range.upperBound
    }
    return end
  }

  private static func isAbbreviation(_ name: String) -> Bool {
    let bytes = [UInt8](name.utf8)
    if capitalCount(bytes[...]) >= 2 { return true }
    let endings = ["lag", "lagen", "lagens", "balk", "balken", "balkens"]
    return bytes.count <= 6 && !endings.contains { name.hasSuffix($0) } && !name.contains(" ")
  }
}

/// How many capitals, Å, Ä and Ö among them, a text has.
func capitalCount(_ text: ArraySlice<UInt8>) -> Int {
  var count = 0
  var previous: UInt8 = 0
  for byte in text {
    if byte &- UInt8(ascii: "A") < 26 { count += 1 }
    if previous == 0xC3, byte >= 0x80, byte <= 0x9E { count += 1 }
    previous = byte
  }
  return count
}
