import Files

/// The files of a theme that are published: one stylesheet, scripts, and the rest as it is.
///
/// Every name carries a hash of the content, so that an old page never meets a new file.
struct ThemeAssets {
  private(set) var outputs: [OutputFile] = []
  private(set) var stylesheet = ""
  private(set) var icon: String?
  private(set) var scripts: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Collects them in the order of their names.
  init(_ files: [SourceFile]) {
    var css: [UInt8] = []
    for file in files where file.path.hasPrefix("styles/") && file.path.hasSuffix(".css") {
      css += file.bytes
      css.append(UInt8(ascii: "\n"))
    }
    stylesheet = add("style", ".css", css)
    addScripts(files.filter { $0.path.hasPrefix("scripts/") && $0.path.hasSuffix(".js") })
    if let file = files.first(where: { $0.path == "icons/favicon.svg" }) {
      icon = add("icon", ".svg", file.bytes)
    }
    for file in files where file.path.hasPrefix("fonts/") || file.path.hasPrefix("images/") {
      outputs.append(OutputFile(path: "assets/\(file.path)", bytes: file.bytes))
    }
  }

  /// Adds a file under `assets/` with its hash before the extension.
  ///
  /// - Returns: Its path below the output folder.
  private mutating func add(_ name: String, _ suffix: String, _ bytes: [UInt8]) -> String {
    let path = "assets/\(name).\(contentHash(bytes))\(suffix)"
    outputs.append(OutputFile(path: path, bytes: bytes))
    return path
  }

  /// Adds scripts after those they import, whose names they then spell with the hash.
  ///
  /// Pages load the scripts that no other script imports.
  private mutating func addScripts(_ files: [SourceFile]) {
    var names: [String: String] = [:]
    var imported: Set<String> = []
    var left = files.map { file in
      (name: String(file.path.dropFirst("scripts/".utf8.count)), file: file)
    }
    let all = Set(left.map(\.name))
    while !left.isEmpty {
      let before = left.count
      for script in left {
        let text = String(decoding: script.file.bytes, as: UTF8.self)
        let needs = all.filter { $0 != script.name && text.contains("\"./\($0)\"") }
        guard needs.allSatisfy({ names[$0] != nil }) else { continue }
        var resolved = text
        for need in needs.sorted() {
          imported.insert(need)
          resolved.replace("\"./\(need)\"", with: "\"./\(names[need] ?? need)\"")
        }
        let stem = String(script.name.dropLast(".js".utf8.count))
        let path = add(stem, ".js", Array(resolved.utf8))
        names[script.name] = String(path.dropFirst("assets/".utf8.count))
        left.removeAll { $0.name == script.name }
      }
      if left.count == before {
        diagnostics += left.map { circle(at: $0.file) }
        break
      }
    }
    scripts = files.compactMap { file in
      let name = String(file.path.dropFirst("scripts/".utf8.count))
      return imported.contains(name) ? nil : names[name].map { "assets/" + $0 }
    }
  }
}

private func circle(at file: SourceFile) -> Diagnostic {
  Diagnostic(
    .error, "theme/script-circle", at: Location(file, nil),
    Message(
      swedish: "skriptet importerar skript som importerar det självt",
      english: "the script imports scripts that import it"))
}
