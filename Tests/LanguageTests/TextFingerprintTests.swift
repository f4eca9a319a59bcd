import Language
import Testing

@Suite("A text leaves a trace of its words")
struct TextFingerprintTests {
  private func trace(_ text: String, digits: Int = 12) -> TextFingerprint? {
    TextFingerprint(CollectionOfOne(Array(text.utf8)), digits: digits)
  }

  private let text = """
    Den som arbetar i skolan ska genast anmäla till socialnämnden vid misstanke om att ett barn
    far illa. Anmälan görs av den som känner oron. Rektorn kan inte besluta att låta bli.
    """

  @Test("The same words give the same trace, in whatever order, case or number")
  func isStable() throws {
    let first = try #require(trace("Barn och skola, skola!"))
    #expect(first == trace("SKOLA\n\nbarn"))
    #expect(first.description.utf8.count == 12)
    #expect(trace("Barn", digits: 6)?.description.utf8.count == 6)
  }

  @Test("A text without words that say something has none", arguments: ["", "§ – !", "och att om"])
  func isMissing(_ text: String) {
    #expect(trace(text) == nil)
  }

  @Test("An edited text resembles the old one, and another text does not")
  func tellsTextsApart() throws {
    let old = try #require(trace(text, digits: 32))
    let edited = try #require(
      trace(text.replacing("Rektorn", with: "Skolledaren") + " Tala med kuratorn.", digits: 32))
    let other = try #require(
      trace("Habiliteringen hjälper familjer med hjälpmedel, träning och samtal.", digits: 32))
    #expect(old.resemblance(to: old) == 1)
    #expect(old.resemblance(to: edited) > 0.5)
    #expect(old.resemblance(to: other) < 0.2)
  }

  @Test("What was written is read, and nothing else")
  func reads() {
    #expect(TextFingerprint(reading: "0a9v")?.description == "0a9v")
    for text in ["", "0x", "å", "A", "0 1"] { #expect(TextFingerprint(reading: text) == nil) }
  }
}
