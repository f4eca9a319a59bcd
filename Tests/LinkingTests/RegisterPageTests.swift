import Declarations
import Files
import Linking
import Parsing
import Testing

@Suite("Registers give pages, and collections give filters")
struct RegisterPageTests {
  private static let texts = [
    "types.yaml": """
    fields:
      laws: {kind: reference, register: laws, many: true, label: Lagar}
      actors: {kind: reference, register: actors, many: true, label: Aktörer}
      support: {kind: choice, values: {pengar: Pengar, stod: Stöd}, label: Stödform}
    types:
      topic: {name: Ämne, optional: [laws, actors]}
      example: {name: Exempel, optional: [support, actors]}
    """,
    "registers/laws.yaml": """
    "2010:800": {name: Skollag (2010:800), short_name: skollagen}
    "2025:400": {name: Socialtjänstlag (2025:400)}
    """,
    "registers/actors.yaml": """
    bup: {name: Barn- och ungdomspsykiatrin, abbreviation: BUP, page: ./samverkan/bup.md}
    soc: {name: Socialtjänsten}
    """,
    "lagar/index.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
    "aktorer.md": "---\ntitle: Aktörer\nlisting: register\nregister: actors\n---\n",
    "samverkan/bup.md": "---\ntitle: BUP\ntype: topic\nactors: soc\n---\nSe [](law:2010:800).\n",
  ]

  private func site(_ texts: [String: String] = [:]) -> LinkedSite {
    LinkedSite(Self.texts.merging(texts) { $1 })
  }

  @Test("Each entry of a listed register has a page below the list, or its own")
  func placesEntries() throws {
    let linked = site()
    #expect(linked.mistakes.isEmpty)
    #expect(linked.page("/lagar/skollagen/")?.title == "Skollag (2010:800)")
    #expect(linked.page("/lagar/socialtjanstlag-2025-400/") != nil)
    #expect(linked.page("/aktorer/soc/")?.parent == linked.page("/aktorer/")?.id)
    #expect(linked.page("/aktorer/bup/") == nil)
    let bup = try #require(linked.page("/samverkan/bup/"))
    #expect(linked.site.entryPages[EntryKey(register: "actors", key: "bup")] == bup.id)
    #expect(linked.site.entriesByPage[bup.id] == [EntryKey(register: "actors", key: "bup")])
    #expect(linked.site.registerPages["laws"] == linked.page("/lagar/")?.id)
    #expect(linked.children(of: "/lagar/").isEmpty)
  }

  @Test("An entry's own page that does not exist is reported in the register")
  func reportsOwnPage() {
    let register = "bup: {name: BUP, page: ‹samverkan/bub.md›}\nsoc: {name: S}\n"
    let linked = site(["registers/actors.yaml": register])
    #expect(linked.mistakes == linked.atMarks("link/missing-page"))
    #expect(linked.fixes == ["menade du '/samverkan/bup.md'?"])
  }

  @Test("An entry whose key and name give no address is reported")
  func refusesEmptySlugs() {
    let linked = site([
      "registers/actors.yaml": "‹\"§\"›: {name: §§}\nsoc: {name: S}\nbup: {name: B}\n"
    ])
    #expect(linked.mistakes == linked.atMarks("address/empty"))
  }

  @Test("Two entries with one address are reported at the second")
  func findsDuplicates() {
    let linked = site([
      "registers/laws.yaml":
        "\"2010:800\": {name: A, short_name: lagen}\n‹\"2025:400\"›: {name: B, short_name: Lagen}\n"
    ])
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
  }

  @Test("A page and the laws it refers to know of each other")
  func relatesBothWays() throws {
    let linked = site([
      "a.md": "---\ntitle: A\ntype: topic\nlaws: [2010:800 2:25, 2010:800 2:26, 2025:400]\n---\n",
      "b.md": "---\ntitle: B\ntype: topic\nstatus: archived\nlaws: 2025:400\n---\n",
      "c.md": "---\ntitle: C\n---\nEnligt 2 kap. 25 § skollagen (2010:800).\n",
    ])
    #expect(linked.mistakes.isEmpty)
    func citing(_ key: String) -> [String] {
      (linked.site.citing[EntryKey(register: "laws", key: key)] ?? []).map {
        linked.site.pages[$0.page].path.description + ($0.locator.map { " \($0)" } ?? "")
      }
    }
    #expect(citing("2010:800") == ["/a/ 2:25", "/a/ 2:26", "/c/ 2:25", "/samverkan/bup/"])
    #expect(citing("2025:400") == ["/a/"])
    #expect(
      linked.page("/a/")?.entries.map(\.key) == ["2010:800", "2010:800", "2025:400"])
    #expect(linked.links(on: "/c/") == ["law /lagar/skollagen/#2-25"])
    #expect(linked.links(on: "/samverkan/bup/") == ["/lagar/skollagen/"])
  }

  @Test("Anchors of a register page are its entries")
  func knowsRegisterAnchors() {
    let linked = site([
      "a.md": "# A\n\n[x](lagar/index.md#skollagen) [y](aktorer.md#bup) [z](‹aktorer.md#socc›)\n"
    ])
    #expect(linked.mistakes == linked.atMarks("link/missing-anchor"))
    #expect(linked.fixes == ["menade du '#soc'?"])
    #expect(linked.links(on: "/a/").prefix(2) == ["/lagar/#skollagen", "/aktorer/#bup"])
  }

  @Test("A collection has a page for each value of its filters that a page has")
  func placesFilters() throws {
    let linked = site([
      "exempel/index.md":
        "---\ntitle: Exempel\nlisting: collection\nfilters: [support, actors]\n---\n",
      "exempel/a.md": "---\ntitle: A\ntype: example\nsupport: stod\nactors: [bup, soc]\n---\n",
      "exempel/b.md": "---\ntitle: B\ntype: example\nactors: soc\n---\n",
      "exempel/c.md": "---\ntitle: C\ntype: example\nsupport: pengar\nstatus: archived\n---\n",
    ])
    #expect(linked.mistakes.isEmpty)
    let filters = linked.site.pages.compactMap { page -> String? in
      if case .filter(let filter) = page.content { "\(page.path) \(filter.value)" } else { nil }
    }
    #expect(
      filters == [
        "/exempel/aktorer/barn-och-ungdomspsykiatrin/ bup",
        "/exempel/aktorer/socialtjansten/ soc", "/exempel/stodform/stod/ stod",
      ])
    let filter = try #require(linked.page("/exempel/stodform/stod/"))
    #expect(filter.title == "Exempel: Stöd")
    #expect(filter.parent == linked.page("/exempel/")?.id)
    #expect(linked.children(of: "/exempel/") == ["/exempel/a/", "/exempel/b/"])
  }

  @Test("A filter that no page can have is reported; an empty collection may have any")
  func reportsFilters() {
    let collection = "---\ntitle: E\nlisting: collection\nfilters: [support, ‹suport›]\n---\n"
    let page = "---\ntitle: A\ntype: example\nsupport: stod\n---\n"
    let linked = site(["exempel/index.md": collection, "exempel/a.md": page])
    #expect(linked.mistakes == linked.atMarks("collection/unknown-filter"))
    #expect(linked.fixes == ["menade du 'support'?"])
    let empty = site(["exempel/index.md": collection])
    #expect(empty.mistakes == empty.atMarks("collection/unknown-filter"))
    let comparing = collection.replacing("filters: [", with: "compare: [")
    let compared = site(["exempel/index.md": comparing, "exempel/a.md": page])
    #expect(compared.mistakes == compared.atMarks("collection/unknown-filter"))
    #expect(compared.page("/exempel/stodform/stod/") == nil, "what is compared is not filtered by")
  }

  @Test("Values whose labels give no address, or the same, are reported at the filter")
  func reportsFilterAddresses() {
    let types = """
      fields: {tag: {kind: text, many: true, label: Tagg}}
      types: {example: {name: E, optional: tag}}
      """
    let linked = LinkedSite([
      "types.yaml": types,
      "x/index.md": "---\ntitle: X\nlisting: collection\nfilters: ‹tag›\n---\n",
      "x/a.md": "---\ntitle: A\ntype: example\ntag: [å, a]\n---\n",
    ])
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
    let empty = LinkedSite([
      "types.yaml": types,
      "x/index.md": "---\ntitle: X\nlisting: collection\nfilters: ‹tag›\n---\n",
      "x/a.md": "---\ntitle: A\ntype: example\ntag: §\n---\n",
    ])
    #expect(empty.mistakes == empty.atMarks("address/empty"))
  }
}
