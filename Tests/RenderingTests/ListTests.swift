import Files
import Testing

@testable import Rendering

@Suite("Lists")
struct ListTests {
  private let lettersTemplate =
    "{{#alphabet}}[{{letter}} {{id}}{{{lines_html}}}]{{/alphabet}}"
  private let lineTemplate: [String: String?] = [
    "partials/alphabet-line.mustache": "_{{title}}{{#note}}({{.}}){{/note}}"
  ]

  @Test("Letters come in Swedish order, with Å, Ä and Ö last and each with its own anchor")
  func letters() throws {
    var texts = ["index.md": "# Start\n"]
    for (name, title) in [
      ("o1", "Överenskommelse"), ("z", "Zonterapi"), ("a1", "Ätstörning"), ("a2", "Återkomst"),
      ("a3", "Ansvar"), ("e", "école"), ("n", "2 kap."), ("n2", "10 råd"), ("w", "Webb"),
      ("v", "Vård"),
    ] {
      texts["\(name).md"] = "---\ntitle: \(title)\n---\n"
    }
    let site = try RenderedSite(texts, template: lettersTemplate, theme: lineTemplate)
    let page = try site.page("/a-o/").replacing("_", with: " ")
    #expect(
      page
        == "[0–9 bokstav-0-9 2 kap. 10 råd][A bokstav-a Ansvar][E bokstav-e école]"
        + "[V bokstav-v Vård][W bokstav-w Webb][Z bokstav-z Zonterapi]"
        + "[Å bokstav-aa Återkomst][Ä bokstav-ae Ätstörning][Ö bokstav-oe Överenskommelse]")
  }

  @Test("The index has pages, headings, synonyms and terms, and no page that is kept from lists")
  func alphabet() throws {
    let site = try RenderedSite(
      [
        "index.md": "# Start\n",
        "registers/concepts.yaml": "sip: {name: plan, abbreviation: SIP, synonyms: [vårdplan]}\n",
        "ord.md": "---\ntitle: Ordlista\nlisting: register\nregister: concepts\n---\n",
        "a.md":
          "---\ntitle: Anmälan\nsynonyms: [orosanmälan, Anmälan]\n---\n"
          + "## När\n### Inte\n#### För djupt\n",
        "b.md": "---\ntitle: Borta\nunlisted: true\n---\n",
        "c.md": "---\ntitle: Chans\nstatus: archived\n---\n",
      ], template: lettersTemplate, theme: lineTemplate)
    let page = try site.page("/a-o/").replacing("_", with: " ")
    #expect(
      page
        == "[A bokstav-a Anmälan][I bokstav-i Inte(Anmälan)][N bokstav-n När(Anmälan)]"
        + "[O bokstav-o Ordlista Orosanmälan(see sv Anmälan)][P bokstav-p Plan]"
        + "[S bokstav-s SIP(see sv plan)][V bokstav-v Vårdplan(see sv plan)]")
  }

  private let collection = [
    "types.yaml": """
    fields:
      form: {kind: choice, many: true, label: Skolform, values: {b: Ö-skola, a: Grundskola}}
      region: {kind: reference, register: regions, many: true, label: Region}
    types:
      page: {name: Sida, plural: Sidor, optional: [form, region]}
    """,
    "registers/regions.yaml": "dalarna: {name: Dalarna}\nskane: {name: Skåne & Blekinge}\n",
    "index.md": "---\ntitle: Start\n---\n",
    "ex/index.md": "---\ntitle: Exempel\nlisting: collection\nfilters: [region, form]\n---\n",
    "ex/a.md": "---\ntitle: A\nform: [a, b]\nregion: [skane, skane]\n---\n",
    "ex/b.md": "---\ntitle: B\nform: a\nregion: dalarna\n---\n",
    "ex/c.md": "---\ntitle: C\n---\n",
  ]

  private let filterTemplate =
    "{{result_count}}:{{#children}} {{title}}{{#facts}}"
    + "<{{label}}={{values}}>{{/facts}}{{/children}};{{#filters}} {{label}}:{{#options}}"
    + " {{title}}={{count}}{{#is_current}}*{{/is_current}} {{href}}{{/options}}{{/filters}}"
    + "{{#active_filter}}; {{title}} {{reset_href}}{{/active_filter}}"

  @Test("A collection shows its filters in order, each value with the number of its pages")
  func collectionFilters() throws {
    #expect(
      try RenderedSite(collection, template: filterTemplate).page("/ex/")
        == "3: A<Skolform=Grundskola, Ö-skola><Region=Skåne &amp; Blekinge, Skåne &amp; Blekinge>"
        + " B<Skolform=Grundskola><Region=Dalarna> C;"
        + " Region: Dalarna=1 ../ex/region/dalarna/"
        + " Skåne &amp; Blekinge=1 ../ex/region/skane-blekinge/"
        + " Skolform: Grundskola=2 ../ex/skolform/grundskola/ Ö-skola=1 ../ex/skolform/o-skola/")
  }

  @Test("A filter's page lists the pages that have the value, as many as its count says")
  func filterPage() throws {
    let site = try RenderedSite(collection, template: filterTemplate)
    let page = try site.page("/ex/skolform/grundskola/")
    #expect(page.hasPrefix("2: A<"))
    #expect(page.contains(" B<"))
    #expect(page.contains(" Grundskola=2* ../../../ex/skolform/grundskola/ Ö-skola=1 "))
    #expect(page.hasSuffix("; Grundskola ../../../ex/"))
    #expect(try site.page("/ex/region/dalarna/").hasPrefix("1: B<"))
  }

  private let laws = [
    "types.yaml": """
    fields:
      laws: {kind: reference, register: laws, many: true, label: Lagar}
      sources: {kind: reference, register: sources, many: true, label: Källor}
      actors: {kind: reference, register: actors, many: true, label: Aktörer}
      level: {kind: choice, label: Nivå, values: {n: Nationell}}
    types:
      topic:
        {name: Ämne, plural: Ämnen, search_weight: 1.0, optional: [laws, sources, actors, level]}
      news: {name: Nyhet, plural: Nyheter, search_weight: 0.5, optional: [laws]}
      page: {name: Sida, plural: Sidor, search_weight: 0.7}
    """,
    "registers/laws.yaml": """
    "2001:453":
      name: Gammal lag (2001:453)
      short_name: gl
      in_force_to: 2025-06-30
      replaced_by: "2010:800"
    "2010:800":
      name: Skollag (2010:800)
      short_name: skollagen
      in_force_from: 2011-07-01
      checked: 2026-01-02
      coming:
        - {date: 2028-07-01, text: Senare, status: proposed}
        - {date: 2027-07-01, text: Snart, status: decided}
    """,
    "registers/sources.yaml": """
    s1:
      name: Rapport & bilaga
      publisher: Verket
      year: "2019"
      number: 2019-12
      url: https://x.se/r
    """,
    "registers/actors.yaml": "bup: {name: BUP, page: bup.md}\nskola: {name: Skolan}\n",
    "index.md": "---\ntitle: Start\n---\n",
    "bup.md": "---\ntitle: Om BUP\n---\n",
    "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
    "a.md": """
    ---
    type: topic
    title: Ämne Å
    laws: [2010:800 10:2, 2010:800 2:25, 2010:800 2:25a, 2010:800, 2001:453 3]
    sources: [s1, s1]
    actors: [bup, skola]
    level: n
    ---
    """,
    "b.md":
      "---\ntype: topic\ntitle: Ämne A\nlaws: [2010:800 2:25, 2010:800 10:2]\nactors: bup\n---\n",
    "n.md": "---\ntype: news\ntitle: Nyhet\nlaws: 2010:800 2:3\n---\n",
    "p.md": "---\ntitle: Sida\n---\nSe [lagen](law:2010:800).\n",
  ]

  @Test("A law's page has the places pages refer to in the order of the law, each page once")
  func lawPlaces() throws {
    let site = try RenderedSite(
      laws,
      template: "{{#entry.law.places}}{{title}} #{{id}}{{#pages}} {{title}}{{/pages}}\n"
        + "{{/entry.law.places}}")
    let page = try site.page("/lagar/skollagen/").replacing("\u{A0}", with: "~")
    #expect(
      page == """
        2~kap. 3~§ #2-3 Nyhet
        2~kap. 25~§ #2-25 Ämne Å Ämne A
        2~kap. 25~a~§ #2-25a Ämne Å
        10~kap. 2~§ #10-2 Ämne Å Ämne A

        """)
  }

  @Test("Pages that refer to an entry are grouped by type, the weightiest first, each once")
  func citing() throws {
    let template =
      "{{#has_citing}}{{#citing}}{{title}} #{{id}}:{{#items}} {{title}} {{href}}"
      + "{{/items}}\n{{/citing}}{{/has_citing}}{{^has_citing}}none{{/has_citing}}"
    let site = try RenderedSite(laws, template: template)
    let page = try site.page("/lagar/skollagen/")
    #expect(
      page == """
        Ämnen #citing-topic: Ämne A ../../b/ Ämne Å ../../a/
        Sidor #citing-page: Sida ../../p/
        Nyheter #citing-news: Nyhet ../../n/

        """)
    let own = try site.page("/bup/")
    #expect(
      own == "Ämnen #citing-topic: Ämne A ../b/ Ämne Å ../a/\n",
      "a hand-written page of an entry has them too")
    #expect(try site.page("/p/") == "none")
  }

  @Test("What is known of a law is shown, coming changes by date")
  func lawFacts() throws {
    let site = try RenderedSite(
      laws,
      template: "{{#entry}}{{name}} {{abbreviation}} {{#law}}{{number}} {{in_force_from.iso}}–"
        + "{{in_force_to.iso}} {{#replaced_by}}{{title}}={{href}}{{/replaced_by}} {{checked.iso}}"
        + "{{#coming}} {{before}}{{#items}} {{text}}{{/items}};{{/coming}}"
        + "{{/law}}{{/entry}}")
    let page = try site.page("/lagar/skollagen/")
    #expect(
      page
        == "Skollag (2010:800) skollagen 2010:800 2011-07-01–  2026-01-02"
        + " decided 1 juli 2027 Snart; proposed 1 juli 2028 Senare;")
    let old = try site.page("/lagar/gl/")
    #expect(
      old
        == "Gammal lag (2001:453) gl 2001:453 –2025-06-30 "
        + "Skollag (2010:800)=../../lagar/skollagen/ "
    )
  }

  @Test("A page shows its laws with places and notices, its sources, and its other relations")
  func relations() throws {
    let site = try RenderedSite(
      laws,
      template: "{{#laws}}{{number}} {{href}}{{#places}} {{title}} {{href}}{{/places}}"
        + " {{notice}}{{#coming}}{{before}}{{/coming}}\n{{/laws}}"
        + "{{#sources}}{{title}} {{href}} {{detail}} {{number}}\n{{/sources}}"
        + "{{#relations}}{{label}}:{{#items}} {{title}} {{href}}{{/items}}\n{{/relations}}")
    let page = try site.page("/a/").replacing("\u{A0}", with: "~")
    #expect(
      page == """
        2010:800 ../lagar/skollagen/ 2~kap. 25~§ ../lagar/skollagen/#2-25\
         2~kap. 25~a~§ ../lagar/skollagen/#2-25a 10~kap. 2~§ ../lagar/skollagen/#10-2\
         decided 1 juli 2027
        2001:453 ../lagar/gl/ 3~§ ../lagar/gl/#3 ended 30 juni 2025
        Rapport &amp; bilaga https://x.se/r Verket, 2019 2019-12
        Aktörer: BUP ../bup/ Skolan \("")
        Nivå: Nationell \("")

        """)
  }

  @Test("The archive lists what is kept but no longer holds")
  func archive() throws {
    let site = try RenderedSite(
      [
        "index.md": "# Start\n", "arkiv.md": "---\ntitle: Arkiv\nlisting: archive\n---\n",
        "a.md": "---\ntitle: A\nstatus: archived\n---\n",
        "b.md": "---\ntitle: B\nstatus: superseded\n---\n",
        "c.md": "---\ntitle: C\nstatus: removed\n---\n", "d.md": "# D\n",
      ], template: "{{#children}}{{title}} {{/children}}")
    #expect(try site.page("/arkiv/") == "A B ")
  }

  @Test("The start page shows its ways in and the three newest news")
  func start() throws {
    var texts = [
      "site.yaml": """
      title: T
      entrances: [{title: Lagar, page: lagar.md}, {title: Ämnen, page: s/index.md}]
      """,
      "registers/laws.yaml": "\"1:1\": {name: Lag, short_name: lagen, summary: Om}\n",
      "index.md": "---\ntitle: Start\n---\n",
      "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
      "s/index.md": "# S\n", "s/a.md": "---\ntitle: A\nsummary: Om A\n---\n",
      "nyheter.md": "---\ntitle: Nyheter\nlisting: news\n---\n",
    ]
    for day in 1...4 {
      texts["nyheter/n\(day).md"] = "---\ntitle: N\(day)\npublished: 2026-01-0\(day)\n---\n"
    }
    let site = try RenderedSite(
      texts,
      template:
        "{{#entrances}}{{id}} {{title}}:{{#items}} {{title}} {{href}} {{summary}}{{/items}}\n"
        + "{{/entrances}}{{#news}}{{title}} {{date.text}}, {{/news}}")
    let page = try site.page("/")
    #expect(
      page == """
        ingang-1 Lagar: Lag ./lagar/lagen/ Om
        ingang-2 Ämnen: A ./s/a/ Om A
        N4 4 januari 2026, N3 3 januari 2026, N2 2 januari 2026, \("")
        """)
  }
}
