import Disk
import Files
import Glibc
import SeededRandom
import TemporaryFolders
import Testing

@testable import Writing

@Suite("Publishing that is killed", .serialized)
struct KillTests {
  /// Site `round`, of a size that makes publishing last some milliseconds.
  private static func site(_ round: Int) -> [OutputFile] {
    exampleSite(round.isMultiple(of: 2) ? "A" : "B", pages: 150)
  }

  @Test("Killed at any instant, the folder holds the old site or the new one, and .git survives")
  func holdsOldOrNew() async throws {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0..<1_000_000, using: &random)
    print("KillTests.holdsOldOrNew: seed \(seed)")
    var delays = SeededGenerator(seed: seed)
    let disk = try TemporaryFolder()
    try disk.write("keep", to: "Public/.gitkeep")
    try disk.write("ref", to: "Public/.git/HEAD")
    _ = try publish(Self.site(0), to: disk.path("Public"))
    let wholes = (0...1).map {
      published(Self.site($0)).merging([".gitkeep": "keep"]) { a, _ in a }
    }
    let path = disk.path("Public")
    for round in 0..<40 {
      let delay = UInt32(delays.next() % 60_000)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, delay = delay as UInt32] in
        killSoon(afterMicroseconds: delay)
        var round = 0
        while true {
          _ = try publish(Self.site(round), to: path)
          round += 1
        }
      }
      var found = try disk.texts(in: "Public")
      // A folder cannot be in both sites at once: it may be on its way, beside the new site.
      found[".git/HEAD"] = nil
      #expect(wholes.contains(found), "seed \(seed), round \(round), delay \(delay) µs")
    }
    _ = try publish(Self.site(1), to: path)
    #expect(try disk.names() == ["Public"])
    #expect(
      try disk.texts(in: "Public") == wholes[1].merging([".git/HEAD": "ref"]) { a, _ in a })
  }

  @Test("A first publishing that is killed leaves no folder or the whole site")
  func leavesNothingOrNew() async throws {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0..<1_000_000, using: &random)
    print("KillTests.leavesNothingOrNew: seed \(seed)")
    var delays = SeededGenerator(seed: seed)
    let disk = try TemporaryFolder()
    let path = disk.path("Public")
    for round in 0..<15 {
      let delay = UInt32(delays.next() % 15_000)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, delay = delay as UInt32] in
        killSoon(afterMicroseconds: delay)
        _ = try publish(Self.site(0), to: path)
        while true { pause() }
      }
      if disk.folder.contains("Public") {
        #expect(
          try disk.texts(in: "Public") == published(Self.site(0)), "seed \(seed), round \(round)")
        for entry in try disk.folder.entries() { try disk.folder.removeTree(entry) }
      }
    }
    _ = try publish(Self.site(1), to: path)
    #expect(try disk.names() == ["Public"])
  }

  @Test("Leftovers of dead processes are removed, those of running ones stay")
  func removesOnlyDeadLeftovers() throws {
    let disk = try TemporaryFolder()
    // The largest process number Linux gives is 4,194,304, so this one never runs.
    try disk.write("", to: ".Public.guide-new-4194305-0/half/page.html")
    try disk.write("", to: ".Public.guide-new-4194305-0/.guide-unfinished")
    try disk.write("", to: "Public/.guide-new-4194305-0/.guide-unfinished")
    try disk.write("", to: "Public/.guide-new-4194305-interim")
    try disk.write("", to: ".Public.guide-new-1-0/running.html")
    try disk.write("", to: ".Public.guide-new-notes/mine.txt")
    try disk.write("", to: ".Other.guide-new-4194305-0/other.html")
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    #expect(
      try disk.names() == [
        ".Other.guide-new-4194305-0", ".Public.guide-new-1-0", ".Public.guide-new-notes", "Public",
      ])
    #expect(try disk.texts(in: "Public") == published(exampleSite("A")))
  }

  @Test("What an old site's folder held goes back when the build was killed before it could")
  func givesBack() throws {
    let disk = try TemporaryFolder()
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    let left = ".Public.guide-new-4194305-0"
    try disk.write("ref", to: "\(left)/.git/HEAD")
    try disk.write("a\n", to: "\(left)/.guide-published")
    try disk.write("old", to: "\(left)/a")
    _ = try publish(exampleSite("B"), to: disk.path("Public"))
    #expect(try disk.names() == ["Public"])
    #expect(try disk.texts(in: "Public")[".git/HEAD"] == "ref")
  }

  @Test("What an old site's folder held is never removed while it has no place to go back to")
  func keepsWhatHasNoPlace() throws {
    let disk = try TemporaryFolder()
    let left = ".Public.guide-new-4194305-0"
    try disk.write("ref", to: "\(left)/.git/HEAD")
    _ = try publish(exampleSite("A"), to: disk.path("Public"))
    #expect(try disk.names() == [left, "Public"])
    _ = try publish(exampleSite("B"), to: disk.path("Public"))
    #expect(try disk.names() == ["Public"])
    #expect(try disk.texts(in: "Public")[".git/HEAD"] == "ref")
  }
}

/// Has this process killed by the system, as nothing in it can prevent, after some time.
private func killSoon(afterMicroseconds delay: UInt32) {
  let thread = UnsafeMutablePointer<pthread_t>.allocate(capacity: 1)
  let argument = unsafe UnsafeMutableRawPointer(bitPattern: UInt(delay) + 1)
  let started = unsafe pthread_create(
    thread, nil,
    { delay in
      usleep(UInt32(UInt(bitPattern: delay) - 1))
      kill(getpid(), SIGKILL)
      return nil
    }, argument)
  precondition(started == 0, "a thread cannot be started")
}
