import Declarations
import Files
import Testing

@testable import Rendering

@Suite("The colours of a theme")
struct ThemeColourTests {
  private static let tokens = """
    @layer tokens {
      :root {
        /* --accent: #ffffff; */
        --paper: #fff;
        --ink: #222222; --accent: #0c5c4a;
        --corner: 0.25rem;
      }
      @media (prefers-color-scheme: dark) {
        :root { --paper: #101715; --ink: #e7eeeb; --accent: #86d2bb }
      }
      @media print { .x { --ink: #fff000; } }
    }
    """
  private static let pairs =
    "contrast:\n  - {against: [paper], text: [ink, accent]}\n"

  private func colours(_ layers: [String: String]...) -> ThemeColours {
    let folders = ["base", "upper", "top"]
    let all = zip(folders, layers).map { themeLayer($0, $1) }
    return ThemeColours(all, files: all.mergedFiles)
  }

  private func base(_ settings: String = pairs) -> [String: String] {
    ["styles/10-tokens.css": Self.tokens, "theme.yaml": settings]
  }

  @Test("Tokens are read from :root in both schemes, and without changes nothing is added")
  func tokens() {
    let found = colours(base())
    #expect(found.diagnostics.isEmpty)
    #expect(
      found.colours[.light]?.mapValues(\.colour.hexadecimal) == [
        "paper": "#ffffff", "ink": "#222222", "accent": "#0c5c4a",
      ])
    #expect(found.colours[.dark]?["accent"]?.colour.hexadecimal == "#86d2bb")
    #expect(found.stylesheet.isEmpty)
  }

  @Test("A token is read with a comment beside it, and the dark scheme without spaces")
  func otherHand() {
    let found = colours([
      "styles/10-tokens.css": """
      :root{--ink: /* text */ #222; --accent: #0c5c4a /* green */;}
      @media(prefers-color-scheme:dark){:root{--ink:#eee}}
      """
    ])
    #expect(found.diagnostics.isEmpty)
    #expect(found.colours[.light]?["accent"]?.colour.hexadecimal == "#0c5c4a")
    #expect(found.colours[.light]?["ink"]?.colour.hexadecimal == "#222222")
    #expect(found.colours[.dark]?["ink"]?.colour.hexadecimal == "#eeeeee")
  }

  @Test("A change in one scheme is written last in both, so that it stays in that scheme")
  func stylesheet() {
    let found = colours(base(), ["theme.yaml": "colours:\n  light: {accent: \"#05f\"}\n"])
    #expect(found.diagnostics.isEmpty, "\(found.diagnostics.map(\.message.english))")
    #expect(
      found.stylesheet == """
        @layer tokens {
        :root { --accent: #0055ff; }
        @media (prefers-color-scheme: dark) { :root { --accent: #86d2bb; } }
        }

        """)
  }

  @Test("What the upper of two themes says is what holds")
  func upper() {
    let found = colours(
      base(), ["theme.yaml": "colours: {light: {ink: '#111111', accent: '#005500'}}"],
      ["theme.yaml": "colours: {light: {accent: '#550000'}}"])
    #expect(found.colours[.light]?["accent"]?.colour.hexadecimal == "#550000")
    #expect(found.colours[.light]?["ink"]?.colour.hexadecimal == "#111111")
  }

  @Test("Too little contrast is told at the colour, with ratio, need and a colour that will do")
  func contrast() throws {
    let text = "colours:\n  light:\n    accent: \"#7aa7ff\"\n"
    let found = colours(base(), ["theme.yaml": text])
    let first = try #require(found.diagnostics.first)
    #expect(found.diagnostics.count == 1 && first.rule == "theme/contrast")
    #expect(first.location.file.displayPath == "upper/theme.yaml")
    #expect(first.location.start?.line == 3 && first.location.start?.column == 13)
    #expect(
      first.message.swedish == "text i 'accent' (#7aa7ff) på 'paper' (#ffffff) har kontrasten "
        + "2,38:1 i ljust läge, men 4,5:1 behövs")
    #expect(first.message.english.contains("2.38:1 in light mode, but 4.5:1 is needed"))
    let hex = try #require(first.fix?.english.split(separator: " ").last)
    let mended = colours(
      base(), ["theme.yaml": text.replacing("#7aa7ff", with: String(hex))])
    #expect(mended.diagnostics.isEmpty && mended.stylesheet.contains(hex))
  }

  @Test("A surface that the upper theme changes is to blame for the text of the lower one")
  func surface() throws {
    let found = colours(base(), ["theme.yaml": "colours: {dark: {paper: '#777777'}}"])
    let first = try #require(found.diagnostics.first)
    #expect(found.diagnostics.count == 1)
    #expect(first.location.file.displayPath == "upper/theme.yaml")
    #expect(first.message.english.hasPrefix("text in 'accent' (#86d2bb) on 'paper' (#777777)"))
    #expect(first.details.map(\.english).first?.hasPrefix("text in 'ink'") == true)
  }

  @Test("The tokens' own colours are held to the pairs, at their place in the stylesheet")
  func ownTokens() throws {
    let tokens = Self.tokens.replacing("--ink: #222222", with: "--ink: #aaaaaa")
    let found = colours(["styles/10-tokens.css": tokens, "theme.yaml": Self.pairs])
    let first = try #require(found.diagnostics.first)
    #expect(found.diagnostics.count == 1)
    #expect(first.location.file.path == "styles/10-tokens.css")
    #expect(first.location.start?.line == 5 && first.location.start?.column == 12)
  }

  @Test("Signs need less than text")
  func signs() {
    let changed = ["theme.yaml": "colours: {light: {accent: '#888888'}}"]
    #expect(colours(base(), changed).diagnostics.count == 1)
    let pairs = "contrast:\n  - {against: [paper], text: [ink], signs: [accent]}\n"
    #expect(colours(base(pairs), changed).diagnostics.isEmpty)
    let weaker = ["theme.yaml": "colours: {light: {accent: '#999999'}}"]
    #expect(colours(base(pairs), weaker).diagnostics.count == 1)
  }

  @Test("An upper theme may add pairs, and take none away")
  func pairs() {
    let text = "contrast: [{against: accent, text: ink}]"
    #expect(colours(base(), ["theme.yaml": text]).diagnostics.count == 2)
    let none = ["theme.yaml": "contrast: []\ncolours: {light: {accent: '#cccccc'}}"]
    #expect(colours(base(), none).diagnostics.count == 1)
  }

  @Test(
    "What is no colour, and no name of one, is told at its place",
    arguments: [
      ("colours: {light: {accent: blue}}", "theme/colour", "blue"),
      ("colours:\n  light:\n    accent: #0c5c4a\n", "theme/colour", "accent"),
      ("colours: {dark: {acent: '#fff'}}", "theme/unknown-colour", "acent"),
      ("colours: {dark: {corner: '#fff'}}", "theme/unknown-colour", "corner"),
      ("contrast: [{against: papper, text: ink}]", "theme/unknown-colour", "papper"),
    ])
  func mistakes(_ text: String, _ rule: String, _ place: String) throws {
    let found = colours(base(), ["theme.yaml": text])
    let first = try #require(found.diagnostics.first)
    #expect(found.diagnostics.map(\.rule) == [rule])
    let range = try #require(first.location.range)
    #expect(String(decoding: first.location.file.bytes[range], as: UTF8.self) == place)
    #expect(first.fix != nil)
  }

  @Test(
    "A key that theme.yaml does not have is told, with the one that was meant",
    arguments: [
      ("colors: {light: {accent: '#000'}}", "colours"), ("colours: {ligth: {}}", "light"),
      ("contrast: [{against: paper, texts: ink}]", "text"),
    ])
  func unknownKeys(_ text: String, _ meant: String) throws {
    let layer = themeLayer("upper", ["theme.yaml": text])
    #expect(layer.diagnostics.map(\.rule) == ["meta/unknown-key"])
    #expect(layer.diagnostics.first?.fix?.english == "did you mean '\(meant)'?")
  }

  @Test("The project's own theme passes, and each of its colours is in a pair but the hairline")
  func ownTheme() throws {
    let layer = try projectLayer()
    let found = ThemeColours([layer], files: layer.files)
    #expect(layer.diagnostics.isEmpty && found.diagnostics.isEmpty)
    let contrasts = try #require(layer.settings).contrasts
    let paired = Set(
      contrasts.flatMap { $0.surfaces + $0.shown.map(\.token) }.map(\.value))
    let all = Set((found.colours[.light] ?? [:]).keys)
    #expect(all.count > 20)
    #expect(all.subtracting(paired) == ["hairline"])
  }
}
