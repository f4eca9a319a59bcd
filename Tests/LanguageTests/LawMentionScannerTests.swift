import Language
import SeededRandom
import Testing

private let names = [
  "skollagen": "2010:800", "skollag": "2010:800", "skoll": "2010:800",
  "socialtjänstlagen": "2025:400", "sol": "2025:400", "SoL": "2025:400",
  "osl": "2009:400", "offentlighets- och sekretesslagen": "2009:400",
  "hälso- och sjukvårdslagen": "2017:30", "HSL": "2017:30", "föräldrabalken": "1949:381",
  "tandvårdslagen": "1985:125", "förvaltningslagen": "2017:900",
  "lagen om stöd och service": "1993:387",
]

/// A text with what is cited in it, one mention a string: number, places, and the phrase.
struct LawCase: Sendable, CustomTestStringConvertible {
  let text: String
  let mentions: [String]
  var testDescription: String { text }
}

private func cites(_ text: String, _ mentions: String...) -> LawCase {
  LawCase(text: text, mentions: mentions)
}

private func found(_ text: String, _ options: LawMentionScanner.Options = []) -> [String] {
  let bytes = [UInt8](text.utf8)
  return LawMentionScanner(names: names, options: options).mentions(in: bytes).map { mention in
    let places = mention.provisions.map(\.canonical).joined(separator: " ")
    let phrase = String(decoding: bytes[mention.range], as: UTF8.self)
    return "\(mention.number) [\(places)] \(phrase)"
  }
}

@Suite struct LawMentionScannerTests {
  @Test(
    "Places with their law are found",
    arguments: [
      cites(
        "Enligt 2 kap. 25 § skollagen (2010:800) ska",
        "2010:800 [2:25] 2 kap. 25 § skollagen (2010:800)"),
      cites("se 2 kap 25§ SkolL.", "2010:800 [2:25] 2 kap 25§ SkolL"),
      cites(
        "2 kap. 25 och 27 §§ skollagen", "2010:800 [2:25 2:27] 2 kap. 25 och 27 §§ skollagen"),
      cites(
        "19 kap. 1–3 §§ socialtjänstlagen (2025:400)",
        "2025:400 [19:1 19:2 19:3] 19 kap. 1–3 §§ socialtjänstlagen (2025:400)"),
      cites("6 kap. 20 c § föräldrabalken", "1949:381 [6:20c] 6 kap. 20 c § föräldrabalken"),
      cites("6 kap. 20c § föräldrabalken", "1949:381 [6:20c] 6 kap. 20c § föräldrabalken"),
      cites("6 a kap. 1 § föräldrabalken", "1949:381 [6a:1] 6 a kap. 1 § föräldrabalken"),
      cites("7 § tandvårdslagen", "1985:125 [7] 7 § tandvårdslagen"),
      cites("2:25 skollagen (2010:800)", "2010:800 [2:25] 2:25 skollagen (2010:800)"),
      cites("14 kap 1 § SoL", "2025:400 [14:1] 14 kap 1 § SoL"),
      cites("14 kap 1 § sol", "2025:400 [14:1] 14 kap 1 § sol"),
      cites("10 kap. 8-9 §§ SoL", "2025:400 [10:8 10:9] 10 kap. 8-9 §§ SoL"),
      cites(
        "2\u{A0}kap. 25\u{A0}§ skollagen", "2010:800 [2:25] 2\u{A0}kap. 25\u{A0}§ skollagen"),
      cites("7 § i tandvårdslagen", "1985:125 [7] 7 § i tandvårdslagen"),
      cites("2 kap. skollagen", "2010:800 [2:] 2 kap. skollagen"),
      cites("2 och 3 kap. skollagen", "2010:800 [2: 3:] 2 och 3 kap. skollagen"),
      cites(
        "i 2 kapitlet 25 paragrafen skollagen",
        "2010:800 [2:25] 2 kapitlet 25 paragrafen skollagen"),
    ])
  func findsPlaces(_ example: LawCase) {
    #expect(found(example.text) == example.mentions)
  }

  @Test(
    "Lists, ranges with letters and parts of sections are read through",
    arguments: [
      cites(
        "2 kap. 25 § och 3 kap. 2 § skollagen",
        "2010:800 [2:25 3:2] 2 kap. 25 § och 3 kap. 2 § skollagen"),
      cites(
        "2 kap. 25, 26 och 28 §§ skollagen",
        "2010:800 [2:25 2:26 2:28] 2 kap. 25, 26 och 28 §§ skollagen"),
      cites(
        "2 kap. 25 § och 27 § skollagen", "2010:800 [2:25 2:27] 2 kap. 25 § och 27 § skollagen"),
      cites(
        "6 kap. 20 a–20 c §§ föräldrabalken",
        "1949:381 [6:20a 6:20b 6:20c] 6 kap. 20 a–20 c §§ föräldrabalken"),
      cites("7–9 a §§ tandvårdslagen", "1985:125 [7 8 9 9a] 7–9 a §§ tandvårdslagen"),
      cites(
        "2 kap. 25 § första stycket 2 och 3 skollagen",
        "2010:800 [2:25] 2 kap. 25 § första stycket 2 och 3 skollagen"),
      cites(
        "7 § andra stycket och 9 § 1 p. tandvårdslagen",
        "1985:125 [7 9] 7 § andra stycket och 9 § 1 p. tandvårdslagen"),
      cites(
        "2 kap. 25 § första stycket och 3 kap. 2 § skollagen",
        "2010:800 [2:25 3:2] 2 kap. 25 § första stycket och 3 kap. 2 § skollagen"),
      cites(
        "2:25 och 3:2 skollagen", "2010:800 [2:25 3:2] 2:25 och 3:2 skollagen"),
    ])
  func readsLists(_ example: LawCase) {
    #expect(found(example.text) == example.mentions)
  }

  @Test(
    "A law with its number is found, and the number wins over the name",
    arguments: [
      cites("skollagen (2010:800)", "2010:800 [] skollagen (2010:800)"),
      cites("Skollag (SFS 2010:800)", "2010:800 [] Skollag (SFS 2010:800)"),
      cites("lagen (2018:1197) om", "2018:1197 [] lagen (2018:1197)"),
      cites("patientlagen (2014:821)", "2014:821 [] patientlagen (2014:821)"),
      cites("12 § skolförordningen (2011:185)", "2011:185 [12] 12 § skolförordningen (2011:185)"),
      cites(
        "14 kap. 1 § socialtjänstlagen (2001:453)",
        "2001:453 [14:1] 14 kap. 1 § socialtjänstlagen (2001:453)"),
      cites(
        "offentlighets- och sekretesslagen (2009:400)",
        "2009:400 [] offentlighets- och sekretesslagen (2009:400)"),
      cites(
        "16 kap. 4 § hälso- och sjukvårdslagen",
        "2017:30 [16:4] 16 kap. 4 § hälso- och sjukvårdslagen"),
      cites("7 § lagen om stöd och service", "1993:387 [7] 7 § lagen om stöd och service"),
    ])
  func findsNumbered(_ example: LawCase) {
    #expect(found(example.text) == example.mentions)
  }

  @Test(
    "A place may follow its law",
    arguments: [
      cites("OSL 26 kap. 1 §", "2009:400 [26:1] OSL 26 kap. 1 §"),
      cites("skollagens 2 kap. 25 §", "2010:800 [2:25] skollagens 2 kap. 25 §"),
      cites(
        "skollagen (2010:800), 2 kap. 25 §", "2010:800 [2:25] skollagen (2010:800), 2 kap. 25 §"),
      cites(
        "skollagen (2010:800), 7 § tandvårdslagen",
        "2010:800 [] skollagen (2010:800)", "1985:125 [7] 7 § tandvårdslagen"),
    ])
  func findsPlacesAfter(_ example: LawCase) {
    #expect(found(example.text) == example.mentions)
  }

  @Test(
    "What cites no law is left alone",
    arguments: [
      "2 kap. 25 §", "Solen skiner och sol är bra", "Sol 2:25", "skollagen", "läs § 5",
      "2 kap. 25 § förordningen", "kl. 10:30", "12:2:25 skollagen", "1, 2, 3", "(2010:800)",
      "beslut (2013:126)", "2 kap. 1000 § skollagen", "",
    ])
  func ignores(_ text: String) {
    #expect(found(text) == [])
  }

  @Test(
    "Names alone are found when asked for",
    arguments: [
      cites("Skollagen gäller.", "2010:800 [] Skollagen"),
      cites("enligt SoL och OSL", "2025:400 [] SoL", "2009:400 [] OSL"),
      cites("Sol och sol och Osl"),
      cites("skollagens krav, skollagarna"),
      cites("hälso- och sjukvårdslagen", "2017:30 [] hälso- och sjukvårdslagen"),
      cites("hälso, och sjukvårdslagen"),
    ])
  func findsNamesAlone(_ example: LawCase) {
    #expect(found(example.text, .namesAlone) == example.mentions)
  }

  @Test(
    "A query is read with forgiveness",
    arguments: [
      cites("25 kap 2 kap skollagen", "2010:800 [2:25 25:2] 25 kap 2 kap skollagen"),
      cites("25 § 2 kap skollagen", "2010:800 [2:25] 25 § 2 kap skollagen"),
      cites("2 kap 25 skollagen", "2010:800 [2:25] 2 kap 25 skollagen"),
      cites("skollagen 2 kap 25", "2010:800 [2:25] skollagen 2 kap 25"),
      cites("skollagen 2:25", "2010:800 [2:25] skollagen 2:25"),
      cites("sol 14 kap 1 §", "2025:400 [14:1] sol 14 kap 1 §"),
      cites("2 kap 25§ SkolL", "2010:800 [2:25] 2 kap 25§ SkolL"),
      cites("osl", "2009:400 [] osl"),
    ])
  func forgivesQueries(_ example: LawCase) {
    #expect(found(example.text, [.query, .namesAlone]) == example.mentions)
  }

  @Test("Any mixture of pieces gives ordered ranges inside the text", arguments: 1...60)
  func survivesRandomText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces =
      [
        "2", " ", "§", "kap", ".", ":", "–", "-", "och", ",", "skollagen", "SoL", "(2010:800)", "(",
        "a", "i", "\u{A0}", "första", "stycket", "99", "\u{E4}",
      ].map { [UInt8]($0.utf8) } + [[0xC2], [0xE2, 0x80], [0xC3]]
    let text = (0..<300).flatMap { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
    let scanner = LawMentionScanner(names: names, options: [.query, .namesAlone])
    var before = 0
    for mention in scanner.mentions(in: text) {
      #expect(mention.range.lowerBound >= before, "seed \(seed)")
      before = mention.range.upperBound
    }
    #expect(before <= text.count, "seed \(seed)")
  }

  @Test("Only the part asked for is read")
  func readsPart() {
    let text = [UInt8]("7 § tandvårdslagen 8 § tandvårdslagen".utf8)
    let scanner = LawMentionScanner(names: names)
    #expect(scanner.mentions(in: text, range: 20..<text.count).map(\.range) == [21..<41])
    #expect(scanner.mentions(in: text, range: 0..<10) == [])
  }
}
