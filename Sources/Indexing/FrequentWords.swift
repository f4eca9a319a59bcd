import Files
import Language

/// The most frequent words of a site, each of which texts write as one letter.
///
/// A text of a page is so short that compression alone learns little of its language; the words of
/// the whole site halve it. The letters are those from U+0100, which stand for a word and the space
/// after it:
///
/// - a space after the letter means that no space follows the word,
/// - `^` before the letter means that the word begins with a capital,
/// - U+007F before a letter from U+0100 to U+07FF, or before itself, means that letter itself.
struct FrequentWords: Sendable {
  /// The words in the order of their letters.
  let words: [[UInt8]]

  /// The number of a word's letter.
  private var letters: WordTable

  /// How many letters there are: those of two bytes from U+0100.
  private static let letterCount = 0x700
  /// Words whose letters share a first byte; among them the order is free.
  private static let blockCount = 64

  /// Chooses the words of the parts' texts that save the most.
  init(_ parts: [PartialIndex], lexicon: Lexicon) {
    var counts = [Int](repeating: 0, count: lexicon.words.count)
    for (part, numbers) in zip(parts, lexicon.numbers) {
      for (word, count) in part.textCounts.enumerated() { counts[Int(numbers[word])] += Int(count) }
    }
    let pageCount = parts.reduce(0) { $0 + $1.pages.count }
    // A rarer word costs readers more in the manifest than it saves them.
    let leastCount = max(16, pageCount / 32)
    let worthwhile = counts.indices.filter { word in
      counts[word] >= leastCount && lexicon.words[word].count > 1
    }
    let saved = { (word: Int) in counts[word] * (lexicon.words[word].count - 1) }
    let chosen = worthwhile.sorted { (-saved($0), $0) < (-saved($1), $1) }
      .prefix(Self.letterCount).sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    var words: [[UInt8]] = []
    for start in stride(from: 0, to: chosen.count, by: Self.blockCount) {
      let block = chosen[start..<min(start + Self.blockCount, chosen.count)]
      words += block.map { Array(lexicon.words[$0]) }.sorted { $0.lexicographicallyPrecedes($1) }
    }
    self.words = words
    letters = WordTable(capacity: words.count)
    for word in words { _ = letters.number(of: word) }
  }

  /// Appends a text with letters for the frequent words, as a JSON string.
  func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let text = Array(text)
    var coded: [UInt8] = []
    coded.reserveCapacity(text.count)
    var written = 0
    var scanner = WordScanner(text)
    while let range = scanner.next() {
      guard let letter = letters.find(scanner.word),
        let isCapital = isCapital(text, range, of: scanner.word)
      else { continue }
      appendPlain(text[written..<range.lowerBound], to: &coded)
      written = range.upperBound
      let isSpaced = isSpace(text, written) && !isSpace(text, written + 1)
      // What stands before must not be taken for the mark of a capital.
      if coded.last == UInt8(ascii: "^") || isSpace(text, written) && !isSpaced {
        appendPlain(text[range], to: &coded)
        continue
      }
      if isCapital { coded.append(UInt8(ascii: "^")) }
      let scalar = 0x100 + letter
      coded.append(UInt8(0xC0 | scalar >> 6))
      coded.append(UInt8(0x80 | scalar & 0x3F))
      if isSpaced { written += 1 } else { coded.append(UInt8(ascii: " ")) }
    }
    appendPlain(text[written...], to: &coded)
    appendJSONString(coded[...], to: &output)
  }

  /// Whether a word of a text is written with a capital; nil when it is written in a third way.
  private func isCapital(_ text: [UInt8], _ range: Range<Int>, of word: [UInt8]) -> Bool? {
    guard range.count == word.count else { return nil }
    // å, ä and ö differ from their capitals in the second byte.
    let first = word[0] == 0xC3 ? 1 : 0
    for place in word.indices where place != first {
      if text[range.lowerBound + place] != word[place] { return nil }
    }
    let letter = text[range.lowerBound + first]
    if letter == word[first] { return false }
    return letter == word[first] &- 0x20 ? true : nil
  }

  private func isSpace(_ text: [UInt8], _ place: Int) -> Bool {
    place < text.count && text[place] == UInt8(ascii: " ")
  }

  /// Appends bytes as they are, but for letters that would be taken for words.
  private func appendPlain(_ text: ArraySlice<UInt8>, to coded: inout [UInt8]) {
    for byte in text {
      if byte == 0x7F || byte >= 0xC4 && byte < 0xE0 { coded.append(0x7F) }
      coded.append(byte)
    }
  }
}
