/// Splits running text into sentences.
///
/// A sentence ends after `.`, `!`, `?` or `…` (and quotation marks or brackets that close there)
/// when space follows and then no small letter; and at a blank line. An abbreviation (*t.ex.*,
/// *kap.*, *dnr.*), an initial (*A. Svensson*) or a number before a lower-case word ends none.
///
/// - Parameters:
///   - text: UTF-8 without markup.
///   - range: The part to split, the whole text when `nil`.
/// - Returns: Ranges in order without the space around them; pieces without a letter or a digit
///   are left out.
package func sentences(in text: [UInt8], range: Range<Int>? = nil) -> [Range<Int>] {
  var splitter = SentenceSplitter(text: text, range: range ?? text.indices)
  return splitter.split()
}

private struct SentenceSplitter {
  let text: [UInt8]
  let end: Int
  var position: Int
  var start: Int
  var sentences: [Range<Int>] = []

  init(text: [UInt8], range: Range<Int>) {
    self.text = text
    end = range.upperBound
    position = range.lowerBound
    start = range.lowerBound
  }

  mutating func split() -> [Range<Int>] {
    while position < end {
      switch text[position] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        readStop()
      case 0xE2 where isEllipsis(at: position):
        readStop()
      case 0x0A:
        readLineBreak()
      default:
        position += 1
      }
    }
    finish(at: end)
    return sentences
  }

  /// Reads a stop with what closes after it, and ends the sentence there if it does end.
  private mutating func readStop() {
    let stop = position
    while position < end, let count = stopByteCount(at: position) { position += count }
    let isSingleFullStop = text[stop] == UInt8(ascii: ".") && position == stop + 1
    while position < end, let count = closingByteCount(at: position) { position += count }
    guard position < end else { return }
    var next = position
    while next < end, let count = spaceByteCount(at: next) { next += count }
    guard next > position else { return }
    if next < end, startsWithSmallLetter(at: next) { return }
    if isSingleFullStop, isPartOfWord(stop, before: next) { return }
    finish(at: position)
  }

  /// A line break ends a sentence when the next line is blank.
  private mutating func readLineBreak() {
    let lineEnd = position
    position += 1
    while position < end, text[position] == 0x20 || text[position] == 0x09 || text[position] == 0x0D
    {
      position += 1
    }
    if position < end, text[position] == 0x0A { finish(at: lineEnd) }
  }

  /// Whether the full stop belongs to an abbreviation or an initial.
  private func isPartOfWord(_ stop: Int, before next: Int) -> Bool {
    var wordStart = stop
    while wordStart > start, isPartOfAbbreviation(text[wordStart - 1]) { wordStart -= 1 }
    let word = text[wordStart..<stop]
    guard !word.isEmpty else { return false }
    if word.count == 1, word[wordStart] &- UInt8(ascii: "A") < 26 { return true }
    let small = word.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    if Abbreviations.anywhere.contains(small) { return true }
    return Abbreviations.beforeNumbers.contains(small) && next < end && isDigit(text[next])
  }

  private func isPartOfAbbreviation(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ".") || isLetterOrDigit(byte)
  }

  private mutating func finish(at sentenceEnd: Int) {
    var first = start
    while first < sentenceEnd, let count = spaceByteCount(at: first) { first += count }
    var last = sentenceEnd
    while last > first, text[last - 1] <= 0x20 { last -= 1 }
    start = sentenceEnd
    var words = WordScanner(text, in: first..<last)
    if words.next() != nil { sentences.append(first..<last) }
  }

  private func startsWithSmallLetter(at index: Int) -> Bool {
    if text[index] &- UInt8(ascii: "a") < 26 { return true }
    return text[index] == 0xC3 && index + 1 < end && text[index + 1] >= 0xA0
  }

  private func stopByteCount(at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 1
    case 0xE2 where isEllipsis(at: index): 3
    default: nil
    }
  }

  private func isEllipsis(at index: Int) -> Bool {
    index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0xA6
  }

  /// Quotation marks and brackets.
  private func closingByteCount(at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): 1
    case 0xE2
    where index + 2 < end && text[index + 1] == 0x80
      && (0x98...0x9F).contains(text[index + 2]):
      3
    case 0xC2 where index + 1 < end && text[index + 1] == 0xBB: 2
    default: nil
    }
  }

  private func spaceByteCount(at index: Int) -> Int? {
    switch text[index] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where index + 1 < end && text[index + 1] == 0xA0: 2
    default: nil
    }
  }
}
