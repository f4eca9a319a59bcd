import Declarations
import Files
import Linking
import Testing

@testable import Rendering

@Suite("The two forms of a site")
struct SiteFormTests {
  /// The footer of the page `/a/`.
  private func footer(_ form: SiteForm, settings: String = "title: Guiden\n") throws -> String {
    let site = try linkedSite(["site.yaml": settings, "a.md": "---\ntitle: A\n---\n"])
    let footer = """
      {{#site.copy}}{{href}} {{note}}{{/site.copy}}\
      {{#site.copied}}{{on.iso}} {{on.text}} {{#address}}{{.}}{{/address}}{{/site.copied}}
      """
    let theme = try theme([
      "partials/site-footer.mustache": footer, "partials/main.mustache": "{{{footer_html}}}",
    ])
    let renderer = SiteRenderer(
      site, theme: theme, searchIndex: "search/index.json",
      today: try #require(CalendarDate("2026-11-22")), form: form)
    let page = try #require(site.pages.first { $0.path.description == "/a/" })
    return String(decoding: renderer.render(page).bytes, as: UTF8.self)
  }

  @Test("A site that has a copy links to it and says how large it is")
  func offersCopy() throws {
    #expect(try footer(.online(copyBytes: 1_234_567)).hasPrefix("../guiden.zip zip, 1,2\u{A0}MB"))
    #expect(try footer(.online(copyBytes: nil)).contains("guiden.zip") == false)
  }

  @Test("A copy says what day it was made, and where the site is when that is known")
  func tellsItsDay() throws {
    let day = try #require(CalendarDate("2026-11-22"))
    #expect(try footer(.copy(on: day)).hasPrefix("2026-11-22 22 november 2026"))
    let known = "title: Guiden\nbase_url: https://x.se/g/\n"
    #expect(
      try footer(.copy(on: day), settings: known)
        .hasPrefix("2026-11-22 22 november 2026 https://x.se/g/"))
    #expect(try !footer(.copy(on: day)).contains("zip"))
  }
}
