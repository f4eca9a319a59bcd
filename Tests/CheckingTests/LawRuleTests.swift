import Files
import Testing

@testable import Checking

private let laws = [
  "registers/laws.yaml": """
  "2001:453":
    name: Socialtjänstlag (2001:453)
    names: [den äldre socialtjänstlagen]
    in_force_to: 2025-06-30
    replaced_by: "2025:400"
    moved: {"14:1": "19:1", "2:7": "10:8", "19:1": "22:1"}
  "2025:400": {name: Socialtjänstlag (2025:400), names: [socialtjänstlagen, SoL]}
  "2010:800": {name: Skollag (2010:800), names: [skollagen], moved: {"3:1": "3:2"}}
  "1993:387": {name: Lag (1993:387) om stöd och service, names: [LSS]}
  """
]

private func site(_ files: [String: String]) throws -> MarkedSite {
  try MarkedSite(laws.merging(files) { $1 })
}

private func page(_ text: String, _ frontMatter: String = "order: 1") -> [String: String] {
  ["a.md": "---\ntitle: A\n\(frontMatter)\n---\n\n\(text)\n"]
}

@Suite("law/unknown-number and law/wrong-number")
struct LawNumberTests {
  @Test("A number that no law of the register has is pointed at, in every form")
  func unknown() throws {
    let site = try site(
      page(
        """
        ## Enligt lagen (‹1982:80›) {#a}

        Se lagen om anställningsskydd (‹1982:80›), SFS ‹1982:81› och arkivlagen (SFS ‹1990:782›).

        > [!NOTE]
        > Lag (‹1982:82›) om
        > skydd, och socialtjänstlagen [‹2001:4539›.
        """))
    #expect(site.places(UnknownLawNumber.self) == site.marks)
    let found = site.found(UnknownLawNumber.self)
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(found.last?.fix?.swedish == "menade du Socialtjänstlag (2001:453)?")
    #expect(found.first?.fix?.swedish.hasPrefix("rätta numret") == true)
  }

  @Test(
    "Known laws, reports, collections of authorities, what changed a section, and other times",
    arguments: [
      page("Skollagen (2010:800), lagen (1993:387) om stöd och SFS 2010:800."),
      page("Skolinspektionens förslag (2015:75) och rapporten (2015:5) om skollagen."),
      page("I skollagen, enligt tillsynen (2015:75), och HSLF-FS 2016:40, SOSFS 2008:14."),
      page("7 § skollagen har ny lydelse, lag (2024:1099)."), page("Klockan (12:30) i lagen."),
      page("> Enligt lagen (1982:80)."),
      page("Enligt lagen (1982:80).", "type: report"),
      page("Enligt lagen (1982:80).", "period: {from: 2017, to: 2019}"),
      page("Enligt lagen (1982:80).", "language: en"),
    ])
  func known(_ files: [String: String]) throws {
    #expect(try site(files).places(UnknownLawNumber.self) == [])
  }

  @Test("A law with the number of another, or one that no law has, is pointed at")
  func wrong() throws {
    let site = try site(
      page("Skollagen (‹2010:801›) och 2 kap. 5 § skollagen (‹2025:400›).").merging([
        "registers/laws.yaml": """
        "2010:800": {name: ‹Skollag (2010:810)›, number: ‹2010:80›, names: [skollagen]}
        "2025:400": {name: Socialtjänstlag (2025:400)}
        """
      ]) { $1 })
    #expect(site.places(WrongLawNumber.self) == site.marks)
    #expect(site.places(UnknownLawNumber.self) == [])
    let fixes = site.found(WrongLawNumber.self).compactMap(\.fix?.swedish)
    #expect(fixes[0] == "skriv 2010:800")
    #expect(fixes[1] == "skriv 2010:800, eller namnet på 2025:400: Socialtjänstlag (2025:400)")
  }

  @Test(
    "A name outlives its law, and reports may name a law before the register's first",
    arguments: [
      page("Socialtjänstlagen (2001:453) och socialtjänstlagen (2025:400)."),
      page("Den äldre socialtjänstlagen (2001:453)."),
      page("Skollagen (1985:1100) gällde då.", "type: report"),
    ])
  func right(_ files: [String: String]) throws {
    #expect(try site(files).places(WrongLawNumber.self) == [])
  }
}

@Suite("law/missing-number")
struct MissingLawNumberTests {
  @Test("The first mention of each law without its number is pointed at, once a page")
  func points() throws {
    let site = try site([
      "a.md": """
      ---
      title: Skollagen
      summary: Skollagen och SoL.
      ---

      ## Vad säger skollagen?

      Det står i ‹2 kap. 25 § skollagen› och i skollagen (2010:800).

      > [!NOTE]
      > Läs ‹socialtjänstlagen›, [LSS](law:1993:387) och LSS. SoL är samma lag.
      """,
      "b.md": "---\ntitle: B\n---\n\nOm ‹LSS›.\n",
    ])
    #expect(site.places(MissingLawNumber.self) == site.marks)
    #expect(
      site.found(MissingLawNumber.self).first?.fix?.swedish
        == "skriv (2010:800) efter lagens namn")
  }

  @Test(
    "Numbers in the text, the summary or a bracket do, and some pages need none",
    arguments: [
      page("Skollagen (2010:800), sedan skollagen. Lagen (1993:387) om stöd och service, LSS."),
      page("Skollagen kräver det.", "summary: Enligt skollagen (2010:800)."),
      page("Socialtjänstlagen (2025:400, SoL) gäller. SoL är ny."),
      page("Skollagens krav, > och lagen."), page("LSS-boende och LSS-insatser."),
      page("> Enligt skollagen."),
      page("Se [A om skollagen](a.md)."), page("Enligt skollagen.", "type: report"),
      page("Enligt skollagen.", "status: archived"), page("Enligt skollagen.", "language: en"),
      page("Skollagen och andra.", "listing: register\nregister: laws"),
    ])
  func exempt(_ files: [String: String]) throws {
    #expect(try site(files).places(MissingLawNumber.self) == [])
  }

  @Test("A page that another names as its easy reading is let be")
  func easyRead() throws {
    let site = try site([
      "types.yaml": """
      fields: {easy_read: {kind: page}}
      types: {page: {name: Sida, optional: [easy_read]}}
      """,
      "b/a.md": "---\ntitle: A\neasy_read: ../b/latt.md\n---\n\n‹Skollagen› gäller.\n",
      "b/latt.md": "---\ntitle: B\n---\n\nSkollagen gäller.\n",
    ])
    #expect(site.places(MissingLawNumber.self) == site.marks)
  }
}

@Suite("law/malformed-reference, law/moved-place and law/duty-without-law")
struct LawReferenceTests {
  @Test("Places that are written wrong are pointed at in text and summary, not in keywords")
  func malformed() throws {
    let site = try site([
      "a.md": """
      ---
      title: A
      summary: Enligt ‹25 § 2 kap.› skollagen.
      keywords: [25 kap 2 kap skollagen]
      ---

      - Se **‹2 kap. 25›** skollagen och ‹2
        kap› 3 §.
      - Se 2 kap. 25 § skollagen.
      """
    ])
    #expect(site.places(MalformedLawReference.self) == site.marks)
    let found = site.found(MalformedLawReference.self)
    #expect(found.map(\.fix?.swedish)[1] == "skriv '2 kap. 25 §'")
  }

  @Test("A place by its old number is pointed at in fields, links and text")
  func moved() throws {
    let site = try site(
      page(
        "Se ‹14 kap. 1 § socialtjänstlagen (2025:400)› och [lagen](‹law:2010:800 3:1›).",
        "laws: [‹2025:400 2:7›, 2010:800]"))
    #expect(site.places(MovedLawPlace.self) == site.marks)
    #expect(
      site.found(MovedLawPlace.self).first?.message.swedish
        == "det som stod i 2\u{A0}kap. 7\u{A0}§ står nu i 10\u{A0}kap. 8\u{A0}§ "
        + "Socialtjänstlag (2025:400)")
  }

  @Test(
    "Places that something moved to, other places, the old law and other times are let be",
    arguments: [
      page("Se 19 kap. 1 § socialtjänstlagen."), page("Se 3 kap. 2 § skollagen."),
      page("Se 14 kap. 2 § socialtjänstlagen."), page("A", "laws: 2001:453 14:1"),
      page("Se 14 kap. 1 § socialtjänstlagen.", "type: report"),
    ])
  func notMoved(_ files: [String: String]) throws {
    #expect(try site(files).places(MovedLawPlace.self) == [])
  }

  private let types = [
    "types.yaml": """
    callouts: {LAGKRAV: {label: Lagkrav, style: requirement}}
    types: {page: {name: Sida}}
    """
  ]

  @Test("A callout that demands something without a law is a tip at its word")
  func duty() throws {
    let site = try site(
      page(
        """
        > [!‹LAGKRAV›]
        > Du ska anmäla.
        >
        > - Genast.

        Det står i 19 kap. 1 § socialtjänstlagen (2025:400).

        1. Steg

           > [!‹lagkrav›] Du ska ringa.
        """
      ).merging(types) { $1 })
    #expect(site.places(DutyWithoutLaw.self) == site.marks)
    #expect(site.found(DutyWithoutLaw.self).allSatisfy { $0.severity == .tip })
  }

  @Test(
    "A place, a law, a link or a number of statutes is a law; other callouts demand nothing",
    arguments: [
      "> [!LAGKRAV]\n> Du ska anmäla.\n>\n> - Det står i 3 a § samma lag.",
      "> [!LAGKRAV] Skollagen säger det.", "> [!LAGKRAV]\n> Se [här](law:2010:800).",
      "> [!LAGKRAV]\n> Du ska, enligt HSLF-FS 2016:40.", "> [!NOTE]\n> Du ska anmäla.",
    ])
  func dutyWithLaw(_ text: String) throws {
    #expect(try site(page(text).merging(types) { $1 }).places(DutyWithoutLaw.self) == [])
  }
}
