import Disk
import Files
import Foundation
import Glibc
import LinuxCalls
import TemporaryFolders
import Testing

@testable import Writing

/// Gives up root's rights, under which nothing is closed and nothing is full.
private func becomeNobody() {
  if getuid() == 0 { #expect(setgid(65534) == 0 && setuid(65534) == 0) }
}

@Suite("Publishing when the machine fails us")
struct FaultTests {
  @Test("A disk that takes no more leaves the old site and nothing else")
  func survivesFullDisk() async throws {
    let disk = try TemporaryFolder()
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    let path = disk.path("Public")
    await #expect(processExitsWith: .success) { [path = path as String] in
      // Files over 4,000 bytes are refused from here on, half-way through being written.
      _ = signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4000, rlim_max: 4000)
      #expect(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let site = exampleSite("B") + [output("big.html", String(repeating: "x", count: 9000))]
      let error = #expect(throws: PublishingError.self) { try publish(site, to: path) }
      #expect(error == .system(SystemFailure(code: EFBIG, path: "\(path)/big.html")))
      #expect(
        error?.message.swedish
          == "webbplatsen kunde inte skrivas: \(path)/big.html: filen blir för stor")
    }
    #expect(try disk.texts(in: "Public") == published(exampleSite("A")))
    #expect(try disk.names() == ["Public"])
  }

  @Test("A missing folder in a folder closed to us is a typed error that names the place")
  func reportsClosedParent() async throws {
    let disk = try TemporaryFolder()
    try disk.setPermissions(0o555, of: ".")
    let path = disk.path("Public")
    await #expect(processExitsWith: .success) { [path = path as String] in
      becomeNobody()
      let error = #expect(throws: PublishingError.self) { try publish([output("a")], to: path) }
      guard case .system(let failure) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(failure.code == EACCES)
      #expect(failure.path.hasPrefix("/tmp/guide-test-"))
      #expect(failure.reason.english == "permission denied")
    }
    #expect(try disk.names() == [])
  }

  @Test("In a folder closed to us, a folder that is open is brought up to date file by file")
  func updatesInPlaceBelowClosedParent() async throws {
    let disk = try TemporaryFolder()
    try disk.folder.makeFolder("Public")
    try disk.write("keep", to: "Public/.gitkeep")
    try disk.setPermissions(0o777, of: "Public")
    try disk.setPermissions(0o555, of: ".")
    let path = disk.path("Public")
    await #expect(processExitsWith: .success) { [path = path as String] in
      becomeNobody()
      let first = exampleSite("A") + [output("x", "1"), output("y/z", "2")]
      #expect(try publish(first, to: path).isAtomic == false)
      let second = exampleSite("B", pages: 5) + [output("x/w", "3"), output("y", "4")]
      let report = try publish(second, to: path)
      #expect(report.isAtomic == false)
      #expect(report.unchanged == 2 && report.written == 9 && report.removed == 18)
      #expect(try publish(second, to: path).written == 0)
    }
    let site = exampleSite("B", pages: 5) + [output("x/w", "3"), output("y", "4")]
    let expected = published(site).merging([".gitkeep": "keep"]) { _, kept in kept }
    #expect(try disk.texts(in: "Public") == expected)
    #expect(try disk.names() == ["Public"])
  }

  @Test("An update in place that is stopped half-way can be done again")
  func updatesInPlaceAgain() throws {
    let disk = try TemporaryFolder()
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    try disk.folder.makeFolder("stage")
    for file in exampleSite("B") { try disk.write(file.bytes, to: "stage/\(file.path)") }
    let current = try disk.folder.folder("Public")
    // Without its own list at the end, the update fails as the last thing it does.
    let update = InPlaceUpdate(
      staging: try disk.folder.folder("stage"), current: current,
      oldList: try PublishedList(in: current),
      newList: PublishedList(paths: exampleSite("B").map(\.path)))
    #expect(throws: SystemFailure.self) { try update.run(written: exampleSite("B").map(\.path)) }
    _ = try publish(exampleSite("C"), to: disk.path("Public"))
    #expect(try disk.texts(in: "Public") == published(exampleSite("C")))
  }

  @Test(
    "A mount point is brought up to date in place, and a full one keeps the old site",
    .enabled(if: try mayMount(), "the right to mount is missing"))
  func publishesIntoMountPoint() async throws {
    let disk = try TemporaryFolder()
    try disk.folder.makeFolder("Public")
    let path = disk.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      #expect(unshare(UNSHARE_MOUNTS) == 0)
      let isPrivate = MOUNTS_BELOW_TOO | MOUNTS_STAY_PRIVATE
      #expect(unsafe mount(nil, "/", nil, isPrivate, nil) == 0)
      #expect(unsafe mount("none", path + "/Public", "tmpfs", 0, "size=200k") == 0)
      for mark in ["A", "B"] {
        let report = try publish(exampleSite(mark), to: path + "/Public")
        #expect(report.isAtomic == false)
      }
      #expect(
        try Folder(opening: path + "/Public").bytes(of: "index.html") == Array("start B".utf8))
      let site = exampleSite("C") + [output("big", String(repeating: "x", count: 300_000))]
      let error = #expect(throws: PublishingError.self) {
        try publish(site, to: path + "/Public")
      }
      #expect(error == .system(SystemFailure(code: ENOSPC, path: path + "/Public/big")))
      #expect(
        try Folder(opening: path + "/Public").bytes(of: "index.html") == Array("start B".utf8))
    }
  }
}

/// Whether this process has the right to mount disks, which root lacks in most containers.
private func mayMount() throws -> Bool {
  let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
  let line = status.split(separator: "\n").first { $0.hasPrefix("CapEff:") }
  let rights = line.flatMap { UInt64($0.dropFirst("CapEff:".count).drop { $0 == "\t" }, radix: 16) }
  return (rights ?? 0) >> 21 & 1 == 1
}
