import Language
import Testing

@Suite struct ReadabilityTests {
  @Test(
    "LIX is words a sentence plus long words in per cent",
    arguments: [
      ("Vi går nu. De är kvar.", 3.0),
      ("Elevhälsan stödjer eleverna tidigt.", 4.0 + 75.0),
      ("Åååååå äääääää.", 2.0 + 50.0),
      ("Utan punkt", 2.0),
    ])
  func measures(_ text: String, _ expected: Double) {
    #expect(lix(of: [UInt8](text.utf8)) == expected)
  }

  @Test("A text without words has no LIX", arguments: ["", " … ", "🙂"])
  func hasNone(_ text: String) {
    #expect(lix(of: [UInt8](text.utf8)) == nil)
  }
}
