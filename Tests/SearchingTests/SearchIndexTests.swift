import Indexing
import Testing

@testable import Searching

@Suite struct SearchIndexTests {
  @Test(
    "What a reader types brings the right page first",
    arguments: [
      ("orosanmälan", "/orosanmalan/"), ("orosanmälningar", "/orosanmalan/"),
      ("oros anmälan", "/orosanmalan/"), ("oroanmälan", "/orosanmalan/"),
      ("orosanmalan", "/orosanmalan/"), ("rosanmälan", "/orosanmalan/"),
      ("BUP", "/bup/"), ("barnpsykiatri", "/bup/"), ("tandläkare", "/tandvarden/"),
      ("hur länge är tandvården gratis", "/tandvarden/"), ("fosterbarn", "/placerade-barn/"),
      ("social tjänsten", "/socialtjansten/"), ("soc", "/socialtjansten/"),
      ("U2017/01236/GV", "/uppdraget/"), ("u2017/01236/gv", "/uppdraget/"),
      ("sköterska", "/roll-skolskoterska/"), ("2 kap 25 § skollagen", "/elevhalsan/"),
      ("25 kap 2 kap skollagen", "/elevhalsan/"), ("2:25 SkolL", "/elevhalsan/"),
      ("14 kap 1 § SoL", "/orosanmalan/"), ("19 kap. 1 § socialtjänstlagen", "/orosanmalan/"),
    ])
  func findsFirst(_ query: String, _ path: String) throws {
    #expect(try SmallSite.guidance().paths(query).first == path)
  }

  @Test("A result leads to the section that answers and marks the words that do")
  func leadsToSection() throws {
    let site = try SmallSite.guidance()
    let result = try #require(try site.index.search("rektorn godkänna").results.first)
    #expect(result.anchor == "del-1")
    #expect(result.heading == "Vem anmäler")
    #expect(result.excerpt.filter(\.isMatch).map(\.text) == ["Rektorn", "godkänna"])
    #expect(
      result.excerpt.map(\.text).joined()
        == "Läraren anmäler själv. Rektorn behöver inte godkänna anmälan.")
  }

  @Test("A hit through another name says so")
  func labelsSynonyms() throws {
    let site = try SmallSite.guidance()
    let moved = try #require(try site.index.search("14 kap 1 § SoL").results.first)
    #expect(moved.labels == ["19 kap. 1 § (2025:400)"])
    #expect(try site.index.search("tandvärden").corrections.isEmpty == false)
  }

  @Test("Archived pages are not found")
  func leavesOutArchive() throws {
    #expect(try !SmallSite.guidance().paths("äldre orosanmälan").contains("/arkivet/"))
  }

  @Test("What the site does not have gives no confident answer")
  func isNotConfident() throws {
    let site = try SmallSite.guidance()
    #expect(try !site.index.search("skolskjuts").isConfident)
    #expect(try !site.index.search("xyzzyqwv").isConfident)
    #expect(try site.index.search("orosanmälan").isConfident)
    #expect(try site.index.search("xyzzyqwv").count == 0)
  }

  @Test(
    "A word that is not finished finds what it may become", arguments: ["oros", "orosanm", "or"])
  func findsWhileTyping(_ beginning: String) throws {
    let paths = try SmallSite.guidance().paths(beginning, isUnfinished: true)
    #expect(paths.first == "/orosanmalan/")
  }

  @Test("Dots tell words apart", arguments: [("vård", "värd"), ("rätt", "ratt"), ("hår", "har")])
  func keepsDots(_ word: String, _ other: String) throws {
    let site = try SmallSite([
      page("a", "Sida", [("", "xyz \(word) zyx")]), page("b", "Sida", [("", "xyz \(other) zyx")]),
    ])
    #expect(try site.paths(word) != ["/a/", "/b/"])
    #expect(try !site.paths(word).contains("/b/"))
  }

  @Test("Pages that answer equally well come in the order of the site")
  func breaksTies() throws {
    let site = try SmallSite((0..<20).map { page("s\($0)", "Sida", [("", "kurator")]) })
    #expect(try site.paths("kurator") == (0..<20).map { "/s\($0)/" })
  }

  @Test(
    "Hostile queries neither break nor hang",
    arguments: [
      "", " ", "\u{0}", "🙂🙂🙂", "‮שלום עליכם", "<script>alert(1)</script>", "__proto__",
      "constructor prototype", "%00../../etc/passwd", "((((((", "\"'\\", "§§§ kap kap kap",
      "2:2:2:2 kap 2 § skollagen 9 9 9", "a\u{30A}\u{308}\u{301}", ":/-:/- 1:/-",
    ])
  func survives(_ query: String) throws {
    let site = try SmallSite.guidance()
    _ = try site.index.search(query)
    _ = try site.index.search(query, isUnfinished: true)
  }

  @Test("A query of ten thousand characters is answered")
  func survivesLength() throws {
    let site = try SmallSite.guidance()
    for unit in ["ö", "orosanmälan ", "1/", "§ ", "🙂"] {
      let query = String(repeating: unit, count: 10_000 / unit.utf16.count)
      _ = try site.index.search(query)
    }
  }

  @Test("What is no index is said to be none")
  func refusesOtherFiles() {
    for text in ["", "{}", "[1,2", "{\"format\":2}", "\"\\u00e5\""] {
      #expect(throws: IndexError.malformed) {
        try SearchIndex(load: { _ in Array(text.utf8) }, manifest: "m")
      }
    }
    #expect(throws: IndexError.unknownFormat(1)) {
      try SearchIndex(load: { _ in Array("{\"format\":1}".utf8) }, manifest: "m")
    }
  }
}
