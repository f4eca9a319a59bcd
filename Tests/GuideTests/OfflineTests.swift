import Foundation
import TemporaryFolders
import Testing

@Suite("guide build --offline")
struct OfflineTests {
  @Test("The copy is the same with any number of threads, and the site links to it")
  func isDetermined() throws {
    let folder = try smallSite()
    let day = ["--today", "2026-11-22"]
    for (threads, output) in [("1", "one"), ("2", "two")] {
      let run = try GuideRun(
        ["build", "--offline", "--threads", threads, "--output", output] + day, in: folder)
      #expect(run.code == 0, "\(run.errors)")
    }
    let copy = try folder.bytes(of: "one/liten-guide.zip")
    #expect(copy == (try folder.bytes(of: "two/liten-guide.zip")))
    let page = String(decoding: try folder.bytes(of: "one/orosanmalan/index.html"), as: UTF8.self)
    #expect(page.contains("<a href=\"../liten-guide.zip\" download>"))
    #expect(try GuideRun(["build", "--output", "one"] + day, in: folder).code == 0)
    #expect(throws: (any Error).self) { try folder.bytes(of: "one/liten-guide.zip") }
    let plain = String(decoding: try folder.bytes(of: "one/orosanmalan/index.html"), as: UTF8.self)
    #expect(!plain.contains("liten-guide.zip"))
  }

  @Test("Without esbuild nothing is published, and what to install is said")
  func needsBundler() throws {
    let folder = try smallSite()
    let run = try GuideRun(["build", "--offline"], in: folder, environment: ["PATH": folder.path])
    #expect(run.code == 3)
    #expect(run.errors.contains("apt-get install esbuild"))
    #expect(try !folder.names().contains("Public"))
  }

  @Test("A page whose address no Windows can unpack is named, and nothing is published")
  func namesUnusablePaths() throws {
    let folder = try smallSite()
    try folder.write("# Aux\n\nText.\n", to: "content/aux.md")
    let run = try GuideRun(["build", "--offline"], in: folder)
    #expect(run.code == 3)
    #expect(run.errors.contains("liten-guide/aux/index.html: "))
    #expect(try !folder.names().contains("Public"))
    #expect(try GuideRun(["build"], in: folder).code == 0)
  }
}
