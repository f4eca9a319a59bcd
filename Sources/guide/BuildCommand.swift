import ArgumentParser
import Files
import Indexing
import Linking
import Loading
import Writing

/// `guide build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site and publish it in a folder.",
    discussion: """
      Nothing is published when the content or the theme has errors: the folder keeps the site it \
      had. A build that is stopped half-way leaves the old site too.
      """)

  @OptionGroup var sources: SourceOptions

  @OptionGroup var shown: ReportOptions

  @Option(name: .long, help: "The folder to publish in; made where it is missing.")
  var output = "Public"

  @Flag(
    name: .long,
    help: """
      Offer readers a copy to take along: a zip that opens without a server or a network, search \
      included. Needs esbuild.
      """)
  var offline = false

  mutating func run() async throws {
    var pipeline = Pipeline(sources)
    let outcome = await build(&pipeline)
    await pipeline.progress.finish()
    try outcome.report(shown, publishes: true)
    throw ExitCode(outcome.code.rawValue)
  }

  private func build(_ pipeline: inout Pipeline) async -> Report {
    do {
      let site = try await pipeline.site(opensTheme: true)
      let theme = pipeline.theme(for: site)
      guard let theme, !pipeline.hasErrors else {
        return Report(pipeline, code: .contentErrors, lines: [])
      }
      let indexes = await pipeline.index(site, for: offline ? [.server, .disk] : [.server])
      let search = indexes[0]
      let copy = offline ? try await pipeline.copy(site, search: indexes[1]) : nil
      let outputs = await pipeline.render(site, theme: theme, search: search, copy: copy)
      let findings = await pipeline.audit(outputs, of: site)
      guard findings.isEmpty else {
        let report = AuditReport(findings, in: output, language: pipeline.language)
        return Report(pipeline, code: .failure, lines: report.lines)
      }
      let report = try await pipeline.publish(outputs, to: output)
      let summary = Summary(
        pages: site.pages.count, files: outputs.count, folder: output,
        searchBytes: search.files.reduce(0) { $0 + $1.bytes.count }, published: report)
      return Report(
        pipeline, code: .fine, lines: summary.lines(pipeline.stopwatch, pipeline.language))
    } catch let error as LoadingError {
      return Report(pipeline, code: .wrongUsage, lines: [error.message[pipeline.language]])
    } catch let error as CopyError {
      return Report(pipeline, code: .failure, lines: error.lines(pipeline.language))
    } catch let error as PublishingError {
      return Report(pipeline, code: .failure, lines: [error.message[pipeline.language]])
    } catch {
      return Report(pipeline, code: .failure, lines: ["\(error)"])
    }
  }
}
