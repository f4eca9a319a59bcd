import Language
import SeededRandom
import Testing

/// A text and the words that `WordScanner` finds in it.
struct WordCase: Sendable, CustomTestStringConvertible {
  let text: String
  let words: [String]
  var testDescription: String { text }
}

private func gives(_ text: String, _ words: String...) -> WordCase {
  WordCase(text: text, words: words)
}

@Suite struct WordScannerTests {
  @Test(
    "Words are runs of letters and digits in lower case",
    arguments: [
      gives(""),
      gives(" – … 🙂 "),
      gives("Skola, hem & BUP!", "skola", "hem", "bup"),
      gives("barn- och ungdomspsykiatri", "barn", "och", "ungdomspsykiatri"),
      gives("U2017/01236/GV", "u2017", "01236", "gv"),
      gives("2 kap. 25 § skollagen (2010:800)", "2", "kap", "25", "skollagen", "2010", "800"),
      gives("EU:s t.ex. 08-123 45", "eu", "s", "t", "ex", "08", "123", "45"),
      gives("a_b", "a", "b"),
    ])
  func splits(_ example: WordCase) {
    #expect(WordScanner.words(in: example.text) == example.words)
  }

  @Test(
    "å ä ö stay and other letters fold",
    arguments: [
      gives("ÅÄÖ åäö", "åäö", "åäö"),
      gives("Idé, à la carte; Zoë Müller", "ide", "a", "la", "carte", "zoe", "muller"),
      gives("Søren Ærø", "sören", "ärö"),
      gives("Straße Łódź Þór İstanbul ΐ", "strasse", "lodz", "thor", "istanbul"),
      gives("Ǻ Ǟ Ȫ Ế", "å", "ä", "ö", "e"),
    ])
  func folds(_ example: WordCase) {
    #expect(WordScanner.words(in: example.text) == example.words)
  }

  @Test(
    "Decomposed letters are composed",
    arguments: [
      gives("A\u{30A}a\u{308}o\u{308}", "åäö"),
      gives("ide\u{301}", "ide"),
      gives("u\u{308}ber", "uber"),
      gives("a\u{30A}\u{301}", "å"),
      gives("\u{30A}a", "a"),
    ])
  func composes(_ example: WordCase) {
    #expect(WordScanner.words(in: example.text) == example.words)
  }

  @Test(
    "Invisible characters inside words are passed over",
    arguments: [
      gives("sam\u{AD}verkan", "samverkan"),
      gives("el\u{200B}ev\u{2060}hälsa\u{FEFF}", "elevhälsa"),
      gives("\u{FEFF}Titel", "titel"),
      gives("a\u{200D} b", "a", "b"),
    ])
  func passesInvisible(_ example: WordCase) {
    #expect(WordScanner.words(in: example.text) == example.words)
  }

  @Test(
    "Emoji, symbols and other scripts separate",
    arguments: [
      gives("a👩‍👧b", "a", "b"),
      gives("5×3÷2 m² №7", "5", "3", "2", "m", "7"),
      gives("skola مدرسة школа 学校 hem", "skola", "hem"),
      gives("a\u{A0}b\u{2009}c\u{2028}d", "a", "b", "c", "d"),
    ])
  func separates(_ example: WordCase) {
    #expect(WordScanner.words(in: example.text) == example.words)
  }

  @Test("A range holds the word as written, from its first letter to its last")
  func rangesAreBytes() {
    var scanner = WordScanner("(Sam\u{AD}verkan\u{AD}) e\u{301}.")
    #expect(scanner.next() == 1..<12)
    #expect(scanner.next() == 16..<19)
    #expect(scanner.next() == nil)
    #expect(scanner.next() == nil)
  }

  @Test("A part of a text is scanned as if it stood alone")
  func scansPart() {
    var scanner = WordScanner([UInt8]("alfa beta".utf8), in: 2..<7)
    #expect(scanner.next() == 2..<4)
    #expect(scanner.word == [UInt8]("fa".utf8))
    #expect(scanner.next() == 5..<7)
    #expect(scanner.word == [UInt8]("be".utf8))
    #expect(scanner.next() == nil)
  }

  @Test("Bytes that are not UTF-8 separate and end nothing")
  func survivesBrokenText() {
    let text: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x63, 0xE2, 0x80, 0xC3]
    var scanner = WordScanner(text)
    var words: [[UInt8]] = []
    while scanner.next() != nil { words.append(scanner.word) }
    #expect(words == [[0x61], [0x62], [0x63]])
  }

  @Test(
    "Any bytes at all give words of small letters and digits inside the text", arguments: 1...40)
  func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    var scanner = WordScanner(text)
    var before = 0
    while let range = scanner.next() {
      #expect(range.lowerBound >= before && !range.isEmpty, "seed \(seed)")
      before = range.upperBound
      let word = String(decoding: scanner.word, as: UTF8.self)
      #expect(WordScanner.words(in: word) == [word], "seed \(seed)")
    }
    #expect(before <= text.count)
  }
}
