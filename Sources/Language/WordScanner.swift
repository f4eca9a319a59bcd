/// Walks the words of a UTF-8 text in one pass, without allocating for each.
///
/// A word is a run of Latin letters and ASCII digits. `word` holds it composed, in lower case and
/// with accents folded (`LatinFolding`): å ä ö stay, é is e, ø is ö. Soft hyphens and zero-width
/// characters inside a word are skipped over. Everything else separates words: spaces, hyphens,
/// punctuation, symbols, emoji, other scripts and bytes that are not UTF-8.
///
/// ```swift
/// var scanner = WordScanner("Barn- och ungdomspsykiatri".utf8)
/// while let range = scanner.next() { use(range, scanner.word) }
/// ```
package struct WordScanner: Sendable {
  /// The normalised UTF-8 of the latest word; overwritten by `next`.
  package private(set) var word: [UInt8] = []
  /// The text that is scanned.
  package let text: [UInt8]
  /// Where the next word is looked for, in bytes from the start of `text`.
  package private(set) var position: Int

  /// Where the part of `text` that is scanned ends.
  let end: Int
  /// Just after the last letter or digit of the word being read.
  private var wordEnd = 0

  /// Scans `text` from its first byte to its last.
  package init(_ text: [UInt8]) {
    self.init(text, in: text.indices)
  }

  /// Scans the UTF-8 of a string.
  package init(_ text: String) {
    self.init([UInt8](text.utf8))
  }

  /// Scans a part of `text`; the ranges given are still counted from the start of `text`.
  package init(_ text: [UInt8], in range: Range<Int>) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= text.count,
      "the range to scan is inside the text")
    self.text = text
    position = range.lowerBound
    end = range.upperBound
    word.reserveCapacity(64)
  }

  /// Moves to the next word.
  ///
  /// - Returns: The word's bytes in `text`, or `nil` after the last word. Its normalised form is
  ///   in `word`.
  package mutating func next() -> Range<Int>? {
    word.removeAll(keepingCapacity: true)
    var start: Int?
    while position < end {
      let here = position
      let byte = text[here]
      if isLetterOrDigit(byte) {
        readPlainLetters()
        start = start ?? here
      } else if byte < 0x80 {
        position += 1
        if start != nil { break }
      } else {
        switch readBeyondASCII() {
        case .letter: start = start ?? here
        case .skipped: break
        case .separator: if let start { return start..<wordEnd }
        }
      }
    }
    guard let start else { return nil }
    return start..<wordEnd
  }

  /// Goes on from `position`, which is not before the end of the latest word.
  mutating func move(to position: Int) {
    precondition(position >= wordEnd, "a scanner only moves forward")
    self.position = position
  }

  /// The normalised words of a short text, in order.
  package static func words(in text: String) -> [String] {
    var scanner = WordScanner(text)
    var words: [String] = []
    while scanner.next() != nil {
      words.append(String(decoding: scanner.word, as: UTF8.self))
    }
    return words
  }

  /// Reads a run of ASCII letters and digits, the first of them at `position`.
  private mutating func readPlainLetters() {
    let start = position
    var runEnd = start + 1
    while runEnd < end, isLetterOrDigit(text[runEnd]) { runEnd += 1 }
    for index in start..<runEnd {
      // The bit that makes a capital small is already set in every digit.
      word.append(text[index] | 0x20)
    }
    position = runEnd
    wordEnd = runEnd
  }

  private enum Step {
    case letter, skipped, separator
  }

  /// Reads one scalar above ASCII and moves past it.
  private mutating func readBeyondASCII() -> Step {
    if text[position] == 0xC3, position + 1 < end,
      let small = swedishLetter(afterC3: text[position + 1])
    {
      word.append(0xC3)
      word.append(small)
      position += 2
      wordEnd = position
      return .letter
    }
    let scalar = decodeScalar(text, at: position, end: end)
    position += scalar.byteCount
    let code = LatinFolding.code(of: scalar.value)
    if code != LatinFolding.none {
      LatinFolding.append(code, to: &word)
      wordEnd = position
      return .letter
    }
    if LatinFolding.isCombiningMark(scalar.value) {
      if !word.isEmpty {
        LatinFolding.combine(scalar.value, into: &word)
        wordEnd = position
      }
      return .skipped
    }
    return LatinFolding.isInvisible(scalar.value) ? .skipped : .separator
  }
}

/// Whether an ASCII byte is a letter or a digit.
@inline(__always)
func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
}

/// The second byte of å, ä or ö when the byte is that of either case of one of them.
@inline(__always)
private func swedishLetter(afterC3 byte: UInt8) -> UInt8? {
  switch byte {
  case 0xA5, 0xA4, 0xB6: byte
  case 0x85, 0x84, 0x96: byte | 0x20
  default: nil
  }
}
