import Language
import SeededRandom
import Testing

@Suite struct EditDistanceTests {
  @Test(
    "Whole edits cost two and kin letters one",
    arguments: [
      ("", "", 0), ("", "ab", 4), ("titel", "title", 2), ("barn", "bran", 2),
      ("barn", "barnet", 4), ("elevhalsa", "elevhälsa", 1), ("orosanmalan", "orosanmälan", 1),
      ("för", "for", 1), ("ide", "idé", 1), ("BUP", "bup", 3), ("base-url", "base_url", 1),
      ("å", "ä", 1), ("å", "ö", 2), ("ca", "abc", 6), ("a\u{30A}r", "år", 0),
    ])
  func measures(_ left: String, _ right: String, _ expected: Int) {
    #expect(editDistance(left, right) == expected)
    #expect(editDistance(right, left) == expected)
  }

  @Test("A limit changes nothing below it", arguments: 1...30)
  func limitIsExact(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters: [Character] = ["a", "å", "b", "c", "o"]
    func word() -> String {
      String(
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
    }
    for _ in 0..<100 {
      let (left, right) = (word(), word())
      let distance = editDistance(left, right)
      for limit in 0...8 {
        let expected = distance <= limit ? distance : limit + 1
        #expect(
          editDistance(left, right, limit: limit) == expected, "seed \(seed): \(left) \(right)")
      }
    }
  }

  @Test(
    "What was meant is found",
    arguments: [
      ("titel", "title"), ("sumary", "summary"), ("sumarry", "summary"), ("skollagn", "skollagen"),
      ("orosanmalan", "orosanmälan"), ("typ", "type"), ("zzzz", nil), ("", nil), ("x", nil),
      ("roles", "roles"), ("Title", "title"),
    ])
  func suggests(_ word: String, _ expected: String?) {
    let known = ["title", "summary", "type", "roles", "skollagen", "orosanmälan", "order"]
    #expect(nearest(to: word, among: known) == expected)
    #expect(nearest(to: word, among: known.reversed()) == expected)
  }

  @Test("Of equally near candidates the first in Unicode's order wins")
  func breaksTies() {
    #expect(nearest(to: "bar", among: ["bat", "bas", "bad"]) == "bad")
    #expect(nearest(to: "bar", among: ["bad", "bas", "bat"]) == "bad")
    #expect(nearest(to: "hal", among: ["hel", "häl"]) == "häl")
  }
}
