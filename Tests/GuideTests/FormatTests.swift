import Foundation
import TemporaryFolders
import Testing

@Suite("The formats of guide check and guide build")
struct FormatTests {
  /// One finding of each level, one about a whole file, two alike on one line, and characters of
  /// one, two and four bytes before the columns.
  private func brokenSite() throws -> TemporaryFolder {
    let folder = try smallSite()
    try FileManager.default.removeItem(atPath: folder.path("content"))
    try folder.write("title: Liten guide\nlanguage: sv\n", to: "content/site.yaml")
    try folder.write("---\ntitle: Start\n---\nVälkommen.\n", to: "content/index.md")
    try folder.write(brokenPage, to: "content/gå vidare, nu.md")
    try folder.link("content/utanför.pdf", to: "/etc/passwd")
    return folder
  }

  private func check(_ arguments: String..., in folder: TemporaryFolder? = nil) throws -> GuideRun {
    try GuideRun(["check"] + arguments, in: try folder ?? brokenSite())
  }

  private func recorded(_ name: String) throws -> String {
    try String(
      contentsOfFile: GuideRun.project + "/Tests/GuideTests/Cases/" + name, encoding: .utf8)
  }

  @Test("Text goes to standard error, with a summary")
  func text() throws {
    let run = try check()
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors == (try recorded("check.txt")))
  }

  @Test(
    "A format for machines has standard output for itself, people standard error",
    arguments: [
      ("github", "check.github.txt"), ("json", "check.json"), ("gitlab", "check.gitlab.json"),
    ])
  func machines(_ format: String, _ name: String) throws {
    let run = try check("--format", format)
    #expect(run.code == 1)
    #expect(run.output == (try recorded(name)))
    let text = try recorded("check.txt")
    let summary = text.ranges(of: "Per regel:").first.map { String(text[$0.lowerBound...]) }
    #expect(run.errors == summary)
  }

  @Test("SARIF has the same findings, and every rule with its title")
  func sarif() throws {
    let run = try check("--format", "sarif")
    #expect(run.code == 1)
    let parts = run.output.components(separatedBy: "      \"tool\" : {")
    #expect(parts.first == (try recorded("check.sarif.txt")))
    #expect(parts.last?.contains("\"id\" : \"law/repealed\"") == true)
    #expect(parts.last?.contains("\"text\" : \"En upphävd lag som om den gällde\"") == true)
  }

  @Test("Only what matters enough is shown, and everything is counted")
  func level() throws {
    let run = try check("--level", "error")
    #expect(run.code == 1)
    #expect(!run.errors.contains(": varning:") && !run.errors.contains(": tips:"))
    #expect(run.errors.contains("\n5 fel, 1 varning, 1 tips.\n"))
    let github = try check("--format", "github", "--level", "warning")
    #expect(github.output.split(separator: "\n").count == 6)
    let json = try check("--format", "json", "--level", "error").output
    #expect(json.contains("\"tips\" : 1,\n    \"warnings\" : 1,"), "\(json)")
    #expect(!json.contains("\"level\" : \"tip\",\n      \"line\""), "\(json)")
  }

  @Test("The chosen rules alone decide what is shown, counted and returned")
  func rules() throws {
    let one = try check("--rule", "file/link", "--rule", "footnote/unused")
    #expect(one.code == 1)
    #expect(one.errors.hasSuffix("\n1 fel, 1 varning.\n"))
    let warning = try check("--rule", "footnote/unused")
    #expect(warning.code == 0)
    #expect(warning.output == "De valda reglerna hittade inga fel.\n")
    let none = try check("--rule", "law/repealed", "--format", "github")
    #expect(none.code == 0)
    #expect(none.output == "")
    #expect(none.errors == "De valda reglerna hittade inga fel.\n")
  }

  @Test("More warnings than allowed fail")
  func maxWarnings() throws {
    let folder = try smallSite()
    try folder.write("---\ntitle: Sida\n---\nText.\n\n[^1]: Ingen.\n", to: "content/sida.md")
    #expect(try check("--max-warnings", "1", in: folder).code == 0)
    let run = try check("--max-warnings", "0", in: folder)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(
      run.errors.hasSuffix("\n1 varning.\nFör många varningar: 1, och --max-warnings tillåter 0.\n")
    )
    let hidden = try check("--max-warnings", "0", "--level", "error", in: folder)
    #expect(hidden.code == 1)
    let other = try check("--max-warnings", "0", "--rule", "law/repealed", in: folder)
    #expect(other.code == 0)
  }

  @Test(
    "Wrong words are 2, with a suggestion and nothing on standard output",
    arguments: [
      (["--rule", "link/mising-page"], "did you mean 'link/missing-page'?"),
      (["--rule", "law/x"], "rules that exist: law/"),
      (["--max-warnings", "-1"], "--max-warnings"), (["--level", "fel"], "'warning'"),
      (["--format", "xml"], "'sarif'"), (["--format", "json", "--content", "saknas"], "saknas"),
    ])
  func wrongUsage(_ arguments: [String], _ text: String) throws {
    let run = try GuideRun(["check"] + arguments, in: try smallSite())
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(text), "\(run.errors)")
  }

  @Test("Lines added above and another number of threads leave fingerprints as they were")
  func fingerprints() throws {
    let folder = try brokenSite()
    let before = try check("--format", "gitlab", in: folder).output
    #expect(try check("--format", "gitlab", "--threads", "1", in: folder).output == before)
    try folder.write(
      brokenPage.replacing("\n- åäö", with: "\nNy text överst.\n\n- åäö"),
      to: "content/gå vidare, nu.md")
    let after = try check("--format", "gitlab", in: folder).output
    #expect(after != before)
    let marks = { (text: String) in text.split(separator: "\n").filter { $0.contains("print\"") } }
    #expect(marks(after) == marks(before))
    #expect(Set(marks(before)).count == 7)
  }

  @Test("A path is the one below the working folder however the folder was named")
  func paths() throws {
    let folder = try brokenSite()
    let expected = try recorded("check.github.txt")
    for name in ["./content", folder.path("content"), "theme/../content"] {
      let run = try check("--format", "github", "--content", name, in: folder)
      #expect(run.output == expected, "\(name)")
    }
    let away = try GuideRun(
      ["check", "--format", "sarif", "--content", folder.path("content"), "--theme", "theme"],
      in: try smallSite())
    #expect(away.output.contains("\"uri\" : \"file:///"), "\(away.errors)")
  }

  @Test("guide build annotates too, and keeps standard output for that")
  func build() throws {
    let run = try GuideRun(["build", "--format", "github"], in: try brokenSite())
    #expect(run.code == 1)
    #expect(run.output == (try recorded("check.github.txt")))
    let fine = try GuideRun(["build", "--format", "github"], in: try smallSite())
    #expect(fine.code == 0)
    #expect(fine.output == "")
    #expect(fine.errors.contains("Public"))
  }
}

private let brokenPage = """
  ---
  title: Två blad
  tags: [a]
  ---

  - åäö 😀 [när](saknas.md) och [nu](saknas.md)

  Att göra 100 %.[^1]

  År <video
    controls>.

  [^2]: Ingen.

  """
