import TemporaryFolders
import Testing

@Suite("Old facts")
struct OldFactTests {
  @Test("check points at an old fact as a warning, which fails no check, and laws lists it")
  func isFound() throws {
    let folder = try smallSite()
    try folder.write(
      """
      "1985:125":
        name: Tandvårdslag (1985:125)
        old_facts: [{words: 23 år, near: tandvård, now: 19 år}]
      """, to: "content/registers/laws.yaml")
    try folder.write(
      "---\ntitle: Tand\n---\n\nTandvård är avgiftsfri till 23 år.\n", to: "content/tand.md")
    let check = try GuideRun(["check", "--level", "warning"], in: folder)
    #expect(check.code == 0)
    let output = check.output + check.errors
    #expect(output.contains("content/tand.md:5:31: varning: "), "\(output)")
    #expect(output.contains("nu gäller: 19 år"))
    let laws = try GuideRun(["laws"], in: folder)
    #expect(laws.output.contains("  ≠ 23 år; nu: 19 år\n"), "\(laws.output)")
  }
}
