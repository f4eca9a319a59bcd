import Testing

/// Words and constructs that have no place in the project, in two parts so as not to stand here.
private let forbiddenWords = [
  ("TO", "DO"), ("FIX", "ME"), ("XX", "X"), ("HA", "CK"), ("fatal", "Error("), ("try", "!"),
  ("try", "?"), ("@unchecked ", "Sendable"), (".disa", "bled("), ("XCT", "Skip"),
  ("nonisolated(", "unsafe)"), ("swift-format-", "ignore"),
].map { $0 + $1 }

/// Names that say nothing of what is inside.
private let emptyNames: Set<String> = [
  "util", "utils", "utility", "utilities", "helper", "helpers", "manager", "managers", "common",
  "misc", "extensions",
]

@Suite("Words and names")
struct WordTests {
  @Test("No word promises work or hides a fault")
  func avoidsForbiddenWords() throws {
    #expect(try (Project.files() + [Project.manifest()]).flatMap(forbiddenWords(in:)) == [])
  }

  @Test("Every file and folder is named for what is in it")
  func avoidsEmptyNames() throws {
    #expect(try Project.files().flatMap(emptyNames(in:)) == [])
  }

  @Test("Forbidden words and empty names are found")
  func findsThem() {
    for word in forbiddenWords {
      let file = ProjectFile(path: "a.swift", text: "let a = 1\n  // \(word) b")
      #expect(forbiddenWords(in: file).count == 1, "\(word)")
    }
    let longer = ProjectFile(path: "a.swift", text: "let a = en\("try" + "?").name")
    #expect(forbiddenWords(in: longer) == [])
    for path in [
      "Sources/A/Utils.swift", "Sources/A/PageHelpers.swift", "Sources/Common/A.swift",
      "Sources/A/String+More.swift", "theme/scripts/misc.js", "Sources/A/Base.swift",
    ] {
      #expect(!emptyNames(in: ProjectFile(path: path, text: "")).isEmpty, "\(path)")
    }
    for path in ["Sources/A/BasePath.swift", "theme/styles/20-base.css", "Tests/A/Cases/a.md"] {
      #expect(emptyNames(in: ProjectFile(path: path, text: "")).isEmpty, "\(path)")
    }
  }
}

private func forbiddenWords(in file: ProjectFile) -> [String] {
  file.lines.enumerated().flatMap { index, line in
    forbiddenWords.filter { isWord($0, in: line) }.map { file.fault(index, $0) }
  }
}

/// Whether the word stands in the line, and not as the end of a longer one.
private func isWord(_ word: String, in line: String) -> Bool {
  line.ranges(of: word).contains { range in
    let before = line[..<range.lowerBound].last
    return before.map { !$0.isLetter && !$0.isNumber } ?? true
  }
}

private func emptyNames(in file: ProjectFile) -> [String] {
  var faults: [String] = []
  for part in file.path.split(separator: "/") {
    let words = words(of: part)
    if words.contains(where: emptyNames.contains) { faults.append("\(file.path): \(part)") }
  }
  if file.path.hasSuffix("/Base.swift") || (file.ending == "swift" && file.path.contains("+")) {
    faults.append("\(file.path): name")
  }
  return faults
}

/// The words of a file name, in small letters: `PageHelpers.swift` has page, helpers and swift.
private func words(of name: Substring) -> [String] {
  var words: [String] = [""]
  for letter in name {
    if letter.isUppercase || !letter.isLetter { words.append("") }
    if letter.isLetter { words[words.count - 1] += letter.lowercased() }
  }
  return words
}
