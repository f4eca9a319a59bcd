import Declarations
import Files
import Linking
import Testing

@Suite("Redirects of site.yaml")
struct RedirectTests {
  private let page = "---\ntitle: A\naliases: [/alias/]\n---\n"

  @Test("They lead to a page by its file or its address")
  func lead() {
    let linked = LinkedSite([
      "a.md": page,
      "site.yaml": "redirects: [{from: /x/, to: a.md}, {from: /y/z/, to: /a/}]\n",
    ])
    #expect(linked.mistakes == [])
    let redirects = linked.site.redirects
    #expect(redirects.map(\.path.description) == ["/alias/", "/x/", "/y/z/"])
    #expect(redirects.allSatisfy { $0.page == linked.page("/a/")?.id })
  }

  @Test(
    "One that is taken, goes round or leads to nothing or another redirect is an error",
    arguments: [
      ("[{from: ‹/a/›, to: /}]", "address/duplicate"),
      ("[{from: ‹/alias/›, to: /}]", "address/duplicate"),
      ("[{from: ‹/a/INDEX.html›, to: /}]", "address/duplicate"),
      ("[{from: ‹/fil/›, to: a.md}]", "address/duplicate"),
      ("[{from: ‹/_redirects/›, to: a.md}]", "address/duplicate"),
      ("[{from: ‹/_headers.nginx/›, to: a.md}]", "address/duplicate"),
      ("[{from: /X/, to: a.md}, {from: ‹/x/›, to: a.md}]", "address/duplicate"),
      ("[{from: ‹/../›, to: /}]", "address/invalid"),
      ("[{from: /x/, to: ‹/saknas/›}]", "link/missing-page"),
      ("[{from: /x/, to: ‹/alias/›}]", "url/redirect-chain"),
      ("[{from: /x/, to: ‹/y/›}, {from: /y/, to: a.md}]", "url/redirect-chain"),
      ("[{from: /x/, to: ‹/x/›}]", "url/redirect-loop"),
      ("[{from: /x/, to: ‹/y/›}, {from: /y/, to: ‹/x/›}]", "url/redirect-loop"),
    ])
  func refuses(_ list: String, _ rule: String) {
    let linked = LinkedSite([
      "a.md": page, "fil/index.html": "", "site.yaml": "redirects: \(list)\n",
    ])
    #expect(linked.mistakes == linked.atMarks(rule))
  }

  @Test("The fix of a chain is its end")
  func shortensChains() {
    let linked = LinkedSite([
      "a.md": page,
      "site.yaml": "redirects: [{from: /x/, to: /y/}, {from: /y/, to: a.md}]\n",
    ])
    #expect(linked.fixes == ["skriv 'to: a.md'"])
  }
}
