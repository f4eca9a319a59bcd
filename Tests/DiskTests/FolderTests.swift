import Files
import Glibc
import TemporaryFolders
import Testing

@testable import Disk

@Suite("An open folder")
struct FolderTests {
  @Test("Entries are sorted by the bytes of their names, each with its kind")
  func listsEntries() throws {
    let disk = try TemporaryFolder()
    try disk.write("", to: "å")
    try disk.write("", to: "b/inner")
    try disk.write("", to: ".dot")
    try disk.link("Link", to: "b")
    #expect(unsafe mkfifo(disk.path("pipe"), 0o600) == 0)
    let entries = try disk.folder.entries()
    #expect(entries.map(\.name) == [".dot", "Link", "b", "pipe", "å"])
    #expect(entries.map(\.kind) == [.file, .link, .folder, .other, .file])
    #expect(entries.map(\.isDotfile) == [true, false, false, false, false])
  }

  @Test("A name that is not UTF-8 is listed without a text, and can be removed")
  func handlesOddNames() throws {
    let disk = try TemporaryFolder()
    let odd = Array(disk.path("odd-").utf8CString.dropLast()) + [-27, 0]
    #expect(unsafe mkdir(odd, 0o700) == 0)
    let entry = try #require(try disk.folder.entries().first)
    #expect(entry.name == nil && entry.nameBytes.last == 0xE5)
    try disk.folder.removeTree(entry)
    #expect(try disk.folder.entries().isEmpty)
  }

  @Test("What is written is read back, whatever the size", arguments: [0, 1, 4096, 3_000_001])
  func readsBack(sizeBytes: Int) throws {
    let disk = try TemporaryFolder()
    let bytes = (0..<sizeBytes).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try disk.folder.create("a/b", bytes: bytes)
    #expect(try disk.folder.read("a/b") == bytes)
    #expect(disk.folder.holds("a/b", bytes: bytes))
    #expect(!disk.folder.holds("a/b", bytes: bytes + [0]))
    #expect(!disk.folder.holds("a/c", bytes: bytes))
    guard sizeBytes > 0 else { return }
    var changed = bytes
    changed[sizeBytes - 1] ^= 1
    #expect(!disk.folder.holds("a/b", bytes: changed))
  }

  @Test("A file is replaced with its permissions kept, and stays as it was where that fails")
  func replaces() throws {
    let disk = try TemporaryFolder()
    try disk.write("gammal", to: "a.md")
    try disk.setPermissions(0o640, of: "a.md")
    // Left behind by a run that was killed.
    try disk.write("halv", to: ".a.md.new")
    try disk.folder.replace("a.md", bytes: Array("ny".utf8))
    #expect(try disk.texts(in: ".") == ["a.md": "ny"])
    #expect(try disk.folder.status("a.md").permissions == 0o640)
    try disk.folder.replace("b.md", bytes: [])
    #expect(try disk.texts(in: ".") == ["a.md": "ny", "b.md": ""])
    // A folder cannot be replaced by a file.
    try disk.write("x", to: "c/x")
    #expect(throws: SystemFailure.self) { try disk.folder.replace("c", bytes: [0x61]) }
    #expect(try disk.texts(in: ".") == ["a.md": "ny", "b.md": "", "c/x": "x"])
  }

  @Test("A file that is too large, a folder, a link and a missing file are told apart")
  func refusesToRead() throws {
    let disk = try TemporaryFolder()
    try disk.write("12345", to: "file")
    try disk.write("", to: "folder/x")
    try disk.link("link", to: "file")
    let folder = disk.folder
    #expect(throws: Folder.ReadingFailure.tooLarge(sizeBytes: 5)) {
      try folder.read("file", limitBytes: 4)
    }
    #expect(throws: Folder.ReadingFailure.notAFile) { try folder.read("folder") }
    #expect(try folder.read("link", followsLinks: true) == Array("12345".utf8))
    let failure = SystemFailure(code: ELOOP, path: disk.path("link"))
    #expect(throws: Folder.ReadingFailure.system(failure)) { try folder.read("link") }
    #expect(throws: SystemFailure(code: ENOENT, path: disk.path("none"))) {
      try folder.status("none")
    }
  }

  @Test("A file is never written over, and folders above it are made")
  func createsOnlyNewFiles() throws {
    let disk = try TemporaryFolder()
    try disk.folder.create("a/b/c", bytes: [1])
    #expect(throws: SystemFailure(code: EEXIST, path: disk.path("a/b/c"))) {
      try disk.folder.create("a/b/c", bytes: [2])
    }
    #expect(try disk.folder.read("a/b/c") == [1])
  }

  @Test("Two folders change places, and what is open goes on reaching its own")
  func exchangesFolders() throws {
    let disk = try TemporaryFolder()
    try disk.write("1", to: "one/file")
    try disk.write("2", to: "two/file")
    let one = try disk.folder.folder("one")
    try disk.folder.exchange("one", with: "two")
    #expect(try disk.texts(in: ".") == ["one/file": "2", "two/file": "1"])
    #expect(try one.read("file") == Array("1".utf8))
  }

  @Test("Removing a tree does not follow links out of it")
  func removesOnlyTheTree() throws {
    let disk = try TemporaryFolder()
    try disk.write("stays", to: "outside/file")
    try disk.link("tree/a/link", to: "../../outside")
    try disk.write("", to: "tree/b/c/d")
    try disk.folder.removeTree(FolderEntry(name: "tree", kind: .folder))
    #expect(try disk.texts(in: ".") == ["outside/file": "stays"])
  }

  @Test("Empty folders above a path are removed up to the first that holds something")
  func removesEmptyFolders() throws {
    let disk = try TemporaryFolder()
    try disk.write("", to: "a/stays")
    try disk.write("", to: "a/b/c/gone")
    try disk.folder.removeFile("a/b/c/gone")
    try disk.folder.removeFile("a/b/c/gone")
    disk.folder.removeEmptyFolders(above: "a/b/c/gone")
    #expect(try disk.texts(in: ".") == ["a/stays": ""])
  }

  @Test("A folder can be taken by one holder at a time")
  func locks() throws {
    let disk = try TemporaryFolder()
    var first: Folder? = try Folder(opening: disk.path)
    #expect(first?.lock() == true)
    #expect(disk.folder.lock() == false)
    first = nil
    #expect(disk.folder.lock() == true)
  }

  @Test("Failures say what is wrong in both languages", arguments: 1...133)
  func explainsFailures(code: Int32) {
    let failure = SystemFailure(code: code, path: "Public/a.css")
    #expect(failure.message.swedish.hasPrefix("Public/a.css: "))
    #expect(failure.reason.swedish != failure.reason.english)
    #expect(failure.reason.english.utf8.count > 3)
  }

  @Test("A full disk and one that is read-only are named as such")
  func namesFullDisk() {
    #expect(SystemFailure(code: ENOSPC, path: "").reason.swedish == "disken är full")
    #expect(SystemFailure(code: EROFS, path: "").reason.english == "the disk is read-only")
    #expect(SystemFailure(code: ENOTBLK, path: "").reason.swedish.hasSuffix("(fel \(ENOTBLK))"))
  }

  @Test("This process runs, and one that nobody can have does not")
  func knowsRunningProcesses() {
    #expect(isRunning(processNumber: processNumber))
    #expect(isRunning(processNumber: 1))
    #expect(!isRunning(processNumber: 4_194_305))
  }

  @Test("A process that has ended runs no more, though nobody has asked how it ended")
  func knowsEndedProcesses() throws {
    var number: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("true"), nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    try #require(unsafe posix_spawnp(&number, "true", nil, nil, &arguments, environ) == 0)
    var information = unsafe siginfo_t()
    // Waits for the end without asking how, so that the number stays taken.
    try #require(unsafe waitid(P_PID, id_t(number), &information, WEXITED | WNOWAIT) == 0)
    #expect(kill(number, 0) == 0)
    #expect(!isRunning(processNumber: number))
    var status: Int32 = 0
    #expect(unsafe waitpid(number, &status, 0) == number)
  }
}
