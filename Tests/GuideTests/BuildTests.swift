import TemporaryFolders
import Testing

@Suite("guide build")
struct BuildTests {
  @Test("One thread and two give the same bytes")
  func threadsDoNotShow() throws {
    let folder = try smallSite()
    for number in 0..<40 {
      try folder.write("# Sida \(number)\n\nText om barn.\n", to: "content/del/s\(number).md")
    }
    #expect(try GuideRun(["build", "--threads", "1", "--output", "one"], in: folder).code == 0)
    #expect(try GuideRun(["build", "--threads", "2", "--output", "two"], in: folder).code == 0)
    #expect(try folder.texts(in: "one") == folder.texts(in: "two"))
  }

  @Test("A bare folder of Markdown builds, and unknown front matter is mentioned once")
  func bareFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("# Första sidan\n\nHej.\n", to: "content/ett.md")
    try folder.write("---\ntags: [a]\n---\nText.\n", to: "content/under/tva_sidor.md")
    try folder.write("---\ntags: [b]\nfarg: blå\n---\nText.\n", to: "content/under/tre.md")
    let run = try GuideRun.build(folder)
    #expect(run.code == 0, "\(run.errors)")
    let pages = try folder.texts(in: "Public")
    #expect(pages["ett/index.html"]?.contains("<h1>Första sidan</h1>") == true)
    #expect(pages["under/tva-sidor/index.html"]?.contains("<h1>Tva sidor</h1>") == true)
    #expect(pages["index.html"] != nil)
    #expect(run.errors.split(separator: "\n").count { $0.contains("[meta/undeclared-key]") } == 1)
    #expect(run.errors.contains("farg"))
  }

  @Test("CRLF, a byte order mark, NFD names and å ä ö in names work")
  func oddFiles() throws {
    let folder = try smallSite()
    try folder.write(
      "---\r\ntitle: Med CRLF\r\n---\r\n\r\n## Rubrik\r\n\r\nText.\r\n", to: "content/crlf.md")
    try folder.write("\u{FEFF}---\ntitle: Med BOM\n---\nText.\n", to: "content/bom.md")
    try folder.write("---\ntitle: NFD\n---\nText.\n", to: "content/fo\u{308}rskola.md")
    try folder.write(
      "---\ntitle: Länk\n---\n[förskola](f\u{F6}rskola.md) [å](Återkoppling%20och%20s%C3%A5.md)\n",
      to: "content/lank.md")
    try folder.write("---\ntitle: ÅÄÖ\n---\nText.\n", to: "content/Återkoppling och så.md")
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    let pages = try folder.texts(in: "Public")
    for path in ["crlf", "bom", "forskola", "lank", "aterkoppling-och-sa"] {
      #expect(pages["\(path)/index.html"] != nil, "\(path)")
    }
    #expect(pages["lank/index.html"]?.contains("href=\"../forskola/\"") == true)
    #expect(pages["lank/index.html"]?.contains("href=\"../aterkoppling-och-sa/\"") == true)
  }

  @Test("Drafts are left out unless they are asked for")
  func drafts() throws {
    let folder = try smallSite()
    try folder.write("---\ntitle: Hemlig\nstatus: draft\n---\nText.\n", to: "content/utkast.md")
    #expect(try GuideRun(["build"], in: folder).code == 0)
    #expect(try folder.texts(in: "Public").values.allSatisfy { !$0.contains("Hemlig") })
    #expect(try GuideRun(["build", "--drafts"], in: folder).code == 0)
    #expect(try folder.texts(in: "Public")["utkast/index.html"]?.contains("Hemlig") == true)
  }

  @Test("Wrong usage is 2, a folder that cannot be written is 3")
  func exitCodes() throws {
    let folder = try smallSite()
    #expect(try GuideRun(["bild"], in: folder).code == 2)
    #expect(try GuideRun(["build", "--threads", "0"], in: folder).code == 2)
    #expect(try GuideRun(["build", "--content", "saknas"], in: folder).code == 2)
    #expect(try GuideRun(["build", "--base-url", "example"], in: folder).code == 2)
    try folder.write("min egen fil", to: "ute/viktigt.txt")
    let foreign = try GuideRun(["build", "--output", "ute"], in: folder)
    #expect(foreign.code == 3)
    #expect(try folder.texts(in: "ute") == ["viktigt.txt": "min egen fil"])
    #expect(try GuideRun(["--help"], in: folder).code == 0)
    #expect(try GuideRun(["--version"], in: folder).code == 0)
  }
}
