import Files
import Indexing
import Parsing
import Testing

@testable import Searching

@Suite struct FacetsTests {
  @Test("Values of one facet are alternatives, and facets add up")
  func valuesOfOneFacetAreAlternativesAndFacetsAddUp() throws {
    let site = try filteredSite()
    #expect(try paths(site, ["colour": ["röd"]]) == ["/a/", "/b/"])
    #expect(try paths(site, ["colour": ["röd", "blå"]]) == ["/a/", "/b/", "/c/"])
    #expect(try paths(site, ["colour": ["röd"], "size": ["stor"]]) == ["/a/"])
    #expect(try paths(site, ["colour": ["röd"], "size": []]) == [])
    #expect(try paths(site, ["colour": ["lila"]]) == [])
    #expect(try paths(site, ["taste": ["söt"]]) == ["/a/", "/b/", "/c/", "/d/"])
  }

  @Test("A count is what the value would leave")
  func aCountIsWhatTheValueWouldLeave() throws {
    let site = try filteredSite()
    let chosen: [String: Set<String>] = ["colour": ["röd"]]
    let facets = try site.index.search("ord", filters: chosen).facets
    #expect(facets.map(\.key) == ["colour", "size"])
    for facet in facets {
      for value in facet.values {
        var filters = chosen
        filters[facet.key] = [value.name]
        #expect(value.count == (try paths(site, filters).count), "\(facet.key) \(value.name)")
        #expect(value.isChosen == (chosen[facet.key]?.contains(value.name) ?? false))
      }
    }
  }

  @Test("A facet that tells nothing is left out")
  func aFacetThatTellsNothingIsLeftOut() throws {
    let site = try filteredSite()
    #expect(try site.index.search("ord").facets.map(\.key) == ["topic", "colour", "size"])
    #expect(try site.index.search("c").facets.map(\.key) == ["size"])
    let kept = try site.index.search("c", filters: ["colour": ["röd"]]).facets
    #expect(kept.map(\.key) == ["colour"])
    #expect(kept[0].values.map(\.count) == [0, 1])
  }

  @Test("Archived pages answer only when asked for")
  func archivedPagesAnswerOnlyWhenAskedFor() throws {
    let site = try SmallSite.guidance()
    let usual = try site.index.search("orosanmälan")
    let all = try site.index.search("orosanmälan", withArchived: true)
    #expect(!usual.results.contains { $0.path == "/arkivet/" })
    #expect(all.results.contains { $0.path == "/arkivet/" && $0.isArchived })
    #expect(all.results.first?.path == "/orosanmalan/")
    #expect(all.count == usual.count + 1)
  }

  private func paths(
    _ site: SmallSite, _ filters: [String: Set<String>]
  ) throws -> [String] {
    let found = try site.index.search("ord", filters: filters)
    #expect(found.count == found.results.count)
    return found.results.map(\.path)
  }

  private func filteredSite() throws -> SmallSite {
    func page(_ name: String, _ colour: [String], _ size: [String], type: String) -> SearchablePage
    {
      SearchablePage(
        path: SitePath(parts: [name]), title: name,
        facets: [
          SearchFacet(key: "type", values: [type]),
          SearchFacet(key: "colour", label: "Färg", values: colour),
          SearchFacet(key: "size", label: "Storlek", values: size),
          SearchFacet(key: "topic", values: [name < "c" ? "Ett" : "Två"]),
        ],
        sections: [Section(anchor: nil, heading: "", level: 1, text: Array("ett ord\n".utf8))])
    }
    return try SmallSite([
      page("a", ["röd", "blå"], ["stor"], type: "Sida"),
      page("b", ["röd"], ["liten"], type: "Sida"),
      page("c", ["blå"], ["stor", "liten"], type: "Sida"), page("d", [], [], type: "Sida"),
    ])
  }
}
