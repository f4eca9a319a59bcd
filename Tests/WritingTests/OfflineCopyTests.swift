import Files
import Testing

@testable import Writing

@Suite("The copy of a site that opens from a disk")
struct OfflineCopyTests {
  private let site = [
    output("index.html", "<link rel=alternate href=feed.xml><link rel=stylesheet href=s.css>"),
    output("a/index.html", "<a href=../b/><img srcset='x.png 2x'><a href=data.csv>"),
    output("b/index.html", "<a href=../a/>"), output("old/index.html", "<a href=../a/>"),
    output("s.css", "url(f.woff2)"), output("f.woff2"), output("a/x.png"), output("a/data.csv"),
    output("feed.xml"), output("sitemap.xml"), output("404.html", "<a href=/a/>"),
    output("search/i.json"),
  ]

  private func copy(of pages: Set<String>) -> [OutputFile] {
    offlineCopy(
      site.map { CopiedFile(of: $0) }, pages: pages, data: [output("search/i.json", "{}\n")])
  }

  @Test("It has the pages, what they show and lead to, and the data of scripts")
  func isWholeAndNoMore() {
    #expect(
      copy(of: ["index.html", "a/index.html"]).map(\.path) == [
        "index.html", "a/index.html", "b/index.html", "s.css", "f.woff2", "a/x.png", "a/data.csv",
        "search/i.json.js",
      ])
    #expect(copy(of: ["index.html"]).map(\.path).contains("a/index.html") == false)
  }

  @Test("Data is a script that leaves its value on the element that loads it")
  func dataIsScript() {
    let script = copy(of: []).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(script == ["document.currentScript.answer={}\n"])
  }

  @Test("All addresses of a copy lead to files that are in it")
  func isSound() {
    let files = copy(of: ["index.html", "a/index.html"])
    #expect(audit(files.map { AuditedFile(of: $0, isPage: false) }) == [])
  }

  @Test(
    "Names that Windows keeps for itself are told",
    arguments: [
      ("a/con/index.html", true), ("aux.pdf", true), ("a/nul", true), ("com1/index.html", true),
      ("lpt9.x.y", true), ("CON/x", true), ("a./x", true), ("a /x", true), ("a:b", true),
      ("a|b/x", true), ("a\"b", true), ("contact/index.html", false), ("com/x", false),
      ("com10/x", false), ("auxiliary", false), ("a/å ä.pdf", false), (".x/y", false),
    ])
  func windowsNames(path: String, isFound: Bool) {
    let found = pathsNotForWindows([output(path), output("x/y")], folder: "guiden")
    #expect(found == (isFound ? ["guiden/\(path)"] : []))
  }

  @Test("Paths that would be too long in a reader's own folder are told")
  func longPaths() {
    let name = { String(repeating: "a", count: $0) }
    #expect(pathsNotForWindows([output(name(180 - 7))], folder: "guiden") == [])
    #expect(pathsNotForWindows([output(name(181 - 7))], folder: "guiden").count == 1)
    #expect(pathsNotForWindows([output("a")], folder: "con") == ["con/a"])
  }
}

@Suite("A zip archive")
struct ZipArchiveTests {
  private let files = [
    output("index.html", String(repeating: "text ", count: 100_000)), output("a/tom.txt"),
    OutputFile(
      path: "a/å.bin", bytes: (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }),
  ]

  private func archive(_ files: [OutputFile], on day: String = "2026-11-22") throws -> [UInt8] {
    try zipArchive(files, folder: "guiden", day: try #require(CalendarDate(day)))
  }

  @Test("The same files on the same day give the same bytes, in whatever order they come")
  func isDetermined() throws {
    let bytes = try archive(files)
    #expect(bytes.starts(with: "PK\u{3}\u{4}".utf8))
    #expect(bytes == (try archive(files.reversed())))
    #expect(bytes != (try archive(files, on: "2026-11-23")))
    #expect(bytes != (try archive(Array(files.dropLast()))))
  }

  @Test("It is smaller than what is in it, and even an empty one has an end")
  func isDeflated() throws {
    #expect(try archive(files).count < files.reduce(0) { $0 + $1.bytes.count } / 4)
    #expect(try archive([]).count == 22)
    #expect(try archive(files, on: "1970-01-01") == archive(files, on: "1980-01-01"))
  }

  @Test("It ends with the number of its files, each under the one folder")
  func listsFiles() throws {
    let bytes = try archive(files)
    let end = Array(bytes.suffix(22))
    #expect(end.starts(with: "PK\u{5}\u{6}".utf8))
    #expect(end[10] == 3)
    let list = Array(bytes.suffix(200))
    #expect(String(decoding: list, as: UTF8.self).contains("guiden/index.html"))
  }
}
