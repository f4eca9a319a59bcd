import Language

/// The letters of a word, to measure how far it is from other words.
///
/// Adding, dropping or changing a letter and swapping neighbours is two half edits; writing a or o
/// for å, ä or ö, or the reverse, is one.
struct SpellingLetters {
  private let letters: [UInt32]

  /// Takes the letters of a word as `WordScanner` gives it.
  init(_ word: [UInt8]) {
    letters = Self.letters(word)
  }

  /// The distance to another word, or more than `limit` when it is larger than `limit`.
  func distance(to word: [UInt8], limit: Int) -> Int {
    if abs(letterCount(word) - letters.count) * 2 > limit { return limit + 1 }
    let other = Self.letters(word)
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = (0...other.count).map { $0 * 2 }
    var row = last
    for (i, letter) in letters.enumerated() {
      row[0] = (i + 1) * 2
      var least = row[0]
      for (j, otherLetter) in other.enumerated() {
        var cost = min(last[j + 1], row[j]) + 2
        cost = min(cost, last[j] + Self.cost(letter, otherLetter))
        if i > 0, j > 0, letter == other[j - 1], letters[i - 1] == otherLetter {
          cost = min(cost, beforeLast[j - 1] + 2)
        }
        row[j + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return min(last[other.count], limit + 1)
  }

  private static func cost(_ left: UInt32, _ right: UInt32) -> Int {
    if left == right { return 0 }
    return plain(left) == plain(right) ? 1 : 2
  }

  private static func plain(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0xE5, 0xE4: 0x61
    case 0xF6: 0x6F
    default: letter
    }
  }

  private static func letters(_ word: [UInt8]) -> [UInt32] {
    String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
  }
}
