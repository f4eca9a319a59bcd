import Files
import Testing

@Suite("The address of a page")
struct SitePathTests {
  @Test("An address starts and ends with a slash and knows its parts")
  func hasParts() {
    let path = SitePath(parts: ["samverkan", "bup"])
    #expect(path.description == "/samverkan/bup/")
    #expect(path.parts == ["samverkan", "bup"] && path.depth == 2)
    #expect(path.outputPath == "samverkan/bup/index.html")
    #expect(path.parent.description == "/samverkan/" && path.parent.parent == .root)
    #expect(path.appending("x").description == "/samverkan/bup/x/")
    #expect(path.toRoot == "../../")
  }

  @Test("The start page is its own parent and lies at the root")
  func hasRoot() {
    #expect(SitePath.root.description == "/" && SitePath.root.depth == 0)
    #expect(SitePath.root.outputPath == "index.html" && SitePath.root.toRoot == "./")
    #expect(SitePath.root.parent == .root)
  }

  @Test(
    "A relative address leads from page to page, and a browser would resolve it so",
    arguments: [
      ("", "", "./"), ("a", "", "../"), ("", "a", "a/"), ("a", "a", "./"), ("a", "a/b", "b/"),
      ("a/b", "a", "../"), ("a/b", "a/c", "../c/"), ("a/b", "c/d/e", "../../c/d/e/"),
      ("a/b/c", "a/b", "../"), ("ab", "a", "../a/"),
    ])
  func leadsToPages(from: String, to: String, link: String) {
    let here = SitePath(parts: from.split(separator: "/").map(String.init))
    let there = SitePath(parts: to.split(separator: "/").map(String.init))
    #expect(here.relative(to: there) == link)
    #expect(resolve(link, on: here) == there.description)
  }

  @Test(
    "A relative address leads from a page to a file",
    arguments: [
      ("", "style.css", "style.css"), ("a", "style.css", "../style.css"), ("a", "a/x.pdf", "x.pdf"),
      ("a/b", "a/x.pdf", "../x.pdf"), ("a", "b/c/x.pdf", "../b/c/x.pdf"), ("a", "a", "../a"),
    ])
  func leadsToFiles(from: String, file: String, link: String) {
    let here = SitePath(parts: from.split(separator: "/").map(String.init))
    #expect(here.relative(toFile: file) == link)
    #expect(resolve(link, on: here) == "/" + file)
  }

  @Test("Addresses are ordered by their bytes")
  func orders() {
    let paths = ["b", "a", "a-b", "a/b"].map { SitePath(parts: [$0]) }
    #expect(paths.sorted().map(\.description) == ["/a-b/", "/a/", "/a/b/", "/b/"])
  }
}

/// Follows a relative link as browsers do.
private func resolve(_ link: String, on page: SitePath) -> String {
  var parts = page.parts.map(String.init)
  let steps = link.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  for step in steps.dropLast() where step != "." {
    if step == ".." { parts.removeLast() } else { parts.append(step) }
  }
  let folder = "/" + parts.map { $0 + "/" }.joined()
  return folder + (steps.last ?? "")
}
