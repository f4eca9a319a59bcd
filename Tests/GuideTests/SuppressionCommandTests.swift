import Foundation
import TemporaryFolders
import Testing

@Suite("Suppressed rules in guide check")
struct SuppressionCommandTests {
  /// A page with one stiff word, and what it says of it.
  private func site(_ suppression: String) throws -> TemporaryFolder {
    let folder = try smallSite()
    try folder.write(
      "---\ntitle: Sida\n\(suppression)\n---\nDu kan erhålla stöd.\n", to: "content/sida.md")
    return folder
  }

  private let suppressed = "suppress: [{rule: text/stiff-word, reason: Citat, until: 2027-01-31}]"

  private func check(_ folder: TemporaryFolder, on day: String) throws -> GuideRun {
    try GuideRun(["check", "--max-warnings", "0", "--today", day], in: folder)
  }

  @Test("A suppression holds through its last day, and says so the day after")
  func expires() throws {
    let folder = try site(suppressed)
    let before = try check(folder, on: "2027-01-31")
    #expect(before.code == 0 && before.errors == "", "\(before.errors)")
    let after = try check(folder, on: "2027-02-01")
    #expect(after.code == 1)
    #expect(
      after.errors.contains(
        """
        content/sida.md:3:58: varning: 'text/stiff-word' är inte längre avstängd, sista dagen var \
        2027-01-31 [suppression/expired]
        """), "\(after.errors)")
    #expect(after.errors.contains("content/sida.md:5:8: varning: 'erhålla' är ett stelt ord"))
    #expect(try check(folder, on: "2027-02-01").errors == after.errors)
  }

  @Test("A suppression without a reason, or of a rule that does not exist, is an error")
  func mistakes() throws {
    let silent = try check(
      try site("suppress:\n  - rule: text/stiff-word"), on: "2027-01-01")
    #expect(silent.code == 1)
    #expect(silent.errors.contains("content/sida.md:4:5: fel: 'suppress' saknar 'reason'"))
    let unknown = try check(
      try site("suppress: [{rule: text/stiff-words, reason: Citat}]"), on: "2027-01-01")
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("content/sida.md:3:19: fel: "), "\(unknown.errors)")
    #expect(unknown.errors.contains("menade du 'text/stiff-word'?"))
  }

  @Test("A day that does not exist is wrong usage")
  func impossibleDay() throws {
    let run = try check(try smallSite(), on: "2027-02-30")
    #expect(run.code == 2)
    #expect(run.errors.contains("--today must be a day such as 2027-02-01, not '2027-02-30'"))
  }

  @Test(
    "A search that fails can be suppressed, and its suppression is unused only when it was tried")
  func searches() throws {
    let folder = try smallSite()
    let suppression = "suppress: [{rule: search/test-failed, reason: Sidan är inte skriven än.}]\n"
    try folder.write(
      "title: Liten guide\nlanguage: sv\n" + suppression, to: "content/site.yaml")
    try folder.write(
      "- {query: orosanmälan, page: /}\n", to: "content/search-tests.yaml")
    let failing = try check(folder, on: "2027-01-01")
    #expect(failing.code == 0 && failing.errors == "", "\(failing.errors)")
    try folder.write(
      "- {query: orosanmälan, page: /orosanmalan/}\n", to: "content/search-tests.yaml")
    let unused = try check(folder, on: "2027-01-01")
    #expect(unused.code == 1 && unused.errors.contains("[suppression/unused]"), "\(unused.errors)")
    try folder.write("---\ntitle: B\n---\n[x](saknas.md)\n", to: "content/b.md")
    let broken = try check(folder, on: "2027-01-01")
    #expect(broken.code == 1 && !broken.errors.contains("[suppression/unused]"))
    #expect(try !GuideRun(["build"], in: folder).errors.contains("[suppression/unused]"))
  }
}
