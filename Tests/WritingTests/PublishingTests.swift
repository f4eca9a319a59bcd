import Disk
import Files
import Glibc
import TemporaryFolders
import Testing

@testable import Writing

@Suite("Publishing a site")
struct PublishingTests {
  @Test("A folder that is missing is made, with the folders above it")
  func makesFolder() throws {
    let disk = try TemporaryFolder()
    let site = exampleSite("A")
    let report = try publish(site, to: disk.path("x/y/Public/"))
    #expect(try disk.texts(in: "x/y/Public") == published(site))
    #expect(try disk.names(in: "x/y") == ["Public"])
    #expect(report.written == site.count && report.unchanged == 0 && report.removed == 0)
    #expect(report.isAtomic && report.leftover == nil)
    #expect(report.sizeBytes == site.reduce(0) { $0 + $1.bytes.count })
  }

  @Test("A new site replaces the old one whole, and nothing is left beside it")
  func replacesSite() throws {
    let disk = try TemporaryFolder()
    _ = try publish(exampleSite("A", pages: 30), to: disk.path("Public"))
    let site = exampleSite("B", pages: 10)
    let report = try publish(site, to: disk.path("Public"))
    #expect(try disk.texts(in: "Public") == published(site))
    #expect(try disk.names() == ["Public"])
    #expect(report.written == 12 && report.unchanged == 2 && report.removed == 21)
    #expect(report.isAtomic && report.leftover == nil)
  }

  @Test("A file that has not changed keeps its inode and its time")
  func keepsUnchangedFiles() throws {
    let disk = try TemporaryFolder()
    _ = try publish([output("a.css", "a"), output("b/c.css", "c")], to: disk.path("Public"))
    let before = try ["a.css", "b/c.css"].map { try disk.folder.status("Public/\($0)") }
    usleep(20_000)
    _ = try publish([output("a.css", "a"), output("b/c.css", "d")], to: disk.path("Public"))
    let after = try ["a.css", "b/c.css"].map { try disk.folder.status("Public/\($0)") }
    #expect(before[0] == after[0])
    #expect(before[1].inode != after[1].inode)
    #expect(before[1].changedNanoseconds < after[1].changedNanoseconds)
  }

  @Test("A site that has not changed at all leaves even the folder as it is")
  func leavesUnchangedSite() throws {
    let disk = try TemporaryFolder()
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    let before = try disk.folder.status("Public")
    let report = try publish(exampleSite("A"), to: disk.path("Public"))
    #expect(try disk.folder.status("Public") == before)
    #expect(report.written == 0 && report.unchanged == 24)
    #expect(try disk.names() == ["Public"])
  }

  @Test("Dropping a file while the others stay is a change")
  func removesDroppedFile() throws {
    let disk = try TemporaryFolder()
    _ = try publish([output("a"), output("b")], to: disk.path("Public"))
    let report = try publish([output("a")], to: disk.path("Public"))
    #expect(try disk.names(in: "Public") == [".guide-published", "a"])
    #expect(report.removed == 1)
  }

  @Test("Files become folders and folders become files")
  func changesShape() throws {
    let disk = try TemporaryFolder()
    _ = try publish([output("a", "1"), output("b/c", "2")], to: disk.path("Public"))
    let site = [output("a/b", "3"), output("b", "4")]
    _ = try publish(site, to: disk.path("Public"))
    #expect(try disk.texts(in: "Public") == published(site))
  }

  @Test(
    "A folder that holds what no build put there is refused and not touched",
    arguments: ["report.docx", "a/report.docx", "a/p1/.hidden"])
  func refusesForeignFiles(path: String) throws {
    let disk = try TemporaryFolder()
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    try disk.write("mine", to: "Public/\(path)")
    let before = try disk.texts(in: "Public")
    #expect(throws: PublishingError.foreignFile(path: path, folder: disk.path("Public"))) {
      try publish(exampleSite("B"), to: disk.path("Public"))
    }
    #expect(try disk.texts(in: "Public") == before)
    #expect(try disk.names() == ["Public"])
  }

  @Test("A folder that was never published into must be empty but for dotfiles")
  func refusesUnknownFolder() throws {
    let disk = try TemporaryFolder()
    try disk.write("mine", to: "home/letter.txt")
    #expect(throws: PublishingError.foreignFile(path: "letter.txt", folder: disk.path("home"))) {
      try publish(exampleSite("A"), to: disk.path("home"))
    }
    #expect(try disk.texts(in: "home") == ["letter.txt": "mine"])
  }

  @Test("Dotfiles and dot folders at the top stay, unless the site has that file itself")
  func keepsDotfiles() throws {
    let disk = try TemporaryFolder()
    try disk.write("keep", to: "Public/.gitkeep")
    try disk.write("ref", to: "Public/.git/HEAD")
    try disk.write("old", to: "Public/.nojekyll")
    try disk.link("Public/.link", to: ".gitkeep")
    let kept = [
      ".gitkeep": "keep", ".git/HEAD": "ref", ".link": "keep", ".nojekyll": "new",
    ]
    for mark in ["A", "B", "B"] {
      let site = exampleSite(mark) + [output(".nojekyll", "new")]
      _ = try publish(site, to: disk.path("Public"))
      let expected = published(site).merging(kept) { _, kept in kept }
      #expect(try disk.texts(in: "Public") == expected)
      #expect(try disk.folder.status("Public/.link").kind == .link)
    }
    #expect(try disk.names() == ["Public"])
  }

  @Test("A dot folder of somebody else's in the site's way is refused")
  func refusesForeignDotFolder() throws {
    let disk = try TemporaryFolder()
    try disk.write("mine", to: "Public/.well-known/token")
    let error = PublishingError.foreignFile(path: ".well-known", folder: disk.path("Public"))
    #expect(throws: error) { try publish(exampleSite("A"), to: disk.path("Public")) }
    #expect(try disk.texts(in: "Public") == [".well-known/token": "mine"])
  }

  @Test("A link to the site's folder stays a link")
  func followsLink() throws {
    let disk = try TemporaryFolder()
    try disk.folder.makeFolder("disk")
    try disk.folder.makeFolder("disk/site")
    try disk.link("Public", to: "disk/site")
    for mark in ["A", "B"] {
      _ = try publish(exampleSite(mark), to: disk.path("Public"))
      #expect(try disk.folder.status("Public").kind == .link)
      #expect(try disk.texts(in: "disk/site") == published(exampleSite(mark)))
    }
    #expect(try disk.names(in: "disk") == ["site"])
  }

  @Test("A place that cannot be a folder is refused", arguments: ["/", "file", "nowhere", ".."])
  func refusesUnusablePlaces(name: String) throws {
    let disk = try TemporaryFolder()
    try disk.write("", to: "file")
    try disk.link("nowhere", to: "missing")
    let path = name.hasPrefix("/") ? name : disk.path("\(name == ".." ? "x/.." : name)")
    #expect(throws: PublishingError.unusableFolder(path: path)) { try publish([], to: path) }
    #expect(try disk.names().contains("file"))
  }

  @Test(
    "Outputs in each other's place are refused and the old site stays",
    arguments: [
      ["x", "x"], ["x", "x/y"], ["x/y", "x"], ["same", "same"], [".guide-published"],
      ["same", "same/x"],
    ])
  func refusesClashes(paths: [String]) throws {
    let disk = try TemporaryFolder()
    let old = [output("same")]
    _ = try publish(old, to: disk.path("Public"))
    #expect {
      try publish(paths.map { output($0) }, to: disk.path("Public"))
    } throws: { error in
      if case .clash = error as? PublishingError { true } else { false }
    }
    #expect(try disk.texts(in: "Public") == published(old))
    #expect(try disk.names() == ["Public"])
  }

  @Test("Two threads may write into one stage")
  func writesInParallel() async throws {
    let disk = try TemporaryFolder()
    let site = exampleSite("A", pages: 400)
    let stage = try Stage(for: disk.path("Public"))
    let writer = stage.writer
    let staged = try await withThrowingTaskGroup(of: StagedFiles.self) { group in
      for half in [site[..<200], site[200...]] {
        group.addTask { try writer.write(half) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let report = try stage.publish(staged)
    #expect(report.written == 404)
    #expect(try disk.texts(in: "Public") == published(site))
  }

  @Test("A stage that is given up leaves nothing")
  func removesGivenUpStage() throws {
    let disk = try TemporaryFolder()
    func giveUp() throws {
      let stage = try Stage(for: disk.path("Public"))
      _ = try stage.writer.write(exampleSite("A"))
    }
    try giveUp()
    #expect(try disk.names() == [])
  }

  @Test("New files and folders have the permissions the umask grants; the site's folder keeps its")
  func respectsPermissions() throws {
    let disk = try TemporaryFolder()
    try disk.folder.makeFolder("Public")
    try disk.setPermissions(0o750, of: "Public")
    let mask = umask(0)
    _ = umask(mask)
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    #expect(try disk.folder.status("Public").permissions == 0o750)
    #expect(try disk.folder.status("Public/index.html").permissions == 0o666 & ~mask)
    #expect(try disk.folder.status("Public/a").permissions == 0o777 & ~mask)
  }
}
