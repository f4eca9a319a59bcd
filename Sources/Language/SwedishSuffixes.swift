/// The endings that `SwedishStemmer` knows, as Snowball 3 lists them.
enum SwedishSuffixes {
  /// Step 1. *-s* and *-et* go only under conditions; the others always.
  static let main = SuffixList(
    """
    a arna erna heterna orna ad e ade ande arne are aste en anden aren heten ern ar er heter or \
    s as arnas ernas ornas es ades andes ens arens hetens erns at et andet het ast
    """)
  /// Step 2: pairs that lose their last letter.
  static let consonantPairs = SuffixList("dd gd nn dt gt kt tt")
  /// Step 3.
  static let other = SuffixList("ig lig els öst fullt")
  /// What may stand before an *-et* that belongs to the stem.
  static let keepsEt = SuffixList(
    """
    h iet uit fab cit dit alit ilit mit nit pit rit sit tit ivit kvit xit kom rak pak stak
    """)

  /// The ending that goes only after certain consonants.
  static let s = Ending.packed("s")
  /// The ending that goes only after one consonant.
  static let et = Ending.packed("et")
  /// The ending that keeps its two first letters.
  static let ost = Ending.packed("öst")
  /// The ending that keeps all but its last letter.
  static let fullt = Ending.packed("fullt")
}

/// The last bytes of a word as one number, so that a suffix is compared in one step.
struct Ending {
  /// Up to eight bytes, the last of them lowest.
  let text: UInt64
  /// How many of the bytes may belong to a suffix.
  let byteCount: Int

  /// The end of the part of a word that `range` gives, no further back than the part's start.
  init(of word: [UInt8], in range: Range<Int>) {
    var index = max(range.lowerBound, range.upperBound - 8)
    byteCount = range.upperBound - index
    var text: UInt64 = 0
    while index < range.upperBound {
      text = text << 8 | UInt64(word[index])
      index += 1
    }
    self.text = text
  }

  /// The bytes of a suffix of at most eight, as they would stand in `text`.
  static func packed(_ suffix: some StringProtocol) -> UInt64 {
    suffix.utf8.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// A set of suffixes of at most eight bytes, asked for the longest that ends a word.
struct SuffixList {
  /// One suffix in the form of `Ending`.
  struct Suffix {
    /// Its bytes, the last lowest.
    let text: UInt64
    /// The bits of an ending that are compared.
    let mask: UInt64
    /// Its length.
    let byteCount: Int
  }

  /// Longest first within each last byte; `starts` tells where a last byte's begin.
  private let suffixes: [Suffix]
  /// For each possible last byte `b`, its suffixes are at `starts[b]..<starts[b + 1]`.
  private let starts: [Int]

  /// - Parameter list: The suffixes with a space between.
  init(_ list: String) {
    let all = list.split(separator: " ").map { text in
      Suffix(
        text: Ending.packed(text), mask: ~0 >> UInt64(64 - 8 * text.utf8.count),
        byteCount: text.utf8.count)
    }
    suffixes = all.sorted { left, right in
      let lastBytes = (left.text & 0xFF, right.text & 0xFF)
      if lastBytes.0 != lastBytes.1 { return lastBytes.0 < lastBytes.1 }
      if left.byteCount != right.byteCount { return left.byteCount > right.byteCount }
      return left.text < right.text
    }
    let lastBytes = suffixes.map { $0.text & 0xFF }
    starts = (0...256).map { byte in lastBytes.count { $0 < byte } }
  }

  /// The longest suffix that a part of a word ends with, if any.
  func longest(in word: [UInt8], range: Range<Int>) -> Suffix? {
    guard !range.isEmpty else { return nil }
    let lastByte = Int(word[range.upperBound - 1])
    var index = starts[lastByte]
    let end = starts[lastByte + 1]
    // Most words end in a byte that ends no suffix of the list.
    guard index < end else { return nil }
    let ending = Ending(of: word, in: range)
    while index < end {
      let suffix = suffixes[index]
      if suffix.byteCount <= ending.byteCount, ending.text & suffix.mask == suffix.text {
        return suffix
      }
      index += 1
    }
    return nil
  }
}
