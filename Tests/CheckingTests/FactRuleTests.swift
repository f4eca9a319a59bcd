import Files
import Testing

@testable import Checking

private let types = [
  "types.yaml": """
  fields:
    laws: {kind: reference, register: laws, many: true}
    sources: {kind: reference, register: sources, many: true}
    checked: {kind: date}
    done: {kind: flag}
    contacts: {kind: record, many: true, fields: {name: {kind: text}, valid_to: {kind: date}}}
    people:
      kind: record
      many: true
      fields: {name: {kind: text}, role: {kind: text}, to: {kind: date}}
    files:
      kind: record
      many: true
      fields:
        title: {kind: text}
        file: {kind: text}
        url: {kind: address}
        publisher: {kind: text}
        format: {kind: text}
        size: {kind: text}
        published: {kind: date}
        accessible: {kind: choice, values: {accessible: Ja, unknown: Inte känt}}
  types:
    page: {name: Sida, optional: [laws, sources, checked, people, contacts, files]}
    topic: {name: Ämne, required: [summary, review], optional: [laws, sources]}
    event: {name: Händelse, required: [published], optional: [people]}
    report: {name: Rapport, optional: [people]}
  registers:
    sources: {name: Källa, fields: {unpublished: {kind: flag}}}
  """,
  "registers/laws.yaml": """
  "1985:125":
    name: Tandvårdslag (1985:125)
    names: [tandvårdslagen]
    old_facts:
      - {words: [23 år, fyllt 23], near: [tandvård, folktandvård], now: till och med 19 år}
  """,
  "registers/sources.yaml": """
  beslut: {name: Beslut, number: U2017/01236/GV, synonyms: ["2017/01236/GV"]}
  modell: {name: Modell, number: "Dnr 2017:00779"}
  """,
]

private func site(_ files: [String: String]) throws -> MarkedSite {
  try MarkedSite(types.merging(files) { $1 })
}

private func page(_ text: String, _ frontMatter: String = "order: 1") -> [String: String] {
  ["a.md": "---\ntitle: A\n\(frontMatter)\n---\n\n\(text)\n"]
}

@Suite("fact/outdated")
struct OutdatedFactTests {
  @Test("Old facts are pointed at near what they are about, in text, summary and below a title")
  func points() throws {
    let site = try site([
      "a.md": """
      ---
      title: A
      summary: Tandvård till ‹23 år›.
      ---
      - Folktandvården är avgiftsfri till
        och med *‹23 års›* ålder.
      - Den som har fyllt 23 betalar.
      """,
      "b.md": "---\ntitle: Tandvården\n---\n\nDen som har ‹fyllt 23› betalar.\n",
      "c.md": "# Museet\n\nDen som har fyllt 23 betalar.\n",
    ])
    #expect(site.places(OutdatedFact.self) == site.marks)
    let found = site.found(OutdatedFact.self)
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(found.first?.fix?.swedish == "nu gäller: till och med 19 år")
  }

  @Test(
    "Other subjects, other numbers, other times and what is told as past are let be",
    arguments: [
      page("Ungdomsmottagningen är till 23 år."), page("Tandvård till 19 år."),
      page("Tidigare var tandvården gratis till 23 år."), page("> Tandvård till 23 år."),
      page("Uppgiften om tandvård till 23 år är föråldrad."),
      page("Tandvård till 23 år.", "period: {from: 2019, to: 2024}"),
      page("Tandvård till 23 år.", "status: archived"),
    ])
  func exempt(_ files: [String: String]) throws {
    #expect(try site(files).places(OutdatedFact.self) == [])
  }
}

@Suite("source/number-spelling, source/missing, source/unpublished-link and source/unchecked")
struct SourceRuleTests {
  @Test("Another spelling of a registered number is pointed at in text and registers")
  func spelling() throws {
    let site = try site(
      page("Beslutet ‹U2017/1236/GV› och dnr ‹2017/00779›, se U2017/01236/GV.").merging([
        "registers/sources.yaml": """
        beslut: {name: Beslut, number: U2017/01236/GV, synonyms: ["2017/01236/GV"]}
        modell: {name: Modell, number: "Dnr 2017:00779", note: Också ‹u2017/01236/GV›.}
        kopia: {name: Kopia, number: ‹2017/1236/GV›}
        """
      ]) { $1 })
    #expect(site.places(NumberSpelling.self) == site.marks)
    #expect(
      site.found(NumberSpelling.self).first?.message.swedish
        == "U2017/1236/GV är samma ärende som U2017/01236/GV, skrivet på ett annat sätt")
  }

  @Test(
    "Synonyms, other cases, laws, addresses and what pages are found by are let be",
    arguments: [
      page("2017/01236/GV och 2017:00779, U2017/01237/GV, U2017/01236/S, 2018:00779."),
      page("Skollag 2010:800, prop. 2025/26:294, https://example.se/2017/1236/GV och och/eller."),
      page("A", "numbers: [u2017/1236/GV]\nkeywords: [2017/1236/GV]"),
    ])
  func sameSpelling(_ files: [String: String]) throws {
    #expect(try site(files).places(NumberSpelling.self) == [])
  }

  private let topic = "type: topic\nsummary: S\nreview: {on: 2026-01-01}\n"

  @Test("A page of a type that is reviewed and can have sources must have one, or a law")
  func missing() throws {
    let site = try site([
      "a.md": "---\n\(topic)title: ‹A›\n---\n",
      "b.md": "---\n\(topic)title: B\nsources: beslut\n---\n",
      "c.md": "---\n\(topic)title: C\n---\n\nEnligt 3 § tandvårdslagen (1985:125).\n",
      "d/index.md": "---\n\(topic)title: D\nlisting: children\n---\n",
      "e.md": "---\n\(topic)title: E\nstatus: archived\nstatus_reason: Gammal.\n---\n",
      "f.md": "---\ntitle: F\n---\n",
    ])
    #expect(site.places(SourceMissing.self) == site.marks)
  }

  @Test("An unpublished source with an address is a tip at the address")
  func unpublished() throws {
    let site = try site([
      "registers/sources.yaml": """
      a: {name: A, unpublished: true, url: ‹https://example.se/a›}
      b: {name: B, unpublished: true}
      c: {name: C, url: https://example.se/c}
      """
    ])
    #expect(site.places(UnpublishedLink.self) == site.marks)
    #expect(site.found(UnpublishedLink.self).first?.severity == .tip)
  }

  @Test("A page that says it is not checked, or checked on a day to come, is pointed at")
  func unchecked() throws {
    let flags = """
      fields: {checked: {kind: flag}}
      types: {page: {name: Sida, optional: [checked]}}
      """
    let no = try MarkedSite([
      "types.yaml": flags, "a.md": "---\ntitle: A\nchecked: ‹false›\n---\n",
      "b.md": "---\ntitle: B\nchecked: true\n---\n",
      "c.md": "---\ntitle: C\nchecked: false\nstatus: archived\nstatus_reason: G.\n---\n",
    ])
    #expect(no.places(UncheckedPage.self) == no.marks)
    let later = try site([
      "a.md": "---\ntitle: A\nchecked: ‹2026-11-23›\n---\n",
      "b.md": "---\ntitle: B\nchecked: 2026-11-22\n---\n",
    ])
    #expect(later.places(UncheckedPage.self) == later.marks)
  }
}

@Suite("file/missing-facts and file/unknown-accessibility")
struct FileRuleTests {
  @Test("A file elsewhere must say its format, size and publisher, and a link to one its size")
  func facts() throws {
    let site = try site([
      "a.md": """
      ---
      title: A
      files:
        - {title: A, url: ‹https://example.se/a.pdf›, publisher: A}
        - {title: B, url: https://example.se/b.pdf, publisher: A, format: pdf, size: 1 MB}
        - {title: C, file: c.pdf}
      ---

      Se [‹rapporten›](https://example.se/r.pdf) och [*‹bladet›*](https://example.se/b/x.PDF?a=1).
      Se [‹filen (pdf)›](https://example.se/f.pdf) (bilaga 4).
      """
    ])
    #expect(site.places(MissingFileFacts.self) == site.marks)
    #expect(
      site.found(MissingFileFacts.self).first?.message.swedish
        == "uppgifter saknas om filen: format, size")
  }

  @Test(
    "Links that say it, listed files and pages are let be",
    arguments: [
      page("Se [rapporten](https://example.se/r.pdf) (pdf, 1,2 MB)."),
      page("Se [rapporten (PDF, 34 sidor)](https://example.se/r.pdf)."),
      page("Se [sidan](https://example.se/r), [hemsidan](https://example.zip) och [A](a.md)."),
      page(
        "Se [A](https://example.se/a.pdf).",
        "files: [{url: https://example.se/a.pdf, publisher: A, format: pdf, size: 1 MB}]"),
    ])
  func saidFacts(_ files: [String: String]) throws {
    #expect(try site(files).places(MissingFileFacts.self) == [])
  }

  @Test("A file from the day of the law or later must say whether it is accessible")
  func accessibility() throws {
    let site = try site([
      "a.md": """
      ---
      title: A
      files:
        - {title: A, file: a.pdf, published: ‹2018-09-23›}
        - {title: B, file: b.pdf, published: 2018-09-22}
        - {title: C, file: c.pdf, published: 2020-01-01, accessible: ‹unknown›}
        - {title: D, file: d.pdf, published: 2020-01-01, accessible: accessible}
        - {title: E, url: https://example.se/e.pdf, published: 2020-01-01, accessible: unknown}
        - {title: F, file: f.pdf}
      ---
      """
    ])
    #expect(site.places(UnknownAccessibility.self) == site.marks)
  }
}

@Suite("person/past-contact and person/left-office")
struct OfficeTests {
  @Test("A contact is pointed at from the day after its last, on current pages")
  func contacts() throws {
    let site = try site([
      "a.md": """
      ---
      title: A
      contacts:
        - {name: Eva Lind, valid_to: ‹2026-11-21›}
        - {name: Bo Ek, valid_to: 2026-11-22}
        - {name: Jour}
      ---
      """,
      "b.md": """
      ---
      title: B
      status: archived
      status_reason: Gammal.
      contacts: [{name: Eva Lind, valid_to: 2020-01-01}]
      ---
      """,
    ])
    #expect(site.places(PastContact.self) == site.marks)
    #expect(
      site.found(PastContact.self).first?.message.swedish
        == "kontakten Eva Lind gällde till och med 2026-11-21")
  }

  @Test("Someone who left office is pointed at in fields, and by office and name in text")
  func people() throws {
    let people = "people: [{name: Eva Lind, role: Utbildningsminister, to: 2019-01-20}]"
    let site = try site([
      "arkiv.md":
        "---\ntitle: B\ntype: report\n\(people)\n---\n\nSäger utbildningsminister Eva Lind.\n",
      "a.md": """
      ---
      title: A
      people:
        - {name: Bo Ek, to: ‹2026-11-21›}
        - {name: Jan Al, to: 2026-11-22}
      ---

      Det säger ‹utbildningsminister Eva Lind›. Utbildningsministern håller med Eva Lind. Det var
      2017 som utbildningsminister Eva Lind sade det.
      """,
      "e.md": "---\ntype: event\ntitle: E\npublished: 2018-01-01\n\(people)\n---\n",
    ])
    #expect(site.places(LeftOffice.self) == site.marks)
  }
}

@Suite("meta/missing-summary and meta/repeated-summary")
struct SummaryTests {
  @Test("A listed page without a summary is a tip at its title")
  func missing() throws {
    let most = try site([
      "index.md": "---\ntitle: Start\n---\n",
      "a.md": "---\ntitle: ‹A›\n---\n",
      "b.md": "---\ntitle: B\nunlisted: true\n---\n",
      "c.md": "---\ntitle: C\nsummary: S\n---\n",
      "d.md": "---\ntitle: D\nsummary: S\n---\n",
    ])
    #expect(most.places(MissingSummary.self) == most.marks)
    let without = try site(["a.md": "---\ntitle: A\n---\n", "c.md": "---\ntitle: C\n---\n"])
    #expect(without.places(MissingSummary.self) == [])
    #expect(most.found(MissingSummary.self).first?.severity == .tip)
  }

  @Test("A first paragraph with the words of the summary is pointed at by the summary")
  func repeated() throws {
    let site = try site([
      "a.md":
        "---\ntitle: A\nsummary: ‹Du ska genast anmäla oro›\n---\n\nDu *ska* genast anmäla oro!\n",
      "b.md": """
      ---
      title: B
      summary: >-
        ‹Du ska genast
        anmäla oro.›
      ---

      Du ska genast anmäla oro. Ring då.
      """,
      "c.md": "---\ntitle: C\nsummary: Du ska genast anmäla oro.\n---\n\nDu ska genast anmäla.\n",
      "d.md": "---\ntitle: D\nsummary: Om oro.\n---\n\nOm oro.\n",
    ])
    #expect(site.places(RepeatedSummary.self) == site.marks)
  }
}
