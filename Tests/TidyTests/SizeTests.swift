import Testing

/// Endings of files that people read as code.
private let codeEndings: Set<String> = ["swift", "css", "js", "mjs", "py", "h"]

@Suite("Sizes that fit in a reader's head")
struct SizeTests {
  @Test("No file has more than 400 lines")
  func limitsFiles() throws {
    let files = try Project.files().filter {
      codeEndings.contains($0.ending) || $0.ending == "mustache"
    }
    #expect(files.count > 100)
    #expect(files.flatMap(longFile) == [])
  }

  @Test("No line of code has more than 100 columns")
  func limitsLines() throws {
    let files = try Project.files().filter { codeEndings.contains($0.ending) }
    #expect(files.flatMap(longLines) == [])
  }

  @Test("No function has more than 60 lines")
  func limitsFunctions() throws {
    #expect(try Project.swiftFiles().flatMap(longFunctions) == [])
  }

  @Test("A file, a line and a function that are one too long are found")
  func findsWhatIsTooLong() {
    let lines = { (count: Int) in String(repeating: "  x\n", count: count) }
    #expect(longFile(ProjectFile(path: "a.swift", text: lines(400))) == [])
    #expect(longFile(ProjectFile(path: "a.swift", text: lines(401))).count == 1)
    let wide = String(repeating: "å", count: 100)
    #expect(longLines(ProjectFile(path: "a.swift", text: wide)) == [])
    #expect(longLines(ProjectFile(path: "a.swift", text: "\n" + wide + "x")).count == 1)
    #expect(longLines(ProjectFile(path: "a.swift", text: wide + " https://a.se")) == [])
    for head in ["func f() {", "private static func f(\n  a: Int\n) {", "init() {", "deinit {"] {
      let signature = head.split(separator: "\n").count
      let fits = "struct S {\n  \(head.replacing("\n", with: "\n  "))\n"
      #expect(
        longFunctions(ProjectFile(path: "a", text: fits + lines(59 - signature) + "  }\n}")) == [])
      #expect(
        longFunctions(ProjectFile(path: "a", text: fits + lines(60 - signature) + "  }\n}")).count
          == 1, "\(head)")
    }
    let required = "protocol P {\n  func f()\n" + lines(80) + "}"
    #expect(longFunctions(ProjectFile(path: "a", text: required)) == [])
  }
}

private func longFile(_ file: ProjectFile) -> [String] {
  file.lines.count > 400 ? ["\(file.path): \(file.lines.count) lines"] : []
}

/// Addresses cannot be broken, so a line that holds one may be longer.
private func longLines(_ file: ProjectFile) -> [String] {
  file.lines.enumerated().compactMap { index, line in
    line.count > 100 && !line.contains("://") ? file.fault(index, "\(line.count) columns") : nil
  }
}

/// Functions by their indentation: from the line that starts one to the brace in the same column.
private func longFunctions(_ file: ProjectFile) -> [String] {
  file.lines.indices.compactMap { start in
    guard let name = functionName(file.lines[start]) else { return nil }
    let indentation = String(file.lines[start].prefix { $0 == " " })
    var isOpen = false
    for end in start..<file.lines.count {
      let line = file.lines[end]
      if !isOpen {
        if line.hasSuffix("{") || line == indentation + "{" {
          isOpen = true
        } else if line.contains("{") || line.isEmpty || (end > start && functionName(line) != nil) {
          return nil
        }
      } else if line.hasPrefix(indentation + "}") {
        let count = end - start + 1
        return count > 60 ? file.fault(start, "\(name) has \(count) lines") : nil
      }
    }
    return nil
  }
}

/// The word that makes the line the start of a function, with its name; nil for other lines.
private func functionName(_ line: String) -> String? {
  let modifiers: Set<Substring> = [
    "package", "private", "fileprivate", "public", "internal", "static", "final", "override",
    "mutating", "consuming", "borrowing", "convenience", "nonisolated", "required", "@Test",
  ]
  let words = line.split(separator: " ").drop { modifiers.contains($0) }
  guard let word = words.first else { return nil }
  if word == "func" { return words.dropFirst().first.map { "func \($0)" } }
  let names = ["init(", "init?(", "init<", "deinit", "subscript("]
  return names.contains { word.hasPrefix($0) } ? String(word) : nil
}
