import Files
import Testing

@Suite("Edits")
struct EditTests {
  @Test(
    "Edits are made where they say, and all other bytes stay",
    arguments: [
      ([], "abcdef"), ([(0..<1, "X")], "Xbcdef"), ([(6..<6, "X")], "abcdefX"),
      ([(1..<3, ""), (3..<3, "å"), (5..<6, "XY")], "aådeXY"), ([(0..<6, "")], ""),
    ] as [([(Range<Int>, String)], String)])
  func applies(_ edits: [(Range<Int>, String)], _ expected: String) {
    let edited = Array("abcdef".utf8).applying(edits.map { Edit($0.0, to: $0.1) })
    #expect(String(decoding: edited, as: UTF8.self) == expected)
  }

  @Test(
    "A text is edited at either end of its place, quotation marks aside, and nowhere else",
    arguments: [
      ("a/b.md", "c.md"), ("'a/b.md'", "'c.md'"), ("a/b.md#d", "c.md#d"), ("a/b.mdx", nil),
      ("x/a/b.md y", nil), ("a%2Fb.md", nil), ("", nil),
    ] as [(String, String?)])
  func atPlace(_ text: String, _ expected: String?) {
    let file = SourceFile(folder: "", path: "f", bytes: Array(text.utf8))
    let edit = Location(file, 0..<file.bytes.count).edit(of: "a/b.md", to: "c.md")
    let edited = edit.map { String(decoding: file.bytes.applying([$0]), as: UTF8.self) }
    #expect(edited == expected)
  }
}
