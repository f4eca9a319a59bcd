import Linking
import Testing

@Suite("Places in laws have one form")
struct LawPlaceFormTests {
  @Test("A letter with a space before it, in front matter and in text, is the same place")
  func oneForm() {
    let linked = LinkedSite([
      "registers/laws.yaml": "\"2010:800\": {name: Skollag (2010:800)}\n",
      "types.yaml": """
      fields: {laws: {kind: reference, register: laws, many: true, label: Lagar}}
      types: {page: {name: Sida, plural: Sidor, optional: [laws]}}
      registers: {laws: {name: Lag, plural: Lagar}}
      """,
      "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
      "a.md": "---\ntitle: A\nlaws: [\"2010:800 2:25 a\"]\n---\n",
      "b.md": "---\ntitle: B\nlaws: [\"2010:800 2:25a\"]\n---\n",
      "c.md": "---\ntitle: C\n---\n\nSe 2 kap. 25 a § skollagen (2010:800).\n",
      "d.md": "---\ntitle: D\n---\n\nSe [lagen](<law:2010:800 2:25 a>).\n",
    ])
    #expect(linked.mistakes == [])
    let citing = linked.site.citing.values.joined()
    #expect(citing.count == 4)
    #expect(Set(citing.map(\.locator)) == ["2:25a"])
    #expect(
      Set(["/c/", "/d/"].flatMap(linked.links(on:)).map { $0.split(separator: "#").last })
        == ["2-25a"])
  }
}
