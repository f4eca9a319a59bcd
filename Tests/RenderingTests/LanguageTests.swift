import Files
import Linking
import Testing

@testable import Rendering

@Suite("Pages in several languages")
struct LanguageTests {
  private static let texts = [
    "site.yaml": """
    title: Guiden
    base_url: https://x.se/g/
    navigation: [a.md, c.md]
    footer: [c.md, index.en.md]
    translations: {en: {title: The guide}}
    """,
    "index.md": "---\ntitle: Start\n---\n", "index.en.md": "---\ntitle: Welcome\n---\n",
    "a.md":
      "---\ntitle: A\npublished: 2026-05-04\n---\n[c](c.md) [e](index.en.md) [](index.en.md)\n",
    "a.en.md": "---\ntitle: Aye\npublished: 2026-05-04\n---\n[c](c.md) [](c.md) [e](index.en.md)\n",
    "a.fi.md": "---\ntitle: Aa\n---\n[c](c.md)\n", "a.ar.md": "---\ntitle: آ\n---\n",
    "c.md": "---\ntitle: C\n---\n",
  ]

  private func site(_ template: String, theme: [String: String?] = [:]) throws -> RenderedSite {
    try RenderedSite(Self.texts, template: template, theme: theme)
  }

  @Test(
    "Words, name, dates and language are those of the page, or the site's where it has no others",
    arguments: [
      ("/a/", "sv| A – Guiden publisher sv 4 maj 2026"),
      ("/en/a/", "en| Aye – The guide publisher en 4 May 2026"),
      ("/fi/a/", "sv|fi Aa – Guiden publisher sv "),
    ])
  func words(_ path: String, _ text: String) throws {
    let site = try site(
      "{{language}}|{{page.language}} {{title_tag}} {{words.publisher}} "
        + "{{#page.published}}{{text}}{{/page.published}}")
    #expect(try site.page(path) == text)
  }

  @Test("A theme without words in a language has its pages in the site's interface")
  func withoutWords() throws {
    let site = try site(
      "{{language}} {{page.language}} {{words.publisher}}", theme: ["strings/en.yaml": nil])
    #expect(try site.page("/en/a/") == "sv en publisher sv")
  }

  @Test(
    "Only text that runs the other way says so", arguments: [("/fi/a/", ""), ("/ar/a/", "rtl")])
  func direction(_ path: String, _ direction: String) throws {
    #expect(try site("{{page.direction}}").page(path) == direction)
  }

  @Test("Links between versions are named in the language they lead to")
  func versions() throws {
    let site = try site(
      "{{#has_versions}}{{#versions}}{{title}} {{language}} {{href}};{{/versions}}{{/has_versions}}"
    )
    #expect(
      try site.page("/a/")
        == "العربية ar ../ar/a/;English en ../en/a/;Suomi fi ../fi/a/;")
    #expect(
      try site.page("/en/a/")
        == "Svenska sv ../../a/;العربية ar ../../ar/a/;Suomi fi ../../fi/a/;")
    #expect(try site.page("/c/") == "")
  }

  @Test("Search engines are told of all versions alike, by whole addresses")
  func alternates() throws {
    let template = "{{#alternates}}{{language}} {{href}}\n{{/alternates}}"
    let site = try site(template)
    let expected = """
      sv https://x.se/g/a/
      ar https://x.se/g/ar/a/
      en https://x.se/g/en/a/
      fi https://x.se/g/fi/a/
      x-default https://x.se/g/a/

      """
    for path in ["/a/", "/en/a/", "/fi/a/"] { #expect(try site.page(path) == expected) }
    #expect(try site.page("/c/") == "")
    let sitemap = try site.file("sitemap.xml")
    #expect(sitemap.contains("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\""))
    let link = "<xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://x.se/g/en/a/\"/>"
    #expect(sitemap.split(separator: "\n").count { $0.contains(link) } == 4)
    let unplaced = try RenderedSite(
      ["a.md": "# A\n", "a.en.md": "# A\n", "index.md": "# S\n"], template: template)
    #expect(try unplaced.page("/a/") == "", "without a base address there is no whole one")
  }

  @Test("Menus lead first to what is translated, and say of the rest what language it is in")
  func chrome() throws {
    let links = "{{title}} {{href}} {{language}} {{language_note}};"
    let site = try site(
      "{{{header_html}}}|{{{footer_html}}}",
      theme: [
        "partials/site-header.mustache":
          "{{site.home}} {{site.title}}: {{#site.navigation}}\(links){{/site.navigation}}",
        "partials/site-footer.mustache": "{{#site.footer}}\(links){{/site.footer}}"
          + "{{site.alphabet_href}} {{site.alphabet_language}}",
      ])
    #expect(
      try site.page("/a/")
        == "../ Guiden: A ../a/  ;C ../c/  ;|C ../c/  ;English ../en/ en ;../a-o/ ")
    #expect(
      try site.page("/en/a/")
        == "../../en/ The guide: Aye ../../en/a/  ;C ../../c/ sv in Swedish;"
        + "|Welcome ../../en/  ;C ../../c/ sv in Swedish;../../a-o/ sv")
    #expect(try site.page("/fi/a/").hasPrefix("../../ Guiden: A ../../a/  ;"))
  }

  @Test("Links in the text say what language they lead to, where that is another")
  func links() throws {
    let site = try site("{{{page.body}}}")
    let note = { (text: String) in " <span class=\"link-language\">(\(text))</span>" }
    #expect(
      try site.page("/a/") == "<p><a href=\"../c/\">c</a> <a hreflang=\"en\" href=\"../en/\">e</a>"
        + note("in engelska") + " <a hreflang=\"en\" href=\"../en/\">"
        + "<span lang=\"en\">Welcome</span></a>" + note("in engelska") + "</p>\n")
    #expect(
      try site.page("/en/a/") == "<p><a hreflang=\"sv\" href=\"../../c/\">c</a>"
        + note("in Swedish")
        + " <a hreflang=\"sv\" href=\"../../c/\"><span lang=\"sv\">C</span></a>"
        + note("in Swedish") + " <a href=\"../../en/\">e</a></p>\n")
    #expect(try site.page("/fi/a/").contains("<a hreflang=\"sv\""))
  }

  @Test("The start page of a language lists its pages, which no list in another language has")
  func lists() throws {
    let site = try site(
      "{{#entrances}}{{title}}: {{#items}}{{title}} {{/items}}{{/entrances}}"
        + "{{#children}}{{title}} {{language}};{{/children}}"
        + "{{#breadcrumbs}}<{{title}}{{/breadcrumbs}}")
    #expect(try site.page("/en/") == "translated_pages en: Aye Aye ;")
    #expect(try site.page("/") == "A ;C ;")
    #expect(try site.page("/en/a/") == "<Welcome")
    #expect(try site.page("/a/") == "<Start")
    #expect(!(try site.file("feed.xml").contains("Aye")))
    let index = try RenderedSite(
      Self.texts, template: "{{#alphabet}}{{{lines_html}}}{{/alphabet}}")
    #expect(try index.page("/a-o/") == "A=../a/\nC=../c/\n")
  }

  @Test("The start page marks what it lists in another language")
  func entrances() throws {
    let site = try RenderedSite(
      [
        "site.yaml": "title: G\nentrances: [{title: S, page: s/index.md}]\n",
        "index.md": "# S\n", "s/index.md": "# S\n",
        "s/a.md": "---\ntitle: A\nlanguage: en\n---\n",
      ],
      template: "{{#entrances}}{{#items}}{{title}} {{language}} {{language_note}}"
        + "{{/items}}{{/entrances}}")
    #expect(try site.page("/") == "A en in engelska")
  }

  @Test("A reader of a translation is told that its original has changed since")
  func behind() throws {
    var texts = ["index.md": "# S\n", "a.md": "---\ntitle: A\nchanged: 2026-11-02\n---\n"]
    texts["a.en.md"] = "---\ntitle: B\nreview: {on: 2026-11-01}\n---\n"
    let template =
      "{{#notices}}{{style}} {{title}} {{#link}}{{title}} {{href}} {{language}}{{/link}}"
      + "{{/notices}}"
    let site = try RenderedSite(texts, template: template)
    #expect(try site.page("/en/a/") == "translation behind 2 November 2026 A ../../a/ sv")
    #expect(try site.page("/a/") == "")
    texts["a.en.md"] = "---\ntitle: B\nreview: {on: 2026-11-02}\n---\n"
    #expect(try RenderedSite(texts, template: template).page("/en/a/") == "")
  }

  @Test("Words of registers are marked on pages in another language")
  func registers() throws {
    var texts = Self.texts
    texts["types.yaml"] = """
      fields: {actors: {kind: reference, register: actors, many: true, label: Aktörer}}
      types: {page: {name: Sida, optional: [actors]}}
      registers: {actors: {name: Aktör}}
      """
    texts["registers/actors.yaml"] = "bup: {name: BUP}\n"
    let site = try RenderedSite(texts, template: "{{register_language}}")
    #expect(try site.page("/en/a/") == "sv")
    #expect(try site.page("/a/") == "")
    #expect(try site.page("/fi/a/") == "")
  }

  @Test("Easy, signed and whole texts are named in the words of the page")
  func otherForms() throws {
    let site = try RenderedSite(
      [
        "types.yaml": """
        fields: {easy_read: {kind: page}, sign_language: {kind: address}}
        types: {page: {name: Sida, optional: [easy_read, sign_language]}}
        """,
        "index.md": "---\ntitle: S\n---\n",
        "a.md": "---\ntitle: A\neasy_read: l.md\nsign_language: https://x.se/film\n---\n",
        "a.en.md": "---\ntitle: B\neasy_read: l.md\n---\n", "l.md": "---\ntitle: L\n---\n",
      ], template: "{{#versions}}{{title}} {{href}} {{language_note}};{{/versions}}")
    #expect(
      try site.page("/a/")
        == "English ../en/a/ ;easy_read sv ../l/ ;sign_language sv https://x.se/film ;")
    #expect(
      try site.page("/en/a/") == "Svenska ../../a/ ;easy_read en ../../l/ in Swedish;")
    #expect(
      try site.page("/l/")
        == "whole_text sv: A ../a/ ;whole_text sv: B ../en/a/ in engelska;")
  }

  @Test("An old address says what language the page it leads to has")
  func redirects() throws {
    let site = try RenderedSite(
      [
        "index.md": "# S\n", "a.md": "# A\n",
        "a.en.md": "---\ntitle: B\naliases: [/old/]\n---\n",
      ],
      theme: ["templates/redirect.mustache": "{{language}} {{target_language}} {{target_title}}"])
    let redirect = try #require(site.site.redirects.first)
    #expect(String(decoding: site.renderer.render(redirect).bytes, as: UTF8.self) == "sv en B")
  }
}
