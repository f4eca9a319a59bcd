import Files
import Testing

@testable import Parsing

/// A text that repeats pieces until parsers give up.
struct Bomb: CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ piece: String, _ count: Int, then tail: String = "", _ tailCount: Int = 1) {
    testDescription = "\(count) × \(piece.debugDescription), then \(tail.debugDescription)"
    text =
      String(repeating: piece, count: count) + String(repeating: tail, count: tailCount)
  }
}

@Test(
  "Deep, wide and endless input is parsed or refused without harm",
  arguments: [
    Bomb(">", 100_000), Bomb("> ", 100_000, then: "a"), Bomb("[", 100_000), Bomb("*", 100_000),
    Bomb("* ", 100_000, then: "a"), Bomb("- ", 100_000), Bomb("1. ", 100_000, then: "a"),
    Bomb("![", 100_000), Bomb("![[]()", 100_000), Bomb("*a _", 20_000), Bomb("[a](", 20_000),
    Bomb("[^1]", 50_000, then: "\n\n[^1]: a"), Bomb("[^a]: b\n", 50_000), Bomb("<b>", 5_000),
    Bomb("<div>\n\n", 5_000), Bomb("::: details a\n", 5_000), Bomb("a[x](b.md)\n", 5_000),
    Bomb("[x](a.md) ", 5_000), Bomb("[x][y] ", 20_000, then: "\n\n[y]: a.md"),
    Bomb("|a", 4_000, then: "\n|-", 1), Bomb("a|", 3_000, then: "\n-|", 3_000),
    Bomb("|a|b|\n|-|-|\n", 1, then: "|\n", 5_000), Bomb("SIP ", 10_000),
    Bomb("## a\n", 2_000), Bomb("<!--", 50_000), Bomb("`a``", 50_000), Bomb("a@", 10_000),
    Bomb("&#1;", 20_000), Bomb("*[", 30_000, then: "](a.md)*", 30_000),
    Bomb("> ", 90, then: "[x](a.md)\n", 500), Bomb("[^x] ", 2_000),
    Bomb("[x](a\\_b.md) ", 1_000), Bomb("`a\nb` ", 1_000),
    Bomb("[x][y]\n\n", 2_000, then: "[y]: a.md"), Bomb("[x]: y(((((", 2_000),
    Bomb("[x]: y", 10_000), Bomb("<b\nid=x>", 1_000), Bomb("[x](<a", 5_000), Bomb("<b ", 30_000),
  ])
func survivesBombs(_ bomb: Bomb) {
  let document = parse("---\ntitle: A\n---\n" + bomb.text)
  #expect(flaw(in: Array(shownHTML(of: document).utf8)) == nil)
}

@Test("A wide table with many short rows is refused before it fills the memory")
func refusesWideTables() {
  let columns = 5_000
  let text =
    String(repeating: "|a", count: columns) + "\n" + String(repeating: "|-", count: columns) + "\n"
    + String(repeating: "|\n", count: 50_000)
  #expect(parse("---\ntitle: A\n---\n" + text).diagnostics.map(\.rule) == ["markdown/too-complex"])
}
