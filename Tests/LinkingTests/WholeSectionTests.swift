import Files
import Linking
import Testing

@Suite("Sections as one page")
struct WholeSectionTests {
  private func page(_ title: String, order: Int = 1, more: String = "") -> String {
    "---\ntitle: \(title)\norder: \(order)\n\(more)---\nText.\n"
  }

  /// The sections of a site, each as its address and those of its pages.
  private func sections(_ linked: LinkedSite) -> [String] {
    linked.site.wholeSections.map { section in
      let pages = section.members.map { linked.site.pages[$0].path.description }
      return ([section.path.description] + pages).joined(separator: " ")
    }
  }

  @Test("A section of the menu has its pages in the order of lists, each before those below it")
  func order() {
    let linked = LinkedSite([
      "site.yaml": "title: T\nnavigation: [del/index.md]\n", "index.md": page("Start"),
      "del/index.md": page("Del"), "del/z.md": page("Z", order: 1),
      "del/a.md": page("A", order: 3), "del/m/index.md": page("M", order: 2),
      "del/m/n.md": page("N"), "annat/index.md": page("Annat"), "annat/a.md": page("A"),
      "annat/b.md": page("B"),
    ])
    #expect(sections(linked) == ["/del/pa-en-sida/ /del/ /del/z/ /del/m/ /del/m/n/ /del/a/"])
  }

  @Test("A menu that begins with the start page has the same sections")
  func startInMenu() {
    let linked = LinkedSite([
      "site.yaml": "title: T\nnavigation: [index.md, a/index.md]\n", "index.md": page("Start"),
      "a/index.md": page("A"), "a/b.md": page("B"), "a/c.md": page("C"),
    ])
    #expect(sections(linked) == ["/a/pa-en-sida/ /a/ /a/b/ /a/c/"])
  }

  @Test("An English site has an English address")
  func english() {
    let linked = LinkedSite([
      "site.yaml": "title: T\nlanguage: en\n", "a/index.md": page("A"), "a/b.md": page("B"),
      "a/c.md": page("C"),
    ])
    #expect(sections(linked) == ["/a/on-one-page/ /a/ /a/b/ /a/c/"])
  }

  @Test("A page is in the sections of two levels at most, however deep the site is")
  func depth() {
    var texts = ["site.yaml": "title: T\nnavigation: [a/index.md, a/b/index.md]\n"]
    for folder in ["a", "a/b", "a/b/c", "a/b/c/d"] {
      for name in ["index", "x", "y"] { texts["\(folder)/\(name).md"] = page(name) }
    }
    let linked = LinkedSite(texts)
    #expect(
      linked.site.wholeSections.map(\.path.description) == ["/a/pa-en-sida/", "/a/b/pa-en-sida/"])
    #expect(linked.site.wholeSections.map(\.members.count) == [12, 9])
  }

  @Test(
    "Sections of fewer than two pages and of more than a hundred have none",
    arguments: [(1, 0), (2, 1), (100, 1), (101, 0)])
  func length(pages: Int, sections: Int) {
    var texts = ["site.yaml": "title: T\n", "a/index.md": page("A")]
    for number in 0..<pages { texts["a/s\(number).md"] = page("S\(number)") }
    #expect(LinkedSite(texts).site.wholeSections.count == sections)
  }

  @Test("Pages that no list shows, and what a page lists by itself, are left out")
  func unlisted() {
    let linked = LinkedSite([
      "site.yaml": "title: T\nnavigation: [a/index.md, n/index.md]\n",
      "a/index.md": "---\ntitle: A\n---\n", "a/b.md": page("B"),
      "a/c.md": page("C", more: "status: archived\nstatus_reason: Gammal.\n"),
      "a/d.md": page("D", more: "unlisted: true\n"),
      "a/n/index.md": page("N", more: "listing: news\n"), "a/n/x.md": page("X"),
      "n/index.md": page("N", more: "listing: news\n"), "n/x.md": page("X"), "n/y.md": page("Y"),
    ])
    #expect(sections(linked) == ["/a/pa-en-sida/ /a/b/ /a/n/"])
  }

  @Test("The address steps aside for pages and files that have it")
  func steppingAside() {
    let texts = ["site.yaml": "title: T\n", "a/index.md": page("A"), "a/b.md": page("B")]
    let page = texts.merging(["a/pa-en-sida.md": page("C")]) { $1 }
    #expect(sections(LinkedSite(page)).first?.hasPrefix("/a/pa-en-sida-2/ ") == true)
    let file = texts.merging(["a/c.md": self.page("C")]) { $1 }
    for name in ["a/pa-en-sida", "a/pa-en-sida/index.html"] {
      let linked = LinkedSite(file, images: [name: [1]])
      #expect(linked.mistakes == [])
      #expect(sections(linked).first?.hasPrefix("/a/pa-en-sida-2/ ") == true, "\(name)")
    }
  }

  @Test("An old address where the page would be is an error at its place")
  func reserved() {
    let linked = LinkedSite([
      "site.yaml": "title: T\n", "a/index.md": page("A"), "a/b.md": page("B"),
      "a/c.md": page("C", more: "aliases: [‹/a/pa-en-sida/›]\n"),
    ])
    #expect(linked.mistakes == linked.atMarks("address/duplicate"))
  }
}
