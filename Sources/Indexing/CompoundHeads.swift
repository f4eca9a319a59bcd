import Language

/// Finds the word that a compound ends with, from the site's own words: *skol|sköterska*.
///
/// The head may be in a form of its own: *skolplikten* ends with *plikt* where the site has that.
struct CompoundHeads {
  /// For each word the class of the word that it ends with, or its own class.
  private(set) var heads: [UInt32]

  private let lexicon: Lexicon
  private let forms: WordForms
  private let classes: [UInt32]
  private var repair = InflectionRepair()

  /// Splits every word of the lexicon that can be split.
  init(_ lexicon: Lexicon, forms: WordForms, classes: [UInt32]) {
    self.lexicon = lexicon
    self.forms = forms
    self.classes = classes
    heads = classes
    for word in 0..<lexicon.words.count {
      if let head = head(of: Array(lexicon.words[word])) { heads[word] = classes[head] }
    }
  }

  /// The longest head with a word before it; failing that a long one with anything before it.
  private mutating func head(of word: [UInt8]) -> Int? {
    let letters = word.count { $0 & 0xC0 != 0x80 }
    guard letters >= 6, !word.contains(where: { $0 < UInt8(ascii: "a") }) else { return nil }
    var lettersBefore = 0
    var doubtful: Int?
    for position in word.indices where word[position] & 0xC0 != 0x80 {
      let headLetters = letters - lettersBefore
      if headLetters < 2 { break }
      if lettersBefore >= 3 {
        let (modifier, end) = (word[..<position], word[position...])
        if CompoundParts.count(ofModifier: modifier, count: { count(of: $0, $1) }) != nil {
          if let head = head(end, after: modifier, letters: headLetters) {
            return headAfterJoint(word, at: position, letters: headLetters) ?? head
          }
        } else if headLetters >= 6, doubtful == nil, !CompoundParts.isParticle(modifier),
          !CompoundParts.isEnding(end),
          headLetters > 7 || !CompoundParts.endsParticiple(end)
        {
          // läs in läsförståelse, where the site has no läsa.
          doubtful = exact(end)
        }
      }
      lettersBefore += 1
    }
    return doubtful
  }

  /// The head after an *s* that may be a joint too: *arbets|lag* rather than *arbet|slag*.
  private mutating func headAfterJoint(_ word: [UInt8], at position: Int, letters: Int) -> Int? {
    guard word[position] == UInt8(ascii: "s"), letters > 3 else { return nil }
    return head(word[(position + 1)...], after: word[...position], letters: letters - 1)
  }

  /// The word that stands after a modifier that is one.
  private mutating func head(
    _ end: ArraySlice<UInt8>, after modifier: ArraySlice<UInt8>, letters: Int
  ) -> Int? {
    if CompoundParts.isParticle(modifier) || CompoundParts.isEnding(end) { return nil }
    if letters <= 7, CompoundParts.endsParticiple(end) { return nil }
    if letters >= 4 || CompoundParts.isShortHead(end)
      || letters == 3 && CompoundHead.isListedModifier(modifier)
    {
      if let head = exact(end) { return head }
    }
    return letters >= 5 ? inflected(end) : nil
  }

  /// A word of the site itself; forms that are only there for readers to ask by are no heads.
  private func exact(_ end: ArraySlice<UInt8>) -> Int? {
    guard let word = lexicon.words.find(end), word < lexicon.ownWordCount,
      !WeakWords.contains(Array(end))
    else { return nil }
    return word
  }

  /// A word of the site that the end of a word is another form of.
  private mutating func inflected(_ end: ArraySlice<UInt8>) -> Int? {
    var found = forms.word(withFormOf: Array(end))
    if found == nil {
      repair.findRelatives(of: end) { lexicon.words.find($0) }
      found = repair.relatives.first
    }
    guard let word = found, word < lexicon.ownWordCount else { return nil }
    let text = lexicon.words[word]
    let letters = text.count { $0 & 0xC0 != 0x80 }
    return (letters >= 4 || CompoundParts.isShortHead(text)) && !CompoundParts.isParticle(text)
      && !WeakWords.contains(Array(text)) ? word : nil
  }

  /// How common a word is, or a word that it is the stem of.
  private func count(of word: ArraySlice<UInt8>, _ vowel: UInt8?) -> Int? {
    if let number = lexicon.words.find(word, followedBy: vowel) {
      return Int(lexicon.counts[number])
    }
    guard word.count >= 5, vowel == nil else { return nil }
    return forms.word(withStem: word).map { Int(lexicon.counts[$0]) }
  }
}
