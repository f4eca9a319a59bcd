import Files
import Mustache
import Testing

@testable import Rendering

@Suite("A theme that is laid over another")
struct ThemeLayerTests {
  private func compiled(
    _ upper: [String: String], base changes: [String: String?] = [:], chosen: Set<String> = []
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    compile(theme: themeLayers(changes) + [themeLayer("mine", upper)], chosen: chosen)
  }

  private func rules(_ upper: [String: String], chosen: Set<String> = []) -> [String] {
    compiled(upper, chosen: chosen).diagnostics.map(\.rule)
  }

  @Test("Files of the same path take the place of those below; the rest stays")
  func files() throws {
    let (theme, diagnostics) = compiled([
      "templates/page.mustache": "mine", "styles/90-mine.css": "b{}",
      "strings/sv.yaml": "year: ett år\n",
    ])
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
    let found = try #require(theme)
    #expect(found.library.render([String: String](), withTemplate: "page") == "mine")
    #expect(found.templates.contains("start"))
    #expect(found.words["sv"]?["year"] == "ett år" && found.words["sv"]?["note"] == "note sv")
    #expect(found.words["en"]?["year"] == "year en")
    let style = try #require(found.assets.first { $0.path == found.stylesheet })
    #expect(String(decoding: style.bytes, as: UTF8.self) == "a{}\nb{}\n")
  }

  @Test("A mistake is told in the file that has it, of the theme or of the one below")
  func places() {
    let upper = compiled(["templates/page.mustache": "{{page.titel}}"]).diagnostics
    #expect(upper.map(\.location.file.displayPath) == ["mine/templates/page.mustache"])
    let lower = compiled([:], base: ["templates/entry.mustache": "{{page.titel}}"]).diagnostics
    #expect(lower.map(\.location.file.displayPath) == ["theme/templates/entry.mustache"])
  }

  @Test("The name is that of the uppermost theme that has one")
  func name() {
    #expect(themeLayers().name == nil)
    let one = themeLayer("a", ["theme.yaml": "name: A\n"])
    let two = themeLayer("b", ["theme.yaml": "extends: ../a\n"])
    #expect([one, two].name == "A")
    #expect([one, themeLayer("c", ["theme.yaml": "name: C\n"])].name == "C")
  }

  @Test("A template that takes no place and that nothing names is told, with the likely one")
  func unknownTemplate() throws {
    let found = compiled(["templates/pge.mustache": "x", "partials/man.mustache": "x"])
    #expect(found.diagnostics.map(\.rule) == ["theme/unknown-file", "theme/unknown-file"])
    #expect(
      found.diagnostics.map(\.fix?.english) == [
        "did you mean 'partials/main.mustache'?", "did you mean 'templates/page.mustache'?",
      ])
    #expect(rules(["templates/campaign.mustache": "x"]) == ["theme/unknown-file"])
    #expect(rules(["templates/campaign.mustache": "x"], chosen: ["campaign"]) == [])
    #expect(
      rules(["partials/badge.mustache": "x", "templates/page.mustache": "{{> badge}}"]) == [])
  }

  @Test(
    "A file where nothing reads it is told",
    arguments: [
      "template/page.mustache", "page.mustache", "styles/own.scss", "them.yaml",
      "strings/sv/words.yaml", "icons/favicon.png", "own.css",
    ])
  func unreadFile(_ path: String) {
    #expect(rules([path: ""]) == ["theme/unknown-file"])
    #expect(rules(["README.md": "", "fonts/own.woff2": "", "images/a/b.png": ""]) == [])
  }

  @Test("A word that no theme below has and no template shows is told, with the likely one")
  func unknownWord() throws {
    let found = compiled(["strings/sv.yaml": "yeer: År\n"]).diagnostics
    let unknown = try #require(found.first { $0.rule == "theme/unknown-word" })
    #expect(unknown.location.range == 0..<4)
    #expect(unknown.fix?.english == "did you mean 'year'?")
  }

  @Test("A theme may have words of its own that its templates show, in every language")
  func ownWord() {
    let template = ["templates/page.mustache": "{{words.help}}"]
    let both = ["strings/sv.yaml": "help: Hjälp", "strings/en.yaml": "help: Help"]
    #expect(rules(template.merging(both) { $1 }) == [])
    let found = compiled(template.merging(["strings/sv.yaml": "help: Hjälp"]) { $1 }).diagnostics
    #expect(found.map(\.rule) == ["theme/missing-word"])
    #expect(found.map(\.location.file.displayPath) == ["mine/strings/en.yaml"])
  }

  @Test("The logo is published by its content, and shown as high as the mark it replaces")
  func logo() throws {
    let svg = "<svg viewBox=\"0 0 96 48\"></svg>"
    let (theme, diagnostics) = compiled([
      "theme.yaml": "logo: icons/logo.svg", "icons/logo.svg": svg,
    ])
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
    let logo = try #require(theme?.logo)
    #expect(logo.width == 80 && logo.height == 40)
    #expect(logo.path.hasPrefix("assets/logo.") && logo.path.hasSuffix(".svg"))
    #expect(theme?.assets.contains { $0.path == logo.path } == true)
    #expect(try #require(self.compiled([:]).theme).logo == nil)
  }

  @Test("A logo that is not there, or of no size, is told at its name")
  func wrongLogo() {
    for files in [[:], ["icons/logo.svg": "<svg></svg>"]] {
      let found = compiled(["theme.yaml": "logo: icons/logo.svg"].merging(files) { $1 })
      #expect(found.diagnostics.map(\.rule) == ["theme/logo"])
      #expect(found.diagnostics.map(\.location.range) == [6..<20])
    }
  }

  @Test("A theme with hardly any template is told once that it extends none")
  func alone() {
    let found = compile(theme: [themeLayer("mine", ["theme.yaml": "name: Min\n"])])
    #expect(found.theme == nil && found.diagnostics.map(\.rule) == ["theme/missing-template"])
    #expect(found.diagnostics.first?.fix?.english.contains("extends: ../theme") == true)
  }
}
