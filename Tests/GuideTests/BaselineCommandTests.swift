import Foundation
import TemporaryFolders
import Testing

@Suite("The baseline of guide check")
struct BaselineCommandTests {
  private let page =
    "---\ntitle: Sida\nlaws: [\"1:1\"]\n---\nDu kan erhålla stöd.\n\nSå  är det ...\n"

  /// A page with an error, a warning and two tips.
  private func site() throws -> TemporaryFolder {
    let folder = try smallSite()
    try folder.write(
      """
      fields:
        laws: {kind: reference, register: laws, many: true, label: Lagar}
      types:
        topic: {name: Ämne, plural: Ämnen, optional: [summary, actors]}
        page: {name: Sida, plural: Sidor, optional: [laws]}
      """.replacing(
        "\ntypes",
        with: "\n  actors: {kind: reference, register: actors, many: true, label: A}\ntypes"),
      to: "content/types.yaml")
    try folder.write(
      "\"1:1\": {name: Gammal lag (1:1), in_force_to: 2020-01-01}\n",
      to: "content/registers/laws.yaml")
    try folder.write(page, to: "content/sida.md")
    return folder
  }

  private func check(_ folder: TemporaryFolder, _ more: String...) throws -> GuideRun {
    try GuideRun(["check", "--max-warnings", "0"] + more, in: folder)
  }

  private func lock(_ folder: TemporaryFolder) throws -> String? {
    try folder.texts(in: "content")["baseline.lock"]
  }

  @Test("What is in it is neither shown nor counted, and does not stop a build")
  func holds() throws {
    let folder = try site()
    #expect(try check(folder).code == 1)
    let update = try check(folder, "--update-baseline")
    #expect(update.code == 0, "\(update.errors)")
    #expect(update.errors == "Utöver det: 4 i baseline.lock, som inte visas.\n")
    let text = try #require(try lock(folder))
    #expect(text.hasPrefix("# Det som 'guide check' fann"))
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      lines.map { $0.split(separator: " ")[0] } == [
        "law/repealed", "text/double-space", "text/stiff-word", "text/three-points",
      ])
    #expect(lines.allSatisfy { $0.hasSuffix(" 1 sida.md") })
    let run = try check(folder)
    #expect(run.code == 0 && run.errors == update.errors, "\(run.errors)")
    let json = try CheckFindings.of(folder)
    #expect(json.findings.isEmpty && json.summary.errors == 0 && json.summary.baseline == 4)
    let narrow = try check(folder, "--rule", "text/stiff-word")
    #expect(narrow.errors == "Utöver det: 1 i baseline.lock, som inte visas.\n")
    let build = try GuideRun.build(folder)
    #expect(build.code == 0, "\(build.errors)")
    #expect(try folder.texts(in: "Public")["baseline.lock"] == nil)
    #expect(try check(folder, "--update-baseline").code == 0)
    #expect(try lock(folder) == text)
  }

  @Test("Lines that move are known again; a new one is shown, and a mended one tells to update")
  func moves() throws {
    let folder = try site()
    #expect(try check(folder, "--update-baseline").code == 0)
    try folder.write(
      page.replacing("---\nDu", with: "---\n## Ny\n\nDu ska erhålla mer.\n\nDu")
        .replacing("Så  är det ...", with: "Så är det."),
      to: "content/sida.md")
    let found = try CheckFindings.of(folder)
    #expect(
      found.counts == [
        "content/sida.md text/stiff-word": 1, "content/baseline.lock baseline/solved": 2,
      ])
    #expect(found.findings.first { $0.rule == "text/stiff-word" }?.line == 7)
    #expect(try GuideRun(["build"], in: folder).errors.contains("Utöver det: 1 i baseline.lock"))
    #expect(try check(folder, "--update-baseline").code == 0)
    #expect(try CheckFindings.of(folder).summary.baseline == 3)
    try folder.write("---\ntitle: Sida\n---\nKlart.\n", to: "content/sida.md")
    #expect(try check(folder, "--update-baseline").code == 0)
    #expect(try lock(folder)?.split(separator: "\n").allSatisfy { $0.hasPrefix("#") } == true)
    #expect(try CheckFindings.of(folder).findings.isEmpty)
  }

  @Test("Suppression comes first, errors that stop a reading stay, and nothing is written then")
  func limits() throws {
    let folder = try site()
    let suppression = "suppress: [{rule: text/stiff-word, reason: Ett citat.}]"
    try folder.write(
      page.replacing("\ntitle", with: "\n\(suppression)\ntitle") + "\n[x](saknas.md)\n",
      to: "content/sida.md")
    let broken = try check(folder, "--update-baseline")
    #expect(broken.code == 1 && broken.errors.contains("[link/missing-page]"))
    #expect(try lock(folder) == nil)
    try folder.write(
      page.replacing("\ntitle", with: "\n\(suppression)\ntitle"), to: "content/sida.md")
    #expect(try check(folder, "--update-baseline").code == 0)
    #expect(try lock(folder)?.contains("text/stiff-word") == false)
    #expect(try CheckFindings.of(folder).findings.isEmpty)
    let both = try check(folder, "--update-baseline", "--rule", "text/stiff-word")
    #expect(both.code == 2)
    try folder.write("text/stiff-word sida.md\n", to: "content/baseline.lock")
    let bad = try check(folder)
    #expect(bad.code == 1)
    #expect(bad.errors.contains("content/baseline.lock:1:1: fel: "), "\(bad.errors)")
    #expect(bad.errors.contains("[baseline/line]"))
  }

  @Test("A clean site gets no file")
  func clean() throws {
    let folder = try smallSite()
    #expect(try check(folder, "--update-baseline").code == 0)
    #expect(try lock(folder) == nil)
  }

  @Test("guide fix mends what it holds and takes its lines along")
  func fix() throws {
    let folder = try site()
    try folder.write(
      page.replacing("Du kan", with: "Du  kan"), to: "content/sida.md")
    #expect(try check(folder, "--update-baseline").code == 0)
    let patch = try GuideRun(["fix", "--dry-run"], in: folder).output
    #expect(patch.contains("\n--- a/content/sida.md\n"), "\(patch)")
    #expect(try applyPatch(patch, in: folder), "\(patch)")
    #expect(try GuideRun(["fix"], in: folder).output.hasPrefix("Det finns inget"))
    #expect(try folder.texts(in: "content")["sida.md"]?.contains("Du kan erhålla") == true)
    let found = try CheckFindings.of(folder)
    #expect(found.findings.isEmpty, "\(found.findings)")
    #expect(found.summary.baseline == 2)
  }
}
