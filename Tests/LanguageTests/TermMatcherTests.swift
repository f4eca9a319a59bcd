import Language
import SeededRandom
import Testing

private let phrases = [
  "samordnad individuell plan", "SIP", "plan", "BUP", "barn- och ungdomspsykiatri", "barn",
  "samtycke", "tidiga insatser", "tidiga samordnade insatser", "egenvård", "hälsa", "EU",
  "SIP-möte", "frånvaro", "tand",
]

/// What is found in a text, each as the phrase declared and the words it was found as.
private func found(_ text: String) -> [String] {
  let entries = phrases.enumerated().map { TermMatcher.Entry(phrase: $1, id: $0) }
  let bytes = [UInt8](text.utf8)
  return TermMatcher(entries).matches(in: bytes).map { match in
    "\(phrases[match.id]): \(String(decoding: bytes[match.range], as: UTF8.self))"
  }
}

@Suite struct TermMatcherTests {
  @Test(
    "The longest phrase at each place is found",
    arguments: [
      (
        "en samordnad individuell plan.", ["samordnad individuell plan: samordnad individuell plan"]
      ),
      ("En plan, samordnad", ["plan: plan"]),
      (
        "tidiga samordnade insatser och tidiga insatser",
        [
          "tidiga samordnade insatser: tidiga samordnade insatser",
          "tidiga insatser: tidiga insatser",
        ]
      ),
      ("Barn- och ungdomspsykiatri", ["barn- och ungdomspsykiatri: Barn- och ungdomspsykiatri"]),
      ("barn och ungdomspsykiatri", ["barn- och ungdomspsykiatri: barn och ungdomspsykiatri"]),
      ("samordnad individuell vård av barn", ["barn: barn"]),
      (
        "tidiga\u{A0}insatser\ntidiga\ninsatser",
        [
          "tidiga insatser: tidiga\u{A0}insatser", "tidiga insatser: tidiga\ninsatser",
        ]
      ),
      ("", []),
    ])
  func findsLongest(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "Inflected forms are found",
    arguments: [
      ("planens planer planerna", ["plan: planens", "plan: planer", "plan: planerna"]),
      (
        "De samordnade individuella planerna",
        ["samordnad individuell plan: samordnade individuella planerna"]
      ),
      ("samtycket, samtyckets", ["samtycke: samtycket", "samtycke: samtyckets"]),
      ("Hälsan och frånvaron", ["hälsa: Hälsan", "frånvaro: frånvaron"]),
      ("barnets barnen", ["barn: barnets", "barn: barnen"]),
      (
        "barn- och ungdomspsykiatrins", ["barn- och ungdomspsykiatri: barn- och ungdomspsykiatrins"]
      ),
      (
        "a\u{30A}\u{301}, ha\u{308}lsa, egen\u{AD}vård",
        [
          "hälsa: ha\u{308}lsa", "egenvård: egen\u{AD}vård",
        ]
      ),
    ])
  func findsInflected(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "Abbreviations are found only as written",
    arguments: [
      ("SIP sip Sip SIPS", ["SIP: SIP"]),
      ("BUP:s och eu, EU", ["BUP: BUP", "EU: EU"]),
      (
        "ett SIP-möte, SIP-möten, SIP-samordnare",
        [
          "SIP-möte: SIP-möte", "SIP-möte: SIP-möten", "SIP: SIP",
        ]
      ),
      ("ett sip-möte", []),
    ])
  func findsAbbreviations(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "Parts of words and of hyphenations are not found",
    arguments: [
      "barnvakt", "skolbarn", "barn-hem", "barn- och elevhälsa", "skol-barn", "plan-",
      "hälsosam", "tidiga, insatser", "tidiga. Insatser", "standard",
    ])
  func ignoresParts(_ text: String) {
    #expect(found(text) == [])
  }

  @Test("Of equal phrases the first is found, and empty ones never")
  func prefersFirst() {
    let matcher = TermMatcher([
      .init(phrase: "–", id: 1), .init(phrase: "Plan", id: 2), .init(phrase: "plan", id: 3),
    ])
    #expect(matcher.matches(in: [UInt8]("– plan".utf8)).map(\.id) == [2])
  }

  @Test("Only the part asked for is read")
  func readsPart() {
    let matcher = TermMatcher([.init(phrase: "plan", id: 1)])
    let matches = matcher.matches(in: [UInt8]("plan plan plan".utf8), range: 5..<12)
    #expect(matches.map(\.range) == [5..<9])
  }

  @Test("What is found is what looking up every run of words finds", arguments: 1...20)
  func agreesWithBruteForce(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words = ["en", "två", "tre", "fyra", "fem"]
    func phrase(_ count: Int) -> String {
      (0..<count).map { _ in words[Int.random(in: 0..<5, using: &random)] }.joined(separator: " ")
    }
    let declared = (0..<12).map { _ in phrase(Int.random(in: 1...4, using: &random)) }
    let matcher = TermMatcher(declared.map { .init(phrase: $0, id: 0) })
    let text = phrase(60)
    let bytes = [UInt8](text.utf8)
    let matches = matcher.matches(in: bytes).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    var expected: [String] = []
    var rest = text.split(separator: " ").map(String.init)[...]
    while !rest.isEmpty {
      let longest = (1...4).reversed().first { count in
        count <= rest.count && declared.contains(rest.prefix(count).joined(separator: " "))
      }
      if let longest { expected.append(rest.prefix(longest).joined(separator: " ")) }
      rest = rest.dropFirst(longest ?? 1)
    }
    #expect(matches == expected, "seed \(seed)")
  }
}
