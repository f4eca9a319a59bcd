import Declarations
import Files
import Linking
import Parsing
import Testing

@Suite("Pages hang in a tree, in the editors' order")
struct TreeTests {
  @Test("Children come by order, then by title as in Swedish")
  func ordersChildren() {
    let titles = ["Ö", "Ä", "Å", "Zebra", "a", "Vad", "Wad"]
    var texts = ["index.md": "# Start\n"]
    for (number, title) in titles.enumerated() { texts["p\(number).md"] = "# \(title)\n" }
    texts["sist.md"] = "---\norder: 2\n---\n# Aa\n"
    texts["forst.md"] = "---\norder: -1.5\n---\n# Öö\n"
    let linked = LinkedSite(texts)
    let children = linked.page("/")?.children ?? []
    #expect(
      children.map { linked.site.pages[$0].title }
        == ["Öö", "Aa", "a", "Vad", "Wad", "Zebra", "Å", "Ä", "Ö"])
  }

  @Test("Menus go by the short title")
  func ordersByShortTitle() {
    let linked = LinkedSite([
      "a.md": "---\nshort_title: Ö\n---\n# A\n", "b.md": "# B\n",
    ])
    #expect(linked.children(of: "/") == ["/b/", "/a/"])
  }

  @Test("News come newest first, those without a date last")
  func ordersNews() {
    let linked = LinkedSite([
      "nyheter/index.md": "---\nlisting: news\n---\n# Nyheter\n",
      "nyheter/a.md": "---\npublished: 2024-01-01\n---\n# A\n",
      "nyheter/b.md": "---\ndate: 2025-01-01\n---\n# B\n",
      "nyheter/c.md": "# Å\n", "nyheter/d.md": "# Z\n",
      "nyheter/e.md": "---\npublished: 2024-01-01\norder: 1\n---\n# E\n",
    ])
    #expect(
      linked.children(of: "/nyheter/").map { $0.dropFirst(9) } == ["b/", "e/", "a/", "d/", "c/"])
  }

  @Test(
    "Menus leave out what is not current",
    arguments: ["unlisted: true", "status: archived", "status: superseded", "status: removed"])
  func leavesOut(_ key: String) {
    let linked = LinkedSite(["a.md": "---\n\(key)\n---\n# A\n", "b.md": "# B\n[a](a.md)\n"])
    #expect(linked.mistakes.isEmpty)
    #expect(linked.children(of: "/") == ["/b/"])
    #expect(linked.page("/a/")?.parent == linked.page("/")?.id)
  }

  @Test("A page's ancestors begin at the start page")
  func findsAncestors() throws {
    let linked = LinkedSite(["a/b/c.md": "# C\n", "a/index.md": "# A\n"])
    let page = try #require(linked.page("/a/b/c/"))
    #expect(linked.site.ancestors(of: page).map(\.path.description) == ["/", "/a/", "/a/b/"])
  }

  @Test("Drafts are pages only when asked for")
  func leavesDraftsOut() {
    let texts = ["a.md": "---\nstatus: draft\n---\n# A\n", "b.md": "# B\n"]
    #expect(LinkedSite(texts).page("/a/") == nil)
    let linked = LinkedSite(texts, includesDrafts: true)
    #expect(linked.children(of: "/") == ["/a/", "/b/"])
  }

  @Test("Menus that site.yaml names are kept in order; a site without any gets its sections")
  func readsMenus() {
    let texts = ["b/x.md": "# X\n", "a/y.md": "# Y\n", "c.md": "# C\n", "b/index.md": "# B\n"]
    let settings = """
      navigation: [b/index.md, /c.md, a/]
      footer: c.md
      entrances: [{title: Ämne, page: b/index.md}]
      newsletter: {text: Brev, email: a@b.se, privacy: c.md}
      """
    let linked = LinkedSite(texts.merging(["site.yaml": settings]) { $1 })
    #expect(linked.mistakes.isEmpty)
    #expect(linked.addresses(of: linked.site.navigation) == ["/b/", "/c/", "/a/"])
    #expect(linked.addresses(of: linked.site.footer) == ["/c/"])
    #expect(linked.site.entrances.map(\.title) == ["Ämne"])
    #expect(linked.addresses(of: linked.site.entrances.map(\.page)) == ["/b/"])
    #expect(linked.site.newsletterPrivacyPage == linked.page("/c/")?.id)
    for other in [texts, texts.merging(["site.yaml": "title: T\n"]) { $1 }] {
      let bare = LinkedSite(other)
      #expect(bare.addresses(of: bare.site.navigation) == ["/a/", "/b/"])
    }
  }

  @Test(
    "A page that site.yaml names and nobody wrote is reported there",
    arguments: [
      ("navigation: [a.md, ‹b.md›]", "link/missing-page"),
      ("footer: ‹saknas/›", "link/missing-page"),
      ("entrances: [{title: T, page: ‹x.md›}]", "link/missing-page"),
      ("newsletter: {text: T, email: a@b.se, privacy: ‹x.md›}", "link/missing-page"),
      ("navigation: ‹utkast.md›", "link/to-draft"),
    ])
  func reportsMenus(_ settings: String, _ rule: String) {
    let linked = LinkedSite([
      "site.yaml": settings, "a.md": "# A\n", "utkast.md": "---\nstatus: draft\n---\n# U\n",
    ])
    #expect(linked.mistakes == linked.atMarks(rule))
  }
}
