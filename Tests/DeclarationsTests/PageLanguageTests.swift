import Files
import Testing

@testable import Declarations

@Suite("The language of a page")
struct PageLanguageTests {
  @Test(
    "The name of a file says what it translates, and to what",
    arguments: [
      ("a.md", "a.md", nil), ("a/b.en.md", "a/b.md", "en"), ("index.fit.md", "index.md", "fit"),
      ("a.b.en.md", "a.b.md", "en"), ("v1.0/a.md", "v1.0/a.md", nil), ("a.xx.md", "a.xx.md", nil),
      (".en.md", ".en.md", nil), ("v1.en/index.md", "v1.en/index.md", nil), ("en.md", "en.md", nil),
    ] as [(String, String, String?)])
  func isNamed(_ path: String, _ original: String, _ language: String?) {
    let name = PageFileName(path)
    #expect(name.original == original)
    #expect(name.language == language)
    #expect(language.map { name.path(in: $0) == path } ?? true)
  }

  @Test(
    "A page is in the language of its name, else in that of its front matter",
    arguments: [
      ("a.md", "", nil, []), ("a.md", "language: fi", "fi", []), ("a.en.md", "", "en", []),
      ("a.en.md", "language: en", "en", []),
      ("a.en.md", "language: fi", "en", ["meta/two-languages"]),
      ("a.md", "language: svenska", nil, ["meta/unknown-language"]),
      ("a.en.md", "language: xx", "en", ["meta/unknown-language"]),
    ] as [(String, String, String?, [String])])
  func isKnown(_ path: String, _ line: String, _ language: String?, _ rules: [String]) {
    let file = SourceFile(folder: "content", path: path, bytes: Array(line.utf8))
    let (yaml, _) = readYAML(file, in: 0..<file.bytes.count)
    let (metadata, diagnostics) = decodePage(yaml, in: file, declarations: Declarations())
    #expect(metadata.language == language)
    #expect(diagnostics.map(\.rule) == rules)
  }

  @Test("A site has a name, a tagline and menus in another language")
  func siteIsTranslated() throws {
    let text = """
      title: Guide
      translations:
        en: {title: The guide, tagline: What it is., navigation: [a.en.md], footer: [b.md]}
      """
    let file = SourceFile(folder: "content", path: "site.yaml", bytes: Array(text.utf8))
    let (declarations, diagnostics) = declare([file])
    #expect(diagnostics.isEmpty)
    let translation = try #require(declarations.settings.translations[.english])
    #expect(translation.title == "The guide")
    #expect(translation.tagline == "What it is.")
    #expect(translation.navigation.map(\.value) == ["a.en.md"])
    #expect(translation.footer.map(\.value) == ["b.md"])
    #expect(declarations.settings.translations[.swedish] == nil)
  }

  @Test(
    "A callout has a label in each language that it was given one in",
    arguments: [
      ("LAGKRAV", "Lagkrav", "Required by law"), ("FAR", "Får", "Får"),
      ("NOTE", "Observera", "Note"),
    ])
  func calloutsAreTranslated(_ key: String, _ swedish: String, _ english: String) throws {
    let text = """
      callouts:
        LAGKRAV: {label: Lagkrav, style: requirement, translations: {en: Required by law}}
        FAR: {label: Får, style: tip}
      """
    let file = SourceFile(folder: "content", path: "types.yaml", bytes: Array(text.utf8))
    let callout = try #require(declare([file]).declarations.callouts[key])
    #expect(callout.label(in: .swedish) == swedish)
    #expect(callout.label(in: .english) == english)
  }
}
