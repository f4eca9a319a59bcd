import SeededRandom
/// Markdown put together from pieces that are hard alone and harder together.
enum RandomMarkdown {
  private static let pieces = [
    "ord", "å", "SIP", "2 kap. 25 § skollagen (2010:800)", "orosanmälan", " ", " ", " ", "  ",
    "\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\t", "*", "**", "_", "~~", "~", "`", "``",
    "[", "]", "(", ")", "![", "](", "](a.md)", "](law:2010:800 2:25)", "](javascript:x)",
    "](<b c.md>)", "](https://example.se \"t\")", "[^1]", "[^2]", "\n\n[^1]: not ", "[x]: y.md\n",
    "[x]", "<", ">", "<b>", "</b>", "<br>", "<script>", "</script>", "<div>\n", "</div>\n",
    "<details>\n<summary>", "</summary>\n", "</details>\n", "<!-- c -->", "<!--", "-->", "<p",
    "<span id=a title='x'>", "</span>", "<table><tr><td>", "</td></tr></table>", "<?x?>",
    "<![CDATA[x]]>", "&amp;", "&#1;", "&#0;", "&rarr;", "&", "\\", "\\[", "\u{1}", "\u{2}",
    "\u{0}", "\u{85}", "\u{7F}", "\n# H", "\n## H {#h}\n", "\n## H\n", "\n### ", "\n===\n",
    "\n---\n",
    "\n- ", "\n* ", "\n1. ", "\n7) ", "\n- [ ] ", "\n- [x] ", "\n> ", "> ", "\n> [!NOTE]\n> ",
    "\n> [!X] ", "\n    ", "\n  ", "\n::: details A\n", "\n::: steps\n1. a\n", "\n:::\n",
    "\n::::\n", "\n  :::: contact B\n", "\n::: x\n", "\n```\n", "\n~~~ a\n",
    "\n| a | b |\n|---|:-:|\n",
    "| c | d |\n", "|", "\n\n: Text\n", "![b](c.png)", "![b](c.png \"d\")", "![](http://e)", "😀",
    "www.example.se", "a@example.se", "https://example.se/?a=b&c", "{#", "}", "{#id}", "::",
    "<!--\u{1}0\u{1}-->", "\"", "'", "...", "\n...\n", "\u{301}", "\u{FEFF}", "\u{202E}",
  ]

  /// The pieces that need neither strikethrough nor autolinks.
  private static let plainPieces = pieces.filter { piece in
    !["~", "@", "://", "www."].contains { piece.contains($0) }
  }

  /// A text of up to `count` pieces; a plain one without those that need strikethrough or
  /// autolinks.
  static func text(
    count: Int, isPlain: Bool = false, using generator: inout SeededGenerator
  ) -> String {
    let pieces = isPlain ? plainPieces : self.pieces
    var text = ""
    for _ in 0..<Int.random(in: 1...count, using: &generator) {
      text += pieces[Int.random(in: pieces.indices, using: &generator)]
    }
    return text
  }
}
