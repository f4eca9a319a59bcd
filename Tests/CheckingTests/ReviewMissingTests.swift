import Files
import Testing

@testable import Checking

@Suite("review/missing")
struct ReviewMissingTests {
  @Test("A review without a day is pointed at where its type requires a review")
  func withoutDay() throws {
    let site = try MarkedSite([
      "sida.md": "---\ntype: topic\ntitle: Sida\nreview:\n  ‹o›wner: redaktionen\n---\n"
    ])
    #expect(site.places(ReviewMissing.self) == site.marks)
    #expect(site.found(ReviewMissing.self).first?.severity == .warning)
  }

  @Test(
    "A day, another type or a page that no longer holds is fine",
    arguments: [
      "type: topic\nreview: {on: 2026-01-02}", "review: {owner: redaktionen}",
      "type: topic\nstatus: archived\nreview: {owner: redaktionen}",
    ])
  func exempt(frontMatter: String) throws {
    let site = try MarkedSite(["sida.md": "---\ntitle: Sida\n\(frontMatter)\n---\n"])
    #expect(site.places(ReviewMissing.self) == [])
  }
}

@Suite("All rules together")
struct CheckTests {
  @Test("What the rules find comes by file and place")
  func sorted() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: B\n---\n",
      "b.md": """
      ---
      type: topic
      title: ‹B›
      laws: ‹1971:1›
      review: {‹o›wner: x}
      ---
      [x](‹c.md›)
      """,
      "c.md": "---\ntitle: C\nstatus: archived\n---\n",
    ])
    #expect(
      check(site.site, today: ordinaryDay).map(\.rule) == [
        "meta/duplicate-title", "law/repealed", "review/missing", "link/to-archived",
      ])
  }
}
