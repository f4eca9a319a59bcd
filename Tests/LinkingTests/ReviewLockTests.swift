import Files
import Testing

@testable import Linking

@Suite("The file of reviews")
struct ReviewLockTests {
  @Test("Lines that are no record are pointed at, and the rest is read")
  func badLines() throws {
    let site = LinkedSite([
      "index.md": "---\ntitle: Start\n---\n",
      "reviews.lock": """
      # Till människor
      ‹/a/›
      ‹/a/ 2026-02-30 0a›
      /b/ 2026-02-01 0a1b =0a1b
      ‹b/ 2026-02-01 0a›
      ‹/a/ 2026-02-01 0a x›
      ‹/a/ 2026-02-01 0ä›

      /c/ 2026-02-01 0a
      """,
    ])
    #expect(site.mistakes == site.atMarks("review/lock-line"))
    #expect(site.site.reviewLock?.entries.keys.sorted().map(\.description) == ["/b/", "/c/"])
  }

  @Test("Of an address that stands twice the later review counts")
  func twice() throws {
    let lines = ["/a/ 2026-02-01 0a", "/a/ 2026-03-01 0b", "/a/ 2026-01-01 0c"]
    let site = LinkedSite(["reviews.lock": lines.joined(separator: "\n")])
    let entry = try #require(site.site.reviewLock?.entries[SitePath(parts: ["a"])])
    #expect("\(entry.reviewed) \(entry.hash)" == "2026-03-01 0b")
  }
}
