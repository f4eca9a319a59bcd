import Files
import Testing

@testable import Checking

@Suite("url/unlocked")
struct UnlockedAddressTests {
  private let page = ["a.md": "---\ntitle: A\nreview: {on: 2026-11-01}\n---\n\n## Del\n"]

  @Test("What is new since urls.lock was written is one tip for the whole site")
  func fires() throws {
    let site = try MarkedSite(page.merging(["urls.lock": "/\n/a/\n"]) { $1 })
    let found = site.found(UnlockedAddress.self)
    #expect(found.map(\.location.file.path) == ["urls.lock"])
    #expect(found.allSatisfy { $0.severity == .tip && $0.location.range == nil })
    #expect(found.first?.message.swedish == "2 adresser och 1 ankare är inte lovade än")
  }

  @Test("A lock that holds everything, and a site without one, are left alone")
  func silent() throws {
    #expect(try MarkedSite(page).found(UnlockedAddress.self) == [])
    let all = "/\n/a/ #del\n/a-o/\n/sok/\n/gammal/\n"
    #expect(
      try MarkedSite(page.merging(["urls.lock": all]) { $1 }).found(UnlockedAddress.self) == [])
  }
}
