import Files
import Testing

@Suite("A diagnostic and its place")
struct DiagnosticTests {
  private let message = Message(swedish: "fel", english: "wrong")

  @Test(
    "Lines and columns count from 1, columns in bytes, with any line ending",
    arguments: [
      ("abc", 0, 1, 1, "abc"), ("abc", 2, 1, 3, "abc"), ("a\nbc\nd", 3, 2, 2, "bc"),
      ("a\r\nbc\r\nd", 3, 2, 1, "bc"), ("å\nö", 2, 1, 3, "å"), ("ååå b", 7, 1, 8, "ååå b"),
      ("a\n", 2, 2, 1, ""), ("", 0, 1, 1, ""), ("\r\n", 0, 1, 1, ""), ("a\n\nb", 2, 2, 1, ""),
    ])
  func findsPositions(text: String, offset: Int, line: Int, column: Int, shown: String) throws {
    let file = SourceFile(folder: "content", path: "a.md", bytes: Array(text.utf8))
    let position = try #require(Location(file, offset..<offset).start)
    #expect(position.line == line && position.column == column)
    #expect(String(decoding: file.bytes[position.lineBytes], as: UTF8.self) == shown)
  }

  @Test("A place outside the file is moved into it, and a whole file has no position")
  func clampsPlaces() {
    let file = SourceFile(folder: "", path: "a.md", bytes: [1, 2, 3])
    #expect(Location(file, 2..<9).range == 2..<3)
    #expect(Location(file, 5..<9).end?.column == 4)
    #expect(Location(file, nil).start == nil)
    #expect(file.displayPath == "a.md")
  }

  @Test("Diagnostics are ordered by file, place, severity and rule")
  func orders() {
    let a = SourceFile(folder: "c", path: "a.md", bytes: Array(repeating: 32, count: 9))
    let b = SourceFile(folder: "c", path: "b.md", bytes: Array(repeating: 32, count: 9))
    let sorted = [
      Diagnostic(.tip, "z", at: Location(a, nil), message),
      Diagnostic(.error, "z", at: Location(a, 1..<2), message),
      Diagnostic(.warning, "a", at: Location(a, 1..<2), message),
      Diagnostic(.warning, "b", at: Location(a, 1..<2), message),
      Diagnostic(.error, "a", at: Location(a, 2..<3), message),
      Diagnostic(.error, "a", at: Location(b, 0..<1), message),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(sorted.shuffled().sorted() == sorted)
  }

  @Test("A message has a wording in each language")
  func speaksLanguages() {
    #expect(message[.swedish] == "fel" && message[.english] == "wrong")
    #expect(InterfaceLanguage(rawValue: "sv") == .swedish)
  }
}
