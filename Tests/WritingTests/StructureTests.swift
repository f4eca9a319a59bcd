import Files
import SeededRandom
import Testing

@testable import Writing

@Suite("Holding pages to what HTML and WCAG demand")
struct StructureTests {
  /// A fault of a page's main part, with marks where it must be found.
  struct Case: CustomTestStringConvertible {
    let fault: MarkupFault
    let html: String
    var testDescription: String { html }

    init(_ fault: MarkupFault, _ html: String) {
      self.fault = fault
      self.html = html
    }
  }

  @Test("A fault is found at its line and column", arguments: faults)
  func findsFaults(_ example: Case) {
    let page = AuditedPage(example.html)
    #expect(page.findings.map(\.kind) == page.marks.map { _ in .markup(example.fault) })
    #expect(page.places == page.marks)
  }

  private static let faults: [Case] = [
    // Headings.
    Case(.secondHeading, "å‹<h1>A</h1>"),
    Case(.skippedLevel(from: 1, to: 3), "‹<h3>A</h3>"),
    Case(.skippedLevel(from: 2, to: 4), "<h2>A</h2>\n<p>å ‹<h4>B</h4><h2>C</h2>"),
    Case(.emptyHeading, "‹<h2></h2>‹<h2> \n<b></b><img src=x alt=\"\"></h2>"),
    Case(.emptyHeading, "‹<h2><span aria-hidden=true>A</span></h2>"),
    // Names.
    Case(.unnamed(.link), "<p>\n‹<a href=x></a> ‹<a href=x><img src=y alt=''></a>"),
    Case(.unnamed(.link), "‹<a href=x><svg aria-hidden=true><path/></svg></a>"),
    Case(.unnamed(.link), "‹<a href=x aria-label=' '></a>"),
    Case(.unnamed(.link), "‹<a href=x><span hidden>A</span></a>"),
    Case(.unnamed(.link), "<svg aria-label=Karta>‹<a href=x><path/></a></svg>"),
    Case(.unnamed(.button), "‹<button></button>‹<BUTTON><svg aria-hidden='true'/></BUTTON>"),
    Case(.unnamed(.summary), "<details>‹<summary> </summary>A</details>"),
    Case(.unnamed(.field), "‹<input>‹<input type=search placeholder=Sök>‹<textarea>A</textarea>"),
    Case(.unnamed(.field), "‹<select><option>A</select>"),
    Case(.unnamed(.field), "<label for=a></label>‹<input id=a>"),
    Case(.unnamed(.field), "<label>‹<select><option>A</select></label>"),
    Case(.unnamed(.field), "<label for=a>A</label><input id=a>‹<input id=b>"),
    Case(.unnamed(.field), "‹<input type=button>‹<input type=image src=x>"),
    // Pictures.
    Case(.missingAlternative, "<a href=x>A ‹<img src=x></a>"),
    Case(.missingAlternative, "<map><area>‹<area href=x></map>"),
    Case(.unnamedDrawing, "‹<svg><path/></svg>‹<svg role=img></svg>‹<svg/>"),
    Case(.unnamedDrawing, "‹<svg><title></title><g><svg><path/></svg></g></svg>"),
    // Tables.
    Case(.headerlessTable, "‹<table><tr><td>A<tr><td>B</table>"),
    Case(
      .headerlessTable,
      "<table><tr><th scope=col>A<tr><td>‹<table><tr><td>A</table></td></tr></table>"),
    Case(.unknownScope, "<table><tr>‹<th scope=column>A</table>"),
    Case(.missingScope, "<table><tr><th>A<th>B<tr>‹<th>C<td>D<tr><th scope=row>E<td>F</table>"),
    // Ids.
    Case(.missingID("for"), "<label for=‹b>A</label>"),
    Case(.missingID("aria-labelledby"), "<i id=a></i><p aria-labelledby='a ‹b'>"),
    Case(.missingID("aria-describedby"), "<p aria-describedby=\"‹b\">"),
    Case(.missingID("aria-controls"), "<p id=bb aria-controls=‹b>"),
    Case(.missingID("headers"), "<table><tr><th id=a>A<td headers=‹b>B</table>"),
    // Landmarks.
    Case(.secondLandmark(.main), "</main>‹<main></main><div role=none>"),
    Case(.secondLandmark(.banner), "</main>‹<header></header><main hidden>"),
    Case(.secondLandmark(.banner), "‹<div role=banner></div>"),
    Case(.unnamedNavigation, "‹<nav></nav><nav aria-label=A></nav>‹<nav aria-label=''></nav>"),
    Case(.repeatedNavigation, "<nav aria-label='A b'></nav>‹<nav aria-label='A b'></nav>"),
    Case(
      .repeatedNavigation,
      "<nav aria-label=A></nav>‹<nav aria-labelledby=a><h2 id=a><b>A</b></h2></nav>"),
    // Languages.
    Case(.malformedLanguage, "<p lang=‹svenska><p lang='‹sv_SE'><p lang=\"‹s\"><p lang=‹en->"),
    Case(.malformedLanguage, "<a href=x hreflang=‹english>A</a>"),
    // What pages do.
    Case(.positiveTabIndex, "‹<p tabindex=1>"),
    Case(.newWindow, "‹<a href=x target=_blank>A</a>‹<form target='_BLANK'></form>"),
    Case(.nestedControl, "<a href=x>A ‹<a href=y>B</a></a>"),
    Case(.nestedControl, "<a href=x>A <b>‹<button>B</button></b></a>"),
    Case(.nestedControl, "<button>A ‹<input aria-label=B></button>"),
    Case(.nestedControl, "<a href=x>A ‹<span tabindex=0>B</span></a>"),
    Case(.nestedControl, "<a href=x>A ‹<details><summary>B</summary></details></a>"),
  ]

  @Test(
    "What HTML and WCAG allow is no fault",
    arguments: [
      "<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2>", "<h2><img src=x alt=A></h2>",
      "<h2><a href=x>A</a></h2>", "<h2>&nbsp;A</h2>", "<div hidden><h5></h5><a href=x></a></div>",
      "<a>A</a><a name=x></a>", "<a href=x aria-label=A></a>", "<a href=x title=A></a>",
      "<a href=x><svg aria-label=A></svg></a>", "<a href=x><svg><title>A</title></svg></a>",
      "<a href=x><b>A</b></a>", "<a href=x><img src=y alt=A></a>",
      "<svg><a href=x><text>A</text></a></svg>", "<i id=a>A</i><a href=x aria-labelledby=a></a>",
      "<button aria-label=A></button>", "<summary>A</summary>",
      "<summary><h2>A</h2></summary>",
      "<label for=a>A</label><input id=a>", "<input id=a><p><label for=a><b>A</b></label>",
      "<label>A <input></label>", "<label><select><option>B</select> A</label>",
      "<input aria-label=A><input title=A><input type=hidden><input type=submit>",
      "<input type=button value=A><input type=image src=x alt=A><input type=reset>",
      "<input type=checkbox disabled aria-label=A>", "<textarea aria-label=A></textarea>",
      "<img src=x alt=''><img src=x alt=A><img alt src=x><img src=x role=presentation>",
      "<svg aria-hidden=true><path/></svg><svg role=img aria-label=A></svg>",
      "<div aria-hidden=TRUE><svg><path/></svg></div><svg role=presentation></svg>",
      "<svg><title>A</title></svg><svg><text>A</text></svg>",
      "<svg><a href=x/><text>A</text></a></svg>", "<svg><foreignObject><p>A</foreignObject></svg>",
      "<table><tr><th>A<th>B<tr><td>C<td>D</table>", "<table></table>",
      "<table><tr><td><th scope=col>A<tr><th scope=ROW>B<td>C</table>",
      "<table><caption>A</caption><thead><tr><th scope=col>A</thead><tbody><tr><td>B</table>",
      "<table role=presentation><tr><td>A</table>",
      "<table><tr><th id=a>A<td headers='a '>B</table>",
      "<p id=a aria-describedby=' a  b '><p id=b>", "<p id=\"&#229;\"><label for='å'>A</label>",
      "<header></header><footer></footer><article><header></header></article>",
      "<section><header></header><footer></footer></section>",
      "<nav></nav>", "<nav aria-label=A></nav><nav aria-label=B></nav>",
      "<nav aria-labelledby=a><p id=a>A</nav><nav aria-labelledby=b><p id=b>B</nav>",
      "<nav hidden></nav><nav></nav>", "<p lang=en><p lang=en-GB><p lang=zh-Hant><p lang=''>",
      "<p lang=sv-SE-x-lattlast><p lang=swl><a href=x hreflang=x-default>A</a>",
      "<p tabindex=0><p tabindex=-1><p tabindex=x>", "<a href=x target=_self>A</a>",
      "<a href=x>A<input type=hidden></a>", "<a><button>A</button></a>",
      "<details><summary><a href=x>A</a></summary></details>",
      "<label>A <button>B</button></label>",
      "<a href=x><p>A</a><p><a href=x>B</a>", "<p hidden>A<p><a href=x>B</a>",
      "<ul><li><a href=x>A</a><li hidden>B<li><a href=x>C</a></ul>",
      "<dl><dt hidden>A<dd><a href=x>B</a></dl>", "<title></title>", "<script></script >",
    ])
  func acceptsWhatIsRight(html: String) {
    #expect(AuditedPage(html).findings.filter { $0.kind != .policy(.inlineScript) } == [])
  }

  @Test("A page that lacks what every page has is told so, where it should be")
  func findsWhatIsMissing() {
    let found = AuditedPage("", page: "<!DOCTYPE html>\n<html><head></head><body>").findings
    let kinds: [MarkupFault] = [.missingHeading, .missingLanguage, .missingMain, .missingTitle]
    #expect(Set(found.map(\.kind)) == Set(kinds.map { .markup($0) }))
    #expect(found.allSatisfy { $0.line == 2 && $0.column == 1 })
    let bare = AuditedPage("", page: "hej").findings
    #expect(Set(bare.map(\.kind)) == Set(kinds.map { .markup($0) }))
    #expect(bare.allSatisfy { $0.line == 0 && $0.column == 0 })
    let empty = AuditedPage(
      "", page: "<html lang=''><title> </title><main><h1>A</h1></main>"
    ).findings
    #expect(Set(empty.map(\.kind)) == [.markup(.missingLanguage), .markup(.missingTitle)])
    let titled = "<html lang=sv><title>A</title><main>‹</main>"
    #expect(AuditedPage("", page: titled).places == [[1, 31]])
    let footers = AuditedPage(
      "", page: "<html lang=sv><title>A</title><main><h1>A</h1></main><footer></footer>‹<footer>")
    #expect(footers.findings.map(\.kind) == [.markup(.secondLandmark(.contentInformation))])
    #expect(footers.places == footers.marks)
  }

  @Test(
    "A page may not send its readers on, but an old address may",
    arguments: [
      ("<meta name=robots content=noindex><meta http-equiv=refresh content='0; url=x'>", true),
      ("<meta http-equiv=Refresh content='0;URL=x'><meta name=robots content='none'>", true),
      ("‹<meta http-equiv=refresh content='0; url=x'>", false),
      ("<meta name=robots content=noindex>‹<meta http-equiv=refresh content='5; url=x'>", false),
      ("<meta name=robots content=noindex>‹<meta http-equiv=refresh content='0'>", false),
    ])
  func refreshes(head: String, isFine: Bool) {
    let page = AuditedPage("", head: head)
    #expect(page.findings.map(\.kind) == (isFine ? [] : [.markup(.refresh)]))
    #expect(page.places == page.marks)
  }

  @Test(
    "A page can be enlarged",
    arguments: [
      ("width=device-width, initial-scale=1", true), ("maximum-scale=5,user-scalable=yes", true),
      ("width=device-width, user-scalable=no", false), ("user-scalable = 0", false),
      ("initial-scale=1; maximum-scale=1.5", false),
    ])
  func enlarges(content: String, isFine: Bool) {
    let page = AuditedPage("", head: "‹<meta name=viewport content='\(content)'>")
    #expect(page.places == (isFine ? [] : page.marks))
    #expect(page.findings.allSatisfy { $0.kind == .markup(.lockedViewport) })
  }

  @Test("Pages with one title but other headings are found, unless search engines leave them out")
  func findsSharedTitles() {
    func page(_ title: String, _ heading: String, head: String = "") -> String {
      "<html lang=sv><head>\(head)<title>\(title)</title></head><main><h1>\(heading)</h1></main>"
    }
    let outputs = [
      output("a/index.html", page("Guide", "A <b>b</b>")),
      output("b/index.html", page("Guide", "A\nb")),
      output("c/index.html", page("Guide", "C")),
      output("d/index.html", page("Guide", "D", head: "<meta name=robots content=noindex>")),
      output("e/index.html", page("Guide 2", "E")),
    ]
    let found = audit(outputs.map { AuditedFile(of: $0) })
    #expect(found.map(\.kind) == [.markup(.sharedTitle("a/index.html"))])
    #expect(found.map(\.output.path) == ["c/index.html"])
    #expect(found.map { [$0.line, $0.column] } == [[1, 28]])
    #expect(found.first?.text == "Guide")
  }

  @Test("Files that are published as someone else wrote them are held to the policy alone")
  func leavesCopiesAlone() {
    let file = output("google.html", "google-site-verification: <p style=x>")
    #expect(audit([AuditedFile(of: file, isPage: false)]).map(\.kind) == [.policy(.styleAttribute)])
    #expect(AuditedFile.policyFindings(in: file).map(\.kind) == [.policy(.styleAttribute)])
    #expect(audit([AuditedFile(of: file)]).count == 5)
  }

  @Test("Of a file someone else wrote, each kind of fault is told once, where it stands first")
  func tellsPolicyFaultsOnce() {
    let file = output("a.svg", "<svg>" + String(repeating: "<g style=x onclick=y />", count: 9))
    let found = AuditedFile.policyFindings(in: file)
    #expect(found.map(\.kind) == [.policy(.styleAttribute), .policy(.eventAttribute)])
    #expect(found.map(\.column) == [9, 17])
  }

  @Test("A page is read to its end, whatever bytes it holds")
  func survivesAnything() {
    let seed = UInt64.random(in: 0..<1_000_000)
    print("StructureTests.survivesAnything: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let tags = [
      "<svg", "<table", "<tr", "<td", "<th scope=", "<a href=", "<h1", "<h3", "</h1", "<label for=",
      "<input ", "<nav aria-labelledby=", "<title", "<main", "<li", "</svg", "</table", "</a", "/>",
      ">", " id=a", " lang=", " aria-hidden=true", " style=", " onclick=", "<link rel=icon href=",
      "<meta http-equiv=refresh content=", "<script", "</script", "\"", "'", "&#", "javascript:",
    ].map { Array($0.utf8) }
    for _ in 0..<3_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        if Bool.random(using: &random) {
          bytes += tags.randomElement(using: &random) ?? []
        } else {
          bytes.append(UInt8.random(in: 0...255, using: &random))
        }
      }
      for path in ["a.html", "a.svg", "a.css"] {
        for finding in audit([AuditedFile(of: OutputFile(path: path, bytes: bytes))]) {
          let place = finding.place ?? 0..<0
          #expect(place.upperBound <= bytes.count, "seed \(seed)")
          #expect((finding.line == 0) == (finding.place == nil), "seed \(seed)")
        }
      }
    }
  }

  @Test("Every fault is told in Swedish and in English, with what to do")
  func explainsAll() {
    let all =
      Self.faults.map(\.fault) + [
        .missingHeading, .missingMain, .missingLanguage, .missingTitle, .sharedTitle("x"), .refresh,
        .lockedViewport,
      ]
    for fault in all {
      for words in [fault.message, fault.advice] {
        #expect(!words.swedish.isEmpty && !words.english.isEmpty)
        #expect(words.swedish != words.english)
      }
    }
  }
}
