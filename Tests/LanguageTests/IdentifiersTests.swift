import Language
import SeededRandom
import Testing

@Suite struct IdentifiersTests {
  private func found(_ text: String) -> [String] {
    identifiers(in: [UInt8](text.utf8)).map { "\($0.kind) \($0.text)" }
  }

  @Test(
    "Numbers that name one thing are found whole",
    arguments: [
      ("skollagen (2010:800).", ["statute 2010:800"]),
      ("SFS 2009:400; lag 2025:1501", ["statute 2009:400", "statute 2025:1501"]),
      (
        "beslut U2017/01236/GV, 2017/01236/GV",
        ["caseNumber u2017/01236/gv", "caseNumber 2017/01236/gv"]
      ),
      ("Skolverkets dnr 2017:00779.", ["caseNumber 2017:00779"]),
      ("2017:00779", ["caseNumber 2017:00779"]),
      ("(Dnr 2013:126)", ["caseNumber 2013:126"]),
      ("dnr. 8.1.1-1234/2020, sedan", ["caseNumber 8.1.1-1234/2020"]),
      ("Dnr: S2018/00232/FST", ["caseNumber s2018/00232/fst"]),
      (
        "SOU 2025:113 och HSLF-FS 2016:40",
        ["publication sou 2025:113", "publication hslf-fs 2016:40"]
      ),
      ("SOU\u{A0}2025:113", ["publication sou 2025:113"]),
      ("prop. 2021/22:162", ["publication prop 2021/22:162"]),
      ("2021/22:SoU33", ["publication 2021/22:sou33"]),
      ("ring 08-123 45 67 eller 0771-112 112", ["telephone 081234567", "telephone 0771112112"]),
      ("+46 8 123 45 67", ["telephone 081234567"]),
      ("08-123\u{A0}45", ["telephone 0812345"]),
      ("http://x.se/2010:800 på2010:800 å2010:800", []),
      ("läsåret 2017/18, kl. 10:30, 2:25, 1177, 0-19 år, 2017-01-31", []),
      ("3010:800 2010:80000x 2010:", []),
      ("", []),
    ])
  func finds(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test("A range leaves out brackets, full stops and a leading Dnr")
  func rangesAreExact() {
    let text = [UInt8]("å (dnr 2013:126). SOU 2025:113, 08-123 45.".utf8)
    let words = identifiers(in: text).map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(words == ["2013:126", "SOU 2025:113", "08-123 45"])
  }

  @Test("Any bytes at all give ranges inside the text, in order", arguments: 1...40)
  func survivesRandomBytes(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = [UInt8]("0012:/-+ U.dnr\u{A0}å".utf8) + [0xFF, 0xC3]
    let text = (0..<600).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    var before = 0
    for identifier in identifiers(in: text) {
      #expect(identifier.range.lowerBound >= before, "seed \(seed)")
      before = identifier.range.upperBound
    }
    #expect(before <= text.count, "seed \(seed)")
  }
}
