import Files
import Testing

@testable import Checking

@Suite("link/to-archived")
struct LinkToArchivedTests {
  private let old = [
    "gammal.md": "---\ntitle: Gammal\nstatus: archived\n---\n## Del\n",
    "ersatt.md": "---\ntitle: Ersatt\nstatus: superseded\nsuperseded_by: ny.md\n---\n",
    "borta.md": "---\ntitle: Borta\nstatus: removed\n---\n",
    "ny.md": "---\ntitle: Ny\n---\n",
  ]

  @Test("Each link to a page that no longer holds is pointed at, with what became of it")
  func points() throws {
    let site = try MarkedSite(
      old.merging([
        "sida.md": """
        ---
        title: Sida
        ---
        Se [en](‹gammal.md#del›), [två](‹/ersatt/›), [ny](ny.md) och

        - [tre](‹borta.md›)
        """
      ]) { $1 })
    #expect(site.places(LinkToArchived.self) == site.marks)
    let found = site.found(LinkToArchived.self)
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(
      found.map(\.message.swedish) == [
        "länken leder till en sida som är arkiverad", "länken leder till en sida som är ersatt",
        "länken leder till en sida som är borttagen",
      ])
    #expect(
      found.map(\.fix?.english) == [
        "link to something that holds, or remove the link",
        "link to /ny.md, which took its place",
        "link to something that holds, or remove the link",
      ])
  }

  @Test(
    "An archive, and a page that is itself no longer current, may link into the past",
    arguments: ["listing: archive", "status: archived", "status: superseded", "status: removed"])
  func exempt(frontMatter: String) throws {
    let site = try MarkedSite(
      old.merging([
        "sida.md": "---\ntitle: Sida\n\(frontMatter)\n---\n[en](gammal.md)\n"
      ]) { $1 })
    #expect(site.places(LinkToArchived.self) == [])
  }
}
