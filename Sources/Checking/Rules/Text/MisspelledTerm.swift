import Files
import Language
import Linking

/// A word is one slip of the finger from a term of the registers: *socialtjensten*, *elevhalsa*.
///
/// Compares stems, so that every form of a term is known again. Long words may differ by any one
/// letter, shorter ones only as people and scanners do slip: å, ä and ö without their marks, one
/// vowel for another (but not for the same with a mark), a letter twice or once, two letters in
/// the wrong order.
///
/// Exempt are words that are themselves in a register, that the site writes three times or more,
/// that differ at their ends, where endings and other words grow, and parts of addresses.
enum MisspelledTerm: Rule {
  static let name = "text/misspelled-term"

  /// How often a site may write what it never meant to.
  private static let mostSlips = 2

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let words = inspection.words
    let terms = TermStems(RegisterWords(inspection.site), meantWords: words.frequent(mostSlips + 1))
    guard !terms.isEmpty else { return [] }
    let meant = words.counts.indices.map { number -> String? in
      guard words.counts[number] <= mostSlips else { return nil }
      return terms.meant(by: Array(words[Int32(number)]))
    }
    return inspection.texts.flatMap { text in
      text.words.compactMap { word -> Diagnostic? in
        guard let meant = meant[Int(word.number)], !isPartOfAddress(word, in: text) else {
          return nil
        }
        let written = words.text(of: word.number)
        return Diagnostic(
          .warning, name, at: text.location(of: word),
          Message(
            swedish: "'\(written)' liknar '\(meant)' men är stavat på ett annat sätt",
            english: "'\(written)' is like '\(meant)' but spelled in another way"),
          fix: Message(
            swedish: "menade du en form av '\(meant)'?",
            english: "did you mean a form of '\(meant)'?"))
      }
    }
  }

  /// Whether a sign that addresses and file names have touches the word.
  private static func isPartOfAddress(_ word: WrittenText.Word, in text: WrittenText) -> Bool {
    let bytes = text.bytes
    let marks = "/_@#=-%".utf8
    if word.range.lowerBound > 0 {
      let before = bytes[word.range.lowerBound - 1]
      if before == UInt8(ascii: ".") || marks.contains(before) { return true }
    }
    guard word.range.upperBound < bytes.count else { return false }
    let after = bytes[word.range.upperBound]
    if marks.contains(after) { return true }
    return after == UInt8(ascii: ".") && word.range.upperBound + 1 < bytes.count
      && bytes[word.range.upperBound + 1] > 0x20
  }
}

/// The stems of the terms of the registers, to be found by what is nearly them.
private struct TermStems {
  private struct Term {
    let stem: [UInt8]
    let word: String
  }

  private var terms: [Term] = []
  /// Terms by their stems with one letter left out, and by the whole stem.
  private var byRest: [[UInt8]: [Int32]] = [:]
  /// Terms by their stems without the marks of å, ä and ö.
  private var byPlain: [[UInt8]: [Int32]] = [:]
  /// The stems of words that are no slips.
  private var known: Set<[UInt8]> = []
  /// The words of all names.
  private var knownWords: Set<[UInt8]> = []

  var isEmpty: Bool { terms.isEmpty }

  /// Takes in the names, and other words that are no slips.
  init(_ names: RegisterWords, meantWords: [[UInt8]]) {
    for word in meantWords { known.insert(Self.stem(word)) }
    for word in names.single.union(names.phrases.joined()) {
      knownWords.insert(word)
      // Stemming keeps some forms of a noun apart, such as *elevhälsa* and *elevhälsan*.
      known.formUnion(nounForms(of: word).map(Self.stem))
    }
    for word in names.single.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for stem in Set(nounForms(of: word).map(Self.stem)) where stem.count >= 6 {
        add(Term(stem: stem, word: String(decoding: word, as: UTF8.self)))
      }
    }
  }

  private mutating func add(_ term: Term) {
    let number = Int32(terms.count)
    terms.append(term)
    byPlain[plainLetters(term.stem), default: []].append(number)
    byRest[term.stem, default: []].append(number)
    for rest in Self.rests(of: term.stem) { byRest[rest, default: []].append(number) }
  }

  /// The term that someone who wrote a word most likely meant; nil where it is a word of its own.
  func meant(by word: [UInt8]) -> String? {
    guard word.count >= 6, !knownWords.contains(word) else { return nil }
    let stem = Self.stem(word)
    guard stem.count >= 6, !known.contains(stem) else { return nil }
    let unmarked = (byPlain[plainLetters(stem)] ?? []).map { terms[Int($0)] }
      .filter { Self.isUnmarked(stem, $0.stem) }
    if let word = unmarked.map(\.word).min() { return word }
    let near =
      (byRest[stem] ?? []) + Self.rests(of: stem).flatMap { byRest[$0] ?? [] }
    return near.map { terms[Int($0)] }.filter { Self.isSlip(stem, for: $0.stem) }.map(\.word).min()
  }

  /// Whether one stem is the other with some marks of å, ä and ö lost; another mark makes another
  /// word, such as *värden* of *vården*.
  private static func isUnmarked(_ written: [UInt8], _ stem: [UInt8]) -> Bool {
    zip(letters(of: written), letters(of: stem)).allSatisfy { $0 == $1 || $0.isASCII }
  }

  /// Whether one slip makes one stem the other.
  private static func isSlip(_ written: [UInt8], for stem: [UInt8]) -> Bool {
    let (left, right) = (letters(of: written), letters(of: stem))
    let start = zip(left, right).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    let sameAtEnd = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let end = min(sameAtEnd, shorter - start)
    // Beginnings and ends are where other words are.
    guard start >= 3, sameAtEnd >= 2, shorter >= 7 else { return false }
    let a = left[start..<(left.count - end)]
    let b = right[start..<(right.count - end)]
    let isLong = shorter >= 11
    switch (a.count, b.count) {
    // Another mark makes another word, such as *misstänka* of *misstanke*.
    case (1, 1):
      return isLong || vowels.isSuperset(of: a + b) && plainLetters(written) != plainLetters(stem)
    case (2, 2): return a.elementsEqual(b.reversed())
    // A letter twice where it should stand once, or the other way round.
    case (0, 1), (1, 0):
      let longer = left.count > right.count ? left : right
      return isLong || longer[start] == longer[start - 1]
    default: return false
    }
  }

  private static func letters(of word: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: word, as: UTF8.self).unicodeScalars)
  }

  private static let vowels = Set("aeiouyåäö".unicodeScalars)

  private static func stem(_ word: [UInt8]) -> [UInt8] {
    var stem = word
    SwedishStemmer.stem(&stem)
    return stem
  }

  /// The word with each of its letters left out.
  private static func rests(of word: [UInt8]) -> [[UInt8]] {
    word.indices.filter { word[$0] & 0xC0 != 0x80 }.map { index in
      var end = index + 1
      while end < word.count, word[end] & 0xC0 == 0x80 { end += 1 }
      return Array(word[..<index] + word[end...])
    }
  }
}
