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
  let folder = temporaryFolder()
  do {
    defer { remove(folder) }
    try write(scripts, below: folder)
    let complaints = try run(
      program, in: folder.appendingPathComponent("scripts"),
      entries + ["--splitting", "--format=esm", "--outdir=../bundled"])
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

/// A theme's scripts as one that no page needs a server for: a plain script, which asks for the
/// site's data by loading it as scripts (`CopiedFile`, `offlineCopy`).
///
/// - Parameters:
///   - scripts: The scripts, which have no mistakes.
///   - entries: The names of those that pages load.
/// - Returns: The one script.
/// - Throws: When there is no esbuild, or the machine does not let it work.
func plainScript(
  _ scripts: [SourceFile], entries: [String]
) throws(PlainScriptError) -> SourceFile {
  guard let program = programPath("esbuild") else { throw .noBundler }
  let folder = temporaryFolder()
  defer { remove(folder) }
  do {
    let all = entries.map { "import \"./scripts/\($0)\";\n" }.joined()
    let own = [("all.js", all), ("fetch.js", fetchFromDisk)].map { name, text in
      SourceFile(folder: "", path: name, bytes: Array(text.utf8))
    }
    try write(scripts + own, below: folder)
    let complaints = try run(
      program, in: folder,
      ["all.js", "--inject:./fetch.js", "--format=iife", "--outfile=plain.js"])
    let result = folder.appendingPathComponent("plain.js")
    guard complaints.isEmpty else { throw PlainScriptError.refused(complaints) }
    return SourceFile(
      folder: "", path: "scripts/guide.js", bytes: [UInt8](try Data(contentsOf: result)))
  } catch let error as PlainScriptError {
    throw error
  } catch {
    throw .refused("\(error)")
  }
}

/// Why there is no plain script.
enum PlainScriptError: Error {
  /// The machine has no esbuild.
  case noBundler
  /// What esbuild or the machine said.
  case refused(String)
}

/// What the scripts are given instead of the browser's `fetch`, which reads no disk: the file
/// `a.json` lies there as the script `a.json.js`, which leaves its value on the element.
private let fetchFromDisk = """
  export const fetch = (address) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${address}.js`;
    script.onload = () => {
      script.remove();
      resolve({ ok: true, status: 200, json: async () => script.answer });
    };
    script.onerror = () => {
      script.remove();
      reject(new TypeError(`${address} cannot be read`));
    };
    document.head.append(script);
  });

  """

/// A folder for scripts on their way, which does not exist yet.
private func temporaryFolder() -> URL {
  FileManager.default.temporaryDirectory
    .appendingPathComponent("guide-scripts-\(UUID().uuidString)")
}

private func write(_ files: [SourceFile], below folder: URL) throws {
  for file in files {
    let place = folder.appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: place)
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

/// Bundles scripts of a folder and gives what esbuild says of them.
private func run(_ program: URL, in folder: URL, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = program
  process.currentDirectoryURL = folder
  process.arguments =
    arguments + [
      "--bundle", "--minify", "--charset=utf8", "--legal-comments=none", "--log-level=error",
      "--color=false",
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
