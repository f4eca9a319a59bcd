import Foundation
import TemporaryFolders
import Testing

@Suite("A theme whose pages would keep readers out, or break the site's own policy")
struct BrokenThemeTests {
  @Test("Nothing is published, and each fault is shown with page, line, mark and what to do")
  func isNotPublished() throws {
    let folder = try smallSite()
    let theme = ["--theme", "theme"]
    #expect(try GuideRun(["build"] + theme, in: folder).code == 0)
    let before = try folder.texts(in: "Public")

    let place = "theme/partials/page-head.mustache"
    let head = try String(contentsOfFile: folder.path(place), encoding: .utf8)
    let faults = """
      <img src="https://example.se/logga.png">
      <h4 style="color: red">Meny</h4>
      <a href="{{site.home}}"></a>

      """
    try folder.write(head + faults, to: place)
    let run = try GuideRun(["build"] + theme, in: folder)

    #expect(run.code == 3, "\(run.errors)")
    #expect(run.output == "")
    #expect(try folder.texts(in: "Public") == before)
    for part in [
      "Public/orosanmalan/index.html:", ": fel: bilden saknar alt\n",
      ": fel: rubrikerna hoppar från h1 till h4\n", ": fel: länken saknar namn\n",
      ": fel: style på ett element används inte\n", "vilket img-src hindrar\n",
      "<h4 style=\"color: red\">Meny</h4>\n", " ^^^^^^^^^^^^^^^^^^\n", "= skriv h2\n",
      "ingenting har publicerats", "theme/templates",
    ] {
      #expect(run.errors.contains(part), "\(part) is not in \(run.errors)")
    }
    let places = run.errors.split(separator: "\n").filter { $0.contains(": fel: länken") }
    let form = /Public\/.*:\d+:1: fel: länken saknar namn/
    #expect(places.allSatisfy { $0.wholeMatch(of: form) != nil })
  }

  @Test("A fault that stands on every page is shown in three places and counted")
  func countsTheRest() throws {
    let folder = try smallSite()
    for number in 1...5 { try folder.write("# Sida \(number)\n", to: "content/s\(number).md") }
    let place = "theme/partials/site-footer.mustache"
    let footer = try String(contentsOfFile: folder.path(place), encoding: .utf8)
    try folder.write(footer + "<button></button>\n", to: place)
    try folder.write("title: Small guide\nlanguage: en\n", to: "content/site.yaml")
    let run = try GuideRun(["build", "--theme", "theme"], in: folder)
    #expect(run.code == 3)
    let shown = run.errors.split(separator: "\n").filter { $0.contains(": error: the button has") }
    #expect(shown.count == 3, "\(run.errors)")
    #expect(run.errors.contains(/\n  … and in \d+ other places\n/), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("Public")))
  }

  @Test("What authors write never shows first on the finished pages")
  func authorsAreToldEarlier() throws {
    let folder = try smallSite()
    let faults = [
      "## \n", "## {#id}\n", "|  |\n|--|\n| a |\n",
      "<table>\n<tr><td>a</td></tr>\n</table>\n", "<table>\n<tr><th>a</th></tr>\n</table>\n",
      "<details>\n<summary><b></b></summary>\n</details>\n", "<p lang=\"svenska\">a</p>\n",
      "<p style=\"x\">a</p>\n", "![](a.svg)\n", "[](https://a.se)\n",
    ]
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "content/a.svg")
    for (number, fault) in faults.enumerated() {
      try folder.write("---\ntitle: S\(number)\n---\n\n\(fault)", to: "content/s\(number).md")
    }
    try folder.write("<svg onload=\"x\"/>", to: "content/b.svg")
    let run = try GuideRun(["build", "--theme", "theme"], in: folder)
    #expect(run.code == 1, "\(run.errors)")
    for number in faults.indices {
      #expect(run.errors.contains("content/s\(number).md:"), "\(faults[number]): \(run.errors)")
    }
    #expect(run.errors.contains("content/b.svg:1:6: fel:"), "\(run.errors)")
  }

  @Test("What authors may write makes no fault on the finished pages")
  func authorsAreFree() throws {
    let folder = try smallSite()
    try folder.write(
      """
      ---
      title: S
      ---

      # Ännu en

      #### Långt ner

      [](orosanmalan.md) [![Karta](a.svg)](orosanmalan.md) ![Karta](a.svg "Kartan")

      - [ ] Ring
      - [x] Skriv

      | | A |
      |--|--|
      | b | c |

      <span lang="en-GB">text</span> <span lang="swl">text</span>

      ::: details Mer
      ###### Djupt ner
      Text[^1]
      :::

      <table>
      <caption>A</caption>
      <tr><td></td><th scope="col">A</th></tr>
      <tr><th scope="row">B</th><td>c</td></tr>
      </table>

      [^1]: Not.
      """, to: "content/s.md")
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "content/a.svg")
    try folder.write("google-site-verification: google.html", to: "content/google.html")
    let run = try GuideRun(["build", "--theme", "theme"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
  }
}
