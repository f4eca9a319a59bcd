import ArgumentParser
import Checking
import Disk
import Files
import Foundation
import Loading

/// `guide fix`.
struct FixCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Mend what can be mended without a person, in the files of the content.",
    discussion: """
      Mends links to pages and places in laws that have moved, old terms that have a new one of \
      the same kind, and slips of the keys. Each change must make its finding go away and no \
      other come, or it is not made. What is suppressed is let be; what content/baseline.lock \
      holds is mended.

      With --dry-run standard output holds what would be changed, for 'git apply' or 'patch -p1' \
      in this folder, and no file is written.
      """)

  @OptionGroup var sources: SourceOptions

  @OptionGroup var choice: RuleChoice

  @Flag(name: .long, help: "Show what would be changed, and write nothing.")
  var dryRun = false

  mutating func run() async throws {
    var pipeline = Pipeline(sources)
    let folder: LoadedFolder
    do {
      folder = try await pipeline.content()
    } catch {
      await pipeline.progress.finish()
      standardError(error.message[pipeline.language])
      throw ExitCode(Outcome.wrongUsage.rawValue)
    }
    let (options, progress) = (sources, pipeline.progress)
    var language = pipeline.language
    let content = try Folder(opening: sources.content)
    // What a link leads to lies in the content too, and is mended there.
    let isOwn = { (file: SourceFile) in
      !content.isLink(folder.pathsOnDisk[file.path] ?? file.path)
    }
    var mending = Mending(folder.files, isOwn: isOwn) { files in
      var trial = Pipeline(options, progress: progress)
      _ = await trial.site(of: files, readsTexts: true)
      language = trial.language
      return trial.unsuppressed
    }
    await mending.run { [choice] in choice.rules.isEmpty || choice.rules.contains($0) }
    await pipeline.progress.finish()
    let report = FixReport(mended: mending.mended, language: language, isDryRun: dryRun)
    try write(changes(from: folder, by: mending), in: content, report, language)
  }

  /// The files that mending changed, and the baseline where lines that it knows have changed.
  private func changes(from folder: LoadedFolder, by mending: Mending) -> [FileChange] {
    zip(folder.files, mending.files).compactMap { old, new in
      var bytes = new.bytes
      if old.path == Baseline.fileName, !mending.mended.isEmpty {
        let (baseline, mistakes) = Baseline.read(old)
        // Lines that say nothing would be lost.
        guard mistakes.isEmpty else { return nil }
        let text = baseline.text(carriedFrom: mending.initial, to: mending.diagnostics)
        bytes = Array(text.utf8)
      }
      return old.bytes == bytes
        ? nil : FileChange(old, pathOnDisk: folder.pathsOnDisk[old.path], to: bytes)
    }
  }

  /// Writes the files, or shows what would be written; what went wrong is said last.
  private func write(
    _ changes: [FileChange], in content: Folder, _ report: FixReport,
    _ language: InterfaceLanguage
  ) throws {
    var failures: [Message] = []
    let workingFolder = FileManager.default.currentDirectoryPath
    for change in changes {
      do throws(FileChangeError) {
        if dryRun {
          let patch = try change.patch(in: content, workingFolder: workingFolder)
          print(String(decoding: patch, as: UTF8.self), terminator: "")
        } else {
          try change.write(in: content)
        }
      } catch {
        failures.append(error.message)
      }
    }
    for line in report.lines { dryRun ? standardError(line) : print(line) }
    for failure in failures { standardError(failure[language]) }
    if !failures.isEmpty { throw ExitCode(Outcome.failure.rawValue) }
  }
}

/// What was mended, in words.
struct FixReport {
  /// How many findings of each rule, by the path of the file.
  let mended: [String: [String: Int]]
  let language: InterfaceLanguage
  let isDryRun: Bool

  /// A line for each file, and how much there is in all.
  var lines: [String] {
    let files = mended.sorted { $0.key < $1.key }.map { path, rules in
      let list = rules.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.value) \($0.key)" }
      return "\(path): \(list.joined(separator: ", "))"
    }
    let count = mended.values.reduce(0) { $0 + $1.values.reduce(0, +) }
    return files + [summary(count: count)[language]]
  }

  private func summary(count: Int) -> Message {
    guard count > 0 else {
      return Message(
        swedish: "Det finns inget som kan rättas automatiskt.",
        english: "There is nothing that can be mended automatically.")
    }
    let files = Message(
      swedish: mended.count == 1 ? "1 fil" : "\(mended.count) filer",
      english: mended.count == 1 ? "1 file" : "\(mended.count) files")
    return isDryRun
      ? Message(
        swedish: "\(count) att rätta i \(files.swedish); ingenting har skrivits.",
        english: "\(count) to mend in \(files.english); nothing was written.")
      : Message(
        swedish: "\(count) rättade i \(files.swedish).",
        english: "\(count) mended in \(files.english).")
  }
}
