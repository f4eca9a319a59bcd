import Declarations
import Files
import Linking
import Parsing
import Testing

@Suite("Every page has one address")
struct AddressTests {
  @Test(
    "A path gives an address",
    arguments: [
      ("a.md", "/a/"), ("index.md", "/"), ("regler/index.md", "/regler/"),
      ("Åtgärder/Så här gör du.md", "/atgarder/sa-har-gor-du/"),
      ("Å/o\u{308}ga.md", "/a/oga/"), ("a.b_c.md", "/a-b-c/"),
      ("index/index.md", "/index/"), ("INDEX.md", "/index/"), ("2017.md", "/2017/"),
    ])
  func givesAddress(_ path: String, _ address: String) {
    let linked = LinkedSite([path: "# T\n"])
    #expect(linked.mistakes.isEmpty)
    #expect(linked.page(address)?.document?.file.path == path)
  }

  @Test(
    "A name without letters or digits is no address, and links to it are no mistake",
    arguments: ["§.md", "§§/a.md", ".md"])
  func refusesEmptyAddresses(_ path: String) {
    let linked = LinkedSite([path: "‹#› T\n", "b.md": "# B\n[x](</\(path)>)\n"])
    #expect(linked.mistakes == linked.atMarks("address/empty"))
  }

  @Test("Two files with one address are reported once, at the second")
  func findsDuplicates() {
    let linked = LinkedSite([
      "sida.md": "# A\n", "sida/index.md": "‹#› B\n\n## Del\n", "å.md": "‹#› C\n", "a.md": "# D\n",
      "b.md": "# B\n[x](sida/index.md#del) [y](å.md)\n",
    ])
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
    #expect(linked.links(on: "/b/") == ["/sida/#del", "/a/"])
  }

  @Test("Folders without index.md have a page with a readable title")
  func makesFolders() {
    let linked = LinkedSite(["goda-exempel/å_län/a.md": "# A\n"])
    #expect(linked.mistakes.isEmpty)
    #expect(linked.page("/goda-exempel/")?.title == "Goda exempel")
    #expect(linked.page("/goda-exempel/a-lan/")?.title == "Å län")
    #expect(linked.page("/") != nil)
    #expect(linked.children(of: "/") == ["/goda-exempel/"])
    #expect(linked.children(of: "/goda-exempel/a-lan/") == ["/goda-exempel/a-lan/a/"])
    #expect(
      linked.page("/goda-exempel/a-lan/a/")?.parent == linked.page("/goda-exempel/a-lan/")?.id)
  }

  @Test("The search page and the A–Ö index are added when missing")
  func addsMissingPages() {
    let added = LinkedSite(["a.md": "# A\n"])
    #expect(added.addresses == ["/", "/a-o/", "/a/", "/sok/"])
    #expect(
      added.addresses(of: [added.site.searchPage, added.site.alphabetPage]) == ["/sok/", "/a-o/"])
    let english = LinkedSite(["a.md": "# A\n", "site.yaml": "language: en\n"])
    #expect(english.addresses == ["/", "/a-z/", "/a/", "/search/"])
    let own = LinkedSite([
      "hitta.md": "---\nlisting: search\n---\n# Hitta\n",
      "alla.md": "---\nlisting: a-z\n---\n# A\n",
    ])
    #expect(own.addresses == ["/", "/alla/", "/hitta/"])
    #expect(
      own.addresses(of: [own.site.searchPage, own.site.alphabetPage]) == ["/hitta/", "/alla/"])
  }

  @Test(
    "What takes the search page's address does not stop the build",
    arguments: ["sok/a.md", "sok.md", "sok/sok-2/b.md"])
  func findsFreeAddress(_ path: String) {
    let linked = LinkedSite([path: "# A\n", "sok-2.md": "# B\n", "a-o/x.md": "# C\n"])
    #expect(linked.mistakes.isEmpty)
    #expect(linked.site.pages[linked.site.searchPage].path.description == "/sok-3/")
    #expect(linked.site.pages[linked.site.alphabetPage].path.description == "/a-o-2/")
  }

  @Test("Old and short addresses lead to their page")
  func redirects() {
    let linked = LinkedSite([
      "ny.md": "---\naliases: [/gammal/sida/, äldre]\nshort_address: Orosanmälan nu\n---\n# Ny\n"
    ])
    #expect(linked.mistakes.isEmpty)
    let paths = linked.site.redirects.map(\.path.description)
    #expect(paths == ["/gammal/sida/", "/o/orosanmalan-nu/", "/äldre/"])
    #expect(linked.site.redirects.allSatisfy { $0.page == linked.page("/ny/")?.id })
  }

  @Test(
    "An old address that is taken or none is reported",
    arguments: [
      ("aliases: ‹/a/›", "address/duplicate"), ("aliases: [/x/, ‹x›]", "address/duplicate"),
      ("aliases: ‹/›", "address/duplicate"), ("aliases: ‹/../x›", "address/invalid"),
      ("aliases: ‹https://x.se/a›", "address/invalid"), ("aliases: ‹/a?b=c›", "address/invalid"),
      ("short_address: ‹§›", "address/invalid"),
      ("aliases: [/o/x/]\nshort_address: ‹x›", "address/duplicate"),
    ])
  func refusesOldAddresses(_ key: String, _ rule: String) {
    let linked = LinkedSite(["a.md": "---\n\(key)\n---\n# A\n"])
    #expect(linked.mistakes == linked.atMarks(rule))
  }

  @Test("Files get addresses too, and two with one are reported")
  func placesFiles() {
    let linked = LinkedSite(
      ["a.md": "# A\n"],
      images: [
        "Bilder å/Min Bild.PNG": [1], "bilder-a/min-bild.png": [2], "§/.htaccess": [3],
        "a/index.html": [4],
      ])
    #expect(
      linked.mistakes == [
        "a/index.html address/duplicate whole", "bilder-a/min-bild.png address/duplicate whole",
      ])
    let paths = linked.site.assets.map(\.outputPath)
    #expect(paths == ["bilder-a/min-bild.png", "mapp/fil.htaccess"])
  }
}
