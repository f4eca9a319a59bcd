import Files
import Linking
import Parsing
import Testing

@testable import Checking

/// What a rule makes of a page's text by its edits.
private func mended(_ site: MarkedSite, _ rule: any Rule.Type, _ path: String = "a.md") -> String {
  let diagnostics = site.found(rule).filter { $0.location.file.path == path }
  let file = site.site.pages.compactMap(\.document).first { $0.file.path == path }?.file
  return String(
    decoding: (file?.bytes ?? []).applying(diagnostics.compactMap(\.edit)), as: UTF8.self)
}

private func page(_ text: String) throws -> MarkedSite {
  try MarkedSite(["a.md": "---\ntitle: A\n---\n\(text)\n"])
}

@Suite("Slips of the keys")
struct SlipRuleTests {
  @Test(
    "Slips are pointed at and edited",
    arguments: [
      (DoubleSpace.self, "Ett‹  ›två *tre‹   ›fyra* i\nny‹  ›rad", "Ett två *tre fyra* i\nny rad"),
      (SpaceBeforeMark.self, "Ett‹ ,› två‹ .›", "Ett, två."),
      (SpaceBeforeMark.self, "Varför‹ ?› [En](a.md)‹ :› nej‹ !›", "Varför? [En](a.md): nej!"),
      (ThreePoints.self, "Så‹...› ja ‹...›", "Så… ja …"),
      (HyphenAsDash.self, "Barnet ‹-› då *vi* ‹--›\nnu", "Barnet – då *vi* –\nnu"),
      (
        HyphenInRange.self, "Barn 0‹-›12 år, (7‹-›9), 2018‹-›2020.",
        "Barn 0–12 år, (7–9), 2018–2020."
      ),
      (
        StraightQuote.self, "En ‹\"samtal med *alla*\"› och ‹\"x\"›.",
        "En \"samtal med *alla*\" och ”x”."
      ),
      (StraightApostrophe.self, "Rock‹'›n‹'›roll", "Rock’n’roll"),
      (PercentSign.self, "Från 5‹%› till 10‹%›.", "Från 5 % till 10 %."),
      (MissingSpace.self, "Ett slut‹.›Nästa.", "Ett slut. Nästa."),
    ] as [(any Rule.Type, String, String)])
  func points(_ rule: any Rule.Type, _ text: String, _ expected: String) throws {
    let site = try page(text)
    #expect(site.places(rule) == site.marks)
    #expect(mended(site, rule) == "---\ntitle: A\n---\n\(expected)\n")
  }

  @Test(
    "What looks like a slip is let be",
    arguments: [
      (DoubleSpace.self, "Kod `a  b`, slut  \nny rad, a <b></b> c.\n\n    kod  här\n\n> Citat  av"),
      (DoubleSpace.self, "| a   |  b  |\n| --- | --- |\n|  c  |   d |"),
      (SpaceBeforeMark.self, "Fil .pdf, så ... ja, :) och `a ,` – , <kbd>x</kbd> och"),
      (ThreePoints.self, "Namn: .......... och `...` i kod, a..b"),
      (
        HyphenAsDash.self,
        "5 - 3, barn- och, hälso - och, hem - eller, socialnämnden -nu, `a - b`\n- punkt\n- två"
      ),
      (HyphenInRange.self, "2026-11-22, 08-123, dnr 2017-2018, nr 12-13, 12-10, 13-åring, 031-12"),
      (
        HyphenInRange.self,
        "20-30 40 50, 1-2-3, a1-2, 9.00-16.00, `1-2`, <https://a.se/1-2>, 12-13a"
      ),
      (StraightQuote.self, "Skärmen är 15\" bred. `\"a\"`\n\n> \"citat\""),
      (StraightQuote.self, "Ett \"udda tecken."),
      (StraightApostrophe.self, "Han sa 'nej' och 5' i `don't`"),
      (PercentSign.self, "100%-ig, 5 %, <https://a.se/5%25>, 5%20, `5%`"),
    ] as [(any Rule.Type, String)])
  func exempt(_ rule: any Rule.Type, _ text: String) throws {
    #expect(try page(text).places(rule) == [])
  }

  @Test("A text of YAML is edited where it is written as it is shown, also when it is folded")
  func yaml() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: \"A \\\"b\\\" ...\"\nsummary: >-\n  Ett ...\n  två - tre\n---\nText.\n"
    ])
    #expect(
      mended(site, ThreePoints.self)
        == "---\ntitle: \"A \\\"b\\\" ...\"\nsummary: >-\n  Ett …\n  två - tre\n---\nText.\n")
  }

  @Test("What is written with entities or escapes is not edited")
  func entities() throws {
    for text in ["A &amp; b  c ...", "A &quot;b&quot; \\\"c\\\""] {
      let site = try page(text)
      for rule in [DoubleSpace.self, ThreePoints.self, StraightQuote.self] as [any Rule.Type] {
        #expect(site.found(rule).allSatisfy { $0.edit == nil }, "\(text)")
      }
    }
  }

  @Test("A heading is edited as long as its anchor stays")
  func headings() throws {
    let site = try page("## Barn 10-12 år ...\n\nText.")
    #expect(mended(site, HyphenInRange.self).contains("## Barn 10–12 år ..."))
    #expect(mended(site, ThreePoints.self).contains("## Barn 10-12 år …"))
    let old = try MarkedSite([
      "a.md": "---\ntitle: A\n---\n## Om fosterhem\n\nEtt fosterhem.\n",
      "registers/concepts.yaml": "f: {name: familjehem, old_terms: [fosterhem]}\n",
    ])
    #expect(old.found(OldTerm.self).count == 2)
    #expect(mended(old, OldTerm.self).contains("## Om fosterhem\n\nEtt familjehem.\n"))
  }
}

@Suite("Edits of words, laws and addresses")
struct SafeEditTests {
  @Test(
    "Abbreviations are written out where their full stop ends no sentence",
    arguments: [
      ("T.ex. nu, bl.a. då (t. ex. här).", "Till exempel nu, bland annat då (till exempel här)."),
      ("Bilar m.m. och båtar m.m.", "Bilar med mera och båtar m.m."),
      ("Bilar m.m. Båtar.", "Bilar m.m. Båtar."), ("Med t.ex. BUP.", "Med till exempel BUP."),
      ("En s.k. anmälan, ev. två.", "En s.k. anmälan, ev. två."),
    ])
  func abbreviations(_ text: String, _ expected: String) throws {
    let edited = try mended(page(text), DottedAbbreviation.self)
    #expect(edited == "---\ntitle: A\n---\n\(expected)\n")
  }

  @Test(
    "An old term is edited where the new one has its gender and endings, or is a name",
    arguments: [
      ("Ett fosterhem, Fosterhemmen.", "Ett familjehem, Fosterhemmen."),
      ("Fosterhems plats.", "Familjehems plats."), ("SKL och SKL-möten.", "SKR och SKR-möten."),
      ("Ett landsting.", "Ett landsting."), ("Två ord här.", "Två ord här."),
      ("Sveriges Kommuner och Landsting här.", "Sveriges Kommuner och Regioner här."),
    ])
  func terms(_ text: String, _ expected: String) throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: A\n---\n\(text)\n",
      "registers/actors.yaml": """
      f: {name: familjehem, old_terms: [fosterhem]}
      r: {name: region, old_terms: [landsting]}
      s:
        name: Sveriges Kommuner och Regioner
        abbreviation: SKR
        old_terms: [SKL, Sveriges Kommuner och Landsting]
      """,
    ])
    #expect(mended(site, OldTerm.self) == "---\ntitle: A\n---\n\(expected)\n")
  }

  @Test("A moved place of a law is edited where nobody sees the old one in words")
  func laws() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      laws: ["2001:453 14:1", 2001:453, "2001:453 14:2", "1980:620 71"]
      ---
      [](law:2001:453 14:1) [lagen](law:1980:620 71) [14 kap. 1 §](law:2001:453 14:1)
      """
    ])
    #expect(
      mended(site, RepealedLaw.self) == """
        ---
        title: A
        laws: ["2025:400 19:1", 2001:453, "2001:453 14:2", "2025:400 19:1"]
        ---
        [](law:2025:400 19:1) [lagen](law:2025:400 19:1) [14 kap. 1 §](law:2001:453 14:1)
        """)
  }

  @Test(
    "Parameters that track are taken out of addresses, and nothing else",
    arguments: [
      ("[a](https://a.se/?utm_source=x)", "[a](https://a.se/)"),
      ("[**a**](<https://a.se/b?c=d&utm_source=x&e#f>)", "[**a**](<https://a.se/b?c=d&e#f>)"),
      ("<https://a.se/?gclid=1&b>", "<https://a.se/?b>"),
      ("[a](http://a.se/)", "[a](http://a.se/)"),
      ("[a](https://a.se/?b&amp;gclid=1)", "[a](https://a.se/?b&amp;gclid=1)"),
    ])
  func tracking(_ text: String, _ expected: String) throws {
    let edited = try mended(page(text), InsecureLink.self)
    #expect(edited == "---\ntitle: A\n---\n\(expected)\n")
  }
}
