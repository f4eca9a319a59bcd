import Files
import Linking
import Parsing
import Testing

@testable import Checking

private let settings = """
  title: Guide
  publisher: {name: Verket}
  supervision: {name: Tillsynen, url: "https://example.se"}
  """

/// A site with a statement below a front matter that may say more.
private func statementSite(
  _ lines: String = "", assessed: String = "2026-01-31", updated: String = "2026-02-01",
  settings: String = settings + "\nfooter: [sida.md]\n", others: [String: String] = [:]
) throws -> MarkedSite {
  let page = """
    ---
    title: Tillgänglighet
    \(lines)
    accessibility_statement:
      conformance: partial
      assessed: \(assessed)
      updated: \(updated)
      shortcomings: [{what: Kartan går inte att läsa., reason: Den är en bild.}]
      disproportionate: [{what: Filmerna saknar text., reason: De är många.}]
      exempt: [{what: En direktsändning visas., reason: Den undantas i 9 §.}]
      method: [Vi prövade alla sidor.]
      report: Skriv till oss.
    ---
    """
  return try MarkedSite(
    ["site.yaml": settings, "sida.md": page].merging(others) { $1 })
}

private func day(_ text: String) throws -> CalendarDate {
  try #require(CalendarDate(text))
}

@Suite("statement/old-assessment and statement/future-date")
struct StatementDateTests {
  @Test("An assessment is too old when more than twelve months have passed")
  func old() throws {
    let site = try statementSite("keywords: [x]", assessed: "‹2026-01-31›")
    #expect(site.places(OldAssessment.self, today: try day("2027-01-31")) == [])
    let found = site.found(OldAssessment.self, today: try day("2027-02-01"))
    #expect(found.map(MarkedSite.place(of:)) == site.marks)
    #expect(found.map(\.severity) == [.error])
  }

  @Test("A page that no longer holds may have an old one")
  func archived() throws {
    let site = try statementSite("status: archived")
    #expect(site.places(OldAssessment.self, today: try day("2030-01-01")) == [])
  }

  @Test("A day that has not come is pointed at")
  func future() throws {
    let site = try statementSite(assessed: "‹2026-05-02›", updated: "‹2026-05-03›")
    #expect(site.places(FutureAssessment.self, today: try day("2026-05-01")) == site.marks)
    #expect(site.places(FutureAssessment.self, today: try day("2026-05-02")).count == 1)
    #expect(site.places(FutureAssessment.self, today: try day("2026-05-03")) == [])
  }

  @Test("A day that passes fails a check, and never keeps the site from being built")
  func isBuilt() throws {
    let site = try statementSite(assessed: "2026-01-31", updated: "2028-01-01").site
    let today = try day("2027-11-22")
    let found = check(site, today: today).filter { $0.severity == .error }
    #expect(found.map(\.rule) == ["statement/old-assessment", "statement/future-date"])
    #expect(check(site, readsTexts: false, today: today).filter { $0.severity == .error } == [])
  }
}

@Suite("statement/missing and statement/out-of-sight")
struct StatementPlaceTests {
  private static func bare(_ settings: String) throws -> MarkedSite {
    try MarkedSite(["site.yaml": settings, "a.md": "---\ntitle: A\n---\n"])
  }

  @Test("A Swedish site with a publisher and no statement is told so")
  func missing() throws {
    let site = try Self.bare("title: G\npublisher: ‹{›name: Verket}\n")
    #expect(site.places(StatementMissing.self) == site.marks)
    #expect(site.found(StatementMissing.self).map(\.severity) == [.warning])
    #expect(try statementSite("status: archived").places(StatementMissing.self).count == 1)
  }

  @Test("A site with one, in another language or without a publisher is left alone")
  func notMissing() throws {
    for settings in ["title: G\n", "language: en\npublisher: {name: A}\n"] {
      #expect(try Self.bare(settings).places(StatementMissing.self) == [])
    }
    #expect(try statementSite("status: current").places(StatementMissing.self) == [])
  }

  @Test("A statement that is not found from every page is pointed at")
  func outOfSight() throws {
    let index = "---\ntitle: Start\n---\n"
    let hidden = try statementSite(settings: settings, others: ["index.md": index])
    #expect(hidden.places(StatementOutOfSight.self) == ["sida.md:4:1-4:24"])
    let linked = index + "[Läs](sida.md#grad) hur.\n"
    #expect(
      try statementSite(settings: settings, others: ["index.md": linked]).places(
        StatementOutOfSight.self)
        == [])
    for list in ["footer: [sida.md]", "navigation: [sida.md]"] {
      let site = try statementSite(
        settings: settings + "\n" + list + "\n", others: ["index.md": index])
      #expect(site.places(StatementOutOfSight.self) == [], "\(list)")
    }
    let english = try statementSite("language: en", settings: settings, others: ["index.md": index])
    #expect(english.places(StatementOutOfSight.self) == [])
  }
}

@Suite("The words of a statement")
struct StatementWordsTests {
  @Test("What the program writes itself passes the rules for texts that authors must pass")
  func passesRules() throws {
    let empty = """
      title: Tom
      accessibility_statement:
        conformance: full
        assessed: 2026-01-31
        updated: 2026-02-01
        shortcomings: []
        disproportionate: []
        exempt: []
        method: [Vi prövade alla sidor.]
        report: Skriv till oss.
      """
    let generated = try statementSite(others: ["tom.md": "---\n\(empty)\n---\n"]).site
    for path in ["/sida/", "/tom/"] {
      let sections = generated.pages.first { $0.path.description == path }?.document?.sections ?? []
      #expect(sections.count == 8)
      let body = sections.map {
        "\($0.level == 1 ? "" : "## \($0.heading)\n\n")\(String(decoding: $0.text, as: UTF8.self))"
      }
      let page =
        "---\ntitle: Sidan\n---\n" + body.joined(separator: "\n").replacing("\n", with: "\n\n")
      let site = try MarkedSite(["sida.md": page])
      #expect(check(site.site, today: ordinaryDay).map(\.message.english) == [], "\(path)")
    }
  }
}

@Suite("statement/unlisted-files")
struct UnlistedFilesTests {
  private static let types = """
    fields:
      files:
        kind: record
        many: true
        label: Filer
        fields:
          title: {kind: text}
          file: {kind: text}
          url: {kind: address}
          format: {kind: text}
          published: {kind: date}
          accessible:
            kind: choice
            values: {accessible: Ja, partly: Delvis, inaccessible: Nej, unknown: Vet ej}
    types:
      page: {name: Sida, optional: [files]}
    """

  private func found(_ files: String, what: String = "Kartan.") throws -> (
    site: MarkedSite, diagnostics: [Diagnostic]
  ) {
    let page = """
      ---
      title: Tillgänglighet
      files: \(files)
      accessibility_statement:
        conformance: partial
        assessed: 2026-01-31
        updated: 2026-02-01
        ‹shortcomings›: [{what: \(what), reason: Den är gammal.}]
        disproportionate: []
        exempt: []
        method: [Vi prövade alla sidor.]
        report: Skriv till oss.
      ---
      """
    let site = try MarkedSite(["site.yaml": settings, "types.yaml": Self.types, "sida.md": page])
    return (site, site.found(UnlistedFiles.self))
  }

  @Test("Files of a kind that the statement does not speak of are one finding")
  func unlisted() throws {
    let files = """
      [{title: A, file: a.pdf, accessible: partly}, {title: B, file: b.PDF, accessible: unknown},
        {title: C, file: c.bin, format: Word, accessible: inaccessible, published: 2018-09-23}]
      """
    let (site, diagnostics) = try found(files)
    #expect(diagnostics.map(MarkedSite.place(of:)) == site.marks + site.marks)
    #expect(diagnostics.map { $0.details.map(\.english) } == [["A", "B"], ["C"]])
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    let told = try found(files, what: "Våra Word-filer och PDF:er.")
    #expect(told.diagnostics == [])
  }

  @Test(
    "Files that are accessible, old, someone else's or of which nothing is said are left alone",
    arguments: [
      "file: a.pdf, accessible: accessible",
      "file: a.pdf, accessible: unknown, published: 2018-09-22",
      "url: \"https://a.se/a.pdf\", accessible: inaccessible", "file: a.pdf",
    ])
  func leftAlone(_ file: String) throws {
    #expect(try found("[{title: A, \(file)}]").diagnostics == [])
  }
}
