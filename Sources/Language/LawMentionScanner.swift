/// Finds the laws, and the places in them, that a text cites.
///
/// What is recognised: *2 kap. 25 § skollagen (2010:800)*, *2 kap 25§ SkolL*, *19 kap. 1–3 §§ SoL*,
/// *2 kap. 25 § första stycket och 3 kap. 2 § skollagen*, *7 § i tandvårdslagen*, *2:25 SkolL*,
/// *skollagen 2 kap. 25 §*, *lagen (2018:1197) om …*. A place without a law is no mention. Spaces
/// may be no-break spaces. A text without references costs about what scanning its words does.
package struct LawMentionScanner: Sendable {
  /// What is looked for beside the forms of careful running text.
  package struct Options: OptionSet, Sendable {
    /// The options as bits.
    package let rawValue: Int

    /// The set with the given bits.
    package init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// A name by itself is a mention too.
    package static let namesAlone = Options(rawValue: 1)
    /// The text is a search query: *25 kap 2 kap skollagen* (which gives both orders), *25 § 2 kap
    /// skollagen*, *2 kap 25 skollagen* and abbreviations in small letters are understood.
    package static let query = Options(rawValue: 2)
  }

  private let names: LawNames
  let locator: LawLocator
  private let options: Options

  /// Prepares to look for laws.
  ///
  /// - Parameters:
  ///   - names: Names and abbreviations (*skollagen*, *SkolL*, *offentlighets- och
  ///     sekretesslagen*) and the number of the law each stands for. Each form that is to be
  ///     recognised by itself is given; a genitive *s* before a place is understood.
  ///   - options: What else to look for.
  package init(names: [String: String], options: Options = []) {
    self.names = LawNames(names)
    self.options = options
    locator = LawLocator(isQuery: options.contains(.query))
  }

  /// The laws cited in a text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; broken bytes separate.
  ///   - range: The part to look in, the whole text when `nil`.
  /// - Returns: Mentions in the order of the text, never overlapping.
  package func mentions(in text: [UInt8], range: Range<Int>? = nil) -> [LawMention] {
    var mentions: [LawMention] = []
    var scanner = WordScanner(text, in: range ?? text.indices)
    while let word = scanner.next() {
      let mention: LawMention? =
        if isDigit(scanner.word[0]) {
          mentionFromLocator(at: word, in: scanner)
        } else if names.mayStart(with: scanner.word) || mayHaveNumber(after: word, in: scanner) {
          mentionFromName(at: word, in: scanner)
        } else {
          nil
        }
      guard let mention else { continue }
      mentions.append(mention)
      scanner.move(to: mention.range.upperBound)
    }
    return mentions
  }

  /// *2 kap. 25 § skollagen (2010:800)*.
  private func mentionFromLocator(at word: Range<Int>, in scanner: WordScanner) -> LawMention? {
    guard standsAlone(word, in: scanner.text) else { return nil }
    var cursor = LawCursor(text: scanner.text, position: word.lowerBound, end: scanner.end)
    guard let provisions = locator.read(&cursor),
      let law = readLaw(&cursor, isExpected: true)
    else { return nil }
    return law.mention(in: word.lowerBound..<cursor.position, at: provisions)
  }

  /// *skollagen (2010:800)*, *skollagen 2 kap. 25 §*.
  private func mentionFromName(at word: Range<Int>, in scanner: WordScanner) -> LawMention? {
    var cursor = LawCursor(text: scanner.text, position: word.lowerBound, end: scanner.end)
    guard
      let law = readLaw(
        &cursor, at: word, in: scanner, isExpected: options.contains(.query))
    else { return nil }
    if let provisions = readPlaceAfterLaw(&cursor) {
      return law.mention(in: word.lowerBound..<cursor.position, at: provisions)
    }
    guard law.isNumbered || options.contains(.namesAlone) && !law.isGenitive else { return nil }
    return law.mention(in: word.lowerBound..<cursor.position, at: [])
  }

  /// A place right after a law, unless it belongs to the next law.
  private func readPlaceAfterLaw(_ cursor: inout LawCursor) -> [LawProvision]? {
    var ahead = cursor
    ahead.skipSpace()
    if ahead.read(UInt8(ascii: ",")) { ahead.skipSpace() }
    guard isDigit(ahead.next), let provisions = locator.read(&ahead) else { return nil }
    var further = ahead
    guard readLaw(&further, isExpected: true) == nil else { return nil }
    cursor = ahead
    return provisions
  }

  /// A law that was read, by name, number or both.
  struct Law {
    let number: String
    let writtenNumber: Range<Int>?
    let namedNumber: String?
    let isGenitive: Bool

    var isNumbered: Bool { writtenNumber != nil }

    func mention(in range: Range<Int>, at provisions: [LawProvision]) -> LawMention {
      LawMention(
        range: range, number: number, writtenNumber: writtenNumber, namedNumber: namedNumber,
        provisions: provisions)
    }
  }

  /// Reads the law after a place, with *i* between if it is there.
  func readLaw(_ cursor: inout LawCursor, isExpected: Bool) -> Law? {
    cursor.skipSpace()
    var scanner = WordScanner(cursor.text, in: cursor.position..<cursor.end)
    guard var word = scanner.next(), word.lowerBound == cursor.position else { return nil }
    if scanner.word == [UInt8(ascii: "i")] {
      cursor.position = word.upperBound
      cursor.skipSpace()
      guard let next = scanner.next(), next.lowerBound == cursor.position else { return nil }
      word = next
    }
    return readLaw(&cursor, at: word, in: scanner, isExpected: isExpected)
  }

  /// Reads a law whose name begins with the word the scanner stands at.
  private func readLaw(
    _ cursor: inout LawCursor, at word: Range<Int>, in scanner: WordScanner, isExpected: Bool
  ) -> Law? {
    if let name = names.match(at: word, in: scanner, isExpected: isExpected) {
      cursor.position = name.range.upperBound
      let written = cursor.readStatuteNumber()
      let number = written.map { String(decoding: cursor.text[$0], as: UTF8.self) }
      return Law(
        number: number ?? name.number, writtenNumber: written, namedNumber: name.number,
        isGenitive: name.isGenitive)
    }
    guard mayHaveNumber(after: word, in: scanner), isLawWord(scanner.word) else { return nil }
    cursor.position = word.upperBound
    guard let written = cursor.readStatuteNumber() else { return nil }
    return Law(
      number: String(decoding: cursor.text[written], as: UTF8.self), writtenNumber: written,
      namedNumber: nil, isGenitive: false)
  }

  /// Whether a bracket comes after the word, with space between.
  private func mayHaveNumber(after word: Range<Int>, in scanner: WordScanner) -> Bool {
    var index = word.upperBound
    while index < scanner.end, index < word.upperBound + 4 {
      switch scanner.text[index] {
      case UInt8(ascii: "("): return index > word.upperBound
      case 0x20, 0x0A, 0x0D, 0xC2, 0xA0: index += 1
      default: return false
      }
    }
    return false
  }

  /// Whether a word can name a statute whose number follows: *lagen*, *tandvårdslag*, *balken*.
  private func isLawWord(_ word: [UInt8]) -> Bool {
    Self.lawEndings.contains { ending in
      word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
    }
  }

  private static let lawEndings = [
    "lag", "lagen", "balk", "balken", "förordning", "förordningen", "kungörelse", "kungörelsen",
    "ordning", "ordningen", "stadga", "stadgan",
  ].map { [UInt8]($0.utf8) }

  /// Whether a number begins a place rather than goes on from something before it.
  func standsAlone(_ word: Range<Int>, in text: [UInt8]) -> Bool {
    guard word.lowerBound > 0 else { return true }
    switch text[word.lowerBound - 1] {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "_"): return false
    default: return true
    }
  }
}
