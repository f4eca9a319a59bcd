import Disk
import Files
import Foundation
import TemporaryFolders
import Testing

@testable import Loading

@Suite("Loading a folder")
struct LoadingTests {
  @Test("All files below the folder are read, sorted by the bytes of their paths")
  func readsAllFiles() throws {
    let disk = try TemporaryFolder()
    for path in ["b.md", "a/z.md", "a.md", "å.md", "Z.md", "a/b/c.png", "a-b.md"] {
      try disk.write(path, to: "content/\(path)")
    }
    let loaded = try load(folder: disk.path("content/"))
    #expect(
      loaded.files.map(\.path)
        == ["Z.md", "a-b.md", "a.md", "a/b/c.png", "a/z.md", "b.md", "å.md"])
    #expect(loaded.files.allSatisfy { String(decoding: $0.bytes, as: UTF8.self) == $0.path })
    #expect(loaded.files.first?.displayPath == disk.path("content/Z.md"))
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test("Dotfiles, dot folders and the backup files of editors are left out")
  func leavesOutBackups() throws {
    let disk = try TemporaryFolder()
    for path in [
      ".hidden.md", ".git/config", "a/.DS_Store", "a.md~", "a.md.swp", "#a.md#", "a.md", "#1.md",
    ] {
      try disk.write("", to: path)
    }
    #expect(try load(folder: disk.path).files.map(\.path) == ["#1.md", "a.md"])
  }

  @Test("A byte order mark is removed from text and kept in other files; CRLF is kept")
  func removesByteOrderMark() throws {
    let disk = try TemporaryFolder()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    try disk.write(mark + Array("a\r\nb".utf8), to: "a.md")
    try disk.write(mark + [0xFF], to: "b.pdf")
    let loaded = try load(folder: disk.path)
    #expect(loaded.files.map(\.bytes) == [Array("a\r\nb".utf8), mark + [0xFF]])
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test(
    "Text that is not UTF-8 is an error at the byte, and the other files are read",
    arguments: [
      ("a.md", [0x61, 0x0A, 0x62, 0xE5, 0x63] as [UInt8], 3, "Windows-1252"),
      ("a.YAML", [0xFF, 0xFE, 0x61, 0x00], 0, "UTF-16"),
      ("a.css", [0xEF, 0xBB, 0xBF, 0x61, 0x80], 1, "Save the file as UTF-8."),
      ("a.svg", [0x61, 0xC3], 1, "Save the file as UTF-8."),
      ("a.txt", [0xED, 0xA0, 0x80], 0, "Save the file as UTF-8."),
    ])
  func reportsInvalidText(path: String, bytes: [UInt8], offset: Int, advice: String) throws {
    let disk = try TemporaryFolder()
    try disk.write(bytes, to: path)
    try disk.write(bytes, to: "picture.png")
    try disk.write("good", to: "good.md")
    let loaded = try load(folder: disk.path)
    #expect(loaded.files.map(\.path) == ["good.md", "picture.png"])
    let fault = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.count == 1)
    #expect(fault.rule == "file/invalid-utf-8" && fault.severity == .error)
    #expect(fault.location.file.path == path)
    #expect(fault.location.range?.lowerBound == offset)
    #expect(fault.fix?.english.contains(advice) == true)
    #expect(fault.message.swedish != fault.message.english)
  }

  @Test("A file name with separate accents is known by its composed form")
  func composesNames() throws {
    let disk = try TemporaryFolder()
    try disk.write("", to: "fo\u{308}ra\u{308}ldrar/a\u{30A}rskurs.md")
    let paths = try load(folder: disk.path).files.map { Array($0.path.utf8) }
    #expect(paths == [Array("f\u{F6}r\u{E4}ldrar/\u{E5}rskurs.md".utf8)])
  }

  @Test("Two names that are one when composed are an error, and one of the files is kept")
  func reportsSameNames() throws {
    let disk = try TemporaryFolder()
    try disk.write("separate", to: "a\u{30A}.md")
    try disk.write("composed", to: "\u{E5}.md")
    let loaded = try load(folder: disk.path)
    #expect(loaded.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["separate"])
    #expect(loaded.diagnostics.map(\.rule) == ["file/same-name"])
  }

  @Test("Composing a Latin, Greek or Cyrillic letter gives what Unicode's NFC gives")
  func composesAsUnicode() {
    for value: UInt32 in Array(0xA0...0x52F) + Array(0x1E00...0x1FFF) + [0x212A, 0x212B] {
      guard !(0x300...0x36F).contains(value), let scalar = Unicode.Scalar(value) else { continue }
      let letter = String(scalar)
      let expected = Array(letter.precomposedStringWithCanonicalMapping.unicodeScalars)
      let separate = letter.decomposedStringWithCanonicalMapping
      #expect(Array(letter.composed.unicodeScalars) == expected, "U+\(String(value, radix: 16))")
      #expect(Array(separate.composed.unicodeScalars) == expected, "U+\(String(value, radix: 16))")
    }
  }

  @Test("A link to a file in the folder is followed; any other link is an error")
  func followsLinksInside() throws {
    let disk = try TemporaryFolder()
    try disk.write("secret", to: "outside.md")
    try disk.write("text", to: "content/a.md")
    try disk.write("text", to: "content-2/a.md")
    try disk.link("content/inside.md", to: "a.md")
    try disk.link("content/outside.md", to: "../outside.md")
    try disk.link("content/sibling.md", to: "../content-2/a.md")
    try disk.link("content/nowhere.md", to: "missing.md")
    try disk.link("content/ring.md", to: "ring.md")
    try disk.link("content/self", to: "../content")
    try disk.link("content/b/up", to: "..")
    try disk.write("", to: "content/c/d.md")
    try disk.link("content/folder", to: "c")
    let loaded = try load(folder: disk.path("content"))
    #expect(loaded.files.map(\.path) == ["a.md", "c/d.md", "inside.md"])
    #expect(
      loaded.diagnostics.map { "\($0.location.file.path) \($0.rule)" } == [
        "b/up file/link", "folder file/link", "nowhere.md file/unreadable",
        "outside.md file/link", "ring.md file/unreadable", "self file/link",
        "sibling.md file/link",
      ])
  }

  @Test("A pipe, a name that is not UTF-8 and a name with a line break are errors, not a hang")
  func reportsOddities() throws {
    let disk = try TemporaryFolder()
    #expect(unsafe mkfifo(disk.path("pipe.md"), 0o600) == 0)
    try disk.write("", to: "two\nlines.md")
    let broken = Array(disk.path("latin-").utf8CString.dropLast()) + [-27, 0]
    let descriptor = unsafe open(broken, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0 && close(descriptor) == 0)
    let loaded = try load(folder: disk.path)
    #expect(loaded.files.isEmpty)
    #expect(
      loaded.diagnostics.map(\.rule).sorted() == ["file/name", "file/name", "file/unreadable"])
  }

  @Test("A file over 64 MB is an error and is not read")
  func refusesHugeFiles() throws {
    let disk = try TemporaryFolder()
    try disk.write("", to: "film.mp4")
    #expect(unsafe truncate(disk.path("film.mp4"), 64 << 20 + 1) == 0)
    try disk.write("", to: "large.mp4")
    #expect(unsafe truncate(disk.path("large.mp4"), 64 << 20) == 0)
    let loaded = try load(folder: disk.path)
    #expect(loaded.files.map(\.path) == ["large.mp4"])
    #expect(loaded.diagnostics.map(\.rule) == ["file/too-large"])
  }

  @Test("A folder that is missing, or is a file, is a typed error")
  func throwsForMissingFolder() throws {
    let disk = try TemporaryFolder()
    try disk.write("", to: "file")
    #expect(throws: LoadingError.missing(folder: disk.path("none"))) {
      try load(folder: disk.path("none"))
    }
    #expect(throws: LoadingError.notAFolder(path: disk.path("file"))) {
      try load(folder: disk.path("file"))
    }
    let message = LoadingError.missing(folder: "content").message
    #expect(message.swedish == "mappen ”content” finns inte")
    #expect(message.english == "the folder 'content' does not exist")
  }

  @Test("Files and folders that are closed to us are errors, and the others are read")
  func reportsUnreadable() async throws {
    let disk = try TemporaryFolder()
    try disk.write("", to: "closed.md")
    try disk.write("", to: "closed/inner.md")
    try disk.write("", to: "open.md")
    try disk.setPermissions(0, of: "closed.md")
    try disk.setPermissions(0, of: "closed")
    try disk.setPermissions(0o755, of: ".")
    let path = disk.path
    // Root may read everything, so the test is run as somebody else.
    await #expect(processExitsWith: .success) { [path = path as String] in
      if getuid() == 0 { #expect(setuid(65534) == 0) }
      let loaded = try load(folder: path)
      #expect(loaded.files.map(\.path) == ["open.md"])
      #expect(
        loaded.diagnostics.map { "\($0.location.file.path): \($0.message.english)" } == [
          "closed: cannot be read: permission denied",
          "closed.md: cannot be read: permission denied",
        ])
    }
  }
}
