import Files
import SeededRandom
import Testing

@testable import Writing

/// A page as it is in a copy, where the site lies at `basePath` on its server.
private func copied(
  _ html: String, at path: String = "a/b/index.html", basePath: String = "/"
) -> String {
  String(
    decoding: CopiedFile(of: output(path, html), basePath: basePath).output.bytes, as: UTF8.self)
}

@Suite("A page in a copy that opens from a disk")
struct CopiedFileTests {
  @Test(
    "An address names the file it leads to, and keeps its question and its fragment",
    arguments: [
      ("../", "../index.html"), ("../../", "../../index.html"), ("./", "./index.html"),
      ("..", "../index.html"), (".", "./index.html"), ("../..", "../../index.html"),
      ("../c/", "../c/index.html"), ("../c/#x", "../c/index.html#x"),
      ("../c/?q=a/b", "../c/index.html?q=a/b"), ("../?q=#x/", "../index.html?q=#x/"),
      ("  ../c/ ", "  ../c/index.html "), ("r%C3%A4tt/", "r%C3%A4tt/index.html"),
      ("../c/?a=1&amp;b=2", "../c/index.html?a=1&amp;b=2"), ("c/../", "c/../index.html"),
      ("/", "../../index.html"), ("/c/#x", "../../c/index.html#x"), ("/x.pdf", "../../x.pdf"),
      ("/..", "/.."),
    ])
  func namesFiles(address: String, expected: String) {
    #expect(copied("<a href=\"\(address)\">x</a>") == "<a href=\"\(expected)\">x</a>")
  }

  @Test(
    "An address that works on a disk is left as it is",
    arguments: [
      "", "#x", "?q=1", "?q=a/#x", "../index.html", "../../style.css", "x.pdf#page=2",
      "https://example.se/", "https://example.se/x/#y", "//example.se/", "mailto:a@example.se",
      "tel:+46", "data:image/png;base64,/", "index.html?q=a/",
    ])
  func leavesOthers(address: String) {
    #expect(copied("<a href='\(address)'>") == "<a href='\(address)'>")
  }

  @Test("Pages at the root, and addresses from the root of a site further down, are relative")
  func rooted() {
    #expect(copied("<a href=/>", at: "index.html") == "<a href=./index.html>")
    #expect(
      copied("<a href=/guide/a/>", at: "404.html", basePath: "/guide/") == "<a href=./a/index.html>"
    )
    #expect(
      copied("<a href=/guide/>", at: "a/index.html", basePath: "/guide/")
        == "<a href=../index.html>")
  }

  @Test(
    "Every attribute with an address is changed",
    arguments: [
      (
        "<img srcset='../ 1x, x.png 2x,./'>",
        "<img srcset='../index.html 1x, x.png 2x,./index.html'>"
      ),
      (
        "<form action=../ data-results='../s/'>",
        "<form action=../index.html data-results='../s/index.html'>"
      ),
      (
        "<meta http-equiv=refresh content='0; url=../'>",
        "<meta http-equiv=refresh content='0; url=../index.html'>"
      ),
      ("<body data-root='../'>", "<body data-root='../'>"),
      ("<script>'<a href=../>'</script>", "<script>'<a href=../>'</script>"),
      ("<!-- <a href=../> -->", "<!-- <a href=../> -->"),
      ("<p>../</p><a title='../'>", "<p>../</p><a title='../'>"),
    ])
  func changesAttributes(html: String, expected: String) {
    #expect(copied(html) == expected)
  }

  @Test(
    "Of links in the head those stay that show the page, or lead to the web",
    arguments: [
      ("<link rel=stylesheet href=x.css>", true), ("<link href='i.svg' rel='icon'>", true),
      ("<LINK REL='Shortcut Icon' HREF=x.ico>", true),
      ("<link rel=apple-touch-icon href=x.png>", true),
      ("<link rel=canonical href='https://x.se/a/'>", true),
      ("<link rel=canonical href='/a/b/'>", false),
      (
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"A > B\" href=\"x.xml\">",
        false
      ),
      ("<link href=m.json rel=manifest>", false), ("<link rel=modulepreload href=x.js>", false),
      ("<link rel=next href=../c/>", false),
    ])
  func choosesLinks(tag: String, stays: Bool) {
    #expect(copied("a\n\(tag)\nb") == (stays ? "a\n\(tag)\nb" : "a\nb"))
  }

  @Test("A module becomes a plain script that waits for the page; other scripts stay")
  func plainScripts() {
    #expect(
      copied("<script type=\"module\" src=\"x.js\"></script>")
        == "<script defer src=\"x.js\"></script>")
    #expect(
      copied("<script src=x.js async type='Module' ></script>")
        == "<script src=x.js async defer ></script>")
    for html in ["<script src=x.js></script>", "<script type='application/json'>{}</script>"] {
      #expect(copied(html) == html)
    }
  }

  @Test("Style sheets and drawings are changed too, other files never")
  func kinds() {
    #expect(copied("p { c: url(/f/a.woff2) }", at: "assets/s.css") == "p { c: url(../f/a.woff2) }")
    #expect(copied("<a href='../'/>", at: "a/x.svg") == "<a href='../index.html'/>")
    #expect(copied("<a href='../'>", at: "a/x.txt") == "<a href='../'>")
  }

  @Test("A copy of a copy is the same, and what is no markup is left alone")
  func isIdempotent() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<a href=", "<link rel=icon href=", "<link href=", "<script type=module src=", "'", "\"", ">",
      " ", "../", "./", "x", "/", "?", "#", "&amp;", "<", "=", "<!--", "-->", "</script>", "å",
      "\n",
    ]
    for _ in 0..<2_000 {
      let html = (0..<Int.random(in: 0..<30, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      let once = copied(html)
      #expect(copied(once) == once, "seed \(seed): \(html)")
    }
  }
}
