import Files
import Testing

@testable import Linking

@Suite("New places of what links name")
struct NewPlacesTests {
  /// What the edits of a site make of one of its files.
  private func mended(_ files: [String: String], _ path: String) -> String {
    let linked = LinkedSite(files)
    let edits = linked.diagnostics.filter { $0.location.file.path == path }.compactMap(\.edit)
    return String(decoding: Array((files[path] ?? "").utf8).applying(edits), as: UTF8.self)
  }

  private let files = [
    "site.yaml": "title: Guide\nredirects: [{from: /flyttad/, to: /regler/}]\n",
    "regler/index.md": "---\ntitle: Regler\n---\n",
    "regler/sekretess.md":
      "---\ntitle: Sekretess\naliases: [/tystnad/]\nshort_address: sekretess\n---\n"
      + "## När du är orolig\n",
    "regler/Blankett.PDF": "x",
  ]

  @Test(
    "A link by an old address, or by one that differs in case or ending, is edited in its own way",
    arguments: [
      ("tystnad.md", "../regler/sekretess.md"), ("/tystnad/", "/regler/sekretess.md"),
      ("../tystnad/#nar-du-ar-orolig", "../regler/sekretess.md#nar-du-ar-orolig"),
      ("/o/sekretess", "/regler/sekretess.md"), ("/flyttad/", "/regler/index.md"),
      ("/regler/Sekretess.md", "/regler/sekretess.md"),
      ("../REGLER/sekretess.html", "../regler/sekretess.md"),
      ("/regler/sekretess/index.md", "/regler/sekretess.md"),
      ("../regler/blankett.pdf", "../regler/Blankett.PDF"),
      ("/regler/sekretess.md#När%20du%20är", "/regler/sekretess.md#När%20du%20är"),
      ("<../regler/sekretess.md#När du är orolig>", "<../regler/sekretess.md#nar-du-ar-orolig>"),
    ])
  func edits(_ address: String, _ expected: String) {
    let folder = address.hasPrefix("tystnad") ? "" : "samverkan/"
    let page = { (address: String) in "---\ntitle: A\n---\nSe [x](\(address)) nu.\n" }
    let wanted = folder.isEmpty ? expected.replacing("../", with: "") : expected
    let all = files.merging(["\(folder)a.md": page(address)]) { $1 }
    #expect(mended(all, "\(folder)a.md") == page(wanted))
  }

  @Test(
    "What the site is not certain of is left to a person",
    arguments: [
      "sekretess.md", "/sekretes.md", "/regler/sekretess.pdf", "/saknas/", "../../tystnad.md",
      "/regler/sekretess.md#nar-du-ar-orolg", "/regler/%54ystnad.md",
    ])
  func leaves(_ address: String) {
    let page = "---\ntitle: A\n---\nSe [x](\(address)) nu.\n"
    let all = files.merging(["samverkan/a.md": page]) { $1 }
    #expect(!LinkedSite(all).diagnostics.isEmpty)
    #expect(mended(all, "samverkan/a.md") == page)
  }

  @Test("Front matter and settings are edited, within their quotation marks")
  func fields() {
    let page = "---\ntitle: A\nrelated: ['/tystnad/', \"../Regler/sekretess.md\"]\n---\n"
    let all = files.merging(["samverkan/a.md": page]) { $1 }
    #expect(
      mended(all, "samverkan/a.md")
        == "---\ntitle: A\nrelated: ['/regler/sekretess.md', \"../regler/sekretess.md\"]\n---\n")
    let settings = "title: Guide\nredirects: [{from: /b/, to: /c/}, {from: /c/, to: /regler/}]\n"
    #expect(
      mended(files.merging(["site.yaml": settings]) { $1 }, "site.yaml")
        == "title: Guide\nredirects: [{from: /b/, to: /regler/}, {from: /c/, to: /regler/}]\n")
  }
}
