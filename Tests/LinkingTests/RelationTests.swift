import Declarations
import Files
import Linking
import Parsing
import Testing

@Suite("Related pages are those that share most")
struct RelationTests {
  @Test("Named pages come first, once each, then those that share rare entries; five at most")
  func ranksRelated() {
    var texts = declarations
    texts["x/a.md"] = page("A", "[e1, e2]", "related: [d.md, /x/d/]\n")
    texts["x/a2.md"] = page("A2", "[e9]")
    texts["x/b.md"] = page("B", "[e1]")
    texts["x/c.md"] = page("C", "[e1, e2]")
    texts["x/d.md"] = page("D", "[e3]")
    texts["x/e.md"] = page("E", "[e3]")
    let linked = LinkedSite(texts)
    #expect(linked.mistakes.isEmpty)
    let related = linked.addresses(of: linked.page("/x/a/")?.related ?? [])
    #expect(related == ["/x/d/", "/x/c/", "/x/b/"])
  }

  @Test("What a link on the page leads to already is not related: named or shared, it is left out")
  func leavesOutWhatIsLinked() {
    var texts = declarations
    texts["registers/actors.yaml"]? += "own: {name: Own, page: y/own.md}\n"
    texts["x/index.md"] = page("X", "[e1]")
    texts["x/1.md"] = page("A1", "[e1]")
    texts["x/2.md"] =
      page("A2", "[e1, own]", "related: [1.md, 3.md, /y/linked.md, /y/named.md]\n")
      + "[to](/y/linked.md) [and](/y/other.md#x)\n"
    texts["x/3.md"] = page("A3", "[e1]")
    texts["y/linked.md"] = page("Linked", "[e1]")
    texts["y/other.md"] = page("Other", "[e1]") + "## X\n"
    texts["y/named.md"] = page("Named", "[e2]")
    texts["y/own.md"] = page("Own", "[e1]")
    texts["y/list.md"] = page("List", "[e1]", "listing: register\nregister: actors\n")
    texts["y/shared.md"] = page("Shared", "[e1, own]")
    let linked = LinkedSite(texts)
    #expect(linked.mistakes.isEmpty)
    let related = linked.addresses(of: linked.page("/x/2/")?.related ?? [])
    #expect(related == ["/y/named/", "/y/shared/"])
  }

  @Test("Entries that more than fifty pages share say nothing")
  func ignoresCommonEntries() {
    var texts = declarations
    for number in 1...51 { texts["x/p\(number).md"] = page("P\(number)", "[e1]") }
    let linked = LinkedSite(texts)
    #expect(linked.page("/x/p1/")?.related == [])
  }

  @Test("The order of related pages does not hang on the order of a set", arguments: 1...25)
  func isStable(_ variant: Int) {
    // B and C share as much with A, by different entries: sums of fractions in another order
    // would tell them apart. A set has one order in a run, so many names are tried.
    let names = ["e", "f"].map { letter in (1...5).map { "\(letter)\(variant)\($0)" } }
    var texts = declarations
    texts["registers/actors.yaml"] = names.joined().map { "\($0): {name: \($0)}\n" }.joined()
    texts["x/a.md"] = page("A", "[\(names.joined().joined(separator: ", "))]")
    texts["y/b.md"] = page("B", "[\(names[0].joined(separator: ", "))]")
    texts["y/c.md"] = page("C", "[\(names[1].joined(separator: ", "))]")
    for (number, pair) in zip(names[0], names[1]).enumerated() {
      for filler in 0..<(2 * number) {
        texts["x/\(pair.0)-\(filler).md"] = page("E", pair.0)
        texts["x/\(pair.1)-\(filler).md"] = page("F", pair.1)
      }
    }
    let linked = LinkedSite(texts)
    let related = linked.addresses(of: linked.page("/x/a/")?.related ?? [])
    #expect(related.prefix(2) == ["/y/b/", "/y/c/"])
  }

  @Test("Linking takes time in proportion to the number of pages")
  func growsInProportion() {
    func time(_ count: Int) -> Duration {
      var texts = declarations
      for number in 1...count {
        texts["m\(number / 10)/p\(number).md"] = page("P\(number)", "[e1, e2, e3, e4, e5]")
      }
      for folder in 0...(count / 10) {
        let text = "---\ntitle: M\nlisting: collection\nfilters: actors\n---\n"
        texts["m\(folder)/index.md"] = text
      }
      let site = PreparedSite(texts)
      return quickest { _ = site.link() }
    }
    let (small, large) = (time(200), time(1_600))
    #expect(large < small * 20, "\(small) for 200 pages, \(large) for 1,600")
  }

  @Test("Links into a long register cost no more than links to a page")
  func knowsAnchorsQuickly() {
    func time(_ entries: Int) -> Duration {
      var texts = declarations
      texts["registers/actors.yaml"]? +=
        (10...entries).map { "e\($0): {name: E\($0)}\n" }.joined()
      texts["lista.md"] = "---\ntitle: L\nlisting: register\nregister: actors\n---\n"
      let links = String(repeating: "[x](lista.md#e9)\n", count: 2_000)
      texts["a.md"] = "# A\n" + links
      let site = PreparedSite(texts)
      return quickest { _ = site.link() }
    }
    let (short, long) = (time(20), time(320))
    #expect(long < short * 5, "\(short) with 20 entries, \(long) with 320")
  }

  private let declarations = [
    "types.yaml": """
    fields: {actors: {kind: reference, register: actors, many: true, label: Aktörer}}
    types: {topic: {name: Ämne, optional: actors}}
    """,
    "registers/actors.yaml": (1...9).map { "e\($0): {name: E\($0)}\n" }.joined(),
  ]

  private func page(_ title: String, _ actors: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\ntype: topic\nactors: \(actors)\n\(more)---\n"
  }
}

/// The shortest of three times, which other work on the machine disturbs least.
private func quickest(_ work: () -> Void) -> Duration {
  (0..<3).map { _ in ContinuousClock().measure(work) }.min() ?? .zero
}
