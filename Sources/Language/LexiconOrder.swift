/// The order of words in the search index: as if å and ä were a and ö were o, so that a word
/// stands near the same word written without its dots.
///
/// Words that differ only in dots are ordered by their bytes, which makes the order total.
package enum LexiconOrder {
  /// Whether `left` comes before `right`. Both are words as `WordScanner` gives them.
  package static func precedes(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>)
    -> Bool
  {
    var leftIndex = left.startIndex
    var rightIndex = right.startIndex
    while leftIndex < left.endIndex, rightIndex < right.endIndex {
      let leftLetter = letter(of: left, at: &leftIndex)
      let rightLetter = letter(of: right, at: &rightIndex)
      if leftLetter != rightLetter { return leftLetter < rightLetter }
    }
    if leftIndex < left.endIndex { return false }
    if rightIndex < right.endIndex { return true }
    return left.lexicographicallyPrecedes(right)
  }

  /// The letters of a word in reverse, by which words are ordered that end alike.
  package static func backward(_ word: [UInt8]) -> [UInt8] {
    var reversed: [UInt8] = []
    reversed.reserveCapacity(word.count)
    var end = word.count
    for index in word.indices.reversed() where word[index] & 0xC0 != 0x80 {
      reversed += word[index..<end]
      end = index
    }
    return reversed
  }

  /// The first eight letters without dots as one number, for sorting many words: words with a
  /// smaller number come first, words with the same number need `precedes`.
  package static func sortKey(_ word: some Collection<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var count = 0
    var index = word.startIndex
    while count < 8, index < word.endIndex {
      key = key << 8 | UInt64(letter(of: word, at: &index))
      count += 1
    }
    return key << UInt64(8 * (8 - count))
  }

  /// The word with å and ä as a, ö as o.
  package static func withoutDots(_ word: some Collection<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(word.count)
    var index = word.startIndex
    while index < word.endIndex { plain.append(letter(of: word, at: &index)) }
    return plain
  }

  /// Reads one letter and moves past it.
  @inline(__always)
  private static func letter<Word: Collection<UInt8>>(of word: Word, at index: inout Word.Index)
    -> UInt8
  {
    let byte = word[index]
    index = word.index(after: index)
    guard byte == 0xC3, index < word.endIndex else { return byte }
    switch word[index] {
    case 0xA5, 0xA4: break
    case 0xB6:
      index = word.index(after: index)
      return UInt8(ascii: "o")
    default: return byte
    }
    index = word.index(after: index)
    return UInt8(ascii: "a")
  }
}
