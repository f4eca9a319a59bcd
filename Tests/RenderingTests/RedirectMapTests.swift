import Files
import Linking
import Testing

@testable import Rendering

@Suite("Maps of redirects for web servers")
struct RedirectMapTests {
  private let texts = [
    "site.yaml": "title: T\nbase_url: https://x.se/g/\n",
    "a.md": "---\ntitle: A\naliases: [/gammal/sida/, '/å\"(b)/', /v1.0]\n---\n",
  ]

  @Test("Each server has one that finds the address with and without its last slash, and no other")
  func maps() throws {
    let site = try RenderedSite(texts)
    #expect(
      try site.file("_redirects") == """
        /g/gammal/sida/ /g/a/ 301
        /g/v1.0/ /g/a/ 301
        /g/%C3%A5%22%28b%29/ /g/a/ 301

        """)
    #expect(
      try site.file("_redirects.nginx") == #"""
        "/g/gammal/sida" /g/a/;
        "/g/gammal/sida/" /g/a/;
        "/g/v1.0" /g/a/;
        "/g/v1.0/" /g/a/;
        "/g/å\"(b)" /g/a/;
        "/g/å\"(b)/" /g/a/;

        """#)
    #expect(
      try site.file("_redirects.apache") == #"""
        RedirectMatch 301 "^/g/gammal/sida/?$" /g/a/
        RedirectMatch 301 "^/g/v1\.0/?$" /g/a/
        RedirectMatch 301 "^/g/å\"\(b\)/?$" /g/a/

        """#)
  }

  @Test("A site without redirects has none")
  func isMissing() throws {
    let site = try RenderedSite(["a.md": "# A\n"])
    #expect(site.renderer.renderFiles().allSatisfy { !$0.path.hasPrefix("_redirects") })
  }
}
