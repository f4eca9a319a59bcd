import Files
import Foundation

/// A theme's scripts as readers fetch them: joined where pages load them together, without
/// comments and with short names, which halves their size.
///
/// That is esbuild's work. On a machine that has none the scripts are published as they were
/// written: they do the same.
///
/// - Parameters:
///   - scripts: The scripts, whose imports are all there.
///   - entries: The names of those that pages load.
/// - Returns: The scripts to publish, and what esbuild finds wrong with those given.
func bundledScripts(
  _ scripts: [SourceFile], entries: [String]
) -> (scripts: [SourceFile], diagnostics: [Diagnostic]) {
  guard let program = programPath("esbuild") else { return (scripts, []) }
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("guide-scripts-\(UUID().uuidString)")
  do {
    defer { remove(folder) }
    for script in scripts {
      let place = folder.appendingPathComponent(script.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(script.bytes).write(to: place)
    }
    let complaints = try run(program, entries: entries, in: folder)
    let diagnostics = scriptDiagnostics(complaints, of: scripts)
    guard diagnostics.isEmpty else { return (scripts, diagnostics) }
    let output = folder.appendingPathComponent("bundled")
    let names = try FileManager.default.contentsOfDirectory(atPath: output.path)
    let bundled = try names.sorted().map { name in
      SourceFile(
        folder: scripts[0].folder, path: "scripts/\(name)",
        bytes: [UInt8](try Data(contentsOf: output.appendingPathComponent(name))))
    }
    return (bundled.isEmpty ? scripts : bundled, [])
  } catch {
    // The machine would not let it: what was written serves as well.
    return (scripts, [])
  }
}

/// Removes a folder of ours; one that stays is in nobody's way.
private func remove(_ folder: URL) {
  do {
    try FileManager.default.removeItem(at: folder)
  } catch {
    // The machine clears its temporary folder by itself.
  }
}

/// Where a program is that can be called by its name.
private func programPath(_ name: String) -> URL? {
  let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
  return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

/// Bundles the scripts of a folder and gives what esbuild says of them.
private func run(_ program: URL, entries: [String], in folder: URL) throws -> String {
  let process = Process()
  process.executableURL = program
  process.currentDirectoryURL = folder.appendingPathComponent("scripts")
  process.arguments =
    entries + [
      "--bundle", "--splitting", "--format=esm", "--minify", "--charset=utf8",
      "--legal-comments=none", "--outdir=../bundled", "--log-level=error", "--color=false",
    ]
  let errors = Pipe()
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  process.standardError = errors
  try process.run()
  let complaints = errors.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: complaints, as: UTF8.self)
}

/// The errors in what esbuild says: a line with the message, and further down one with the place,
/// `search.js:3:4:`, whose column counts bytes from 0.
private func scriptDiagnostics(_ complaints: String, of scripts: [SourceFile]) -> [Diagnostic] {
  var message: String?
  var diagnostics: [Diagnostic] = []
  for line in complaints.split(separator: "\n") {
    if let mark = line.range(of: "[ERROR] ") {
      message = String(line[mark.upperBound...])
    } else if let text = message,
      let location = location(line.trimmingCharacters(in: .whitespaces), in: scripts)
    {
      diagnostics.append(
        Diagnostic(
          .error, "theme/script", at: location,
          Message(
            swedish: "skriptet går inte att läsa: \(text)",
            english: "the script does not parse: \(text)"),
          fix: Message(
            swedish: "rätta skriptet vid tecknet, eller strax före det",
            english: "mend the script at the sign, or just before it")))
      message = nil
    }
  }
  return diagnostics
}

/// The place in a script that `search.js:3:4:` names.
private func location(_ text: String, in scripts: [SourceFile]) -> Location? {
  let parts = text.split(separator: ":")
  guard parts.count == 3, let line = Int(parts[1]), let column = Int(parts[2]),
    let script = scripts.first(where: { $0.path == "scripts/\(parts[0])" })
  else { return nil }
  let starts = script.lineStarts
  guard line >= 1, line <= starts.count else { return nil }
  let start = starts[line - 1] + column
  return Location(script, start..<start + 1)
}
