import Declarations
import Files
import Linking
import Parsing
import Testing

@Suite("Pages in several languages")
struct TranslationTests {
  private let site = LinkedSite([
    "site.yaml": """
    title: Guide
    navigation: [a/index.md, c.md]
    translations: {en: {title: The guide, footer: [c.md, index.en.md]}}
    """,
    "index.md": "# Start\n", "index.en.md": "# Start here\n",
    "a/index.md": "# A\n",
    "a/b.md": "---\nrelated: [index.md, /c.md]\n---\n# B\n[x](b.en.md#part)\n",
    "a/b.en.md": "# Bee\n\n## Part\n[x](b.md) [y](/a/)\n", "a/b.fi.md": "# Bii\n",
    "a/index.en.md": "# Aye\n", "c.md": "# C\n",
  ])

  @Test("A translation has its language before the address of its original")
  func addresses() {
    #expect(site.mistakes.isEmpty)
    #expect(
      site.addresses.filter { $0.contains("/e") || $0.contains("/fi") } == [
        "/en/", "/en/a/", "/en/a/b/", "/fi/a/b/",
      ])
    #expect(site.links(on: "/a/b/") == ["/en/a/b/#part"])
    #expect(site.links(on: "/en/a/b/") == ["/a/b/", "/a/"], "links lead where they say")
  }

  @Test("Each language has a tree of its own; what lacks one hangs below the start page")
  func trees() throws {
    #expect(site.children(of: "/") == ["/a/", "/c/"])
    #expect(site.children(of: "/en/") == ["/en/a/"])
    #expect(site.children(of: "/en/a/") == ["/en/a/b/"])
    let page = try #require(site.page("/en/a/b/"))
    #expect(site.site.ancestors(of: page).map(\.path.description) == ["/en/", "/en/a/"])
    let alone = try #require(site.page("/fi/a/b/"))
    #expect(site.site.ancestors(of: alone).map(\.path.description) == ["/"])
    #expect(site.page("/en/")?.isStart == true)
    #expect(site.page("/en/a/")?.isStart == false)
  }

  @Test(
    "Versions know of each other, the original first",
    arguments: [
      ("/a/b/", ["/en/a/b/", "/fi/a/b/"]), ("/en/a/b/", ["/a/b/", "/fi/a/b/"]),
      ("/fi/a/b/", ["/a/b/", "/en/a/b/"]), ("/c/", []),
    ])
  func versions(_ address: String, _ others: [String]) throws {
    let versions = try #require(site.page(address)).versions.map { version in
      if case .language(let id) = version { site.site.pages[id].path.description } else { "?" }
    }
    #expect(versions == others)
  }

  @Test("A translation is followed by what its original is, in its own language where it can be")
  func related() throws {
    #expect(site.addresses(of: try #require(site.page("/en/a/b/")).related) == ["/en/a/", "/c/"])
  }

  @Test("Menus of another language are those that site.yaml names for it")
  func menus() throws {
    let menus = try #require(site.site.translatedMenus[.english])
    #expect(site.addresses(of: menus.footer) == ["/c/", "/en/"])
    #expect(menus.navigation.isEmpty)
    #expect(site.site.version(of: try #require(site.page("/a/")).id, in: .english) != nil)
    #expect(site.site.version(of: try #require(site.page("/c/")).id, in: .english) == nil)
  }

  @Test("A page in the site's own language by name has the address of any other")
  func ownLanguage() {
    let linked = LinkedSite(["a.sv.md": "# A\n", "b.md": "# B\n", "b.sv.md": "‹#› B igen\n"])
    #expect(linked.page("/a/")?.isTranslation == false)
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
  }

  @Test("A translation of nothing is an error, of a draft is none")
  func noOriginal() {
    let linked = LinkedSite([
      "index.md": "# A\n", "x.en.md": "‹#› X\n", "d.md": "---\nstatus: draft\n---\n# D\n",
      "d.en.md": "# D\n",
    ])
    #expect(linked.mistakes == linked.atMarks("translation/no-original"))
    #expect(linked.fixes.first?.contains("x.md med 'language: en'") == true)
  }

  @Test("Only what looks like a translation is asked what language it is in")
  func unknownLanguage() {
    let linked = LinkedSite([
      "a.md": "# A\n", "a.EN.md": "‹#› E\n", "a.en-GB.md": "‹#› G\n", "a.xx.md": "‹#› X\n",
      "b.yy.md": "# Y\n", "a.old.md": "# O\n", "a.v2.md": "# V\n",
    ])
    #expect(linked.mistakes == linked.atMarks("translation/unknown-language"))
    #expect(linked.page("/a-xx/") != nil, "the page is published all the same")
    #expect(linked.fixes.count { $0.contains("bara 'en'") } == 2, "\(linked.fixes)")
  }

  @Test("A folder of the address and a translation cannot have one address")
  func duplicates() {
    let linked = LinkedSite([
      "a.md": "# A\n", "a.en.md": "# A\n", "en/a.md": "‹#› B\n",
    ])
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
  }

  @Test("Registers, search and the index are those of the originals")
  func lists() {
    let linked = LinkedSite([
      "registers/concepts.yaml": "sip: {name: Plan}\n", "index.md": "# A\n",
      "ordlista.md": "---\nlisting: register\nregister: concepts\n---\n# O\n",
      "ordlista.en.md": "---\nlisting: register\nregister: concepts\n---\n# G\n",
      "sok.md": "---\nlisting: search\n---\n# S\n", "sok.en.md": "---\nlisting: search\n---\n# S\n",
    ])
    #expect(linked.mistakes.isEmpty)
    #expect(linked.addresses.contains("/ordlista/sip/"))
    #expect(!linked.addresses.contains("/en/ordlista/sip/"))
    #expect(linked.site.pages[linked.site.searchPage].path.description == "/sok/")
  }

  @Test("The parts of a translated collection are translated too")
  func filters() throws {
    let collection = "---\ntitle: E\nlisting: collection\nfilters: tag\n---\n"
    let linked = LinkedSite([
      "types.yaml": """
      fields: {tag: {kind: text, label: Tag}}
      types: {page: {name: Sida, optional: [tag]}}
      """,
      "index.md": "# S\n", "index.en.md": "# S\n", "e/index.md": collection,
      "e/index.en.md": collection, "e/x.md": "---\ntitle: X\ntag: t\n---\n",
      "e/x.en.md": "---\ntitle: X\ntag: t\n---\n",
    ])
    let page = try #require(linked.page("/en/e/tag/t/"))
    #expect(linked.site.language(of: page) == "en")
    #expect(linked.site.ancestors(of: page).map(\.path.description) == ["/en/", "/en/e/"])
    let own = try #require(linked.page("/e/tag/t/"))
    #expect(linked.site.language(of: own) == "sv")
    #expect(linked.site.ancestors(of: own).map(\.path.description) == ["/", "/e/"])
  }

  @Test("Easy, signed and whole texts know of each other")
  func otherForms() throws {
    let linked = LinkedSite([
      "types.yaml": """
      fields: {easy_read: {kind: page}, sign_language: {kind: address}}
      types: {page: {name: Sida, optional: [easy_read, sign_language]}}
      """,
      "a.md": """
      ---
      title: A
      easy_read: latt.md
      sign_language: https://example.se/film
      ---
      """,
      "latt.md": "---\ntitle: L\n---\n",
    ])
    #expect(linked.mistakes.isEmpty)
    let (page, easy) = (try #require(linked.page("/a/")), try #require(linked.page("/latt/")))
    #expect(page.versions == [.easy(easy.id), .signedElsewhere("https://example.se/film")])
    #expect(easy.versions == [.whole(page.id)])
  }

  @Test(
    "A translation is behind when its original changed later than anyone looked at it",
    arguments: [
      ("changed: 2026-11-02", "review: {on: 2026-11-01}", true),
      ("changed: 2026-11-02", "review: {on: 2026-11-02}", false),
      ("changed: 2026-11-02", "published: 2026-11-01", true),
      ("changes: [{date: 2026-11-02, text: Nytt.}]", "published: 2026-11-01", true),
      ("published: 2026-11-02", "published: 2026-11-01", false),
      ("changed: 2026-11-02", "order: 1", false),
    ])
  func behind(_ original: String, _ translation: String, _ isBehind: Bool) throws {
    let linked = LinkedSite([
      "a.md": "---\ntitle: A\n\(original)\n---\n",
      "a.en.md": "---\ntitle: A\n\(translation)\n---\n",
    ])
    let page = try #require(linked.page("/en/a/"))
    #expect(
      linked.site.changeAfterTranslation(page)?.description == (isBehind ? "2026-11-02" : nil))
  }
}
