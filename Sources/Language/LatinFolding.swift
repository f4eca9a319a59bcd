/// Folds Latin letters beyond ASCII to the letters a Swedish reader sees in them.
///
/// å, ä and ö stay letters of their own, with or without a further accent; ø is ö and æ is ä;
/// every other letter loses its accent (é is e, ü is u). Letters of other scripts are not folded
/// and count as no letter.
enum LatinFolding {
  /// What one scalar folds to, as one byte: an ASCII letter, a digit for å ä ö, a capital for two
  /// letters, or `none`. `append` turns it into UTF-8.
  typealias Code = UInt8

  /// The scalar is no Latin letter.
  static let none = UInt8(ascii: "-")
  /// The letter å.
  static let aRing = UInt8(ascii: "1")
  /// The letter ä.
  static let aDiaeresis = UInt8(ascii: "2")
  /// The letter ö.
  static let oDiaeresis = UInt8(ascii: "3")

  /// The code of a scalar above ASCII; capitals and small letters have the same.
  static func code(of scalar: UInt32) -> Code {
    switch scalar {
    case 0xC0..<0x250: codesFromC0[Int(scalar - 0xC0)]
    case 0x1E00..<0x1F00: codesFrom1E00[Int(scalar - 0x1E00)]
    default: none
    }
  }

  /// Appends the UTF-8 of a code other than `none`.
  static func append(_ code: Code, to word: inout [UInt8]) {
    switch code {
    case aRing: appendPair(0xC3, 0xA5, to: &word)
    case aDiaeresis: appendPair(0xC3, 0xA4, to: &word)
    case oDiaeresis: appendPair(0xC3, 0xB6, to: &word)
    case UInt8(ascii: "S"): word.append(contentsOf: "ss".utf8)
    case UInt8(ascii: "T"): word.append(contentsOf: "th".utf8)
    case UInt8(ascii: "O"): word.append(contentsOf: "oe".utf8)
    case UInt8(ascii: "I"): word.append(contentsOf: "ij".utf8)
    case UInt8(ascii: "Z"): word.append(contentsOf: "dz".utf8)
    case UInt8(ascii: "L"): word.append(contentsOf: "lj".utf8)
    case UInt8(ascii: "N"): word.append(contentsOf: "nj".utf8)
    default: word.append(code)
    }
  }

  /// Applies a combining mark to the last letter of `word`: a ring and a diaeresis make å, ä and
  /// ö, and every other mark is dropped.
  static func combine(_ mark: UInt32, into word: inout [UInt8]) {
    let last = word.last
    switch (last, mark) {
    case (UInt8(ascii: "a"), ring): replaceLast(of: &word, with: aRing)
    case (UInt8(ascii: "a"), diaeresis): replaceLast(of: &word, with: aDiaeresis)
    case (UInt8(ascii: "o"), diaeresis): replaceLast(of: &word, with: oDiaeresis)
    default: break
    }
  }

  /// Whether the scalar is a mark that belongs to the letter before it.
  static func isCombiningMark(_ scalar: UInt32) -> Bool {
    scalar >= 0x300 && scalar < 0x370
  }

  /// Whether the scalar is invisible and may stand inside a word: soft hyphen, zero-width spaces
  /// and joiners, direction marks, byte order mark.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static let ring: UInt32 = 0x30A
  private static let diaeresis: UInt32 = 0x308

  private static func appendPair(_ first: UInt8, _ second: UInt8, to word: inout [UInt8]) {
    word.append(first)
    word.append(second)
  }

  private static func replaceLast(of word: inout [UInt8], with code: Code) {
    word.removeLast()
    append(code, to: &word)
  }

  /// U+00C0 to U+024F, 64 a row.
  private static let codesFromC0 = [UInt8](
    """
    aaaa212ceeeeiiiidnoooo3-3uuuuyTSaaaa212ceeeeiiiidnoooo3-3uuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb--occdddd-eeeffg---ikkl--nnooo--pp-----ttttuu-vyyzz---------\
    ----ZZZLLLNNNaaiioouuuuuuuuuue22aa22ggggkkoooo--jZZZgg--nn112233\
    aaaaeeeeiiiioooorrrruuuusstt--hhnd--zzaaee33ooooooyylntj--acclts\
    z--bu-eejjqqrryy
    """.utf8)

  /// U+1E00 to U+1EFF, 64 a row.
  private static let codesFrom1E00 = [UInt8](
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoo33oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyasssS-aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------
    """.utf8)
}
