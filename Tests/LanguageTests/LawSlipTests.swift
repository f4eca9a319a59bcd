import Language
import Testing

private let scanner = LawMentionScanner(
  names: [
    "skollagen": "2010:800", "SkolL": "2010:800", "hälso- och sjukvårdslagen": "2017:30",
  ], options: .namesAlone)

/// The slips of a text: the words, an arrow, and how they should be written.
private func slips(_ text: String) -> [String] {
  let bytes = [UInt8](text.utf8)
  return scanner.slips(in: bytes).map { slip in
    let words = String(decoding: bytes[slip.range], as: UTF8.self)
    return "\(words) → \(slip.corrections.joined(separator: " | "))"
  }
}

@Suite struct LawSlipTests {
  @Test(
    "What is written wrong is found, with how it should be written",
    arguments: [
      ("Se 25 kap 2 kap skollagen.", ["25 kap 2 kap → 2 kap. 25 § | 25 kap. 2 §"]),
      ("se 25 § 2 kap. skollagen (2010:800)", ["25 § 2 kap. → 2 kap. 25 §"]),
      ("enligt 2 kap. 25 Skollagen och", ["2 kap. 25 → 2 kap. 25 §"]),
      ("2 kap 25 i skollagen", ["2 kap 25 → 2 kap. 25 §"]),
      ("(4 kap. 1 och 2 skollagen)", ["4 kap. 1 och 2 → 4 kap. 1 och 2 §§"]),
      ("13 a kap. 20c hälso- och sjukvårdslagen", ["13 a kap. 20c → 13 a kap. 20c §"]),
      ("Det står i 2 kap 25 §.", ["2 kap → 2 kap."]),
      ("3 kap 5 och 7 §§ SkolL, 2 kap skollagen", ["3 kap → 3 kap.", "2 kap → 2 kap."]),
    ])
  func finds(_ text: String, _ expected: [String]) {
    #expect(slips(text) == expected)
  }

  @Test(
    "What may be right is let be",
    arguments: [
      "2 kap. 25 § skollagen", "2 kap. 25 och 27 §§ skollagen", "2 kapitlet 25 § skollagen",
      "1 § och 2 kap. 3 § skollagen", "25 § 2 kap.", "2 kap. skollagen",
      "2 kap. och 3 kap. skollagen",
      "Boken har 12 kap 40 sidor", "2 kap. 25 elever", "2:25 SkolL", "kap 2 skollagen",
    ])
  func letsBe(_ text: String) {
    #expect(slips(text) == [])
  }
}
