import Files
import Testing

@testable import Rendering

@Suite("The files of a theme")
struct ThemeAssetsTests {
  private func assets(_ files: [String: String]) -> ThemeAssets {
    ThemeAssets(
      files.sorted { $0.key < $1.key }.map { path, text in
        SourceFile(folder: "theme", path: path, bytes: Array(text.utf8))
      })
  }

  private func text(_ assets: ThemeAssets, _ prefix: String) -> String? {
    assets.outputs.first { $0.path.hasPrefix(prefix) }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("Styles are joined in the order of their names, under a name that follows their content")
  func styles() {
    let first = assets(["styles/20-b.css": "b{}", "styles/10-a.css": "a{}", "styles/x.txt": "no"])
    #expect(text(first, "assets/style.") == "a{}\nb{}\n")
    #expect(first.stylesheet.hasPrefix("assets/style.") && first.stylesheet.hasSuffix(".css"))
    #expect(first.outputs.map(\.path) == [first.stylesheet])
    let second = assets(["styles/20-b.css": "b{}", "styles/10-a.css": "a{c:d}"])
    #expect(second.stylesheet != first.stylesheet)
  }

  @Test("Imports are spelt with the hash of what they import, in either kind of quotes")
  func imports() throws {
    let found = assets([
      "scripts/site.js": "import { a } from \"./a.js\";\nimport('./deep/b.js'); // ./a.js",
      "scripts/a.js": "import './deep/b.js'\nexport const a = 1",
      "scripts/deep/b.js": "b",
    ])
    #expect(found.diagnostics.isEmpty)
    let names = found.outputs.map { $0.path.dropFirst("assets/".utf8.count) }
    let a = try #require(names.first { $0.hasPrefix("a.") })
    let b = try #require(names.first { $0.hasPrefix("deep/b.") })
    #expect(text(found, "assets/a.") == "import './\(b)'\nexport const a = 1")
    #expect(
      text(found, "assets/site.")
        == "import { a } from \"./\(a)\";\nimport('./\(b)'); // ./a.js")
    let site = try #require(names.first { $0.hasPrefix("site.") })
    #expect(found.scripts == ["assets/" + site])
  }

  @Test("A change in an imported script renames all that import it")
  func renamed() {
    let files = ["scripts/site.js": "import \"./a.js\"", "scripts/a.js": "1"]
    let changed = files.merging(["scripts/a.js": "2"]) { $1 }
    #expect(assets(files).scripts != assets(changed).scripts)
  }

  @Test("Scripts that import each other are reported at the import")
  func circle() {
    let found = assets([
      "scripts/a.js": "import \"./b.js\"", "scripts/b.js": "\nimport \"./a.js\"",
      "scripts/c.js": "c",
    ])
    #expect(found.diagnostics.map(\.rule) == ["theme/script-circle", "theme/script-circle"])
    #expect(found.diagnostics.map(\.location.file.path) == ["scripts/a.js", "scripts/b.js"])
    #expect(found.diagnostics.map { $0.location.start?.line } == [1, 2])
    #expect(found.diagnostics.map(\.location.range) == [10..<14, 11..<15])
  }

  @Test("A script that imports itself is a circle too")
  func selfImport() {
    #expect(
      assets(["scripts/a.js": "import \"./a.js\""]).diagnostics.map(\.rule)
        == ["theme/script-circle"])
  }

  @Test("An import of a script that does not exist is pointed at")
  func unknownScript() throws {
    let found = assets(["scripts/site.js": "import \"./serch.js\"", "scripts/search.js": "s"])
    let first = try #require(found.diagnostics.first)
    #expect(found.diagnostics.count == 1)
    #expect(first.rule == "theme/unknown-script")
    #expect(first.location.range == 10..<18)
    #expect(first.fix?.english == "did you mean 'search.js'?")
  }

  @Test("Fonts and images keep their names; the icon gets a hash")
  func others() {
    let found = assets(["fonts/x.woff2": "f", "images/y.png": "i", "icons/favicon.svg": "<svg/>"])
    let paths = found.outputs.map(\.path)
    #expect(paths.contains("assets/fonts/x.woff2") && paths.contains("assets/images/y.png"))
    #expect(found.icon?.hasPrefix("assets/icon.") == true && found.icon?.hasSuffix(".svg") == true)
  }
}
