import Declarations
import Language
import Linking

/// The words of the names that the registers have, except those of laws and sources: their names
/// are titles.
struct RegisterWords {
  /// Names and synonyms of one word, each once, in no order.
  private(set) var single: Set<[UInt8]> = []
  /// Names and synonyms of several words.
  private(set) var phrases: Set<[[UInt8]]> = []

  /// Reads the registers of a site.
  init(_ site: Site) {
    let entries = site.declarations.registers.filter { $0.key != "laws" && $0.key != "sources" }
      .values.flatMap(\.entries)
    for name in entries.flatMap({ [$0.name] + $0.synonyms }) {
      let words = WordScanner.words(in: name).map { Array($0.utf8) }
      if words.count > 1 { phrases.insert(words) }
      if words.count == 1, let word = words.first { single.insert(word) }
    }
  }
}

/// A word with the endings that nouns have, the word itself first.
///
/// Some of the forms are none of the word's: they are for knowing what someone wrote again.
func nounForms(of word: [UInt8]) -> [[UInt8]] {
  nounEndings.map { word + $0 }
}

private let nounEndings = [
  "", "n", "en", "et", "s", "ns", "ens", "ets", "er", "erna", "ernas", "ar", "arna", "na", "t",
].map { Array($0.utf8) }

/// A word with a and o for å, ä and ö, as it is when their marks are lost.
func plainLetters(_ word: [UInt8]) -> [UInt8] {
  var plain: [UInt8] = []
  plain.reserveCapacity(word.count)
  for byte in word {
    switch byte {
    case 0xC3: break
    case 0xA5, 0xA4: plain.append(UInt8(ascii: "a"))
    case 0xB6: plain.append(UInt8(ascii: "o"))
    default: plain.append(byte)
    }
  }
  return plain
}
