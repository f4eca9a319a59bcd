import Testing

@Suite("Names that the site itself needs")
struct ReservedNameTests {
  private func page(_ aliases: String) -> String { "---\ntitle: A\naliases: [\(aliases)]\n---\n" }

  @Test(
    "An old address where the site has a file is an error at its place",
    arguments: [
      "/404.html/", "/sitemap.xml/", "/robots.txt/", "/feed.xml/", "/nytt/feed.xml/",
      "/feed.json/", "/changes.xml/", "/changes.json/", "/opensearch.xml/", "/llms.txt/",
      "/.well-known/security.txt/", "/api/pages.json/", "/a/index.md/", "/nytt/feed.json/mer/",
      "/nytt/data.csv/", "/nytt/data.json/", "/index.md/",
      "/bilder/karta.png/", "/bilder/karta.png/mer/", "/guide.zip/",
    ])
  func aliases(_ alias: String) {
    let linked = LinkedSite(
      ["a.md": page("‹\(alias)›"), "nytt.md": "---\ntitle: Nytt\nlisting: news\n---\n"],
      images: ["bilder/karta.png": [1]])
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
  }

  @Test("An old address that differs from a page's in capitals alone is an error")
  func capitals() {
    let linked = LinkedSite(["a.md": page("‹/A/›")])
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
  }

  @Test(
    "A file where the site has a page, a folder or a file of its own is an error",
    arguments: ["404.html", "a", "del", "search", "assets", "api", "bilder", "guide.zip"])
  func files(_ name: String) {
    let linked = LinkedSite(
      ["a.md": page(""), "del/b.md": page("")], images: [name: [1], "bilder/mer/karta.png": [1]])
    #expect(linked.mistakes == ["\(name) address/duplicate whole"])
  }

  @Test("A robots.txt or sitemap.xml of the content takes the place of ours")
  func ownFiles() {
    let linked = LinkedSite(["a.md": page("")], images: ["robots.txt": [1], "sitemap.xml": [1]])
    #expect(linked.mistakes == [])
  }
}
