import Files
import Linking
import Testing

@testable import Checking

@Suite("url/lost-page and url/lost-anchor")
struct LostPageTests {
  private static let text = """
    Den som arbetar i skolan ska genast anmäla till socialnämnden vid misstanke om att ett barn far
    illa. Anmälan görs av den som känner oron, och rektorn kan inte besluta att låta bli.
    """
  private static let other = """
    Habiliteringen hjälper familjer med hjälpmedel, träning och samtal under uppväxten hemma.
    """

  /// The lock that `files` would write.
  private func lock(_ files: [String: String]) throws -> String {
    AddressLock.text(of: try MarkedSite(files).site.promises(), in: .swedish)
  }

  private func page(_ title: String, _ body: String, keys: String = "") -> String {
    "---\ntitle: \(title)\n\(keys)---\n\(body)\n"
  }

  @Test("What is there is not lost: pages, redirects, tombstones with what was on them")
  func keeps() throws {
    let site = try MarkedSite([
      "a.md": page("A", "## B\n\nText.", keys: "aliases: [/gammal/]\n"),
      "c.md": page("C", "", keys: "status: removed\n"),
      "urls.lock": "/ =0\n/a/ #b=0v\n/c/ #x\n/gammal/ #b\n",
    ])
    #expect(site.found(LostPage.self).isEmpty)
    #expect(site.found(LostAnchor.self).isEmpty)
  }

  @Test("Without urls.lock nothing is promised")
  func needsLock() throws {
    let site = try MarkedSite(["a.md": page("A", "")])
    #expect(site.found(LostPage.self).isEmpty)
    #expect(site.found(LostAnchor.self).isEmpty)
  }

  @Test(
    "A page is known again by its text, its headings or its name, and the line to write is given",
    arguments: [
      ("helt-nytt.md", "Rubriken är ny", text, ""),
      ("orosanmalningar.md", "Orosanmälningar", other, ""),
      ("x/orosanmalan.md", "Annat", "Helt andra ord.", ""),
      ("nytt.md", "Nytt", text + "\n\nOch mer text om samma sak, fast längre än förr.", "/x/"),
    ])
  func findsPage(_ path: String, _ title: String, _ body: String, _ alias: String) throws {
    let rest = ["habilitering.md": page("Habilitering", Self.other)]
    let old = ["orosanmalan.md": page("Orosanmälan", Self.text)].merging(rest) { $1 }
    let lines = try lock(old).replacing("/orosanmalan/ ", with: "‹/orosanmalan/› ")
    let keys = alias.isEmpty ? "" : "aliases: [\(alias)]\n"
    let new = rest.merging([path: page(title, body, keys: keys), "urls.lock": lines]) { $1 }
    let site = try MarkedSite(new)
    #expect(site.places(LostPage.self) == site.marks)
    let list = (alias.isEmpty ? "" : alias + ", ") + "/orosanmalan/"
    #expect(
      site.found(LostPage.self).first?.fix?.swedish
        == "skriv 'aliases: [\(list)]' i inledningen till \(path)")
  }

  @Test("A page that is gone, is like none or became a draft is told so")
  func saysGone() throws {
    let gone = try MarkedSite(["urls.lock": "‹/xyzzy/› =0123456789ab\n"])
    #expect(gone.places(LostPage.self) == gone.marks)
    let first = gone.found(LostPage.self).first
    #expect(first?.message.english.contains("or is like it") == true)
    #expect(first?.details.first?.english.contains("status: removed") == true)
    let draft = try MarkedSite([
      "u.md": page("U", "", keys: "status: draft\n"), "urls.lock": "‹/u/›\n",
    ])
    #expect(draft.places(LostPage.self) == draft.marks)
    #expect(draft.found(LostPage.self).first?.message.swedish.contains("utkast") == true)
  }

  @Test(
    "A heading is known again by its words or the text below it",
    arguments: [
      ("## När ska man anmäla", text, "## När ska man anmäla {#nar-anmala}"),
      ("### **Tidpunkt** {#tid}", text, "### **Tidpunkt** {#nar-anmala}"),
      ("## När du anmäler", other, "## När du anmäler {#nar-anmala}"),
    ])
  func findsHeading(_ heading: String, _ body: String, _ line: String) throws {
    let rest = "## Sedan\n\n\(Self.other)\n"
    let lines = try lock(["a.md": page("A", "## När anmäla\n\n\(Self.text)\n\n\(rest)")])
      .replacing("#nar-anmala=", with: "‹#nar-anmala›=")
    let site = try MarkedSite([
      "a.md": page("A", "\(heading)\n\n\(body)\n\n## Ny\n\nAndra ord.\n\n\(rest)"),
      "urls.lock": lines,
    ])
    #expect(site.places(LostAnchor.self) == site.marks)
    #expect(
      site.found(LostAnchor.self).first?.fix?.swedish == "skriv '\(line)' i a.md:4")
  }

  @Test("Anchors are held on the page that an old address leads to, and on one without headings")
  func holdsThroughRedirects() throws {
    let site = try MarkedSite([
      "a.md": page("A", "## B\n", keys: "aliases: [/gammal/]\n"),
      "del/b.md": page("B", ""),
      "urls.lock": "/del/ ‹#x›\n/gammal/ #b ‹#q›\n",
    ])
    #expect(site.places(LostAnchor.self) == site.marks)
  }

  @Test("Names are alike by their pairs of letters")
  func comparesNames() {
    func likeness(_ left: String, _ right: String) -> Double {
      NameLikeness(left).likeness(to: NameLikeness(right))
    }
    #expect(likeness("bup", "bup") == 1)
    #expect(likeness("bup", "soc") == 0)
    #expect(likeness("", "") == 1)
    #expect(likeness("orosanmalan", "orosanmalningar") > 0.6)
    #expect(likeness("nar", "nar-anmala") == likeness("nar-anmala", "nar"))
    #expect(weighted([(nil, 1), (0.5, 2), (1, 2)]) == 0.75)
    #expect(weighted([(nil, 1)]) == 0)
  }
}
