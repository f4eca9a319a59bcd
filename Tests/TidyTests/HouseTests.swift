import Testing

@Suite("The house and its one-way rooms")
struct HouseTests {
  /// Parts of Swift itself, which every module may use.
  private static let swiftModules: Set<String> = ["Swift", "Synchronization"]

  /// What the commands may use beside them: JSON for programs that read their output.
  private static let commandModules: Set<String> = ["ArgumentParser", "Foundation", "Glibc"]

  /// The modules that may speak to the system itself.
  private static let systemModules: Set<String> = ["Disk", "Fetching", "guide"]

  @Test("Every module imports only what the table in Package.swift allows it")
  func importsOneWay() throws {
    let table = moduleTable(in: try Project.manifest())
    #expect(table.count >= 11)
    let all = Set(table.keys).union(Self.commandModules)
    var faults: [String] = []
    for file in try Project.swiftFiles() {
      guard let module = file.module else { continue }
      var allowed = module == "guide" ? all : table[module] ?? []
      allowed.formUnion(Self.swiftModules)
      if Self.systemModules.contains(module) { allowed.insert("Glibc") }
      faults += imports(in: file).filter { !allowed.contains($0.name) }
        .map { file.fault($0.index, "imports \($0.name)") }
    }
    #expect(faults == [])
  }

  @Test("The table names a module only after those it imports, so that no import goes round")
  func tableIsOrdered() throws {
    let manifest = try Project.manifest()
    let table = moduleTable(in: manifest)
    var seen: Set<String> = []
    for name in moduleNames(in: manifest) {
      let early = (table[name] ?? []).filter { table.keys.contains($0) && !seen.contains($0) }
      #expect(early == [], "\(name)")
      seen.insert(name)
    }
  }

  @Test("Every module of the table has a folder, and every folder is in the table")
  func foldersAreModules() throws {
    let folders = Set(try Project.swiftFiles().compactMap(\.module))
    #expect(folders == Set(moduleTable(in: try Project.manifest()).keys).union(["guide"]))
  }

  @Test("Only guide speaks of concurrency")
  func onlyGuideIsConcurrent() throws {
    let files = try Project.swiftFiles().filter { $0.module != nil && $0.module != "guide" }
    #expect(files.flatMap(concurrency(in:)) == [])
  }

  @Test("One file alone imports each C library")
  func oneFilePerLibrary() throws {
    let files = try Project.swiftFiles().filter { $0.module != nil }
    for library in ["CMarkGFM", "CurlCalls", "LinuxCalls", "Minizip"] {
      let users = files.filter { file in imports(in: file).contains { $0.name == library } }
      #expect(users.map(\.path).count == 1, "\(library): \(users.map(\.path))")
    }
  }

  @Test("A wrong import and a word of concurrency are found")
  func findsThem() {
    let file = ProjectFile(
      path: "Sources/Files/A.swift",
      text: """
        @testable import Testing
        package import Disk
        internal import CMarkGFM
        import struct Foundation.URL
        let a = 1
        """
    )
    #expect(imports(in: file).map(\.name) == ["Testing", "Disk", "CMarkGFM", "Foundation"])
    let manifest = ProjectFile(
      path: "Package.swift", text: "  (\"A\", []),\n  (\"B\", [\"A\", yams]),\n  .target(\"C\")")
    #expect(moduleTable(in: manifest) == ["A": [], "B": ["A", "Yams"]])
    for line in ["func f() async {", "  await g()", "Task { }", "let a = Task.detached {"] {
      #expect(concurrency(in: ProjectFile(path: "a", text: line)).count == 1, "\(line)")
    }
    for line in ["// async", "let tasks = 1", "let asynchronous = 1", "taskList(await: 1)"] {
      let found = concurrency(in: ProjectFile(path: "a", text: line))
      #expect(found.count == (line.contains("await") ? 1 : 0), "\(line)")
    }
  }
}

/// The modules a file imports, each with the line's index.
private func imports(in file: ProjectFile) -> [(index: Int, name: String)] {
  file.lines.enumerated().compactMap { index, line in
    importedModule(line).map { (index, $0) }
  }
}

/// The module that a line imports; nil where it is no import.
private func importedModule(_ line: String) -> String? {
  let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
  let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var"]
  let words = line.split(separator: " ").drop { $0.hasPrefix("@") || access.contains($0) }
  guard words.first == "import" else { return nil }
  return words.dropFirst().first { !kinds.contains($0) }.map { String($0.prefix { $0 != "." }) }
}

/// The lines of Package.swift's table: the name of a module and what it may import.
private func moduleLines(in manifest: ProjectFile) -> [(name: String, imports: Set<String>)] {
  let products = ["yams": "Yams", "mustache": "Mustache"]
  return manifest.lines.compactMap { line in
    guard line.hasPrefix("  (\""), line.hasSuffix("]),") else { return nil }
    let parts = line.dropFirst(3).dropLast(3).split(separator: "[", maxSplits: 1)
    let name = parts.first.map { $0.filter(\.isLetter) } ?? ""
    let imports = (parts.count > 1 ? parts[1] : "").split(separator: ",").map {
      String($0.filter(\.isLetter))
    }
    return (name, Set(imports.map { products[$0] ?? $0 }))
  }
}

private func moduleNames(in manifest: ProjectFile) -> [String] {
  moduleLines(in: manifest).map(\.name)
}

private func moduleTable(in manifest: ProjectFile) -> [String: Set<String>] {
  Dictionary(uniqueKeysWithValues: moduleLines(in: manifest).map { ($0.name, $0.imports) })
}

private func concurrency(in file: ProjectFile) -> [String] {
  let words: Set<Substring> = ["async", "await", "Task", "actor", "TaskGroup"]
  return file.lines.enumerated().compactMap { index, line in
    if line.drop(while: { $0 == " " }).hasPrefix("//") { return nil }
    let found = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "\"" }
      .first { words.contains($0) }
    return found.map { file.fault(index, String($0)) }
  }
}
