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

  @Test("Addresses are ordered by their bytes")
  func orders() {
    let paths = ["b", "a", "a-b", "a/b"].map { SitePath(parts: [$0]) }
    #expect(paths.sorted().map(\.description) == ["/a-b/", "/a/", "/a/b/", "/b/"])
  }
}
