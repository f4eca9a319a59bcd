/// Finds the word that an inflected form belongs to where the stemmer keeps the two apart.
///
/// The rules name candidates only; a candidate counts when the site has it as a word. *skolan* is
/// *skola* because *skola* is there, and *innan* is nothing because *inna* is not.
struct InflectionRepair {
  /// Words that the latest word may be a form of.
  private(set) var bases: [[UInt8]] = []

  private var word: [UInt8] = []

  /// Finds the words that `word` may be a form of, into `bases`.
  mutating func findBases(of word: ArraySlice<UInt8>) {
    bases.removeAll(keepingCapacity: true)
    guard word.count >= 5, let last = word.last, Self.mayEndForm(last) else { return }
    self.word = Array(word)
    findBases()
    if last == UInt8(ascii: "s") {
      self.word.removeLast()
      findBases()
    }
  }

  /// Whether some rule is for forms that end in this letter.
  private static func mayEndForm(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "a"), UInt8(ascii: "t"), UInt8(ascii: "r"),
      UInt8(ascii: "g"), UInt8(ascii: "s"):
      true
    default: false
    }
  }

  private mutating func findBases() {
    guard let last = word.last else { return }
    switch last {
    case UInt8(ascii: "n"):
      for ending in ["a", "o", "i", "or", "er", "el"] {
        replace(ending + "n", with: ending, atLeast: 5)
      }
      remove("en")
      for letter in ["l", "r"] { replace(letter + "en", with: "e" + letter, atLeast: 7) }
      replace("ningen", with: "an", atLeast: 10)
      mutate(ending: "")
    case UInt8(ascii: "a"):
      replace("ena", with: "e", atLeast: 6)
      remove("erna")
      replace("larna", with: "el", atLeast: 9)
      replace("ningarna", with: "an", atLeast: 12)
      mutate(ending: "na")
    case UInt8(ascii: "t"):
      remove("et")
      for letter in ["l", "r"] { replace(letter + "et", with: "e" + letter, atLeast: 7) }
    case UInt8(ascii: "r"):
      remove("er")
      replace("lar", with: "el", atLeast: 7)
      replace("ningar", with: "an", atLeast: 10)
      mutate(ending: "")
    case UInt8(ascii: "g"): replace("ning", with: "an", atLeast: 8)
    default: break
    }
  }

  /// *barn-et*, *insats-er*: the ending goes where a consonant stands before it.
  private mutating func remove(_ ending: String) {
    let rest = word.count - ending.utf8.count
    guard rest >= 4, ends(in: ending), !isVowel(word[rest - 1]) else { return }
    bases.append(Array(word[..<rest]))
  }

  /// *skola-n*, *exempl-et* of *exempel*, *anmäl-ningar* of *anmälan*.
  private mutating func replace(_ ending: String, with other: String, atLeast byteCount: Int) {
    guard word.count >= byteCount, ends(in: ending) else { return }
    bases.append(word.dropLast(ending.utf8.count) + Array(other.utf8))
  }

  /// *tänd-er* of *tand*, also at the end of compounds.
  private mutating func mutate(ending: String) {
    // Every mutation ends in an r or an n, with an e, a or ä before it.
    for (plural, singular) in Self.mutations where ends(in: plural + ending) {
      bases.append(word.dropLast(plural.utf8.count + ending.utf8.count) + Array(singular.utf8))
    }
  }

  private static let mutations = [
    ("tänder", "tand"), ("händer", "hand"), ("städer", "stad"), ("länder", "land"),
    ("nätter", "natt"), ("böcker", "bok"), ("fötter", "fot"), ("rötter", "rot"),
    ("bröder", "bror"), ("söner", "son"), ("döttrar", "dotter"), ("mödrar", "mor"),
    ("fäder", "far"), ("stränder", "strand"), ("tänger", "tång"), ("bönder", "bonde"),
    ("ledamöter", "ledamot"), ("män", "man"), ("männen", "man"),
  ]

  private func ends(in ending: String) -> Bool {
    let count = ending.utf8.count
    guard word.count >= count, word[word.count - 1] == ending.utf8.last else { return false }
    return word.suffix(count).elementsEqual(ending.utf8)
  }

  private func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"), 0xA4, 0xA5, 0xB6:
      true
    default: false
    }
  }
}
