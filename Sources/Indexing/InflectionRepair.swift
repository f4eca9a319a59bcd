/// Finds the word that an inflected form belongs to where the stemmer keeps the two apart.
///
/// The rules name candidates only; a candidate counts when the site has it as a word. *skolan* is
/// *skola* because *skola* is there, and *innan* is nothing because *inna* is not.
enum InflectionRepair {
  /// Calls `use` with each word that `word` may be a form of.
  static func forEachBase(of word: ArraySlice<UInt8>, _ use: (ArraySlice<UInt8>) -> Void) {
    let bare = word.last == UInt8(ascii: "s") ? word.dropLast() : word
    for candidate in [word, bare] where candidate.count >= 5 && !candidate.isEmpty {
      definite(candidate, use)
      shortened(candidate, use)
      verbalNoun(candidate, use)
      mutated(candidate, use)
      if candidate.count == word.count, bare.count == word.count { break }
    }
  }

  /// *skola-n*, *frånvaro-n*, *kurator-n*, *möte-na*, *barn-et*, *insats-er*.
  private static func definite(_ word: ArraySlice<UInt8>, _ use: (ArraySlice<UInt8>) -> Void) {
    if word.hasEnding("n") {
      let base = word.dropLast()
      if base.hasEnding("a") || base.hasEnding("o") || base.hasEnding("or") || base.hasEnding("er")
        || base.hasEnding("el")
      {
        use(base)
      }
    }
    if word.hasEnding("ena"), word.count >= 6 { use(word.dropLast(2)) }
    for ending in ["et", "en", "er"] where word.hasEnding(ending) && word.count >= 6 {
      let base = word.dropLast(2)
      if let last = base.last, !isVowel(last) { use(base) }
    }
    if word.hasEnding("erna") && word.count >= 8 { use(word.dropLast(4)) }
  }

  /// *exempl-et* of *exempel*, *numr-et* of *nummer*.
  private static func shortened(_ word: ArraySlice<UInt8>, _ use: (ArraySlice<UInt8>) -> Void) {
    for ending in ["let", "len", "lar", "larna", "ret", "ren"] where word.hasEnding(ending) {
      let stem = word.dropLast(ending.utf8.count)
      guard stem.count >= 4, let letter = ending.utf8.first else { continue }
      use(stem + [UInt8(ascii: "e"), letter])
    }
  }

  /// *anmäl-ningar* of *anmälan*.
  private static func verbalNoun(_ word: ArraySlice<UInt8>, _ use: (ArraySlice<UInt8>) -> Void) {
    for ending in ["ning", "ningen", "ningar", "ningarna"] where word.hasEnding(ending) {
      let stem = word.dropLast(ending.utf8.count)
      if stem.count >= 4 { use(stem + [UInt8(ascii: "a"), UInt8(ascii: "n")]) }
    }
  }

  /// *tänd-er* of *tand*, also at the end of compounds.
  private static func mutated(_ word: ArraySlice<UInt8>, _ use: (ArraySlice<UInt8>) -> Void) {
    for (plural, singular) in mutations {
      for ending in ["", "na"] where word.hasEnding(plural + ending) {
        use(word.dropLast(plural.utf8.count + ending.utf8.count) + Array(singular.utf8))
      }
    }
  }

  private static let mutations = [
    ("tänder", "tand"), ("händer", "hand"), ("städer", "stad"), ("länder", "land"),
    ("nätter", "natt"), ("böcker", "bok"), ("fötter", "fot"), ("rötter", "rot"),
    ("bröder", "bror"), ("söner", "son"), ("döttrar", "dotter"), ("mödrar", "mor"),
    ("fäder", "far"), ("stränder", "strand"), ("tänger", "tång"), ("böner", "bön"),
    ("kläder", "kläd"), ("bönder", "bonde"), ("ledamöter", "ledamot"), ("män", "man"),
    ("männen", "man"),
  ]

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), 0xA4, 0xA5, 0xB6:
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end in those of `ending`.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    let bytes = ending.utf8
    guard count >= bytes.count else { return false }
    return suffix(bytes.count).elementsEqual(bytes)
  }
}
