import Foundation
import TemporaryFolders
import Testing

@Suite("guide fix")
struct FixCommandTests {
  private let slips = "---\ntitle: Sida\n---\nDet  är två - tre ... [start](Index.md).\n"
  private let mended = "---\ntitle: Sida\n---\nDet är två – tre … [start](index.md).\n"

  private func site(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try smallSite()
    for (path, text) in files { try folder.write(text, to: "content/" + path) }
    return folder
  }

  private func fix(_ folder: TemporaryFolder, _ more: String...) throws -> GuideRun {
    try GuideRun(["fix"] + more, in: folder)
  }

  private func texts(_ folder: TemporaryFolder) throws -> [String: String] {
    try folder.texts(in: "content")
  }

  @Test("It mends files, says what and how much, and does nothing the second time")
  func mends() throws {
    let folder = try site(["sida.md": slips])
    let before = try texts(folder)
    let run = try fix(folder)
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    #expect(
      run.output == """
        content/sida.md: 1 link/missing-page, 1 text/double-space, 1 text/hyphen-as-dash, \
        1 text/three-points
        4 rättade i 1 fil.

        """)
    #expect(try texts(folder) == before.merging(["sida.md": mended]) { $1 })
    let again = try fix(folder)
    #expect(again.code == 0 && again.output == "Det finns inget som kan rättas automatiskt.\n")
    #expect(try CheckFindings.of(folder).findings.isEmpty)
  }

  @Test("Only the chosen rules are mended, and what is suppressed is not")
  func chosen() throws {
    let folder = try site(["sida.md": slips])
    #expect(try fix(folder, "--rule", "text/double-space").code == 0)
    #expect(try texts(folder)["sida.md"] == slips.replacing("Det  är", with: "Det är"))
    let suppression = "suppress: [{rule: text/three-points, reason: Så vill vi ha det.}]"
    let page = slips.replacing("\ntitle", with: "\n\(suppression)\ntitle")
    try folder.write(page, to: "content/sida.md")
    #expect(try fix(folder).code == 0)
    let after = try texts(folder)["sida.md"]
    #expect(after?.contains("Det är två – tre ... [start](index.md).") == true)
    let wrong = try fix(folder, "--rule", "text/doubel-space")
    #expect(wrong.code == 2 && wrong.errors.contains("did you mean 'text/double-space'?"))
  }

  @Test("Everything but the edits stays as it was, byte for byte")
  func bytes() throws {
    let folder = try site()
    // A byte order mark, CRLF, a letter in two parts, a tab and no line ending at the end.
    let page = "\u{FEFF}---\r\ntitle: Sida\r\n---\r\n\r\nDet  är a\u{30A}\t...\r\n\r\nSlut  nu"
    try folder.write(Array(page.utf8), to: "content/sida.md")
    try folder.setPermissions(0o640, of: "content/sida.md")
    #expect(try fix(folder).code == 0)
    let expected = page.replacing("Det  ", with: "Det ").replacing("...", with: "…")
      .replacing("Slut  ", with: "Slut ")
    #expect(try folder.bytes(of: "content/sida.md") == Array(expected.utf8))
    #expect(try folder.permissions(of: "content/sida.md") == 0o640)
    #expect(try folder.names(in: "content").allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test("A file known by another form of its name, and one behind a link, are mended in place")
  func places() throws {
    let folder = try site(["mapp/a\u{30A}r.md": slips])
    try folder.link("content/annan.md", to: "mapp/a\u{30A}r.md")
    let run = try fix(folder, "--rule", "text/double-space")
    #expect(run.code == 0, "\(run.errors)")
    let bytes = try folder.bytes(of: "content/mapp/a\u{30A}r.md")
    #expect(String(decoding: bytes, as: UTF8.self).contains("Det är två"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("content/annan.md"))
        == "mapp/a\u{30A}r.md")
    #expect(try folder.names(in: "content/mapp").count == 1)
  }

  @Test("A change that would lead to another finding is not made, and all others are")
  func refuses() throws {
    // 25 words are as many as a sentence should have, and written out the abbreviation is three.
    let long = "Ord" + String(repeating: " ord", count: 22) + " dvs. ord."
    let page = "---\ntitle: Sida\n---\n\(long)\n\nNu  dvs. då.\n\n[a](index.md \"b  c\")  c.\n"
    let folder = try site(["sida.md": page])
    let before = try CheckFindings.of(folder).counts
    #expect(try fix(folder).code == 0)
    let after = try CheckFindings.of(folder).counts
    #expect(after.allSatisfy { $0.value <= before[$0.key, default: 0] }, "\(after)")
    let text = try #require(try texts(folder)["sida.md"])
    #expect(text.contains("Nu det vill säga då."), "\(text)")
    #expect(text.contains(long), "\(text)")
    #expect(text.contains("\"b  c\""), "\(text)")
    #expect(try fix(folder).output == "Det finns inget som kan rättas automatiskt.\n")
  }

  @Test("A dry run writes nothing but a patch that git takes, and that does the same")
  func dryRun() throws {
    let files = [
      "sida.md": slips,
      "mapp med blank/å.md": "---\r\ntitle: Å\r\n---\r\nTvå  ord.\r\n\r\nSlut ...",
      "lång.md": "---\ntitle: Lång\n---\n" + String(repeating: "Rad.\n\n", count: 20)
        + "Två  ord.\n",
      "märke.md": "\u{FEFF}Två  ord ...\n",
    ]
    let folder = try site(files)
    let before = try texts(folder)
    let run = try fix(folder, "--dry-run")
    #expect(run.code == 0)
    #expect(try texts(folder) == before)
    #expect(run.errors.hasSuffix("att rätta i 4 filer; ingenting har skrivits.\n"), "\(run.errors)")
    let patched = try site(files)
    #expect(try applyPatch(run.output, in: patched), "\(run.output)")
    #expect(try fix(folder).code == 0)
    for path in files.keys.sorted() {
      let path = "content/" + path
      #expect(try patched.bytes(of: path) == (try folder.bytes(of: path)), "\(path)")
    }
    #expect(try fix(folder, "--dry-run").output == "")
  }

  @Test("A file that cannot be written stays as it was, the others are mended, and the code is 3")
  func failure() throws {
    let folder = try site(["sida.md": slips, "zebra/sida.md": slips])
    // No file can take the name of a folder, so the draft beside the page cannot be made.
    try folder.write("x", to: "content/.sida.md.new/x")
    let run = try fix(folder)
    #expect(run.code == 3)
    #expect(!run.errors.isEmpty)
    #expect(try texts(folder)["sida.md"] == slips)
    #expect(try texts(folder)["zebra/sida.md"]?.contains("Det är två –") == true)
    let missing = try fix(folder, "--content", "saknas")
    #expect(missing.code == 2 && missing.errors.contains("saknas"))
  }

  @Test("Broken content is mended as far as it goes")
  func broken() throws {
    let folder = try site([
      "sida.md": slips + "\n[x](saknas.md)\n", "trasig.md": "---\na: 'b\n---\n",
    ])
    let run = try fix(folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try texts(folder)["sida.md"] == mended + "\n[x](saknas.md)\n")
  }

  @Test("SARIF and JSON carry the edit, and text says that there is one")
  func formats() throws {
    let folder = try site(["sida.md": "---\ntitle: Sida\n---\nÅ 😀 ...\n"])
    let json = try GuideRun(["check", "--format", "json"], in: folder).output
    let edit = json.split(separator: "\n").drop { !$0.contains("\"edit\"") }.prefix(6)
      .map { $0.filter { $0 != " " } }
    #expect(
      edit.joined() == "\"edit\":{\"column\":6,\"endColumn\":9,\"endLine\":4,\"line\":4,"
        + "\"text\":\"…\"", "\(json)")
    let sarif = try GuideRun(["check", "--format", "sarif"], in: folder).output
    #expect(sarif.contains("\"insertedContent\" : {"), "\(sarif)")
    #expect(sarif.contains("\"deletedRegion\" : {"))
    let text = try GuideRun(["check"], in: folder).errors
    #expect(text.contains("= skriv '…' ('guide fix' gör det)\n"), "\(text)")
  }
}

/// Lets git apply a patch in a folder.
///
/// - Returns: Whether it could.
func applyPatch(_ patch: String, in folder: TemporaryFolder) throws -> Bool {
  try folder.write(patch, to: "a.patch")
  let git = Process()
  git.executableURL = URL(fileURLWithPath: "/usr/bin/git")
  git.arguments = ["apply", "--whitespace=nowarn", "a.patch"]
  git.currentDirectoryURL = URL(fileURLWithPath: folder.path)
  try git.run()
  git.waitUntilExit()
  return git.terminationStatus == 0
}
