import Files
import Foundation
import Testing

@testable import Parsing

/// A Markdown file and the HTML it was recorded to give.
struct GoldenCase: CustomTestStringConvertible {
  let name: String
  let folder: URL

  var testDescription: String { name }

  /// The cases in `Cases/HTML`, by name.
  static func all() throws -> [GoldenCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases/HTML")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return names.filter { $0.hasSuffix(".md") }.sorted().map {
      GoldenCase(name: String($0.dropLast(3)), folder: folder)
    }
  }
}

@Test("Each Cases/HTML/*.md renders to its .html", arguments: try GoldenCase.all())
func rendersAsRecorded(_ golden: GoldenCase) throws {
  let markdown = try Data(contentsOf: golden.folder.appending(path: golden.name + ".md"))
  let document = parse(String(decoding: markdown, as: UTF8.self))
  var shown = shownHTML(of: document)
  for diagnostic in document.diagnostics where diagnostic.rule != "meta/missing-title" {
    let place = diagnostic.location.start
    shown += "<!-- \(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.severity) "
    shown += "\(diagnostic.rule): \(diagnostic.message.english)"
    shown += diagnostic.fix.map { "; \($0.english)" } ?? ""
    shown += " -->\n"
  }
  let recorded = golden.folder.appending(path: golden.name + ".html")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(shown.utf8).write(to: recorded)
    return
  }
  let expected = try String(decoding: Data(contentsOf: recorded), as: UTF8.self)
  #expect(shown == expected)
}
