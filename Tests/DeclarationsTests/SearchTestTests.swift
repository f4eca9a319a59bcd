import Files
import Testing

@testable import Declarations

@Suite("search-tests.yaml means what it says")
struct SearchTestTests {
  @Test("A page, several pages, how high, and no confident answer, each with its place")
  func readsSearches() throws {
    let file = MarkedFile(
      """
      - query: ‹oros anmälan›
        page: ‹/orosanmalan/›
      - {query: ‹"2:25 SkolL"›, page: [‹/elevhalsan/›, ‹/lagen/#2-25›], within: 3}
      - query: ‹113›
        unsure: true
      - {query: ‹bup›, page: ‹/bup/›, unsure: false}
      """, path: "search-tests.yaml")
    let (declarations, diagnostics) = declare([file.file])
    #expect(diagnostics.isEmpty)
    let tests = declarations.searchTests
    #expect(tests.map(\.query.value) == ["oros anmälan", "2:25 SkolL", "113", "bup"])
    #expect(tests.allSatisfy { $0.file == file.file })
    let expected: [(pages: [String], within: Int?)] = tests.map { test in
      switch test.expectation {
      case .pages(let pages, let within): (pages.map(\.value), within)
      case .unsure: ([], nil)
      }
    }
    #expect(
      expected.map(\.pages) == [
        ["/orosanmalan/"], ["/elevhalsan/", "/lagen/#2-25"], [], ["/bup/"],
      ])
    #expect(expected.map(\.within) == [1, 3, nil, 1])
    let places = tests.flatMap { test in
      if case .pages(let pages, _) = test.expectation {
        return [test.query.range] + pages.map(\.range)
      }
      return [test.query.range]
    }
    #expect(places == file.marks)
  }

  @Test("No file and an empty one hold no searches", arguments: [[], ["# tom\n"]])
  func readsNothing(_ texts: [String]) {
    let files = texts.map { MarkedFile($0, path: "search-tests.yaml").file }
    let (declarations, diagnostics) = declare(files)
    #expect(declarations.searchTests.isEmpty)
    #expect(diagnostics.isEmpty)
  }
}
