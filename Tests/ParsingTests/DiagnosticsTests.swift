import Declarations
import Files
import Testing

@testable import Parsing

/// Markdown with marks, and the rules that must be reported at them, in order.
struct Mistake: CustomTestStringConvertible {
  let rules: [String]
  let marked: String

  var testDescription: String { "\(rules.joined(separator: ", ")) in \(marked.debugDescription)" }

  init(_ rules: String..., at marked: String) {
    self.rules = rules
    self.marked = marked
  }
}

/// Parses Markdown below a front matter with a title, so that its absence is not reported.
private func check(_ mistake: Mistake, lineEnding: String) {
  let page = MarkedText(
    ("---\ntitle: Sidan\n---\n" + mistake.marked).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .joined(separator: lineEnding))
  let document = parse(page.text)
  let found = document.diagnostics
  #expect(found.map(\.rule) == mistake.rules)
  #expect(found.map(\.location.range) == page.places)
}

@Test("Each mistake is reported where it is written", arguments: mistakes)
func reportsAtItsPlace(_ mistake: Mistake) {
  check(mistake, lineEnding: "\n")
}

@Test("Line endings of two bytes do not move a place", arguments: mistakes)
func reportsAtItsPlaceWithCarriageReturns(_ mistake: Mistake) {
  check(mistake, lineEnding: "\r\n")
}

private let mistakes: [Mistake] = [
  // Addresses.
  Mistake("link/unsafe-scheme", at: "Text [x](‹1›javascript:void‹/1›) mer"),
  Mistake("link/unsafe-scheme", at: "å [x](<‹1›JaVaScript:alert(1)‹/1›>)"),
  Mistake("link/unsafe-scheme", at: "[x](‹1›java&#9;script:alert‹/1›)"),
  Mistake("link/unsafe-scheme", at: "[x](‹1›&#106;avascript&colon;alert‹/1›)"),
  Mistake("link/unsafe-scheme", at: "[x](‹1›javascript\\:alert‹/1›)"),
  Mistake("link/unsafe-scheme", at: "[x](‹1›data:text/html,x‹/1›) [y](‹2›vbscript:y‹/2›)")
    .twice,
  Mistake("link/unsafe-scheme", at: "<‹1›javascript:alert‹/1›>"),
  Mistake("link/unsafe-scheme", at: "[x][a]\n\n[a]: ‹1›javascript:alert‹/1›"),
  Mistake("link/unsafe-scheme", at: "[x][a]\n\n[a]:\n  <‹1›javascript:alert‹/1›> 'titel'"),
  Mistake("link/unsafe-scheme", at: "| a |\n|---|\n| b |\n| [x](‹1›js:y‹/1›) |"),
  Mistake("link/unsafe-scheme", at: "- a\n\n  > - b [x](b.md)\n  >   c [y](‹1›js:b.md‹/1›)"),
  Mistake("link/unsafe-scheme", at: "\t- a\n\n- b\n\n\t[y](‹1›js:y‹/1›)"),
  Mistake("link/unsafe-scheme", at: "a[^1]\n\n[^1]: text\n    [y](‹1›js:y‹/1›)"),
  Mistake("link/unsafe-scheme", at: "`[x](js:y)` [y](‹1›js:y‹/1›)"),
  Mistake("link/unsafe-scheme", at: "## Rubrik [y](‹1›js:y‹/1›) {#x}"),
  Mistake(
    "link/unsafe-scheme", at: "Rubrik [y](‹1›js:y‹/1›)\nmer\n==="
  ).with("heading/second-h1", "‹1›Rubrik [y](‹2›js:y‹/2›)‹/1›\nmer\n==="),
  Mistake("link/no-scheme", at: "[x](‹1›//example.se/a‹/1›)"),
  Mistake("link/no-scheme", at: "[x](‹1›\\\\\\\\example.se‹/1›)"),
  Mistake("link/empty-text", at: "x [](‹1›https://example.se‹/1›)"),
  Mistake("link/unknown-entry", at: "[x](‹1›law:2010:801‹/1›)"),
  Mistake("link/unknown-entry", at: "[x](‹1›law:2010:801 2:25‹/1›) [y](law:2010:800 2:25)"),
  Mistake("link/unknown-entry", at: "[](<‹1›term:spi‹/1›>)"),
  Mistake("link/unknown-entry", at: "[x](‹1›role:rektor‹/1›)"),
  Mistake(
    "link/unsafe-scheme",
    at: "[x](a&amp;b.md) [x][a]\n\n[b]: c.md\n[a]: ‹1›js&colon;d‹/1› (t)"),
  // Images.
  Mistake("image/missing-alt", at: "![](‹1›a.png‹/1›)"),
  Mistake("image/external", at: "![x](‹1›https://example.se/a.png‹/1› \"y\")"),
  Mistake("image/external", at: "text ![x](‹1›//example.se/a.png‹/1›)"),
  Mistake("link/unsafe-scheme", at: "![x](‹1›data:image/png;base64,AA‹/1›)"),
  // Headings.
  Mistake("heading/second-h1", at: "text\n\n‹1›# Rubrik‹/1›"),
  Mistake("heading/invalid-id", at: "## Rubrik ‹1›{#å b}‹/1›"),
  Mistake("heading/duplicate-id", at: "## A {#a}\n\n## B ‹1›{#a}‹/1›"),
  Mistake("heading/duplicate-id", at: "## A ‹1›{#fn-1}‹/1›"),
  Mistake("heading/empty", at: "text\n\n‹1›##‹/1›\n\n‹2›### {#a}‹/2›").twice,
  Mistake("heading/empty", at: "- a\n\n  ‹1›## **<b></b>**‹/1›"),
  // Callouts and containers.
  Mistake("callout/unknown", at: "> [!‹1›NOTIS‹/1›]\n> text"),
  Mistake("container/unclosed", at: "‹1›::: details Rubrik‹/1›\ntext"),
  Mistake("container/unclosed", at: "- a\n  ‹1›::: details Rubrik‹/1›\n\n  text\n\nslut"),
  Mistake("container/unclosed", at: ":::: details A\n‹1›::: details B‹/1›\n::::"),
  Mistake("container/unmatched", at: "text\n‹1›:::‹/1›\ntext"),
  Mistake("container/unmatched", at: ":::: details A\n‹1›:::‹/1›\n::::"),
  Mistake("container/unknown", at: "::: ‹1›detials‹/1› A\n:::"),
  Mistake("container/missing-title", at: "‹1›::: contact‹/1›\ntext\n:::"),
  Mistake("container/steps", at: "::: steps\n‹1›text‹/1›\n\n1. a\n:::"),
  Mistake("container/steps", at: "::: steps\n1. a\n\n‹1›## B‹/1›\n:::"),
  Mistake("container/steps", at: "‹1›::: steps‹/1›\n:::"),
  Mistake("container/steps", at: "::: steps\n‹1›- a‹/1›\n- b\n:::"),
  // Raw HTML.
  Mistake("html/not-allowed", at: "text ‹1›<script>‹/1›alert(1)</script>"),
  Mistake("html/not-allowed", at: "‹1›<iframe src=x>‹/1›\n</iframe>"),
  Mistake("html/not-allowed", at: "en ‹1›<a href=\"x\">‹/1›länk</a>"),
  Mistake("html/not-allowed", at: "text ‹1›</script>‹/1›"),
  Mistake("html/not-allowed", at: "‹1›<!DOCTYPE html>‹/1›"),
  Mistake("html/not-allowed", at: "a ‹1›<?php x ?>‹/1› b"),
  Mistake("html/attribute-not-allowed", at: "‹1›<span onclick=\"x()\">‹/1›a</span>"),
  Mistake("html/attribute-not-allowed", at: "a ‹1›<span style='x'>‹/1›a</span>"),
  Mistake("html/attribute-value", at: "a ‹1›<q cite=\"javascript:x\">‹/1›a</q>"),
  Mistake("html/duplicate-id", at: "## A {#a}\n\n‹1›<span id=a>‹/1›a</span>"),
  Mistake("html/unclosed", at: "*a ‹1›<b>‹/1›c*"),
  Mistake("html/unclosed", at: "‹1›<div>‹/1›\n\ntext"),
  Mistake("html/unclosed", at: "‹1›<p>‹/1›\n\ntext"),
  Mistake("html/unmatched", at: "a ‹1›</b>‹/1›"),
  Mistake("html/misplaced", at: "a ‹1›<div>‹/1›b</div>"),
  Mistake("html/misplaced", at: "‹1›<li>‹/1›b</li>"),
  Mistake("html/malformed", at: "<p>a ‹1›<b c=\">‹/1›</p>"),
  Mistake("html/attribute-value", at: "a ‹1›<q lang=svenska>‹/1›a</q> ‹2›<q lang=\"\">‹/2›a</q>")
    .twice,
  Mistake("html/missing-scope", at: "<table>\n<tr>‹1›<th>‹/1›a</th></tr>\n</table>"),
  Mistake("html/empty-summary", at: "<details>\n‹1›<summary>‹/1› <b></b>\n</summary>\n</details>"),
  // Tables.
  Mistake("table/headerless", at: "text\n\n‹1›|  |‹/1›\n|---|\n| a |"),
  Mistake("table/headerless", at: "‹1›<table>‹/1›\n<tr><td>a</td></tr>\n</table>"),
  Mistake(
    "table/headerless", at: "‹1›<table>‹/1›<thead><tr><td>a</td></tr></thead></table>"),
  // Footnotes.
  Mistake("footnote/in-link", at: "e[^1] [a‹1›[^1]‹/1›](b.md) c[^1]\n\n[^1]: d"),
  Mistake("footnote/undefined", at: "a‹1›[^x]‹/1› b \\[^y] `[^z]`"),
  Mistake("footnote/unused", at: "a[^1]\n\n[^1]: b\n\n‹1›[^2]‹/1›: c"),
  // Text.
  Mistake("text/control-character", at: "a‹1›\u{1}‹/1›b `c`"),
  Mistake("text/control-character", at: "a‹1›\u{0}‹/1›b"),
  Mistake("text/control-character", at: "a‹1›\u{85}‹/1›b"),
]

extension Mistake {
  /// The same rule reported at two places.
  fileprivate var twice: Mistake { Mistake(rules: rules + rules, marked: marked) }

  /// Another rule reported first.
  fileprivate func with(_ rule: String, _ marked: String) -> Mistake {
    Mistake(rules: [rule] + rules, marked: marked)
  }

  private init(rules: [String], marked: String) {
    self.rules = rules
    self.marked = marked
  }
}

@Test("A front matter that never ends is reported at its opening fence")
func reportsUnclosedFrontMatter() {
  let page = MarkedText("‹1›---‹/1›\ntitle: A\n\n## Text\n")
  let document = parse(page.text)
  #expect(document.diagnostics.map(\.rule) == ["front-matter/unclosed"])
  #expect(document.diagnostics.map(\.location.range) == page.places)
  #expect(document.body.html.isEmpty)
}

@Test(
  "A front matter ends at three hyphens or three dots",
  arguments: [
    "---\ntitle: A\n---\nText", "---\ntitle: A\n...\nText", "---\r\ntitle: A\r\n--- \r\nText",
  ])
func endsFrontMatter(_ markdown: String) {
  let document = parse(markdown)
  #expect(document.title == "A")
  #expect(shownHTML(of: document) == "<p>Text</p>\n")
  #expect(document.diagnostics.isEmpty)
}

@Test("A page without a title is an error only where types are declared")
func reportsMissingTitle() {
  #expect(parse("Text").diagnostics.map(\.rule) == ["meta/missing-title"])
  #expect(parse("Text", in: bareFolder).diagnostics.isEmpty)
}

@Test(
  "A suggestion follows where one is near",
  arguments: [
    ("[x](term:spi)", "did you mean 'sip'?"),
    ("[x](trem:sip)", "did you mean 'term:'?"),
    ("::: detials A\n:::", "did you mean 'details'?"),
    ("> [!LAGKRVA]\n> a", "did you mean [!LAGKRAV]?"),
  ])
func suggests(_ markdown: String, _ suggestion: String) {
  let document = parse("---\ntitle: A\n---\n" + markdown)
  #expect(document.diagnostics.map(\.fix?.english) == [suggestion])
}
