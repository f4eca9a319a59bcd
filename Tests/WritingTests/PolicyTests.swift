import Files
import Testing

@testable import Writing

@Suite("Holding what is published to the site's own policy")
struct PolicyTests {
  /// What the policy forbids, with marks where it must be found.
  struct Case: CustomTestStringConvertible {
    let fault: PolicyFault
    let html: String
    var testDescription: String { html }

    init(_ fault: PolicyFault, _ html: String) {
      self.fault = fault
      self.html = html
    }
  }

  @Test("What a browser would not do is found at its line and column", arguments: faults)
  func findsFaults(_ example: Case) {
    let page = AuditedPage(example.html)
    #expect(page.findings.map(\.kind) == page.marks.map { _ in .policy(example.fault) })
    #expect(page.places == page.marks)
  }

  private static let faults: [Case] = [
    Case(.inlineScript, "‹<script>1</script>\n‹<script type=module>1</script>"),
    Case(.inlineScript, "‹<script type=''>1</script>‹<script type='text/JavaScript'>1</script>"),
    Case(.inlineScript, "‹<script type=importmap>{}</script>"),
    Case(.inlineScript, "<!-->‹<script>1</script><!-- -->"),
    Case(.inlineScript, "<!--->‹<script>1</script><!-- -->"),
    Case(.inlineScript, "<!--!><p style=x>--!>‹<script>1</script><!-- -->"),
    Case(.inlineScript, "<svg aria-hidden=true>‹<script/></svg>‹<script/><p style=x></p></script>"),
    Case(.inlineStyle, "‹<style>p {}</style>"),
    Case(.inlineStyle, "<svg aria-hidden=true>‹<style>p {}</style></svg>"),
    Case(.styleAttribute, "<p class=a ‹style='color: red'>\n<b ‹STYLE=x></b>"),
    Case(.eventAttribute, "<p ‹onclick=x><p ‹OnPointerDown='x'><p ‹onload>"),
    Case(.scriptAddress, "<a href=‹javascript:x>A</a>"),
    Case(.scriptAddress, "<a href='‹ JavaScript:x'>A</a>"),
    Case(.scriptAddress, "<a href='‹java\tscript:x'>A</a>"),
    Case(.scriptAddress, "<a href='‹&#106;avascript:x'>A</a>"),
    Case(.scriptAddress, "<form action=‹javascript:x></form>"),
    Case(.scriptAddress, "<svg aria-label=A><a xlink:href=‹javascript:x><text>A</text></a></svg>"),
    Case(.foreign(.script), "<script src=‹https://a.se/x.js></script>"),
    Case(.foreign(.script), "<link rel=modulepreload href=‹//a.se/x.js>"),
    Case(.foreign(.style), "<link rel='alternate STYLESHEET' href=‹https://a.se/x.css>"),
    Case(.foreign(.image), "<img alt='' src=‹https://a.se/x><img alt='' src=‹data:image/png,x>"),
    Case(.foreign(.image), "<img alt='' srcset='x 1x, ‹https://a.se/x 2x' src=‹/\\a.se>"),
    Case(.foreign(.image), "<picture><source srcset=‹//a.se/x><img alt='' src=x></picture>"),
    Case(.foreign(.image), "<link rel='shortcut icon' href=‹https://a.se/x>"),
    Case(.foreign(.image), "<link rel=preload as=image imagesrcset=‹//a.se/x>"),
    Case(.foreign(.image), "<svg role=none><image href=‹data:x /><use href=‹//a.se /></svg>"),
    Case(.foreign(.image), "<svg aria-label=A><feImage href=‹//a.se/x /></svg>"),
    Case(.foreign(.font), "<link rel=preload as=font href=‹//a.se/x>"),
    Case(.foreign(.manifest), "<link rel=manifest href=‹//a.se/x>"),
    Case(.foreign(.connection), "<link rel=preconnect href=‹https://a.se>"),
    Case(.foreign(.connection), "<a href=x ping=‹https://a.se>A</a>"),
    Case(.foreign(.form), "<form action=‹https://a.se/></form><form action=‹mailto:a@a.se></form>"),
    Case(.foreign(.form), "<button formaction=‹//a.se>A</button>"),
    Case(.forbidden(.frame), "‹<iframe src=x></iframe>‹<iframe src=//a.se></iframe>"),
    Case(.forbidden(.object), "‹<object data=x></object>‹<embed src=x>"),
    Case(.forbidden(.media), "‹<video src=x></video><audio>‹<source src=x></audio>"),
    Case(.base, "‹<base href=x>"),
  ]

  @Test(
    "What the policy allows is no fault",
    arguments: [
      "<script src=x.js></script><script type=module src=../x.js></script>",
      "<script type='application/json'>{}</script><script type=application/ld+json>{}</script>",
      "<link rel=stylesheet href=x><link rel=icon href=../x><link rel=manifest href=x>",
      "<link rel=canonical href=https://a.se/><link rel=alternate href=https://a.se/ hreflang=en>",
      "<link rel=license href=https://a.se/><link rel=search href=x type=a>",
      "<a href=https://a.se/>A</a><a href=//a.se>A</a><a href=mailto:a@a.se>A</a>",
      "<a href=tel:+46>A</a><a href='x:y'>A</a><a href='?q=javascript:'>A</a>",
      "<img alt='' src=x srcset='x 1x, y 2x'><img alt='' src='a/b:c'><img alt='' src='#'>",
      "<svg aria-label=A><use href=#a /><image href='../x.png'/></svg>", "<form action=''></form>",
      "<form action='x?q=http://a.se'><button formaction=/x>A</button></form><base target=_self>",
      "<p on=x><p one=x two=y><p data-onclick=x><p oncall-day=x>", "<template></template>",
      "<img alt='' src='&#97;b'><img alt='' src='a&amp;b'>",
    ])
  func acceptsWhatIsRight(html: String) {
    #expect(AuditedPage(html).findings == [])
  }

  @Test("Drawings and style sheets are held to it too")
  func readsOtherFiles() {
    let outputs = [
      output("a.svg", "<svg><style>p {}</style>\n<path style='x' onload='x'/></svg>"),
      output("b.css", "@import \"//a.se/x\";\n@IMPORT url(c.css); p { background: URL( data:x ) }"),
      output("c.css", "/* url(//a.se) */ @import 'b.css'; p { fill: url(#x) }"),
      output("d.js", "<p style=x>"),
    ]
    let found = audit(outputs.map { AuditedFile(of: $0) })
    #expect(
      found.map(\.kind) == [
        .policy(.inlineStyle), .policy(.styleAttribute), .policy(.eventAttribute),
        .policy(.foreign(.other)), .policy(.foreign(.other)),
      ])
    #expect(
      found.map { [$0.line, $0.column] } == [[1, 6], [2, 7], [2, 17], [1, 10], [2, 42]])
  }

  @Test("Every fault is told in Swedish and in English, with what to do")
  func explainsAll() {
    for fault in Self.faults.map(\.fault) {
      for words in [fault.message, fault.advice] {
        #expect(!words.swedish.isEmpty && !words.english.isEmpty)
        #expect(words.swedish != words.english)
      }
    }
  }
}
