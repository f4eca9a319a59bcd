import Foundation
import TemporaryFolders

/// One run of the built program, as a person at a terminal sees it.
struct GuideRun {
  /// The exit code.
  let code: Int32
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let errors: String

  /// Runs `guide` with `arguments` in `folder`, in this environment or another, and waits for it.
  init(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String]? = nil
  ) throws {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    if let environment { process.environment = environment }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let outputFile = folder.path(".stdout")
    let errorFile = folder.path(".stderr")
    for path in [outputFile, errorFile] {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputFile))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorFile))
    try process.run()
    process.waitUntilExit()
    code = process.terminationReason == .exit ? process.terminationStatus : -1
    output = try String(contentsOfFile: outputFile, encoding: .utf8)
    errors = try String(contentsOfFile: errorFile, encoding: .utf8)
  }

  /// Builds `content/` of `folder` into `Public/` with the project's theme.
  static func build(_ folder: TemporaryFolder, _ more: [String] = []) throws -> GuideRun {
    try GuideRun(["build", "--theme", project + "/theme"] + more, in: folder)
  }

  /// The root of the project, from this file's place in it.
  static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program beside the test bundle.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("guide")
}
