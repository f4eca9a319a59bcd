import Testing

@Suite("Doc comments")
struct DocumentationTests {
  @Test("Every declaration that other modules see says what it is")
  func documentsDeclarations() throws {
    let files = try Project.swiftFiles().filter { $0.module != nil }
    #expect(files.flatMap(undocumented(in:)) == [])
  }

  @Test("A declaration without a doc comment is found, one with a comment is not")
  func findsThem() {
    let bare = [
      "package struct A {}", "let b = 1\n  package let a: Int", "  @Sendable\n  package func f() {",
      "/// A.\n\npackage func f() {", "// A.\npackage func f() {", "  @_x package var a: Int {",
    ]
    for text in bare {
      #expect(undocumented(in: ProjectFile(path: "a", text: text)).count == 1, "\(text)")
    }
    let fine = [
      "/// A.\npackage struct A {}", "package import Files",
      "  /// A.\n  @Sendable\n  package func f() {",
      "let package = 1", "  // package struct", "  /// A.\n  @discardableResult package func f() {",
    ]
    for text in fine {
      #expect(undocumented(in: ProjectFile(path: "a", text: text)) == [], "\(text)")
    }
  }
}

private func undocumented(in file: ProjectFile) -> [String] {
  file.lines.enumerated().compactMap { index, line in
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    guard let first = words.first, first == "package" || first == "public",
      words.dropFirst().first != "import"
    else { return nil }
    let above = file.lines[..<index].last { line in
      !line.drop { $0 == " " }.hasPrefix("@")
    }
    let isDocumented = above.map { $0.drop { $0 == " " }.hasPrefix("///") } ?? false
    return isDocumented ? nil : file.fault(index, String(line.drop { $0 == " " }))
  }
}
