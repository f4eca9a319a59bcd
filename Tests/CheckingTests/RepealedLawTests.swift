import Files
import Testing

@testable import Checking

@Suite("law/repealed")
struct RepealedLawTests {
  @Test("Fields, lists, records, links and running text are pointed at exactly")
  func everyPlace() throws {
    let site = try MarkedSite([
      "sida.md": """
      ---
      title: Sida
      laws: [‹"2001:453"›, 2025:400, ‹1971:1›]
      watch:
        - law: ‹2001:453 2:7›
          what: Något
      ---
      Enligt ‹14 kap. 1 § socialtjänstlagen (2001:453)› och [lagen](‹law:1980:620›) gäller inte
      socialtjänstlagen och 19 kap. 1 § socialtjänstlagen (2025:400).
      """
    ])
    #expect(site.places(RepealedLaw.self) == site.marks)
    #expect(site.marks.count == 5)
    #expect(site.found(RepealedLaw.self).allSatisfy { $0.severity == .error })
  }

  @Test(
    "The law and place of today are suggested",
    arguments: [
      ("2001:453", "write '2025:400'"),
      (
        "2001:453 14:1",
        "it is now in 19\u{A0}kap. 1\u{A0}§ Socialtjänstlag (2025:400): write '2025:400 19:1'"
      ),
      ("2001:453 2:1", "write '2025:400' and find what corresponds to 2\u{A0}kap. 1\u{A0}§"),
      ("1980:620 71", "write '2025:400 19:1'"),
      ("1971:1 3", "remove the reference"),
    ])
  func suggestion(reference: String, expected: String) throws {
    let site = try MarkedSite(["sida.md": "---\ntitle: Sida\nlaws: \(reference)\n---\n"])
    let fix = try #require(site.found(RepealedLaw.self).first?.fix)
    #expect(fix.english.contains(expected), "\(fix.english)")
  }

  @Test("The message names the law and its last day in both languages")
  func message() throws {
    let site = try MarkedSite(["sida.md": "---\ntitle: Sida\nlaws: 2001:453 14:1\n---\n"])
    let found = try #require(site.found(RepealedLaw.self).first)
    #expect(
      found.message
        == Message(
          swedish: "Socialtjänstlag (2001:453) gäller inte längre, sista dagen var 2025-06-30",
          english: "Socialtjänstlag (2001:453) is no longer in force; the last day was 2025-06-30"))
    #expect(
      found.fix?.swedish
        == "nu finns det i 19\u{A0}kap. 1\u{A0}§ Socialtjänstlag (2025:400): skriv '2025:400 19:1'")
  }

  @Test("Laws that replaced each other in a circle are reported without a suggestion of either")
  func circle() throws {
    let site = try MarkedSite([
      "registers/laws.yaml": """
      "1:1": {name: Lag A, replaced_by: "1:2"}
      "1:2": {name: Lag B, replaced_by: "1:1"}
      """,
      "sida.md": "---\ntitle: Sida\nlaws: ‹\"1:1\"›\n---\n",
    ])
    #expect(site.places(RepealedLaw.self) == site.marks)
    #expect(try #require(site.found(RepealedLaw.self).first?.fix).english.hasPrefix("remove"))
  }

  @Test(
    "Pages about another time, and words to be found by, are exempt",
    arguments: [
      "status: archived\nlaws: 2001:453",
      "status: superseded\nlaws: 2001:453",
      "status: removed\nlaws: 2001:453",
      "period: {from: 2018, to: 2020}\nlaws: 2001:453",
      "type: report\nlaws: 2001:453",
      "keywords: [2001:453, 14 kap. 1 §]",
      "synonyms: [2001:453]",
      "laws: 2025:400 19:1",
    ])
  func exempt(frontMatter: String) throws {
    let site = try MarkedSite(["sida.md": "---\ntitle: Sida\n\(frontMatter)\n---\n"])
    #expect(site.places(RepealedLaw.self) == [])
  }

  @Test("News below a page that lists news may name the law of its day; other news may not")
  func news() throws {
    let site = try MarkedSite([
      "nyheter/index.md": "---\ntitle: Nyheter\nlisting: news\n---\n",
      "nyheter/ny-lag.md": "---\ntype: news\ntitle: Ny lag\nlaws: 2001:453\n---\n",
      "ny-lag.md": "---\ntype: news\ntitle: Lag\nlaws: ‹2001:453›\n---\n",
    ])
    #expect(site.places(RepealedLaw.self) == site.marks)
  }
}
