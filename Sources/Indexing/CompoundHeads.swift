import Language

/// Finds the word that a compound ends with, from the site's own words: *skol|sköterska*.
struct CompoundHeads {
  /// For each word the class of the word that it ends with, or its own class.
  private(set) var heads: [UInt32]

  private let lexicon: Lexicon
  private let classes: [UInt32]

  /// Splits every word of the lexicon that can be split.
  init(_ lexicon: Lexicon, classes: [UInt32]) {
    self.lexicon = lexicon
    self.classes = classes
    heads = classes
    for word in 0..<lexicon.words.count {
      if let head = head(of: Array(lexicon.words[word])) { heads[word] = classes[head] }
    }
  }

  /// The best head: both parts are words of the site, common and not too short.
  private func head(of word: [UInt8]) -> Int? {
    let letters = word.count { $0 & 0xC0 != 0x80 }
    guard letters >= 7, !word.contains(where: { $0 < UInt8(ascii: "a") }) else { return nil }
    var best: (score: Int, head: Int)?
    var position = word.startIndex
    var lettersBefore = 0
    while position < word.endIndex {
      if word[position] & 0xC0 != 0x80 {
        if lettersBefore >= 3, letters - lettersBefore >= 3,
          let head = lexicon.words.find(word, position..<word.count),
          !Self.isEnding(word[position...]),
          let modifierCount = countOfModifier(
            word[..<position], headLetterCount: letters - lettersBefore)
        {
          let score =
            min(Int(lexicon.counts[head]), 50) + min(modifierCount, 50)
            + (letters - lettersBefore >= 5 ? 5 : 0)
          if score > best?.score ?? -1 { best = (score, head) }
        }
        lettersBefore += 1
      }
      position += 1
    }
    return best?.head
  }

  /// How common the first part is as a word of its own, without its joint if it has one.
  ///
  /// A part that is no word of the site will do before a long head: *läs* in *läsförståelse*.
  private func countOfModifier(_ modifier: ArraySlice<UInt8>, headLetterCount: Int) -> Int? {
    if Self.isParticle(modifier) { return nil }
    if CompoundHead.isListedModifier(Array(modifier)) { return 25 }
    guard headLetterCount >= 4 else { return nil }
    return countOfWord(modifier) ?? (headLetterCount >= 5 ? 0 : nil)
  }

  private func countOfWord(_ modifier: ArraySlice<UInt8>) -> Int? {
    if let count = count(of: modifier) { return count }
    let a = UInt8(ascii: "a")
    guard let last = modifier.last else { return nil }
    switch last {
    case UInt8(ascii: "s"):
      if modifier.count > 3, let count = count(of: modifier.dropLast()) { return count }
    case UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "e"), a:
      let stem = modifier.dropLast()
      if modifier.count > 4, let count = count(of: stem + [a]) ?? count(of: stem) { return count }
    default: break
    }
    return count(of: modifier + [a]) ?? count(of: modifier + [UInt8(ascii: "e")])
  }

  private func count(of word: ArraySlice<UInt8>) -> Int? {
    lexicon.words.find(Array(word)).map { Int(lexicon.counts[$0]) }
  }

  /// Whether the bytes look like a word but are endings.
  private static func isEnding(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 8 && endings.contains(String(decoding: word, as: UTF8.self))
  }

  /// Whether the first part is a prefix of verbs and their nouns rather than a word.
  private static func isParticle(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 7 && particles.contains(String(decoding: word, as: UTF8.self))
  }

  private static let endings: Set<String> = [
    "aktion", "ande", "anden", "andet", "arna", "arnas", "aren", "ering", "erna", "ernas",
    "erade", "heten", "heter", "inne", "ning", "ningar", "ningen", "orna", "ring", "ringar",
    "ringen", "skap", "skapet", "slös", "tion", "tionen", "ande", "iska", "liga", "ligt", "ares",
  ]
  private static let particles: Set<String> = [
    "för", "före", "över", "under", "upp", "ut", "in", "till", "från", "efter", "mot", "genom",
    "åter", "av", "an", "på", "om", "bort", "fram", "ihop", "sam", "det", "den", "som", "kan",
    "var", "man", "hon", "har", "med", "inte",
  ]
}
