import Declarations
import Files
import Linking
import Parsing
import Testing

@Suite("Links lead where they say, or are reported")
struct LinkTests {
  private static let texts = [
    "index.md": "# Start\n",
    "regler/sekretess.md": "# Sekretess\n\n## När gäller den? {#nar}\n\nText[^1].\n\n[^1]: Not.\n",
    "regler/index.md": "# Regler\n",
    "Så här/å.md": "# Å\n",
    "utkast.md": "---\nstatus: draft\n---\n# Utkast\n",
    "dokument/Blankett å.pdf": "12345",
  ]

  @Test(
    "A link is relative to its page, or from the root",
    arguments: [
      ("sekretess.md", "/regler/sekretess/"), ("./sekretess.md", "/regler/sekretess/"),
      ("../index.md", "/"), ("/regler/index.md", "/regler/"), ("/", "/"), ("../", "/"),
      ("../regler//sekretess.md", "/regler/sekretess/"),
      ("/regler/sekretess/", "/regler/sekretess/"), ("/regler/sekretess", "/regler/sekretess/"),
      ("/regler/index.html", "/regler/"), ("index.md?x=1", "/regler/"),
      ("</Så här/å.md>", "/sa-har/a/"), ("/S%C3%A5%20h%C3%A4r/%C3%A5.md", "/sa-har/a/"),
      ("</Sa\u{30A} ha\u{308}r/a\u{30A}.md>", "/sa-har/a/"),
      ("sekretess.md#nar", "/regler/sekretess/#nar"), ("#del", "/regler/fran/#del"),
      ("sekretess.md#", "/regler/sekretess/"), ("sekretess.md#fn-1", "/regler/sekretess/#fn-1"),
      ("sekretess.md#fnref-1", "/regler/sekretess/#fnref-1"),
      ("sekretess.md#innehall", "/regler/sekretess/#innehall"),
      ("</dokument/Blankett å.pdf>", "file dokument/blankett-a.pdf 5"),
    ])
  func leads(_ address: String, _ expected: String) {
    let linked = site("# Från\n\n## Del\n\n[x](\(address))\n")
    #expect(linked.mistakes.isEmpty)
    #expect(linked.links(on: "/regler/fran/") == [expected])
  }

  @Test(
    "A link that leads nowhere is reported once, with what may have been meant",
    arguments: [
      ("sekretes.md", "link/missing-page", "'/regler/sekretess.md'"),
      ("/sekretess.md", "link/missing-page", "'/regler/sekretess.md'"),
      ("../../x.md", "link/missing-page", ""), ("blankett.pdf", "link/missing-page", ""),
      ("../utkast.md", "link/to-draft", "--drafts"),
      ("sekretess.md#naer", "link/missing-anchor", "'#nar'"),
      ("#saknas", "link/missing-anchor", "del"),
      ("sekretess.md#Nar", "link/missing-anchor", "'#nar'"),
    ])
  func isReported(_ address: String, _ rule: String, _ suggestion: String) {
    let linked = site("# Från\n\n## Del\n\n[x](‹\(address)›)\n")
    #expect(linked.mistakes == linked.atMarks(rule))
    #expect(
      suggestion.isEmpty || linked.fixes.contains { $0.contains(suggestion) }, "\(linked.fixes)")
  }

  @Test("A draft that is built can be linked to")
  func linksToDrafts() {
    let texts = Self.texts.merging(["a.md": "# A\n[x](utkast.md)\n"]) { $1 }
    let linked = LinkedSite(texts, includesDrafts: true)
    #expect(linked.mistakes.isEmpty)
    #expect(linked.links(on: "/a/") == ["/utkast/"])
  }

  @Test("Pages named in front matter are found, or reported there")
  func findsNamedPages() {
    let linked = site(
      "---\nsuperseded_by: sekretess.md\nrelated: [index.md, ‹saknas.md›, /regler/]\n---\n# Från\n")
    #expect(linked.mistakes == linked.atMarks("link/missing-page"))
    let page = linked.page("/regler/fran/")
    #expect(page?.successor == linked.page("/regler/sekretess/")?.id)
    #expect(linked.addresses(of: page?.related ?? []) == ["/regler/"])
  }

  @Test("Images have the size their file tells")
  func sizesImages() {
    let png =
      [0x89, 0x50, 0x4E, 0x47] + [UInt8](repeating: 0, count: 12) + [0, 0, 1, 2, 0, 0, 0, 3]
    let linked = LinkedSite(
      ["a.md": "# A\n\n![å](bild/Å.png)\n\n![b](text.txt)\n\n![c](‹saknas.png›)\n"],
      images: ["bild/Å.png": png, "text.txt": [1]])
    #expect(linked.mistakes == linked.atMarks("link/missing-page"))
    #expect(linked.links(on: "/a/") == ["image bild/a.png 258×3", "image text.txt 0×0", "none"])
  }

  @Test(
    "One mistake is one diagnostic for the whole site",
    arguments: [
      ("types.yaml", "types: ‹\"x›\n", "yaml/syntax"),
      ("types.yaml", "‹typs›: {topic: {name: Ä}}\n", "meta/unknown-key"),
      ("a.md", "---\ntitle: ‹\"A›\nactors: bup\n---\n", "yaml/syntax"),
      ("a.md", "---\n‹titel›: x\ntitle: A\nsummary: S\n---\n", "meta/unknown-key"),
      ("registers/actors.yaml", "bup: ‹\"x›\n", "yaml/syntax"),
      ("registers/actors.yaml", "bup: {‹nam›: x, name: BUP}\n", "meta/unknown-key"),
      ("registers/actors.yaml", "bup: {name: ‹[BUP]›}\n", "meta/wrong-kind"),
      ("site.yaml", "navigation: ‹{a: b}›\n", "meta/wrong-kind"),
    ])
  func causesNoOthers(_ path: String, _ text: String, _ rule: String) {
    var texts = [
      "types.yaml": """
      callouts: {LAG: {label: Lag, style: tip}}
      fields: {actors: {kind: reference, register: actors, many: true}}
      types: {topic: {name: Ä, optional: actors}, page: {name: S, required: summary}}
      registers: {actors: {name: A, fields: {slag: {kind: text}}}}
      """,
      "registers/actors.yaml": "bup: {name: BUP, slag: x}\n",
      "a.md": "---\ntitle: A\nsummary: S\n---\n",
      "b.md":
        "---\ntitle: B\ntype: topic\nactors: bup\n---\n> [!LAG]\n> x\n\n[](actor:bup) [a](a.md)\n",
      "aktorer.md": "---\ntitle: R\nsummary: S\nlisting: register\nregister: actors\n---\n",
    ]
    #expect(LinkedSite(texts).mistakes == [])
    texts[path] = text
    let linked = LinkedSite(texts)
    let places = linked.atMarks(rule)
    #expect(linked.mistakes == places)
  }

  @Test("A mention of what a page is about does not link to itself")
  func leavesOwnMentions() {
    let linked = LinkedSite([
      "registers/concepts.yaml": "sip: {name: samordnad plan, page: sip.md}\n",
      "sip.md": "# SIP\nEn samordnad plan.\n", "a.md": "# A\nEn samordnad plan. [](term:sip)\n",
    ])
    #expect(linked.mistakes.isEmpty)
    #expect(linked.links(on: "/sip/").allSatisfy { $0 == "none" })
    #expect(linked.links(on: "/a/").contains("/sip/"))
  }

  private func site(_ text: String) -> LinkedSite {
    LinkedSite(Self.texts.merging(["regler/från.md": text]) { $1 })
  }
}
