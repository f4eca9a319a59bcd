import Files
import SeededRandom
import Testing

@testable import Writing

/// What the audit says of a site, as `path: finding text`.
private func findings(
  in outputs: [OutputFile], basePath: String = "/"
) -> [String] {
  audit(outputs.map { AuditedFile(of: $0, basePath: basePath, isPage: false) }).compactMap {
    finding in
    let kind: String
    switch finding.kind {
    case .missingFile: kind = "no file"
    case .missingID: kind = "no id"
    case .outsideSite: kind = "outside"
    case .repeatedID: kind = "repeated"
    case .samePath(let other): kind = "same as \(other)"
    case .folderOf(let other): kind = "folder of \(other)"
    case .unusablePath: kind = "unusable"
    case .markup, .policy: return nil
    }
    return "\(finding.output.path): \(kind) \(finding.text)"
  }
}

/// A site of a few pages and files, with `html` as the page `a/b/index.html`.
private func site(_ html: String) -> [OutputFile] {
  [
    output("index.html", "<h1 id=start>x</h1>"), output("404.html"), output("style.abc.css"),
    output("a/index.html", "<p id='one'><p ID=\"t&aring;&amp;&#229;\">"),
    output("a/b/index.html", html),
    output("a/b/rapport å.pdf"), output("icons.svg", "<svg><symbol id=\"search\"/></svg>"),
    output("a/.x/y.txt"),
  ]
}

@Suite("Auditing a finished site")
struct AuditTests {
  @Test(
    "An address that leads to a file of the site is no finding",
    arguments: [
      "", "./", "../", "../../", "../b/", "../../a/", "../../style.abc.css", "../../index.html",
      "../index.html#one", "#here", "#top", "#", "?q=1", "?q=1#here", "../?x=../../../../y",
      "../#one", "../../#start", "rapport%20%C3%A5.pdf", "rapport å.pdf#page=3", "./../b/./",
      "../../a//b/", "../../a/./../a/", "../#o&#110;e", "/", "/a/", "/a/#one",
      "/404.html", "../../icons.svg#search", "../.x/y.txt", "  ../  ", "https://example.se/x/",
      "mailto:a@example.se?subject=/x", "tel:+46", "//example.se/x", "data:image/png;base64,x",
      "JavaScript:void(0)", "a:b", "../%2E%2E/",
    ])
  func acceptsWorkingAddresses(address: String) {
    #expect(findings(in: site("<i id=here></i><a href=\"\(address)\">x</a>")) == [])
  }

  @Test(
    "An address that leads nowhere is a finding",
    arguments: [
      ("c/", "no file"), ("../b", "no file"), ("../../style.abd.css", "no file"),
      ("../../../", "outside"), ("../../../../a/", "outside"), ("../#two", "no id"),
      ("#none", "no id"), ("#ONE", "no id"), ("?q=1#none", "no id"), ("/b/", "no file"),
      ("/a/#two", "no id"), ("../../icons.svg#menu", "no id"), ("a%2Fc", "no file"),
      ("../../Index.html", "no file"), ("x:y/../../", ""), ("a/b:c", "no file"),
      ("/a/../../..", "outside"), ("../../a/b/c/../d", "no file"),
    ])
  func findsBrokenAddresses(address: String, kind: String) {
    let expected = kind.isEmpty ? [] : ["a/b/index.html: \(kind) \(address)"]
    #expect(findings(in: site("<a href='\(address)'>x</a>")) == expected)
  }

  @Test(
    "Every attribute and element that holds an address is read",
    arguments: [
      "<a href=x>", "<A HREF = 'x' >", "<link rel=stylesheet href=\"x\">", "<img src='x'>",
      "<script src=x></script>", "<form action=x>", "<form data-results=x>",
      "<button formaction=x>", "<video poster=x>",
      "<source srcset='x'>", "<img srcset='../ 1x, x 2x'>", "<img srcset='../, x'>",
      "<img srcset='x 1x,../ 2x'>", "<link imagesrcset='x 2x'>", "<object data=x>",
      "<use xlink:href=x />", "<a class='<' title=\"href='y'>\" href=x>", "<a\nhref\n=\nx\n>",
      "<meta http-equiv=refresh content='0; url=x'>", "<meta content=\"3,URL='x'\">",
      "<a disabled href=x>", "<a / href=x >", "<!-- -- --><a href=x>",
      "<!doctype html><a href=x>", "</p href=y><a href=x>", "<?y href=y?><a href=x>",
      "a < b <a href=x>", "<style></style><a href=x>", "<svg><title/><a href=x>", "<a =y href=x>",
      "<script>if (a < b) '<a href=y>'</SCRIPT><a href=x>", "<a title href=x", "<<a href=x>",
    ])
  func readsAllAddresses(html: String) {
    #expect(findings(in: site(html)) == ["a/b/index.html: no file x"])
  }

  @Test(
    "What is no address is not read",
    arguments: [
      "<!-- <a href=x> -->", "<script>'<a href=x>'</script>", "<style>a[href=x]{}</style>",
      "<title><a href=x></title>", "<textarea><a href=x></textarea>", "<a data-href=x>",
      "<p>href=x</p>", "<a hrefs=x>", "<div data=x>", "<meta name=description content='2; url'>",
      "<p content='0; url=x'>", "<a title='href=x'>", "<", "<a", "<a href", "<a href=", "<!--",
      "<!-", "<script>", "<title/><a href=x>", "<a href='#", "</", "",
    ])
  func ignoresOtherText(html: String) {
    #expect(findings(in: site(html)).filter { !$0.hasSuffix("#") } == [])
  }

  @Test("Style sheets are read too, their comments are not")
  func readsStyleSheets() {
    let css = "/* url(x) */ @font-face { src: url('../a.woff2') url( b.woff2 ) } p { c: url(#x) }"
    let outputs = [output("css/s.css", css), output("a.woff2")]
    #expect(findings(in: outputs) == ["css/s.css: no file b.woff2"])
  }

  @Test("An id that stands twice on a page is found at the second place")
  func findsRepeatedIDs() {
    let outputs = [output("a.html", "<p id=a>\n<p id=b><p id='a'>"), output("b.html", "<p id=a>")]
    let found = audit(outputs.map { AuditedFile(of: $0, isPage: false) })
    #expect(found.map(\.kind) == [.repeatedID])
    #expect(found.map { [$0.line, $0.column] } == [[2, 16]])
    #expect(found.first?.message.english == "the id 'a' stands twice on the page")
  }

  @Test("References and percent signs in ids and fragments mean the letters they stand for")
  func decodesFragments() {
    let outputs = [
      output(
        "a.html", "<p id='r&#228;tt'><a href='#r%C3%A4tt'><a href='#r&#xe4;tt'><a href='#rätt'>"),
      output("b.html", "<p id='a&amp;b'><a href='#a&amp;b'><a href='#a%26b'><a href='#a&b'>"),
    ]
    #expect(findings(in: outputs) == [])
  }

  @Test("Addresses that start with a slash are measured against the site's place on its server")
  func measuresBasePath() {
    let html = "<a href=/guide/a/><a href=/guide/><a href=/a/><a href=/guide/b/>"
    let outputs = [output("404.html", html), output("index.html"), output("a/index.html")]
    #expect(
      findings(in: outputs, basePath: "/guide/")
        == ["404.html: outside /a/", "404.html: no file /guide/b/"])
  }

  @Test("Files that cannot lie in one folder together are found")
  func findsClashes() {
    let outputs = [
      "a", "a", "B.html", "b.html", "c", "c/d", "E", "e/f/g", "å/x", "Å/x", "/abs", "x//y",
      "x/../y",
      "x/", "", "n\nl", String(repeating: "n", count: 256),
    ].map { output($0) }
    #expect(
      Set(findings(in: outputs)) == [
        "a: same as a ", "b.html: same as B.html ", "c: folder of c/d ", "E: folder of e/f/g ",
        "å/x: same as Å/x ", "/abs: unusable ", "x//y: unusable ", "x/../y: unusable ",
        "x/: unusable ", ": unusable ", "n\nl: unusable ",
        String(repeating: "n", count: 256) + ": unusable ",
      ])
  }

  @Test("A random page is read to its end, whatever it holds")
  func survivesAnything() {
    let seed = UInt64.random(in: 0..<1_000_000)
    print("AuditTests.survivesAnything: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<", ">", "\"", "'", "=", "/", "!", "--", "a", "href", "id", "srcset", " ", "script", "</",
      "#", "?", "..", "&", ";", "%", "url(", "*/", "/*", ":", "meta", "content", "0;url=", "\n",
    ]
    for _ in 0..<2_000 {
      let length = Int.random(in: 0..<40, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for path in ["a/b.html", "a/b.css", "b.svg"] {
        for finding in audit([AuditedFile(of: output(path, text))]) {
          #expect(text.contains(finding.text), "seed \(seed)")
        }
      }
    }
  }
}
