import ArgumentParser
import Files
import Linking
import Loading

/// `guide check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in content and theme, without building.")

  @OptionGroup var sources: SourceOptions

  mutating func run() async throws {
    var pipeline = Pipeline(sources)
    let outcome = await check(&pipeline)
    await pipeline.progress.finish()
    outcome.report()
    throw ExitCode(outcome.code.rawValue)
  }

  private func check(_ pipeline: inout Pipeline) async -> Report {
    do {
      let site = try await pipeline.site()
      _ = try await pipeline.theme(for: site)
      guard !pipeline.hasErrors else { return Report(pipeline, code: .contentErrors, lines: []) }
      let line = Message(
        swedish: "Inga fel på \(site.pages.count) sidor.",
        english: "No errors on \(site.pages.count) pages.")
      return Report(pipeline, code: .fine, lines: [line[pipeline.language]])
    } catch {
      return Report(pipeline, code: .wrongUsage, lines: [error.message[pipeline.language]])
    }
  }
}
