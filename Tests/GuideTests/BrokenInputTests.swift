import Foundation
import TemporaryFolders
import Testing

@Suite("A site with a mistake is not published, and the mistake is shown")
struct BrokenInputTests {
  @Test("Exit code, place, mark, suggestion, and Public/ as it was", arguments: BrokenInput.all)
  func isReportedAndNothingIsPublished(_ input: BrokenInput) throws {
    let folder = try smallSite()
    let theme = ["--theme", "theme"]
    let first = try GuideRun(["build"] + theme, in: folder)
    #expect(first.code == 0, "\(first.errors)")
    let before = try folder.texts(in: "Public")

    let clean = input.text.filter { $0 != "‹" && $0 != "›" }
    try folder.write(clean, to: input.path)
    let run = try GuideRun(["build"] + theme, in: folder)

    #expect(run.code == 1, "\(run.errors)")
    #expect(run.errors.contains("[\(input.rule)]"), "\(run.errors)")
    #expect(
      input.suggestion.isEmpty || run.errors.contains(input.suggestion), "\(run.errors)")
    if let place = Place(marked: input.text) {
      #expect(
        run.errors.contains("\(input.path):\(place.line):\(place.column): fel:"), "\(run.errors)")
      #expect(run.errors.contains("\(place.line) | "), "\(run.errors)")
    } else {
      let pattern = try Regex(
        NSRegularExpression.escapedPattern(for: input.path) + ":\\d+:\\d+: fel:")
      #expect(run.errors.contains(pattern), "\(run.errors)")
    }
    #expect(run.errors.contains("^"))
    #expect(try folder.texts(in: "Public") == before)
  }

  @Test("Invalid UTF-8 is shown at its byte")
  func invalidUTF8() throws {
    let folder = try smallSite()
    #expect(try GuideRun(["build"], in: folder).code == 0)
    let before = try folder.texts(in: "Public")
    try folder.write(Array("---\ntitle: B\n---\nab".utf8) + [0xFF, 0x0A], to: "content/b.md")
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 1)
    #expect(run.errors.contains("content/b.md:4:3: fel:"), "\(run.errors)")
    #expect(run.errors.contains("[file/invalid-utf-8]"))
    #expect(try folder.texts(in: "Public") == before)
  }

  @Test("All mistakes are shown in one run, sorted by file and line")
  func allInOneRun() throws {
    let folder = try smallSite()
    try folder.write("---\ntitle: A\ntitel: x\n---\n[x](y.md)\n", to: "content/a.md")
    try folder.write("---\ntitle: B\n---\n[x](z.md)\n", to: "content/b.md")
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 1)
    let places = run.errors.split(separator: "\n").filter { $0.contains(": fel:") }
      .map { $0.prefix { $0 != " " } }
    #expect(places == ["content/a.md:3:1:", "content/a.md:5:5:", "content/b.md:4:5:"])
    #expect(run.errors.contains("3 fel; ingenting har publicerats."))
  }

  @Test("A site in English is spoken to in English")
  func english() throws {
    let folder = try smallSite()
    try folder.write("title: Small guide\nlanguage: en\n", to: "content/site.yaml")
    try folder.write("---\ntitle: A\ntitel: x\n---\n", to: "content/a.md")
    let run = try GuideRun(["build"], in: folder)
    #expect(run.errors.contains("content/a.md:3:1: error: unknown key 'titel'"), "\(run.errors)")
    #expect(run.errors.contains("did you mean 'title'?"))
  }
}

/// Line and column of the mark ‹ in a text, both from 1, the column in bytes.
private struct Place {
  let line: Int
  let column: Int

  init?(marked text: String) {
    guard let mark = text.firstIndex(of: "‹") else { return nil }
    let before = text[..<mark]
    line = before.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    let lineStart = before.lastIndex(of: "\n").map { before.index(after: $0) } ?? before.startIndex
    column = before[lineStart...].utf8.count + 1
  }
}
