/// Finds which of many phrases occur in a text, the longest at each place, in one pass.
///
/// - An ordinary phrase matches in any case, with spaces or hyphens between its words. Words may
///   be inflected as far as they keep their stem: *samordnad individuell plan* is found in *de
///   samordnade individuella planerna*. The last word may also have the endings of a noun.
/// - A word with two capitals or more (*SIP*, *BUP*, *SoL*) matches only exactly as written.
/// - Matches begin and end where words do. An ordinary phrase is not found in a part of a
///   hyphenated word: *barn* is not in *barn- och ungdomspsykiatri*. An abbreviation is: *SIP* is
///   in *SIP-möte*.
package struct TermMatcher: Sendable {
  /// A phrase to look for.
  package struct Entry: Sendable {
    /// The phrase as it is written.
    package let phrase: String
    /// What a match reports; several phrases may have the same.
    package let id: Int

    /// A phrase and what it stands for.
    package init(phrase: String, id: Int) {
      self.phrase = phrase
      self.id = id
    }
  }

  /// A phrase found.
  package struct Match: Sendable, Equatable {
    /// Its bytes.
    package let range: Range<Int>
    /// The `id` of its entry.
    package let id: Int
  }

  /// A phrase that may stand where a key was found, with what more must hold.
  private struct Candidate: Sendable {
    let id: Int
    /// For each word that must be written exactly so, its place in the phrase and its bytes.
    let exactWords: [(index: Int, bytes: [UInt8])]
    var isAbbreviation: Bool { !exactWords.isEmpty }
  }

  /// By normalised words with a space between, the last in its forms.
  private var byForm: [[UInt8]: [Candidate]] = [:]
  /// By the stems of the words with a space between.
  private var byStem: [[UInt8]: [Candidate]] = [:]
  /// How many words the longest phrase has that begins with a stem; only if more than one.
  private var longestByFirstStem: [[UInt8]: Int] = [:]
  /// What the first words of phrases begin with in every form.
  private var beginnings = BeginningFilter()
  /// Forms and stems that the first word of a phrase may have.
  private var firstWords = WordFilter([])

  /// Prepares to look for phrases. Of equal phrases the first is found.
  ///
  /// - Parameter entries: Phrases; those without a letter or digit are never found.
  package init(_ entries: [Entry]) {
    var firstWords: [[UInt8]] = []
    for entry in entries { insert(entry, &firstWords) }
    self.firstWords = WordFilter(firstWords)
  }

  /// The phrases found in a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; broken bytes separate.
  ///   - range: The part to look in, the whole text when `nil`.
  /// - Returns: Matches in the order of the text, never overlapping.
  package func matches(in text: [UInt8], range: Range<Int>? = nil) -> [Match] {
    var matches: [Match] = []
    var scanner = WordScanner(text, in: range ?? text.indices)
    var stem: [UInt8] = []
    while let first = scanner.next() {
      guard beginnings.contains(scanner.word) else { continue }
      stem.removeAll(keepingCapacity: true)
      stem.append(contentsOf: scanner.word)
      SwedishStemmer.stem(&stem)
      guard firstWords.contains(stem) || firstWords.contains(scanner.word),
        let match = match(at: first, stem: stem, in: scanner)
      else { continue }
      matches.append(match)
      scanner.move(to: match.range.upperBound)
    }
    return matches
  }

  /// The longest phrase that begins with the word the scanner stands at.
  private func match(at first: Range<Int>, stem: [UInt8], in scanner: WordScanner) -> Match? {
    var words = PhraseWords(first: first, word: scanner.word, stem: stem)
    if let longest = longestByFirstStem[stem] { words.readOn(from: scanner, upTo: longest) }
    for count in stride(from: words.ranges.count, to: 0, by: -1) {
      let id =
        verified(byForm[words.form(count: count)], words, count: count, in: scanner)
        ?? verified(byStem[words.stem(count: count)], words, count: count, in: scanner)
      if let id { return Match(range: words.range(count: count), id: id) }
    }
    return nil
  }

  /// The first candidate that the text bears out.
  private func verified(
    _ candidates: [Candidate]?, _ words: PhraseWords, count: Int, in scanner: WordScanner
  ) -> Int? {
    guard let candidates else { return nil }
    let range = words.range(count: count)
    return candidates.first { candidate in
      guard candidate.isAbbreviation else { return !isPartOfHyphenation(range, in: scanner) }
      return candidate.exactWords.allSatisfy { exact in
        scanner.text[words.ranges[exact.index]].elementsEqual(exact.bytes)
      }
    }?.id
  }

  /// Whether a hyphen joins the range to something before or after it.
  private func isPartOfHyphenation(_ range: Range<Int>, in scanner: WordScanner) -> Bool {
    let hyphen = UInt8(ascii: "-")
    if range.upperBound < scanner.end, scanner.text[range.upperBound] == hyphen { return true }
    guard range.lowerBound > 1, scanner.text[range.lowerBound - 1] == hyphen else { return false }
    let before = scanner.text[range.lowerBound - 2]
    return isLetterOrDigit(before) || isContinuation(before)
  }

  /// Adds a phrase, and to `firstWords` what its first word may be found as.
  private mutating func insert(_ entry: Entry, _ firstWords: inout [[UInt8]]) {
    var scanner = WordScanner(entry.phrase)
    guard let first = scanner.next() else { return }
    var stem = scanner.word
    SwedishStemmer.stem(&stem)
    var words = PhraseWords(first: first, word: scanner.word, stem: stem)
    words.readOn(from: scanner, upTo: .max, acrossAnything: true)
    let count = words.ranges.count
    beginnings.insert(stem)
    firstWords.append(stem)
    if count > 1 {
      longestByFirstStem[stem] = max(count, longestByFirstStem[stem] ?? 0)
    }

    let exactWords = words.ranges.enumerated().compactMap { index, range in
      let bytes = scanner.text[range]
      return capitalCount(bytes) >= 2 ? (index: index, bytes: [UInt8](bytes)) : nil
    }
    let candidate = Candidate(id: entry.id, exactWords: exactWords)
    let form = words.form(count: count)
    byForm[form, default: []].append(candidate)
    if count == 1 { firstWords.append(form) }
    // An abbreviation at the end has no further forms.
    if exactWords.last?.index == count - 1 { return }
    for ending in NounEndings.endings(after: words.lastWord) {
      byForm[form + ending, default: []].append(candidate)
      if count == 1 { firstWords.append(form + ending) }
    }
    byStem[words.stem(count: count), default: []].append(candidate)
  }
}
