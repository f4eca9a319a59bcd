import Testing

@testable import Linking

@Suite("Folders of old addresses")
struct FolderRedirectTests {
  private let pages = [
    "ny/index.md": "---\ntitle: Ny\n---\n", "ny/a.md": "---\ntitle: A\n---\n",
    "ny/del/b.md": "---\ntitle: B\n---\n", "nya.md": "---\ntitle: Nya\n---\n",
  ]

  private func site(_ redirects: String, _ more: [String: String] = [:]) -> LinkedSite {
    LinkedSite(
      pages.merging(more) { $1 }.merging(["site.yaml": "redirects: \(redirects)\n"]) { $1 })
  }

  private func redirects(of linked: LinkedSite) -> [String] {
    linked.site.redirects.map { "\($0.path) \(linked.site.pages[$0.page].path)" }
  }

  @Test("Every page of the new folder gets its old address, and no other page does")
  func spreads() {
    let linked = site("[{from: /gammal/*, to: /ny/*}]")
    #expect(linked.mistakes == [])
    #expect(
      redirects(of: linked) == [
        "/gammal/ /ny/", "/gammal/a/ /ny/a/", "/gammal/del/ /ny/del/",
        "/gammal/del/b/ /ny/del/b/",
      ])
  }

  @Test("Where addresses are promised, only those get a redirect")
  func promised() {
    let linked = site("[{from: /gammal/*, to: /ny/*}]", ["urls.lock": "/gammal/a/\n/gammal/x/\n"])
    #expect(linked.mistakes == [])
    #expect(redirects(of: linked) == ["/gammal/a/ /ny/a/"])
  }

  @Test("A page that is there, and a line of its own, come before the folder")
  func givesWay() {
    let linked = site(
      "[{from: /gammal/*, to: /ny/*}, {from: /gammal/a/, to: /nya/}]",
      ["gammal/del/b.md": "---\ntitle: Kvar\naliases: [/gammal/del/c/]\n---\n"])
    #expect(linked.mistakes == [])
    #expect(
      redirects(of: linked) == ["/gammal/a/ /nya/", "/gammal/del/c/ /gammal/del/b/"])
  }

  @Test("A file that is there comes before the folder, and of two ways to write it the first")
  func givesWayToFiles() {
    let linked = site(
      "[{from: /gammal/*, to: /ny/*}, {from: /Gammal/*, to: /ny/*}, {from: /Gammal/DEL/, to: /}]",
      ["gammal/a/index.html": "A", "gammal/del/b": "B"])
    #expect(linked.mistakes == [])
    #expect(redirects(of: linked) == ["/Gammal/DEL/ /", "/gammal/ /ny/"])
  }

  @Test("Everything may have moved a folder down")
  func fromTheRoot() {
    let linked = site("[{from: /*, to: /ny/*}]")
    #expect(linked.mistakes == [])
    #expect(redirects(of: linked) == ["/a/ /ny/a/", "/del/ /ny/del/", "/del/b/ /ny/del/b/"])
  }

  @Test(
    "Folders that lead to a redirect, round, nowhere or to a page are errors",
    arguments: [
      ("[{from: ‹/x/*›, to: /ny/}]", "address/invalid"),
      ("[{from: ‹/x/›, to: /ny/*}]", "address/invalid"),
      ("[{from: ‹/../*›, to: /ny/*}]", "address/invalid"),
      ("[{from: /x/*, to: ‹/saknas/*›}]", "link/missing-page"),
      ("[{from: /x/*, to: ‹/y/*›}, {from: /y/*, to: /ny/*}]", "url/redirect-chain"),
      ("[{from: /x/*, to: ‹/x/*›}]", "url/redirect-loop"),
      ("[{from: /x/*, to: ‹/y/*›}, {from: /y/*, to: ‹/x/*›}]", "url/redirect-loop"),
      ("[{from: /x/*, to: /ny/*}, {from: ‹/x/*›, to: /ny/del/*}]", "address/duplicate"),
      ("[{from: /x/*, to: /ny/*}, {from: /z/, to: ‹/x/a/›}]", "url/redirect-chain"),
    ])
  func refuses(_ list: String, _ rule: String) {
    let linked = site(list)
    #expect(linked.mistakes == linked.atMarks(rule))
  }

  @Test("The fix of a chain of folders is its end")
  func shortensChains() {
    let linked = site("[{from: /x/*, to: /y/*}, {from: /y/*, to: /ny/*}]")
    #expect(linked.fixes == ["skriv 'to: /ny/*'"])
  }
}
