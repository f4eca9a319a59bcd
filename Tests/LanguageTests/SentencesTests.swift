import Language
import SeededRandom
import Testing

private func split(_ text: String) -> [String] {
  let bytes = [UInt8](text.utf8)
  return sentences(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
}

@Suite struct SentencesTests {
  @Test(
    "Stops followed by space and a new beginning end sentences",
    arguments: [
      ("Ett. Två! Tre? Fyra", ["Ett.", "Två!", "Tre?", "Fyra"]),
      ("Är det sant?! Ja … Nej.", ["Är det sant?!", "Ja …", "Nej."]),
      ("Hon sa ”nej.” Sedan gick hon.", ["Hon sa ”nej.”", "Sedan gick hon."]),
      ("(Se ovan.) Här är mer.", ["(Se ovan.)", "Här är mer."]),
      ("Ett.\u{A0}Åtta. Ö är en ö.", ["Ett.", "Åtta.", "Ö är en ö."]),
      ("Rubrik\n\nText utan punkt\n \nSlut", ["Rubrik", "Text utan punkt", "Slut"]),
      ("En rad\nsom går vidare.", ["En rad\nsom går vidare."]),
      ("– … !", []),
      ("", []),
    ])
  func ends(_ text: String, _ expected: [String]) {
    #expect(split(text) == expected)
  }

  @Test(
    "Abbreviations, initials and numbers end none",
    arguments: [
      "Till exempel t.ex. Skolverket och bl.a. BUP.",
      "Enligt 2 kap. 25 § skollagen gäller det.",
      "Beslutet har dnr. U2017/01236/GV hos dem.",
      "Av A. Svensson och fr.o.m. Malmö.",
      "Värdet är 3.14 på www.example.se idag.",
      "Se s. 5 och bil. 3, m.m. och mer.",
      "Det är 1. och 2. plats.",
    ])
  func goesOn(_ text: String) {
    #expect(split(text) == [text])
  }

  @Test(
    "What may be an abbreviation ends a sentence before a capital",
    arguments: [
      ("De läser böcker m.m. Sedan går de.", ["De läser böcker m.m.", "Sedan går de."]),
      ("Han har bil. Hon går.", ["Han har bil.", "Hon går."]),
      ("Det är EU:s. Punkt.", ["Det är EU:s.", "Punkt."]),
    ])
  func endsAnyway(_ text: String, _ expected: [String]) {
    #expect(split(text) == expected)
  }

  @Test("Any bytes at all give ordered sentences inside the text", arguments: 1...40)
  func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = [UInt8](".!? \nAa”…å\u{A0})".utf8) + [0xE2, 0xFF]
    let text = (0..<400).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    var before = 0
    for sentence in sentences(in: text) {
      #expect(sentence.lowerBound >= before && !sentence.isEmpty, "seed \(seed)")
      before = sentence.upperBound
    }
    #expect(before <= text.count, "seed \(seed)")
  }
}
