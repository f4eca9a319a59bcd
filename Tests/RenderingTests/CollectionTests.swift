import Testing

@testable import Rendering

@Suite("Collections side by side and on a map")
struct CollectionTests {
  private let texts = [
    "types.yaml": """
    fields:
      form: {kind: choice, many: true, label: Skolform, values: {b: Ö-skola, a: Grundskola}}
      region: {kind: reference, register: regions, many: true, label: Region}
      checked: {kind: date, label: Kontrollerad}
      empty: {kind: text, label: Tom}
    types:
      page: {name: Sida, plural: Sidor}
      example: {name: Exempel, plural: Exempel, optional: [form, region, checked, empty]}
    registers:
      regions: {name: Region, plural: Regioner}
    """,
    "registers/regions.yaml": """
    skane: {name: Region Skåne, short_name: Skåne, tile: {column: 1, row: 8}}
    norr: {name: Norrbotten, tile: {column: 4, row: 1, label: N & b}}
    dal: {name: Region Dalarna, short_name: Dalarna, tile: {column: 2, row: 4}}
    utan: {name: Utan ruta}
    """,
    "index.md": "---\ntitle: Start\n---\n",
    "ex/index.md": """
    ---
    title: Exempel
    listing: collection
    filters: [region, form]
    compare: [region, empty, checked, form]
    ---
    """,
    "ex/a.md": """
    ---
    title: A
    type: example
    form: [a, b]
    region: [skane]
    checked: 2026-05-04
    ---
    """,
    "ex/b.md": "---\ntitle: B\ntype: example\nform: a\nregion: norr\n---\n",
    "ex/c.md": "---\ntitle: C\ntype: example\n---\n",
  ]

  @Test("A card has the addresses of the filters that list it, and only on the collection's page")
  func filterValues() throws {
    let site = try RenderedSite(
      texts, template: "{{#children}}{{title}}={{filter_values}};{{/children}}")
    let values = "A=region/region-skane skolform/grundskola skolform/o-skola;"
    #expect(
      try site.page("/ex/") == values + "B=region/norrbotten skolform/grundskola;C=;")
    #expect(try site.page("/ex/skolform/grundskola/") == "A=;B=;")
    for address in values.dropFirst(2).dropLast().split(separator: " ") {
      #expect(try !site.page("/ex/\(address)/").isEmpty, "the address is that of a page")
    }
  }

  @Test("A filter by days has them as they come, whatever their months are called")
  func days() throws {
    var dated = texts
    dated["ex/index.md"] = "---\ntitle: E\nlisting: collection\nfilters: checked\n---\n"
    dated["ex/c.md"] = "---\ntitle: C\ntype: example\nchecked: 2025-12-31\n---\n"
    let site = try RenderedSite(
      dated, template: "{{#filters}}{{#options}}{{title}};{{/options}}{{/filters}}")
    #expect(try site.page("/ex/") == "31 december 2025;4 maj 2026;")
  }

  private let comparison =
    "{{#comparison}}{{name}}:{{#columns}} {{title}}{{/columns}}\n{{#rows}}{{title}} {{href}}"
    + "{{#cells}} {{label}}={{text}}{{^text}}-{{/text}}{{/cells}}\n{{/rows}}{{/comparison}}"
    + "{{^comparison}}none{{/comparison}}"

  @Test("The table has a row a page and a column for each field that some page has a value in")
  func compares() throws {
    let site = try RenderedSite(texts, template: comparison)
    #expect(
      try site.page("/ex/") == """
        Exempel: Region Kontrollerad Skolform
        A ../ex/a/ Region=Region Skåne Kontrollerad=4 maj 2026 Skolform=Grundskola, Ö-skola
        B ../ex/b/ Region=Norrbotten Kontrollerad=- Skolform=Grundskola
        C ../ex/c/ Region=- Kontrollerad=- Skolform=-

        """)
  }

  @Test("A filter's page compares the pages it lists, and one page with nothing")
  func comparesFiltered() throws {
    let site = try RenderedSite(texts, template: comparison)
    let rows = try site.page("/ex/skolform/grundskola/").split(separator: "\n").dropFirst()
    #expect(rows.map { $0.prefix(1) } == ["A", "B"])
    #expect(try site.page("/ex/skolform/o-skola/") == "none")
    #expect(try site.page("/ex/a/") == "none")
  }

  private let map =
    "{{#tile_maps}}{{title}} {{id}}:{{#tiles}} {{column}},{{row}} {{label}} {{title}}"
    + "{{#link}}={{count}} {{href}}{{/link}}\n{{/tiles}}{{#options}}{{title}} {{count}} {{href}}\n"
    + "{{/options}}without {{without}}{{/tile_maps}}{{^has_tile_maps}}none{{/has_tile_maps}}"

  @Test(
    "The map goes from north to south, with links where there are pages, and the same as a list")
  func drawsMap() throws {
    let site = try RenderedSite(texts, template: map)
    #expect(
      try site.page("/ex/") == """
        Regioner page-map-region: 4,1 N &amp; b Norrbotten=1 ../ex/region/norrbotten/
         2,4 Dala Region Dalarna
         1,8 Skån Region Skåne=1 ../ex/region/region-skane/
        Norrbotten 1 ../ex/region/norrbotten/
        Region Skåne 1 ../ex/region/region-skane/
        without Dalarna
        """)
  }

  @Test("Without tiles there is no map, and none on pages of filters")
  func hasNoMap() throws {
    var bare = texts
    bare["registers/regions.yaml"] = "skane: {name: Skåne}\nnorr: {name: Norrbotten}\n"
    #expect(try RenderedSite(bare, template: map).page("/ex/") == "none")
    #expect(try RenderedSite(texts, template: map).page("/ex/region/norrbotten/") == "none")
  }
}
