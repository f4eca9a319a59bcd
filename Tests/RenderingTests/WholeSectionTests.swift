import Files
import Testing

@testable import Rendering

@Suite("A section as one page")
struct WholeSectionTests {
  private let template = """
    {{title_tag}}|{{robots}}|{{canonical}}|{{#breadcrumbs}}{{href}} {{/breadcrumbs}}|
    {{#chapters}}<h2 id="{{id}}">{{page.title}}</h2>({{page.summary}})
    {{#contents}}<a href="{{href}}">{{title}}</a>{{/contents}}
    {{#notices}}{{title}}{{/notices}}{{#facts}}{{label}} {{values}}{{/facts}}
    {{{page.body}}}
    {{#review.on}}{{iso}}{{/review.on}}{{#is_list_elsewhere}}{{href}}{{/is_list_elsewhere}}
    {{/chapters}}
    """

  /// A section with everything that could collide.
  private let texts = [
    "site.yaml": "title: T\nbase_url: https://x.se/\nnavigation: [del/index.md]\n",
    "registers/laws.yaml": "\"2010:800\": {name: Skollag, names: [skollagen]}\n",
    "index.md": "# Start\n\n## Rubrik\n",
    "annan.md": "# Annan\n",
    "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
    "del/index.md": """
    ---
    title: Hela delen
    summary: Om delen.
    ---
    Läs [SIP](sip.md) och [stegen](sip.md#steg-for-steg).

    ## Rubrik
    """,
    "del/sip.md": """
    ---
    title: SIP & annat
    summary: Om SIP.
    order: 1
    review: {on: 2026-11-20, by: Anna}
    ---
    Text.[^1] Se [delen](index.md), [annat](/annan.md), [början](#rubrik) och [lagen](law:2010:800).

    ## Rubrik

    ### Tre

    #### Fyra

    ##### Fem

    ###### Sex

    ## Steg för steg

    | A | B |
    |---|---|
    | 1 | 2 |

    : Tabellens namn

    | A | B |
    |---|---|
    | 1 | 2 |

    ## Hopp {#a--b}

    [^1]: Noten, med [länk](sip-steg-for-steg.md#rubrik).
    """,
    "del/sip-steg-for-steg.md": """
    ---
    title: SIP steg för steg
    order: 2
    ---
    ## Rubrik

    Text.[^1] Kod: `<h2 id="rubrik">`

    [^1]: Not.
    """,
    "del/sip/steg/for/steg.md": "---\ntitle: Längst ned\norder: 3\n---\n## A\n\n## B\n",
  ]

  /// The page of the section that a site has.
  private func whole(
    _ texts: [String: String], template: String
  ) throws -> (path: String, text: String) {
    let site = try RenderedSite(texts, template: template)
    let section = try #require(site.renderer.wholeSections.first)
    let file = site.renderer.render(section)
    return (file.path, String(decoding: file.bytes, as: UTF8.self))
  }

  @Test("Its head tells search engines of the section's own page")
  func head() throws {
    let page = try whole(texts, template: template)
    #expect(page.path == "del/pa-en-sida/index.html")
    #expect(
      page.text.hasPrefix("Hela delen whole – T|noindex|https://x.se/del/|../../ ../../del/ |"))
  }

  @Test("Pages stand in order, the section's own first and without its title and summary")
  func order() throws {
    let text = try whole(texts, template: template).text
    let titles = text.matches(of: /<h2 id="([^"]*)">([^<]*)<\/h2>\(([^)]*)\)/)
    #expect(
      titles.map { "\($0.1) \($0.2): \($0.3)" } == [
        "del_ whole_section_start sv: ", "del_sip SIP &amp; annat: Om SIP.",
        "del_sip_steg_for_steg Längst ned: ", "del_sip-steg-for-steg SIP steg för steg: ",
      ])
  }

  @Test("Every id is there once, and every link on the page leads to one")
  func ids() throws {
    let text = try whole(texts, template: template).text
    let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(ids.count == 4 + 1 + 10 + 3 + 2)
    let links = text.matches(of: /\shref="#([^"]*)"/).map { String($0.1) }
    #expect(links.count > 15)
    #expect(links.filter { !ids.contains($0) } == [])
    let labels = text.matches(of: /\saria-labelledby="([^"]*)"/).map { String($0.1) }
    #expect(labels == ["del_sip--table-1"])
  }

  @Test("Links between its pages stay on the page, and others lead on from here")
  func links() throws {
    let text = try whole(texts, template: template).text
    for link in [
      "<a href=\"#del_sip\">SIP</a>", "<a href=\"#del_sip--steg-for-steg\">stegen</a>",
      "<a href=\"#del_\">delen</a>", "<a href=\"../../annan/\">annat</a>",
      "<a href=\"#del_sip--rubrik\">början</a>", "<a href=\"#del_sip-steg-for-steg--rubrik\">",
      "<a href=\"../../lagar/skollag/\">lagen</a>", "<a href=\"#del_sip--a--b\">Hopp</a>",
    ] { #expect(text.contains(link), "\(link)") }
  }

  @Test("Headings are one level down, none below the sixth; code stays as it is")
  func levels() throws {
    let text = try whole(texts, template: template).text
    for heading in [
      "<h3 id=\"del_sip--rubrik\">Rubrik</h3>", "<h4 id=\"del_sip--tre\">Tre</h4>",
      "<h5 id=\"del_sip--fyra\">Fyra</h5>", "<h6 id=\"del_sip--fem\">Fem</h6>",
      "<h6 id=\"del_sip--sex\">Sex</h6>", "<code>&lt;h2 id=&quot;rubrik&quot;&gt;</code>",
    ] { #expect(text.contains(heading), "\(heading)") }
  }

  @Test("Regions are named after their pages, so that no two have one name")
  func regions() throws {
    let text = try whole(texts, template: template).text
    let names = text.matches(of: /<(?:div|section)[^>]* aria-label="([^"]*)"/)
      .map { String($0.1) }
    #expect(
      names == [
        "Tabell 2, SIP &amp; annat", "Fotnoter, SIP &amp; annat", "Fotnoter, SIP steg för steg",
      ])
    #expect(text.contains("aria-label=\"Fotnot 1\""))
  }

  @Test("A page that is a list says where it can be read, and links into the list lead there")
  func lists() throws {
    let text = try whole(
      [
        "site.yaml": "title: T\nnavigation: [del/index.md]\n",
        "registers/laws.yaml": "\"2010:800\": {name: Skollag, names: [skollagen]}\n",
        "del/index.md": "# Del\n", "del/a.md": "# A\n\n[dit](lagar.md#innehall) [x](lagar.md)\n",
        "del/lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\nInledning.\n",
      ], template: template
    ).text
    #expect(text.contains("Inledning.</p>\n\n../../del/lagar/"))
    #expect(text.contains("<a href=\"../../del/lagar/#innehall\">dit</a>"))
    #expect(text.contains("<a href=\"#del_lagar\">x</a>"))
  }

  @Test("The section's page leads to it, and nothing but that page")
  func wayIn() throws {
    let site = try RenderedSite(
      texts, template: "{{#whole_section}}{{title}} {{href}}{{/whole_section}}")
    #expect(try site.page("/del/") == "whole_section sv ../del/pa-en-sida/")
    #expect(try site.page("/del/sip/") == "")
    for name in ["sitemap.xml", "feed.xml"] {
      #expect(try !site.file(name).contains("pa-en-sida"), "\(name)")
    }
  }
}
