import Declarations
import Files
import Linking
import Parsing
import Testing

@testable import Checking

@Suite("Suppression")
struct SuppressedTests {
  private func left(_ site: MarkedSite, on day: CalendarDate = ordinaryDay) -> [String] {
    suppressed(
      check(site.site, today: ordinaryDay), documents: site.site.pages.compactMap(\.document),
      declarations: site.site.declarations,
      rules: ["text/stiff-word", "link/generic-text", "suppression/unused"],
      today: day
    ).sorted().map { "\($0.location.file.path) \($0.rule)" }
  }

  private func site(_ suppression: String, settings: String = "") throws -> MarkedSite {
    try MarkedSite([
      "a.md": "---\ntitle: A\n\(suppression)\n---\nErhålla [här](a.md).\n",
      "b/c.md": "---\ntitle: C\n---\nErhålla.\n",
      "site.yaml": "title: Guide\n\(settings)\n",
    ])
  }

  @Test("A page suppresses a rule on itself alone, errors of rules on the finished site too")
  func page() throws {
    let site = try site(
      """
      suppress:
        - {rule: text/stiff-word, reason: Citat ur lagen., until: 2026-11-22}
        - {rule: link/generic-text, reason: Exempel på hur man inte gör.}
      """)
    #expect(left(site) == ["b/c.md text/stiff-word"])
  }

  @Test(
    "site.yaml suppresses in all files, or those it names",
    arguments: [
      ("", ["a.md link/generic-text"]),
      (", files: [b/]", ["a.md text/stiff-word", "a.md link/generic-text"]),
      (", files: [b, a.md]", ["a.md link/generic-text"]),
    ])
  func settings(_ files: String, _ expected: [String]) throws {
    let site = try site(
      "order: 1", settings: "suppress: [{rule: text/stiff-word, reason: Skäl\(files)}]")
    #expect(left(site) == expected)
  }

  @Test("A suppression that has expired suppresses nothing, and is reported at its day")
  func expired() throws {
    let site = try site(
      "suppress: [{rule: text/stiff-word, reason: Skäl, until: 2026-11-21}]")
    #expect(
      left(site) == [
        "a.md suppression/expired", "a.md text/stiff-word", "a.md link/generic-text",
        "b/c.md text/stiff-word",
      ])
    let lastDay = try #require(CalendarDate("2026-11-21"))
    #expect(!left(site, on: lastDay).contains("a.md text/stiff-word"))
  }

  @Test(
    "Mistakes are pointed at",
    arguments: [
      ("{rule: ‹text/stif-word›, reason: Skäl}", "suppression/unknown-rule"),
      ("{rule: ‹suppression/unused›, reason: Skäl}", "suppression/unknown-rule"),
      ("{rule: text/stiff-word, reason: ‹\" \"›}", "suppression/empty-reason"),
      ("{rule: ‹text/stiff-word›, reason: Skäl}", "suppression/unused"),
      ("{rule: text/stiff-word, reason: Skäl, until: ‹2020-01-01›}", "suppression/expired"),
    ])
  func mistakes(_ suppression: String, _ rule: String) throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: A\nsuppress: [\(suppression)]\n---\n"
    ])
    let found = suppressed(
      [], documents: site.site.pages.compactMap(\.document),
      declarations: site.site.declarations,
      rules: ["text/stiff-word", "suppression/unused"], today: ordinaryDay)
    #expect(found.map(\.rule) == [rule])
    #expect(found.map { MarkedSite.place(of: $0) } == site.marks)
  }

  @Test("What keeps a site from being published cannot be suppressed")
  func errors() throws {
    let site = try site("suppress: [{rule: link/missing-page, reason: Skäl}]")
    let file = try #require(site.site.pages.compactMap(\.document).first?.file)
    let broken = Diagnostic(
      .error, "link/missing-page", at: Location(file, 0..<1),
      Message(swedish: "a", english: "a"))
    let found = suppressed(
      [broken], documents: site.site.pages.compactMap(\.document),
      declarations: site.site.declarations, rules: ["link/missing-page"], today: ordinaryDay)
    #expect(found.map(\.rule) == ["link/missing-page", "suppression/unused"])
  }
}
