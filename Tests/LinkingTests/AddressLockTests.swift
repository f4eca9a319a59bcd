import Declarations
import Files
import Linking
import Testing

@Suite("urls.lock holds what the site has promised")
struct AddressLockTests {
  private let files = [
    "site.yaml": "redirects: [{from: /bort/, to: a.md}]\n",
    "types.yaml": """
    fields: {actors: {kind: reference, register: actors, many: true, label: Aktörer}}
    types: {page: {name: Sida, plural: Sidor, optional: [actors]}}
    registers: {actors: {name: Aktör, plural: Aktörer}}
    """,
    "registers/actors.yaml": "bup: {name: Barnpsykiatrin}\n",
    "aktorer.md": "---\ntitle: Aktörer\nlisting: register\nregister: actors\n---\n",
    "a.md": """
    ---
    title: A
    aliases: [/gammal/]
    ---

    ## Så {#sa}

    Genast.

    ## När

    Måndag.
    """,
    "mapp/b.md": "# B\n",
    "utkast.md": "---\ntitle: U\nstatus: draft\n---\n",
  ]

  private func text(_ linked: LinkedSite) -> String {
    AddressLock.text(of: linked.site.promises(), in: .english)
  }

  @Test("Pages, folders, entries and redirects are promised, in order; drafts never")
  func promises() throws {
    for includesDrafts in [false, true] {
      let linked = LinkedSite(files, includesDrafts: includesDrafts)
      #expect(linked.mistakes == [])
      let lines = text(linked).split(separator: "\n").filter { !$0.hasPrefix("#") }
      let paths = lines.compactMap { $0.split(separator: " ").first }
      #expect(
        paths == [
          "/", "/a-o/", "/a/", "/aktorer/", "/aktorer/bup/", "/bort/", "/gammal/", "/mapp/",
          "/mapp/b/", "/sok/",
        ])
      #expect(lines.first { $0.hasPrefix("/a/") }?.contains(" #nar=") == true)
      #expect(lines.first { $0.hasPrefix("/a/") }?.contains(" #sa=") == true)
    }
  }

  @Test("What is written is read, and written again the same")
  func roundTrip() {
    let first = text(LinkedSite(files))
    let second = LinkedSite(files.merging(["urls.lock": first]) { $1 })
    #expect(text(second) == first)
    #expect(second.site.lock?.entries.count == first.split(separator: "\n").count - 2)
  }

  @Test("Nothing that was promised is taken out, and lines may stand twice and in any order")
  func keeps() throws {
    let lock = "# x\r\n\r\n/z/ #b\r\n/a/ #q =0v\n/z/  #a=01\n"
    let linked = LinkedSite(["a.md": "# A\n\n## Ny\n", "urls.lock": lock])
    #expect(linked.mistakes == [])
    let lines = text(linked).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.contains("/z/ #a=01 #b"))
    #expect(lines.contains { $0.hasPrefix("/a/ ") && $0.hasSuffix(" #ny #q") })
    #expect(lines == lines.sorted())
  }

  @Test(
    "A line that promises nothing is an error at its place",
    arguments: [
      "‹a/›", "‹/a›", "‹<<<<<<<› HEAD", "/a/ ‹b›", "/a/ ‹#›", "/a/ #x ‹=A›", "/a/ ‹#b=›",
      "/a/ ‹#b=é›", " ‹#a›", "/a/ ‹=›",
    ])
  func refuses(_ line: String) {
    let linked = LinkedSite(["a.md": "# A\n\n## B\n", "urls.lock": "# lock\n\(line)\n/a/ #b\n"])
    #expect(linked.mistakes == linked.atMarks("url/lock-line"))
    #expect(linked.fixes.count == 1)
  }
}
