import Files
import Testing

@testable import Declarations

@Suite("Front matter becomes a page's metadata")
struct PageMetadataTests {
  private static let everyKey = """
    type: topic
    title: Orosanmälan
    short_title: Anmäla
    summary: Svaret först.
    synonyms: [anmäla, oro]
    keywords: barn
    order: 2.5
    status: archived
    status_reason: Uppdraget är slut.
    period: {from: 2017, to: 2023}
    superseded_by: ny.md
    language: en
    related: [a.md, ../b.md]
    aliases: /gammal/
    short_address: oro
    published: 2024-01-02
    changed: 2025-03-04
    changes:
      - {date: 2024-05-01, text: Först}
      - {date: 2025-05-01, text: Sist}
    review: {on: 2025-01-31, by: [Anna, Skolverket], against: SFS, interval: 13 months, owner: red}
    numbers: [U2017/1, 2]
    unlisted: yes
    actors: [bup]
    """

  @Test("Every built-in key of text has its place")
  func readsTexts() {
    let page = decoded(Self.everyKey)
    #expect(page.diagnostics.isEmpty, "\(page.diagnostics)")
    let metadata = page.metadata
    #expect(metadata.type == "topic")
    #expect(metadata.title?.value == "Orosanmälan")
    #expect([metadata.shortTitle, metadata.summary?.value] == ["Anmäla", "Svaret först."])
    #expect(metadata.synonyms == ["anmäla", "oro"])
    #expect(metadata.keywords == ["barn"])
    #expect(metadata.order == 2.5)
    #expect(metadata.status == .archived)
    #expect(metadata.statusReason == "Uppdraget är slut.")
    #expect(metadata.period?.text(in: .swedish) == "2017–2023")
    #expect(metadata.supersededBy?.value == "ny.md")
    #expect(metadata.language == "en")
    #expect(metadata.related.map(\.value) == ["a.md", "../b.md"])
    #expect(metadata.aliases.map(\.value) == ["/gammal/"])
    #expect(metadata.shortAddress?.value == "oro")
  }

  @Test("Every other built-in key has its place")
  func readsOthers() {
    let metadata = decoded(Self.everyKey).metadata
    #expect(metadata.published == CalendarDate("2024-01-02"))
    #expect(metadata.changed == CalendarDate("2025-03-04"))
    #expect(metadata.changes.map(\.text) == ["Sist", "Först"])
    #expect(metadata.review.by == ["Anna", "Skolverket"])
    #expect([metadata.review.against, metadata.review.owner] == ["SFS", "red"])
    #expect(metadata.review.due(defaultInterval: nil) == CalendarDate("2026-02-28"))
    #expect(metadata.numbers == ["U2017/1", "2"])
    #expect(metadata.isUnlisted)
    #expect(metadata.values.mapValues { shown($0.value) } == ["actors": "(actors bup)"])
    #expect(metadata.undeclared.isEmpty)
  }

  @Test("`description` and `date` stand for `summary` and `published`, which go before them")
  func readsOtherNames() {
    let other = decoded("description: D\ndate: 2024-01-02\n").metadata
    #expect(other.summary?.value == "D")
    #expect(other.published == CalendarDate("2024-01-02"))
    let both = decoded("description: D\nsummary: S\ndate: 2024-01-02\npublished: 2025-01-02\n")
      .metadata
    #expect(both.summary?.value == "S")
    #expect(both.published == CalendarDate("2025-01-02"))
  }

  @Test(
    "A period may be open",
    arguments: [
      ("{from: 2017}", "från 2017"), ("{to: 2023-05-31}", "till 31 maj 2023"), ("{}", nil),
    ]
      as [(String, String?)])
  func readsPeriods(_ written: String, _ expected: String?) {
    #expect(decoded("period: \(written)\n").metadata.period?.text(in: .swedish) == expected)
  }

  @Test(
    "Every listing is known",
    arguments: [
      ("children", .children), ("none", .none), ("news", .news), ("collection", .collection),
      ("a-z", .alphabet), ("archive", .archive), ("search", .search), ("changes", .changes),
      ("register\nregister: actors", .register("actors")),
    ] as [(String, PageMetadata.Listing)])
  func readsListings(_ written: String, _ expected: PageMetadata.Listing) {
    let page = decoded("listing: \(written)\n")
    #expect(page.diagnostics.isEmpty)
    #expect(page.metadata.listing?.value == expected)
  }

  @Test("A review without its own interval is due after the site's")
  func dueAfterDefault() {
    let review = decoded("review: {on: 2025-06-30}\n").metadata.review
    let interval = FieldValue.Duration(months: 0, days: 42)
    #expect(review.due(defaultInterval: interval) == CalendarDate("2025-08-11"))
    #expect(review.due(defaultInterval: nil) == nil)
    let late = decoded("review: {on: 9999-12-31, interval: 1 dag}\n").metadata.review
    #expect(late.due(defaultInterval: nil) == nil)
  }

  @Test(
    "What is wrong is reported once, in its place",
    arguments: [
      ("‹titel›: x\n", ["meta/unknown-key"]),
      ("type: ‹topik›\nactors: [bup]\nvad: som helst\n", ["meta/unknown-type"]),
      ("type: ‹[topic]›\n", ["meta/wrong-kind"]),
      ("type: topic\nactors: [bup, ‹bpu›]\n", ["meta/unknown-entry"]),
      ("type: topic\ncontacts: [‹{›phone: 1}]\n", ["meta/missing-key"]),
      ("type: topic\nwatch: {law: ‹socialtjanst›}\n", ["meta/unknown-entry"]),
      ("‹t›ype: news\n", ["meta/missing-key"]),
      ("type: news\npublished: ‹2025-02-29›\n", ["meta/impossible-date"]),
      ("listing: ‹childs›\n", ["meta/unknown-choice"]),
      ("listing: ‹register›\n", ["meta/unknown-register"]),
      ("listing: register\nregister: ‹aktors›\n", ["meta/unknown-register"]),
      ("status: ‹klar›\n", ["meta/unknown-choice"]),
      ("changes: [{date: ‹2025-13-01›, text: x}]\n", ["meta/impossible-date"]),
      ("review: {on: ‹igår›}\n", ["meta/wrong-kind"]),
      ("‹bara text›\n", ["meta/wrong-kind"]),
      ("‹- a›\n", ["meta/wrong-kind"]),
    ])
  func isReportedInPlace(_ marked: String, rules: [String]) {
    let file = MarkedFile(marked)
    let (yaml, _) = readYAML(file.file, in: file.file.bytes.indices)
    let page = decodePage(yaml, in: file.file, declarations: Self.declarations)
    let places = page.diagnostics.map { ($0.rule, $0.location.range ?? 0..<0) }
    #expect(file.shown(places) == file.shown(Array(zip(rules, file.marks))))
  }

  @Test("A page without front matter lacks what its type requires")
  func requiresOfEmptyPages() {
    var declarations = Self.declarations
    declarations.types["page"] = declarations.types["news"]
    let file = MarkedFile("Text.\n")
    let page = decodePage(nil, in: file.file, declarations: declarations)
    #expect(page.diagnostics.map(\.rule) == ["meta/missing-key"])
    #expect(page.diagnostics.first?.location.start?.line == 1)
  }

  @Test("A bare folder keeps keys that nobody declared")
  func keepsUndeclaredKeys() {
    let file = MarkedFile("title: T\nlayout: post\ntags: [a, {b: c}]\ntype: vad som helst\ntom:\n")
    let (yaml, _) = readYAML(file.file, in: file.file.bytes.indices)
    let page = decodePage(yaml, in: file.file, declarations: Declarations())
    #expect(page.diagnostics.isEmpty, "\(page.diagnostics)")
    #expect(page.metadata.undeclared.map(\.key.value) == ["layout", "tags", "tom"])
    #expect(page.metadata.undeclared.map(\.values) == [["post"], ["a", "c"], []])
    #expect(page.metadata.type == "page")
  }

  private func decoded(_ text: String) -> (metadata: PageMetadata, diagnostics: [Diagnostic]) {
    let file = MarkedFile(text)
    let (yaml, _) = readYAML(file.file, in: file.file.bytes.indices)
    return decodePage(yaml, in: file.file, declarations: Self.declarations)
  }

  private static let declarations: Declarations = {
    let (declarations, diagnostics) = declare(
      MarkedSite([
        "types.yaml": """
        fields:
          actors: {kind: reference, register: actors, many: true}
          contacts:
            kind: record
            many: true
            fields: {name: {kind: text, required: true}, phone: {kind: text}}
          watch: {kind: record, fields: {law: {kind: reference, register: actors}}}
        types:
          topic: {name: Ämne, optional: [actors, contacts, watch]}
          news: {name: Nyhet, required: published}
        """,
        "registers/actors.yaml": "bup: {name: BUP}\n",
      ]).sources)
    precondition(diagnostics.isEmpty, "the tests' declarations are well-formed: \(diagnostics)")
    return declarations
  }()
}
