import Declarations
import Files

/// The files of a theme that are published: one stylesheet, scripts, and the rest as it is.
///
/// Stylesheet, scripts and icon carry a hash of their content in their names, so that an old page
/// never meets a new file.
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
    let all = files.map { file in
      let name = String(file.path.dropFirst("scripts/".utf8.count))
      return ThemeScript(name: name, file: file, imports: scriptImports(in: file.bytes))
    }
    let known = Set(all.map(\.name))
    for script in all {
      for missing in script.imports where !known.contains(missing.name) {
        diagnostics.append(unknownScript(missing, in: script.file, among: known.sorted()))
      }
    }
    guard diagnostics.isEmpty else { return }
    /// The published name of each script that has one, below `assets/`.
    var names: [String: String] = [:]
    var left = all
    while !left.isEmpty {
      let ready = left.filter { $0.imports.allSatisfy { names[$0.name] != nil } }
      guard !ready.isEmpty else {
        diagnostics += left.compactMap { circle(through: $0, known: names) }
        return
      }
      for script in ready {
        let stem = String(script.name.dropLast(".js".utf8.count))
        let path = add(stem, ".js", script.bytes(importing: names))
        names[script.name] = String(path.dropFirst("assets/".utf8.count))
      }
      left.removeAll { names[$0.name] != nil }
    }
    let imported = Set(all.flatMap(\.imports).map(\.name))
    scripts = all.compactMap { script in
      imported.contains(script.name) ? nil : names[script.name].map { "assets/" + $0 }
    }
  }
}

/// A script of a theme.
private struct ThemeScript {
  /// Its path below `scripts/`.
  let name: String
  let file: SourceFile
  /// The scripts it names, in order.
  let imports: [ScriptImport]

  /// The script with the published names of what it imports.
  func bytes(importing names: [String: String]) -> [UInt8] {
    var bytes: [UInt8] = []
    var written = 0
    for script in imports {
      bytes += file.bytes[written..<script.range.lowerBound]
      bytes += Array((names[script.name] ?? script.name).utf8)
      written = script.range.upperBound
    }
    return bytes + file.bytes[written...]
  }
}

/// A script that another one names.
private struct ScriptImport {
  /// Its path below `scripts/`.
  let name: String
  /// The bytes of the name, without `./` and quotes.
  let range: Range<Int>
}

/// The names of scripts in a script: quoted texts that begin with `./` and end with `.js`.
private func scriptImports(in bytes: [UInt8]) -> [ScriptImport] {
  var imports: [ScriptImport] = []
  var index = 0
  while index + 3 < bytes.count {
    let quote = bytes[index]
    index += 1
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: "/")
    else { continue }
    let start = index + 2
    var end = start
    while end < bytes.count, bytes[end] != quote, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    guard end < bytes.count, bytes[end] == quote else { continue }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if name.hasSuffix(".js") { imports.append(ScriptImport(name: name, range: start..<end)) }
    index = end + 1
  }
  return imports
}

private func unknownScript(
  _ script: ScriptImport, in file: SourceFile, among known: [String]
) -> Diagnostic {
  Diagnostic(
    .error, "theme/unknown-script", at: Location(file, script.range),
    Message(
      swedish: "det finns inget skript scripts/\(script.name)",
      english: "there is no script scripts/\(script.name)"),
    fix: didYouMean(script.name, among: known))
}

/// Points at what a script imports that leads back to it, or to a circle of others.
private func circle(through script: ThemeScript, known names: [String: String]) -> Diagnostic? {
  script.imports.first { names[$0.name] == nil }.map { next in
    Diagnostic(
      .error, "theme/script-circle", at: Location(script.file, next.range),
      Message(
        swedish: "skriptet importerar skript som importerar det självt",
        english: "the script imports scripts that import it"))
  }
}
