import Testing

/// Literals of the same shape that are no rules.
private let otherLiterals: Set<String> = []

@Suite("The list of rules")
struct RuleNameTests {
  @Test("Every rule that fires is in the list, and every name in the list fires somewhere")
  func listsEveryRule() throws {
    let files = try Project.swiftFiles().filter { $0.module != nil }
    let listed = files.filter { $0.path.hasSuffix("Rules.swift") }.flatMap(listedNames(in:))
    let used = Set(
      files.filter { !$0.path.hasSuffix("Rules.swift") }.flatMap(ruleNames(in:))
    ).subtracting(otherLiterals)
    #expect(listed.count > 70)
    #expect(Set(listed).count == listed.count, "a name stands twice")
    #expect(used.subtracting(listed).sorted() == [], "not in the list")
    #expect(Set(listed).subtracting(used).sorted() == [], "fires nowhere")
  }

  @Test("Names are told from other literals")
  func findsThem() {
    let file = ProjectFile(
      path: "a.swift",
      text: """
        static let name = "link/missing-page"
        // "left/out"
        a("front-matter/unclosed", "search/\\(name).json", "b/", "/c", "text/Html", "x")
        b("heading/second-h1")
        """)
    #expect(
      ruleNames(in: file) == ["link/missing-page", "front-matter/unclosed", "heading/second-h1"])
    let list = ProjectFile(
      path: "a.swift",
      text: "  RuleDescription(\"a/b\", \"c\", \"d\"),\n  RuleDescription(\n    \"e/f\", \"g/h\"")
    #expect(listedNames(in: list) == ["a/b", "e/f"])
  }
}

/// The literals of a file that are names of rules.
private func ruleNames(in file: ProjectFile) -> [String] {
  let word = /[a-z]+(-[a-z]+)*\/[a-z0-9]+(-[a-z0-9]+)*/
  return file.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.flatMap { line in
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.wholeMatch(of: word) != nil }
      .map { String($0.element) }
  }
}

/// The first literal of each description in a file with a part of the list.
private func listedNames(in file: ProjectFile) -> [String] {
  file.lines.joined(separator: " ").split(separator: "RuleDescription(").compactMap { part in
    let pieces = part.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
    return pieces.count > 2 && pieces[0].allSatisfy({ $0 == " " }) ? String(pieces[1]) : nil
  }
}
