import Testing

@testable import Rendering

@Suite("Stylesheets as they are published")
struct StyleSheetTests {
  @Test(
    "Comments, indentation and empty lines go, and nothing else",
    arguments: [
      ("a {\n  /* why */\n  color: red;\n\n}\n", "a {\ncolor: red;\n}\n"),
      ("a::before { content: \"/* no */  b\" }", "a::before { content: \"/* no */  b\" }"),
      ("a{content:'\\'/* still'}/* end", "a{content:'\\'/* still'}"),
      ("a/* x */b {}", "a/**/b {}"),
      ("a/* x */:hover {}", "a/**/:hover {}"),
      ("a{/* x */b: c;/* y */d: e}/* z */f {}", "a{b: c;d: e}f {}"),
      ("a { b: url(x/*/y*/z) }", "a { b: url(x/*/y*/z) }"),
      ("a { b: url(\"x/*\" /* y */) }", "a { b: url(\"x/*\" ) }"),
      ("a >\r\n    b {}", "a >\nb {}"),
      (".a\\\"b /* c */ {}", ".a\\\"b {}"),
      ("a { margin: calc(1px /* b */ + 2px) }", "a { margin: calc(1px + 2px) }"),
      ("a { content: \"\\A7\" }", "a { content: \"\\A7\" }"),
    ])
  func strips(_ written: String, _ published: String) {
    #expect(String(decoding: withoutComments(Array(written.utf8)), as: UTF8.self) == published)
  }
}
