import Declarations
package import Files

/// Makes the scripts that readers fetch out of those that a theme has: fewer and smaller, with the
/// same names for those that pages load.
///
/// Given the scripts, whose imports are all there, and the names below `scripts/` of those that no
/// other imports. Returns scripts that import each other in the same way, and what is wrong with
/// those given.
package typealias ScriptBundler = (
  _ scripts: [SourceFile], _ entries: [String]
) -> (scripts: [SourceFile], diagnostics: [Diagnostic])

/// Which scripts of a theme import which.
struct ScriptGraph {
  /// The scripts after those they import.
  private(set) var ordered: [ThemeScript] = []
  /// The names of the scripts that no other imports, in the order given.
  private(set) var entries: [String] = []
  /// Imports that lead nowhere or in a circle.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the imports of files below `scripts/`.
  init(_ files: [SourceFile]) {
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
    var done: Set<String> = []
    var left = all
    while !left.isEmpty {
      let ready = left.filter { $0.imports.allSatisfy { done.contains($0.name) } }
      guard !ready.isEmpty else {
        diagnostics += left.compactMap { circle(through: $0, known: done) }
        return
      }
      ordered += ready
      done.formUnion(ready.map(\.name))
      left.removeAll { done.contains($0.name) }
    }
    let imported = Set(all.flatMap(\.imports).map(\.name))
    entries = all.map(\.name).filter { !imported.contains($0) }
  }
}

/// A script of a theme.
struct ThemeScript {
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
struct ScriptImport {
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
    fix: didYouMean(script.name, among: known)
      ?? Message(
        swedish: "skriv skriptet, eller ta bort raden", english: "write it, or remove the line"))
}

/// Points at what a script imports that leads back to it, or to a circle of others.
private func circle(through script: ThemeScript, known: Set<String>) -> Diagnostic? {
  script.imports.first { !known.contains($0.name) }.map { next in
    Diagnostic(
      .error, "theme/script-circle", at: Location(script.file, next.range),
      Message(
        swedish: "skriptet importerar skript som importerar det självt",
        english: "the script imports scripts that import it"),
      fix: Message(
        swedish: "lägg det som båda behöver i ett tredje skript",
        english: "put what both need in a third script"))
  }
}
