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
    texts["x/b.md"] = page("B", "[e1]")
    texts["x/c.md"] = page("C", "[e1, e2]")
    texts["x/d.md"] = page("D", "[e3]")
    texts["x/e.md"] = page("E", "[e3]")
    let linked = LinkedSite(texts)
    #expect(linked.mistakes.isEmpty)
    let related = linked.addresses(of: linked.page("/x/a/")?.related ?? [])
    #expect(related == ["/x/d/", "/x/c/", "/x/b/"])
  }

  @Test("Entries that more than fifty pages share say nothing")
  func ignoresCommonEntries() {
    var texts = declarations
    for number in 1...51 { texts["x/p\(number).md"] = page("P\(number)", "[e1]") }
    let linked = LinkedSite(texts)
    #expect(linked.page("/x/p1/")?.related == [])
  }

  @Test("The order of related pages does not change from run to run")
  func isStable() {
    var texts = declarations
    for number in 1...40 {
      let entries = (1...9).filter { (number * $0) % 7 < 3 }.map { "e\($0)" }
      texts["x/p\(number).md"] = page("P\(number)", "[\(entries.joined(separator: ", "))]")
    }
    let first = LinkedSite(texts).site.pages.map(\.related)
    for _ in 1...5 { #expect(LinkedSite(texts).site.pages.map(\.related) == first) }
  }

  @Test("Linking takes time in proportion to the number of pages")
  func growsInProportion() {
    func time(_ count: Int) -> Duration {
      var texts = declarations
      texts["registers/actors.yaml"]? += (10...400).map { "e\($0): {name: E\($0)}\n" }.joined()
      texts["lista.md"] = "---\ntitle: L\nlisting: register\nregister: actors\n---\n"
      for number in 1...count {
        let text = "[x](/lista.md#e\(number % 400 + 1)) [y](saknas\(number % 20).md)\n"
        texts["m\(number % 20)/p\(number).md"] = page("P\(number)", "[e1, e2, e3]") + text
      }
      for folder in 0..<20 {
        texts["m\(folder)/index.md"] = "---\ntitle: M\nlisting: collection\nfilters: actors\n---\n"
      }
      let site = PreparedSite(texts)
      return ContinuousClock().measure { site.link() }
    }
    let (small, large) = (time(250), time(1_000))
    #expect(large < small * 9, "\(small) for 250 pages, \(large) for 1,000")
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
