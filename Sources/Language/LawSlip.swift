/// A reference to a place in a law whose parts are not written as references are.
package struct LawSlip: Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable {
    /// *25 kap 2 kap skollagen*: one of them must be the section.
    case twoChapters
    /// *25 § 2 kap. skollagen*: the chapter comes first.
    case lateChapter
    /// *2 kap. 25 skollagen*, *4 kap. 1 och 2 skollagen*.
    case noSectionSign
    /// *2 kap 25 §*.
    case noPoint
  }

  /// What is wrong.
  package let kind: Kind
  /// The numbers with their words, in bytes.
  package let range: Range<Int>
  /// How the place is written, or the places that may be meant.
  package let corrections: [String]
}

extension LawMentionScanner {
  /// The references in a text that are not written as they should be.
  ///
  /// Only what can be nothing else counts: all but the missing point need the name of a law right
  /// after the place, and two places with *och* or a comma between are two places.
  ///
  /// - Parameter text: UTF-8; broken bytes separate.
  /// - Returns: In the order of the text, never overlapping.
  package func slips(in text: [UInt8]) -> [LawSlip] {
    // Every slip has two numbers or a section sign, and few lines of text have a digit.
    guard text.contains(where: isDigit) else { return [] }
    var slips: [LawSlip] = []
    var scanner = WordScanner(text)
    while let word = scanner.next() {
      guard isDigit(scanner.word[0]), standsAlone(word, in: text),
        let slip = slip(at: LawCursor(text: text, position: word.lowerBound, end: text.count))
      else { continue }
      slips.append(slip)
      scanner.move(to: max(slip.range.upperBound, word.upperBound))
    }
    return slips
  }

  private func slip(at start: LawCursor) -> LawSlip? {
    var cursor = start
    guard let first = cursor.readNumber() else { return nil }
    if cursor.readChapterWord() { return slip(from: start, chapter: first, after: cursor) }
    guard cursor.readSectionSign() else { return nil }
    cursor.skipSpace()
    guard let chapter = cursor.readNumber(), cursor.readChapterWord(), isLaw(after: cursor)
    else { return nil }
    return LawSlip(
      kind: .lateChapter, range: start.position..<cursor.position,
      corrections: [place(chapter, first)])
  }

  /// What is wrong with a place that begins with its chapter; `cursor` stands after *kap.*
  private func slip(
    from start: LawCursor, chapter: LawCursor.Number, after cursor: LawCursor
  ) -> LawSlip? {
    var ahead = cursor
    ahead.skipSpace()
    let listStart = ahead.position
    if let sections = locator.readList(&ahead), isLaw(after: ahead) {
      let list = String(decoding: start.text[listStart..<ahead.position], as: UTF8.self)
      return LawSlip(
        kind: .noSectionSign, range: start.position..<ahead.position,
        corrections: ["\(spaced(chapter)) kap. \(list) \(sections.count > 1 ? "§§" : "§")"])
    }
    ahead.position = listStart
    if let second = ahead.readNumber(), ahead.readChapterWord(), isLaw(after: ahead) {
      return LawSlip(
        kind: .twoChapters, range: start.position..<ahead.position,
        corrections: [place(second, chapter), place(chapter, second)])
    }
    let word = start.text[start.position..<cursor.position]
    guard word.suffix(3).elementsEqual("kap".utf8) || word.suffix(3).elementsEqual("Kap".utf8)
    else { return nil }
    var whole = start
    let hasSection = locator.read(&whole)?.first?.section != nil
    guard hasSection || isLaw(after: cursor) else { return nil }
    return LawSlip(
      kind: .noPoint, range: start.position..<cursor.position,
      corrections: ["\(spaced(chapter)) kap."])
  }

  private func isLaw(after cursor: LawCursor) -> Bool {
    var ahead = cursor
    return readLaw(&ahead, isExpected: true) != nil
  }

  private func place(_ chapter: LawCursor.Number, _ section: LawCursor.Number) -> String {
    "\(spaced(chapter)) kap. \(spaced(section)) §"
  }

  private func spaced(_ number: LawCursor.Number) -> String {
    guard let letter = number.letter else { return String(number.value) }
    return "\(number.value) \(Character(Unicode.Scalar(letter)))"
  }
}
