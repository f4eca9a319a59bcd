import Files
import Testing

@testable import Checking

@Suite("meta/duplicate-title")
struct DuplicateTitleTests {
  @Test("The title of every later file is pointed at, and the first file is named")
  func laterFiles() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: Samverkan\n---\n",
      "b/index.md": "---\nsummary: Om\ntitle: ‹\"Samverkan\"›\n---\n",
      "c.md": "---\ntitle: ‹Samverkan›\n---\n",
    ])
    #expect(site.places(DuplicateTitle.self) == site.marks)
    let found = site.found(DuplicateTitle.self)
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(
      found.allSatisfy { $0.message.english == "the page a.md has the title 'Samverkan' too" })
  }

  @Test("A title that is a heading in the text is pointed at by its file")
  func headingAsTitle() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: Samverkan\n---\n", "b.md": "‹#› Samverkan\n\nText.\n",
    ])
    #expect(site.places(DuplicateTitle.self) == site.marks)
  }

  @Test(
    "Pages in another language, out of lists or with another title may be alike",
    arguments: [
      "title: Samverkan\nlanguage: en", "title: Samverkan\nunlisted: true",
      "title: Samverkan\nstatus: archived", "title: Samverkan i praktiken",
    ])
  func exempt(frontMatter: String) throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: Samverkan\n---\n", "b.md": "---\n\(frontMatter)\n---\n",
    ])
    #expect(site.places(DuplicateTitle.self) == [])
  }

  @Test("A page may be called what an entry of a register is called")
  func entry() throws {
    let site = try MarkedSite([
      "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
      "lag.md": "---\ntitle: Socialtjänstlag (2025:400)\n---\n",
    ])
    #expect(site.places(DuplicateTitle.self) == [])
  }
}
