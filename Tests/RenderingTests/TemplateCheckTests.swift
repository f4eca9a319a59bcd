import Files
import Testing

@testable import Rendering

/// Theme files with ‹ › around what must be pointed at, and what is said of it.
struct ThemeMistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let files: [String: String]
  let rule: String
  let suggestion: String

  init(_ name: String, _ files: [String: String], _ rule: String, _ suggestion: String = "") {
    testDescription = name
    self.files = files
    self.rule = rule
    self.suggestion = suggestion
  }

  static let all = [
    ThemeMistake(
      "a value", ["templates/page.mustache": "<p>\n  {{page.title}} {{‹page.titel›}}"],
      "theme/unknown-name", "did you mean 'title'?"),
    ThemeMistake(
      "an unescaped value", ["templates/page.mustache": "{{{ ‹page.bodi› }}}"],
      "theme/unknown-name", "did you mean 'body'?"),
    ThemeMistake(
      "the first part of a dotted name", ["templates/page.mustache": "{{‹pge.title›}}"],
      "theme/unknown-name", "did you mean 'page'?"),
    ThemeMistake(
      "a section", ["templates/page.mustache": "{{#‹notises›}}x{{/notises}}"],
      "theme/unknown-name", "did you mean 'notices'?"),
    ThemeMistake(
      "an inverted section", ["templates/page.mustache": "{{^‹has_notises›}}x{{/has_notises}}"],
      "theme/unknown-name", "did you mean 'has_notices'?"),
    ThemeMistake(
      "a value in a section", ["templates/page.mustache": "{{#notices}}{{‹titel›}}{{/notices}}"],
      "theme/unknown-name", "did you mean 'title'?"),
    ThemeMistake(
      "a value after the section that has it",
      ["templates/page.mustache": "{{#notices}}{{style}}{{/notices}}{{‹style›}}"],
      "theme/unknown-name"),
    ThemeMistake(
      "a value in an inheritance block",
      [
        "templates/page.mustache": "{{<frame}}{{$main}}{{‹page.titel›}}{{/main}}{{/frame}}",
        "partials/frame.mustache": "{{$main}}{{/main}}",
      ], "theme/unknown-name", "did you mean 'title'?"),
    ThemeMistake(
      "a value in the parent of an inheriting template",
      [
        "templates/page.mustache": "{{<frame}}{{/frame}}",
        "partials/frame.mustache": "{{$main}}\n{{‹languge›}}{{/main}}",
      ], "theme/unknown-name", "did you mean 'language'?"),
    ThemeMistake(
      "a block that the parent lacks",
      [
        "templates/page.mustache": "{{<frame}}{{$‹mian›}}x{{/mian}}{{/frame}}",
        "partials/frame.mustache": "{{> inner}}", "partials/inner.mustache": "{{$main}}{{/main}}",
      ], "theme/unknown-block", "did you mean 'main'?"),
    ThemeMistake(
      "a partial", ["templates/page.mustache": "{{> ‹brumbs›}}", "partials/crumbs.mustache": "x"],
      "theme/unknown-partial", "did you mean 'crumbs'?"),
    ThemeMistake(
      "a parent",
      ["templates/page.mustache": "{{<‹fram›}}{{/fram}}", "partials/frame.mustache": ""],
      "theme/unknown-partial", "did you mean 'frame'?"),
    ThemeMistake(
      "a value in a partial",
      ["templates/page.mustache": "{{> crumbs}}", "partials/crumbs.mustache": "{{‹root_x›}}"],
      "theme/unknown-name", "did you mean 'root'?"),
    ThemeMistake(
      "a value that one place of use lacks",
      [
        "templates/page.mustache": "{{#notices}}{{> item}}{{/notices}}{{#laws}}{{> item}}{{/laws}}",
        "partials/item.mustache": "{{title}} {{‹style›}}",
      ], "theme/unknown-name"),
    ThemeMistake(
      "a word", ["templates/page.mustache": "{{‹words.sorces›}}"],
      "theme/unknown-name", "did you mean 'sources'?"),
    ThemeMistake(
      "a value in the header", ["partials/site-header.mustache": "{{‹site.titel›}}"],
      "theme/unknown-name", "did you mean 'title'?"),
    ThemeMistake(
      "a page's name in the header, which all pages share",
      ["partials/site-header.mustache": "{{‹page.title›}}"], "theme/unknown-name"),
    ThemeMistake(
      "a transform", ["templates/page.mustache": "{{‹uppercased(root)›}}"], "theme/unknown-name"),
    ThemeMistake(
      "another kind of content", ["templates/page.mustache": "{{‹% CONTENT_TYPE: TEXT›}}"],
      "theme/unknown-name"),
    ThemeMistake(
      "delimiters", ["templates/page.mustache": "{{‹=<% %>=›}}"], "theme/delimiters"),
    ThemeMistake(
      "a name through a list", ["templates/page.mustache": "{{‹notices.title›}}"],
      "theme/unknown-name"),
  ]
}

@Suite("A theme's mistakes are found before anything is rendered")
struct TemplateCheckTests {
  @Test("Unknown names are pointed at, with a suggestion", arguments: ThemeMistake.all)
  func mistakes(_ mistake: ThemeMistake) throws {
    let clean = mistake.files.mapValues { $0.filter { $0 != "‹" && $0 != "›" } }
    let (theme, diagnostics) = compile(theme: themeLayers(clean))
    #expect(theme == nil)
    let found = diagnostics.filter { $0.rule == mistake.rule }
    #expect(found.count == 1 && diagnostics.count == 1, "\(diagnostics.map(\.message.english))")
    let first = try #require(found.first)
    #expect(first.severity == .error)
    let place = try #require(first.location.range)
    let (path, text) = try #require(mistake.files.first { $0.value.contains("‹") })
    #expect(first.location.file.path == path)
    let start = try #require(text.firstIndex(of: "‹"))
    let end = try #require(text.firstIndex(of: "›"))
    let width = "‹".utf8.count
    #expect(place.lowerBound == text[..<start].utf8.count)
    #expect(place.upperBound == text[..<end].utf8.count - width)
    #expect(first.fix?.english.contains(mistake.suggestion) ?? mistake.suggestion.isEmpty)
    #expect(
      mistake.suggestion.isEmpty || first.fix?.swedish.hasPrefix("menade du") == true)
  }

  @Test("Syntax that Mustache cannot read is pointed at by its line")
  func syntax() throws {
    let (theme, diagnostics) = compile(
      theme: themeLayers(["templates/page.mustache": "<p>\n  {{#notices}}\n</p>\n{{/notice}}\n"]))
    #expect(theme == nil)
    let first = try #require(diagnostics.first { $0.rule == "theme/syntax" })
    #expect(first.location.start?.line == 4)
  }

  @Test("A template the program needs may not be missing")
  func missingTemplate() {
    let (_, diagnostics) = compile(theme: themeLayers(["templates/entry.mustache": nil]))
    #expect(diagnostics.map(\.rule) == ["theme/missing-template"])
    #expect(diagnostics.first?.message.english.contains("templates/entry.mustache") == true)
  }

  @Test("A word that one language lacks is reported in that language's file")
  func missingWord() throws {
    let (_, diagnostics) = compile(
      theme: themeLayers([
        "strings/sv.yaml": "menu: Meny\n" + text(of: "strings/sv.yaml"),
        "strings/en.yaml": "close: Close\n" + text(of: "strings/en.yaml"),
      ]))
    let places = diagnostics.map { "\($0.location.file.path) \($0.message.english)" }
    #expect(
      places == [
        "strings/en.yaml the word 'menu' is missing in theme/strings/en.yaml",
        "strings/sv.yaml the word 'close' is missing in theme/strings/sv.yaml",
      ])
  }

  @Test("A word the program writes itself may not be missing in any language")
  func neededWord() {
    let strings = ["strings/sv.yaml", "strings/en.yaml"].map { path in
      (path, text(of: path).replacing("year: year", with: "yeer: year"))
    }
    let (_, diagnostics) = compile(theme: themeLayers(Dictionary(uniqueKeysWithValues: strings)))
    #expect(diagnostics.filter { $0.message.english.hasPrefix("the word 'year'") }.count == 2)
  }

  @Test("A theme without any words is reported")
  func noWords() {
    let (theme, diagnostics) = compile(
      theme: themeLayers(["strings/sv.yaml": nil, "strings/en.yaml": nil]))
    #expect(theme == nil)
    #expect(diagnostics.map(\.rule) == ["theme/missing-strings"])
  }

  private func text(of path: String) -> String {
    themeLayers()[0].files.first { $0.path == path }
      .map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }
}
