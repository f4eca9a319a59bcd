import Files
import Foundation
import Linking
import Testing

@testable import Rendering

@Suite("Longer outputs are as recorded in Cases/; UPDATE_GOLDEN=1 records them anew")
struct GoldenTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()

  private let texts = [
    "site.yaml": "title: Guiden\nbase_url: https://x.se/\npublisher: {name: Verket}\n",
    "registers/concepts.yaml": """
    sip:
      name: samordnad individuell plan
      abbreviation: SIP
      definition: En plan för barn & unga.
      synonyms: [samordnad plan, individuell plan]
      see_also: [orosanmalan]
    orosanmalan:
      name: orosanmälan
      old_terms: [14 kap. 1-anmälan]
      page: oro.md
    arende: {name: ärende}
    """,
    "index.md": "---\ntitle: Guiden\nsummary: Start\n---\n",
    "ord.md": "---\ntitle: Ordlista\nlisting: register\nregister: concepts\n---\n",
    "oro.md": """
    ---
    title: Orosanmälan
    summary: "Anmäl genast <nu>."
    published: 2025-07-01
    changes: [{date: 2026-01-01, text: Ny lag}]
    ---
    ## När

    Se [ordlistan](ord.md#sip).
    """,
    "gammal.md": "---\ntitle: Gammal\nstatus: archived\npublished: 2018-01-01\n---\n",
  ]

  @Test("The glossary has terms by letter, with everything a register says of them")
  func glossary() throws {
    let site = try RenderedSite(
      texts,
      template: """
        {{#glossary}}
        == {{letter}} #{{id}}
        {{#entries}}
        * {{title}} #{{id}} {{href}}
        {{#abbreviation}}
          abbreviation: {{.}}
        {{/abbreviation}}
        {{#definition}}
          definition: {{{.}}}
        {{/definition}}
        {{#synonyms}}
          synonyms: {{.}}
        {{/synonyms}}
        {{#former_names}}
          former: {{.}}
        {{/former_names}}
        {{#has_see_also}}
          see:{{#see_also}} {{title}} {{href}}{{/see_also}}
        {{/has_see_also}}
        {{#page}}
          page: {{title}} {{href}}
        {{/page}}
        {{/entries}}
        {{/glossary}}

        """)
    try expectGolden(site.page("/ord/"), named: "glossary.txt")
  }

  @Test("The feed of a site")
  func feed() throws {
    try expectGolden(RenderedSite(texts).file("feed.xml"), named: "feed.xml")
  }

  @Test("A page in the project's own theme")
  func projectTheme() throws {
    let (theme, diagnostics) = compile(theme: [try projectLayer()])
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
    let renderer = SiteRenderer(
      try linkedSite(texts), theme: try #require(theme), searchIndex: "search/index.json",
      today: try #require(CalendarDate("2026-11-22")))
    let page = try #require(renderer.site.pages.first { $0.path.description == "/oro/" })
    let html = String(decoding: renderer.render(page).bytes, as: UTF8.self)
    for expected in [
      "<title>Orosanmälan – Guiden</title>", "<h1>Orosanmälan</h1>",
      "Anmäl genast &lt;nu&gt;.", "<a href=\"../ord/#sip\">ordlistan</a>",
      "<link rel=\"canonical\" href=\"https://x.se/oro/\">",
      "<time datetime=\"2025-07-01\">1 juli 2025</time>",
    ] {
      #expect(html.contains(expected), "\(expected)")
    }
    #expect(!html.contains("{{") && !html.contains("AbsentValue"))
  }
}
