/// The endings of definite and genitive forms that stemming keeps apart from their base.
///
/// *samtycke* and *samtycket*, *barn* and *barnet*, *frånvaro* and *frånvaron* have different
/// stems. Where a word is known to be a noun, as in a list of terms, its forms are these.
enum NounEndings {
  /// What may be added to a noun as it stands, without changing it.
  ///
  /// Words of fewer than three letters have no forms but the genitive, for too many other words
  /// begin as they do.
  static func endings(after word: [UInt8]) -> [[UInt8]] {
    guard word.count >= 3, let last = word.last, !isDigit(last) else { return genitive }
    switch last {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      return afterVowel
    default:
      return afterConsonant
    }
  }

  private static let genitive = packed("s")
  private static let afterVowel = packed("s n ns t ts na nas r rs rna rnas")
  private static let afterConsonant = packed("s en ens et ets na nas ar er arna erna arnas ernas")

  private static func packed(_ list: String) -> [[UInt8]] {
    list.split(separator: " ").map { [UInt8]($0.utf8) }
  }
}
