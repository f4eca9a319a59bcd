import Files
import Testing

@testable import Rendering

@Suite("What templates see")
struct TemplateValueTests {
  private let texts = [
    "index.md": "---\ntitle: Start\nsummary: Ute\n---\n",
    "a.md": "---\ntitle: \"A & <b> \\\"c\\\" 'd'\"\nsummary: \"\"\nrelated: b.md\n---\nText *x*.\n",
    "b.md": "---\ntitle: B\nsummary: Om B\nrelated: a.md\n---\n",
  ]

  @Test("Double braces escape what HTML reserves; triple braces leave it as it is")
  func escaping() throws {
    let site = try RenderedSite(
      texts, template: "<p title=\"{{page.title}}\">{{page.title}}</p>{{{page.body}}}")
    #expect(
      try site.page("/a/")
        == "<p title=\"A &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;\">"
        + "A &amp; &lt;b&gt; &quot;c&quot; &#39;d&#39;</p><p>Text <em>x</em>.</p>\n")
  }

  @Test("A value that is absent renders nothing, even where an outer object has the name")
  func absentValues() throws {
    let site = try RenderedSite(
      texts,
      template: "{{#page}}{{#related}}[{{summary}}|{{#summary}}yes{{/summary}}"
        + "{{^summary}}no{{/summary}}]{{/related}}{{/page}}")
    #expect(try site.page("/a/") == "[Om B|yes]")
    #expect(try site.page("/b/") == "[|no]", "the summary of b must not stand in for that of a")
  }

  @Test("An empty text counts as absent")
  func emptyText() throws {
    let site = try RenderedSite(
      texts, template: "{{#description}}<{{.}}>{{/description}}{{^description}}none{{/description}}"
    )
    #expect(try site.page("/a/") == "none")
    #expect(try site.page("/b/") == "<Om B>")
  }

  @Test("Names of outer objects can be used in inner ones")
  func outerNames() throws {
    let site = try RenderedSite(
      texts, template: "{{#related}}{{root}} {{page.title}} {{title}}{{/related}}")
    #expect(try site.page("/b/").hasPrefix("../ B A &amp;"))
  }

  @Test("Every list of a page has a flag that says whether there is anything in it")
  func flags() {
    for (name, field) in PageContext.fields where field.inner.isList {
      guard !Self.listsWithoutFlag.contains(name) else { continue }
      #expect(PageContext.fields["has_" + name] != nil, "has_\(name)")
    }
  }

  private static let listsWithoutFlag: Set = [
    "scripts", "entrances", "letters", "alphabet", "glossary",
  ]

  @Test("A flag opens a section once, however many there are")
  func flagOnce() throws {
    let template =
      "{{#has_related}}<{{#related}}.{{/related}}>{{/has_related}}"
      + "{{^has_related}}none{{/has_related}}"
    var texts = texts
    texts["c.md"] = "---\ntitle: C\nrelated: [a.md, b.md]\n---\n"
    let site = try RenderedSite(texts, template: template)
    #expect(try site.page("/c/") == "<..>")
    #expect(try site.page("/") == "none")
  }

  @Test("Words come in the language of the site, dotted keys too")
  func words() throws {
    let changes: [String: String?] = Dictionary(
      uniqueKeysWithValues: ["sv", "en"].map { language in
        let path = "strings/\(language).yaml"
        let text = themeLayers()[0].files.first { $0.path == path }.map {
          String(decoding: $0.bytes, as: UTF8.self)
        }
        return (path, (text ?? "") + "search:\n  hits: {one: en \(language)}\n")
      })
    for (language, expected) in [("sv", "year sv, en sv"), ("en", "year en, en en")] {
      let site = try RenderedSite(
        ["site.yaml": "title: T\nlanguage: \(language)\n", "index.md": "# T\n"],
        template: "{{words.year}}, {{words.search.hits.one}}", theme: changes)
      #expect(try site.page("/") == expected)
    }
  }

  @Test("The words of search are a tree of JSON that is safe inside a script element")
  func searchWordsTree() {
    let json = searchWords([
      "search.hits.one": "</script><!-- \"en\" \\ träff", "search.hits.many": "{count}\nträffar",
      "search.label": "a\u{2028}b", "menu": "Meny",
    ])
    #expect(
      json == """
        {"hits":{"many":"{count}\\nträffar",\
        "one":"\\u003c/script>\\u003c!-- \\"en\\" \\\\ träff"},"label":"a\u{2028}b"}
        """)
  }

  @Test("Interface words reach the page as JSON")
  func wordsJSON() throws {
    let site = try RenderedSite(
      ["index.md": "# T\n"], template: "<script>{{{words_json}}}</script>")
    #expect(try site.page("/") == "<script>{}</script>")
  }
}
