import Foundation
import TemporaryFolders
import Testing

@Suite("guide search")
struct SearchCommandTests {
  private func builtSite() throws -> TemporaryFolder {
    let folder = try smallSite()
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return folder
  }

  @Test("An inflected word finds the page, with its address and section")
  func inflected() throws {
    let run = try GuideRun(["search", "orosanmälningar"], in: try builtSite())
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("1. Orosanmälan"), "\(run.output)")
    #expect(run.output.contains("/orosanmalan/"))
  }

  @Test("Pages of a type without weight are published and not searched")
  func withoutWeight() throws {
    let folder = try smallSite()
    let types = try String(contentsOfFile: folder.path("content/types.yaml"), encoding: .utf8)
    for (weight, answers) in [("0.01", true), ("0", false)] {
      let type = "  note: {name: Not, plural: Noter, search_weight: \(weight)}\nregisters:"
      try folder.write(types.replacing("registers:", with: type), to: "content/types.yaml")
      try folder.write(
        "---\ntype: note\ntitle: Fiolstråke\n---\n\nOm fiolstråkar.\n", to: "content/not.md")
      #expect(try GuideRun(["build"], in: folder).code == 0)
      let run = try GuideRun(["search", "fiolstråke"], in: folder)
      #expect(run.output.contains("/not/") == answers, "\(weight): \(run.output)")
      #expect(FileManager.default.fileExists(atPath: folder.path("Public/not/index.html")))
    }
  }

  @Test("--json gives the same list for programs")
  func json() throws {
    let run = try GuideRun(["search", "orosanmälan", "--json"], in: try builtSite())
    #expect(run.code == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let answer = try #require(object as? [String: Any])
    let results = try #require(answer["results"] as? [[String: Any]])
    #expect(results.first?["path"] as? String == "/orosanmalan/")
    #expect(answer["query"] as? String == "orosanmälan")
  }

  @Test("--batch answers every line of a file, best first, at most ten a query")
  func batch() throws {
    let folder = try builtSite()
    try folder.write("orosanmälan\nqqqqzzzz\n\nBUP\n", to: "queries.txt")
    let run = try GuideRun(["search", "--batch", "queries.txt"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "orosanmälan\t/orosanmalan/")
    #expect(lines.allSatisfy { $0.split(separator: "\t").count == 2 })
    #expect(!lines.contains { $0.hasPrefix("qqqqzzzz") })
  }

  @Test("A query without hits says so, and is no failure")
  func noHits() throws {
    let run = try GuideRun(["search", "qqqqzzzz"], in: try builtSite())
    #expect(run.code == 0)
    #expect(run.output.contains("Inga träffar på 'qqqqzzzz'."))
  }

  @Test(
    "Anything can be asked",
    arguments: ["", "   ", "\"'<script>", "__proto__", "😀🏳️‍🌈", "\u{202E}abc", "§§§ kap. §", "0"])
  func hostile(_ query: String) throws {
    #expect(try GuideRun(["search", query], in: try builtSite()).code == 0)
  }

  @Test("Ten thousand characters are answered")
  func long() throws {
    let query = String(repeating: "samverkansöverenskommelse ", count: 400)
    #expect(try GuideRun(["search", query], in: try builtSite()).code == 0)
  }

  @Test("A folder without a site, and no query at all, are wrong usage")
  func wrongUsage() throws {
    let folder = try TemporaryFolder()
    let missing = try GuideRun(["search", "x", "--site", "nowhere"], in: folder)
    #expect(missing.code == 2)
    #expect(missing.errors.contains("guide build"))
    #expect(try GuideRun(["search"], in: folder).code == 2)
    #expect(try GuideRun(["search", "x", "--limit", "0"], in: folder).code == 2)
  }
}
