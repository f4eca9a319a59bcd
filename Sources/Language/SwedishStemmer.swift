/// Takes the inflection off Swedish words by the rules of Snowball 3's Swedish algorithm.
///
/// The rules are published at snowballstem.org; the form here, working on the last bytes of a
/// word as one number, is this project's own. A stem is no word: *skolorna*, *skolans* and
/// *skolan* all give *skol*. Words are expected in lower case, as `WordScanner` gives them.
package enum SwedishStemmer {
  /// Stems a word in place. Never allocates and never makes the word longer.
  ///
  /// - Parameter word: UTF-8 in lower case; bytes that are no letters are left alone.
  package static func stem(_ word: inout [UInt8]) {
    guard let regionStart = startOfRegion(in: word) else { return }
    removeMainSuffix(from: &word, after: regionStart)
    removeSecondConsonant(from: &word, after: regionStart)
    removeOtherSuffix(from: &word, after: regionStart)
  }

  /// Takes off the inflection alone: *skriftliga* is *skriftlig*, where `stem` gives *skrift*.
  ///
  /// These are the two first steps of the algorithm; the third makes *tidig* one with *tid* and
  /// *viktig* with *vikt*.
  package static func stemInflection(_ word: inout [UInt8]) {
    guard let regionStart = startOfRegion(in: word) else { return }
    removeMainSuffix(from: &word, after: regionStart)
    removeSecondConsonant(from: &word, after: regionStart)
  }

  /// The stem of one word.
  package static func stem(_ word: String) -> String {
    var bytes = [UInt8](word.utf8)
    stem(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where suffixes may begin: after the first consonant that follows a vowel, and after the
  /// third letter; `nil` when the word has no such place.
  private static func startOfRegion(in word: [UInt8]) -> Int? {
    var index = 0
    var letterCount = 0
    var hasVowel = false
    var afterConsonant: Int?
    while index < word.count {
      let next = endOfLetter(in: word, at: index)
      let isVowel = isVowel(in: word, at: index)
      letterCount += 1
      if afterConsonant == nil, hasVowel, !isVowel { afterConsonant = next }
      hasVowel = hasVowel || isVowel
      if letterCount >= 3, afterConsonant != nil { return next }
      index = next
    }
    return nil
  }

  /// Step 1: endings of nouns, adjectives and verbs.
  private static func removeMainSuffix(from word: inout [UInt8], after regionStart: Int) {
    guard let suffix = SwedishSuffixes.main.longest(in: word, range: regionStart..<word.count)
    else { return }
    let rest = word.count - suffix.byteCount
    switch suffix.text {
    case SwedishSuffixes.s:
      let beforeEt = rest - 2
      if beforeEt >= 0, word[beforeEt] == UInt8(ascii: "e"), word[rest - 1] == UInt8(ascii: "t"),
        mayLoseEt(word, endingAt: beforeEt)
      {
        drop(3, from: &word)
      } else if rest > 0, isValidBeforeS(word[rest - 1]) {
        word.removeLast()
      }
    case SwedishSuffixes.et:
      if mayLoseEt(word, endingAt: rest) { drop(2, from: &word) }
    default:
      drop(suffix.byteCount, from: &word)
    }
  }

  /// Removes the last bytes one by one, which for so few is faster than as a range.
  private static func drop(_ byteCount: Int, from word: inout [UInt8]) {
    for _ in 0..<byteCount { word.removeLast() }
  }

  /// Step 2: the second consonant of certain pairs.
  private static func removeSecondConsonant(from word: inout [UInt8], after regionStart: Int) {
    if SwedishSuffixes.consonantPairs.longest(in: word, range: regionStart..<word.count) != nil {
      word.removeLast()
    }
  }

  /// Step 3: endings that make adjectives and nouns of other words.
  private static func removeOtherSuffix(from word: inout [UInt8], after regionStart: Int) {
    guard let suffix = SwedishSuffixes.other.longest(in: word, range: regionStart..<word.count)
    else { return }
    let rest = word.count - suffix.byteCount
    switch suffix.text {
    case SwedishSuffixes.ost:
      if rest > 0, isValidBeforeOst(word[rest - 1]) { word.removeLast() }
    case SwedishSuffixes.fullt:
      word.removeLast()
    default:
      drop(suffix.byteCount, from: &word)
    }
  }

  /// Whether *-et* may go: one consonant after a vowel stands before it, the word has a letter
  /// more before those, and the rest is none of those whose *-et* belongs to the stem.
  private static func mayLoseEt(_ word: [UInt8], endingAt end: Int) -> Bool {
    guard let consonant = startOfLetter(in: word, before: end),
      !isVowel(in: word, at: consonant),
      let vowel = startOfLetter(in: word, before: consonant),
      isVowel(in: word, at: vowel),
      vowel > 0
    else { return false }
    return SwedishSuffixes.keepsEt.longest(in: word, range: 0..<end) == nil
  }

  private static func isVowel(in word: [UInt8], at index: Int) -> Bool {
    switch word[index] {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    case 0xC3 where index + 1 < word.count:
      switch word[index + 1] {
      case 0xA5, 0xA4, 0xB6: true
      default: false
      }
    default: false
    }
  }

  private static func isValidBeforeS(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "b")...UInt8(ascii: "y"):
      switch byte {
      case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "q"), UInt8(ascii: "s"),
        UInt8(ascii: "u"), UInt8(ascii: "w"), UInt8(ascii: "x"):
        false
      default: true
      }
    default: false
    }
  }

  private static func isValidBeforeOst(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "i"), UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "n"),
      UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "u"),
      UInt8(ascii: "v"):
      true
    default: false
    }
  }

  private static func endOfLetter(in word: [UInt8], at index: Int) -> Int {
    var next = index + 1
    while next < word.count, isContinuation(word[next]) { next += 1 }
    return next
  }

  private static func startOfLetter(in word: [UInt8], before end: Int) -> Int? {
    guard end > 0 else { return nil }
    var index = end - 1
    while index > 0, isContinuation(word[index]) { index -= 1 }
    return index
  }
}
