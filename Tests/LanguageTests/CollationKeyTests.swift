import Language
import SeededRandom
import Testing

@Suite struct CollationKeyTests {
  @Test(
    "Strings sort as in a Swedish list",
    arguments: [
      ["ab", "zebra", "åka", "ära", "öva"],
      ["Vad", "Wad", "Wåg", "Xerxes"],
      ["vad", "vem", "wad"],
      ["ide", "idé", "idéer", "idiot"],
      ["bup", "BUP", "bUPar"],
      ["Barn i behov", "barnbok", "Barnhälsa"],
      ["2", "3 kap.", "10 kap.", "A"],
      ["kap 2", "kap 10", "kap 10 a"],
      ["a 007", "a 8"],
      ["samrad", "sam-råd", "samråd", "samsyn"].sorted { CollationKey($0) < CollationKey($1) },
      ["mycket", "Müller", "mys"],
      ["o", "Ö", "Øresund", "öring"],
      ["", "a", "ö", "α", "школа", "学校"],
    ])
  func sorts(_ expected: [String]) {
    for shuffleSeed in 1...5 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: shuffleSeed)
      let shuffled = expected.shuffled(using: &random)
      #expect(shuffled.sorted { CollationKey($0) < CollationKey($1) } == expected)
      let numbers = expected.map { CollationKey($0).beginning }
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test("Punctuation counts only between strings otherwise alike")
  func ignoresPunctuation() {
    let words = ["samråda", "sam-råd", "samråd", "”samråd”x"]
    let sorted = words.sorted { CollationKey($0) < CollationKey($1) }
    #expect(sorted == ["sam-råd", "samråd", "samråda", "”samråd”x"])
  }

  @Test("Composed and decomposed letters stand together")
  func composes() {
    let words = ["a\u{308}c", "äb", "a\u{30A}", "äd", "z"]
    let sorted = words.sorted { CollationKey($0) < CollationKey($1) }
    #expect(sorted == ["z", "a\u{30A}", "äb", "a\u{308}c", "äd"])
  }

  @Test("Only equal strings have equal keys")
  func tellsApart() {
    #expect(CollationKey("idé") != CollationKey("ide"))
    #expect(CollationKey("BUP") != CollationKey("bup"))
    #expect(CollationKey("a-b") != CollationKey("ab"))
    #expect(CollationKey("å") == CollationKey("å"))
  }

  @Test(
    "What two strings share is counted in letters, spaces and digits",
    arguments: [
      ("Samråd", "sam-syn", 3), ("idé", "ide", 3), ("Barn i", "barnbok", 4), ("a", "b", 0),
      ("Åka", "Aka", 0), ("", "a", 0), ("sam", "samråd", 3),
    ])
  func shares(_ left: String, _ right: String, _ expected: Int) {
    #expect(CollationKey(left).sharedLetters(with: CollationKey(right)) == expected)
    #expect(CollationKey(right).sharedLetters(with: CollationKey(left)) == expected)
  }

  @Test(
    "Strings with the same letters are alike",
    arguments: [
      ("Läs mer", "läs mer!", true), ("idé", "ide", true), ("SIP", "sipp", false), ("", "a", false),
      ("a", "ä", false), ("", "–", true),
    ])
  func findsAlike(_ left: String, _ right: String, _ expected: Bool) {
    #expect(CollationKey(left).hasLetters(of: CollationKey(right)) == expected)
    #expect(CollationKey(right).hasLetters(of: CollationKey(left)) == expected)
  }

  @Test(
    "The initial is the heading of an alphabetical list",
    arguments: [
      ("barn", "B"), ("Ängslan", "Ä"), ("åtgärd", "Å"), ("Öppenvård", "Ö"), ("élan", "E"),
      ("wiki", "W"), ("a\u{30A}r", "Å"), ("”Barnet”", "B"), ("2 kap.", "0–9"), ("Ærø", "Ä"),
      ("über", "Y"), ("", "#"), ("🙂", "#"), ("школа", "#"), ("(1177)", "0–9"),
    ])
  func initials(_ text: String, _ expected: String) {
    #expect(alphabetInitial(of: text) == expected)
    #expect(CollationKey(text).initial == expected)
  }
}
