import Foundation
import TemporaryFolders
import Testing

@Suite("Addresses that last")
struct AddressTests {
  /// A small site with a folder, whose addresses are promised.
  private func promisedSite() throws -> TemporaryFolder {
    let folder = try smallSite()
    try folder.write(barn, to: "content/samverkan/bup.md")
    try folder.write("---\ntitle: Samverkan\n---\nFlera delar.\n", to: "content/samverkan/index.md")
    let run = try GuideRun(["urls", "--update"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return folder
  }

  private let barn = """
    ---
    title: Barnpsykiatrin
    ---

    ## Så gör du

    Skolan frågar vårdnadshavarna och skickar sedan sin bild av skolgången till mottagningen.

    ## Efteråt

    Mottagningen svarar inom några veckor, och skolan följer upp med familjen.

    """

  private func move(_ old: String, to new: String, in folder: TemporaryFolder) throws {
    let text = try #require(try folder.texts(in: "content")[old])
    try FileManager.default.removeItem(atPath: folder.path("content/" + old))
    try folder.write(text, to: "content/" + new)
  }

  private func add(_ line: String, to path: String, in folder: TemporaryFolder) throws {
    let text = try #require(try folder.texts(in: "content")[path])
    try folder.write(text.replacing("\ntitle:", with: "\n\(line)\ntitle:"), to: "content/" + path)
  }

  @Test("A renamed page stops the build until it has its alias, and the map for servers has it")
  func renamedPage() throws {
    let folder = try promisedSite()
    try move("samverkan/bup.md", to: "samverkan/psykiatri.md", in: folder)
    let broken = try GuideRun(["build"], in: folder)
    #expect(broken.code == 1)
    #expect(broken.errors.contains("content/urls.lock:7:1: fel: /samverkan/bup/ är en lovad"))
    #expect(broken.errors.contains("[url/lost-page]"))
    let line = "aliases: [/samverkan/bup/]"
    #expect(
      broken.errors.contains(
        "skriv '\(line)' i inledningen till content/samverkan/psykiatri.md"), "\(broken.errors)")
    #expect(try GuideRun(["urls", "--update"], in: folder).code == 1)
    try add(line, to: "samverkan/psykiatri.md", in: folder)
    let mended = try GuideRun(["build"], in: folder)
    #expect(mended.code == 0, "\(mended.errors)")
    let files = try folder.texts(in: "Public")
    #expect(files["samverkan/bup/index.html"]?.contains("../../samverkan/psykiatri/") == true)
    #expect(files["_redirects"] == "/samverkan/bup/ /samverkan/psykiatri/ 301\n")
  }

  @Test("A changed heading stops the build until it has its anchor")
  func renamedHeading() throws {
    let folder = try promisedSite()
    let changed = barn.replacing("## Så gör du", with: "## Steg för steg")
    try folder.write(changed, to: "content/samverkan/bup.md")
    let broken = try GuideRun(["check"], in: folder)
    #expect(broken.code == 1)
    #expect(broken.errors.contains("fel: #sa-gor-du är ett lovat ankare"), "\(broken.errors)")
    #expect(broken.errors.contains("[url/lost-anchor]"))
    let line = "## Steg för steg {#sa-gor-du}"
    #expect(broken.errors.contains("skriv '\(line)' i content/samverkan/bup.md:5"))
    try folder.write(
      changed.replacing("## Steg för steg", with: line), to: "content/samverkan/bup.md")
    #expect(try GuideRun(["check"], in: folder).code == 0)
  }

  @Test("A renamed folder stops the build until each page has its alias")
  func renamedFolder() throws {
    let folder = try promisedSite()
    for name in ["bup", "index"] {
      try move("samverkan/\(name).md", to: "arbeta-ihop/\(name).md", in: folder)
    }
    let broken = try GuideRun(["build"], in: folder)
    #expect(broken.code == 1)
    for (name, address) in [("bup", "/samverkan/bup/"), ("index", "/samverkan/")] {
      let line = "aliases: [\(address)]"
      #expect(
        broken.errors.contains(
          "skriv '\(line)' i inledningen till content/arbeta-ihop/\(name).md"), "\(broken.errors)")
      try add(line, to: "arbeta-ihop/\(name).md", in: folder)
    }
    let mended = try GuideRun(["build"], in: folder)
    #expect(mended.code == 0, "\(mended.errors)")
  }

  @Test("guide urls shows what is new, writes only when told, and twice writes the same")
  func command() throws {
    let folder = try smallSite()
    let shown = try GuideRun(["urls"], in: folder)
    #expect(shown.code == 0)
    #expect(shown.output.contains("+ /orosanmalan/\n"), "\(shown.output)")
    #expect(try folder.texts(in: "content")["urls.lock"] == nil)
    #expect(try GuideRun(["urls", "--update"], in: folder).code == 0)
    let first = try folder.texts(in: "content")["urls.lock"]
    #expect(first?.contains("\n/orosanmalan/ =") == true)
    let again = try GuideRun(["urls", "--update"], in: folder)
    #expect(again.output.hasSuffix("; 0 nya adresser och 0 nya ankare.\n"), "\(again.output)")
    #expect(try folder.texts(in: "content")["urls.lock"] == first)
    #expect(try folder.names(in: "content").allSatisfy { !$0.hasSuffix(".new") })
    try folder.write("---\ntitle: Ny\n---\n", to: "content/ny.md")
    #expect(try GuideRun(["build"], in: folder).code == 0)
    #expect(try folder.texts(in: "Public")["urls.lock"] == nil)
  }
}
