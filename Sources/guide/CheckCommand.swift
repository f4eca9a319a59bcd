import ArgumentParser
import Checking
import Declarations
import Disk
import Files
import Linking
import Loading

/// `guide check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong in content and theme, without building.",
    discussion: """
      Searches in content/search-tests.yaml are tried too, once nothing else is wrong. With \
      --external every address outside the site is asked for, gently: one page or its head, as a \
      reader would, without what stands after #.

      With --format json, sarif, github or gitlab standard output holds the report and nothing \
      else; paths are below the working folder and columns count UTF-16 code units. Text is for \
      people: its columns count bytes.
      """)

  @OptionGroup var sources: SourceOptions

  @OptionGroup var shown: ReportOptions

  @OptionGroup var chosen: RuleOptions

  @OptionGroup var outside: OutsideOptions

  @Flag(
    name: .long,
    help: "Write all that is found now to content/baseline.lock, so that it is not shown again.")
  var updateBaseline = false

  mutating func validate() throws {
    if updateBaseline, !chosen.choice.rules.isEmpty {
      throw ValidationError("--update-baseline writes what every rule finds; leave --rule out")
    }
  }

  mutating func run() async throws {
    var pipeline = Pipeline(sources)
    let outcome = await check(&pipeline).narrowed(to: chosen)
    await pipeline.progress.finish()
    if let line = pipeline.outside?.summary { standardError(line[pipeline.language]) }
    try outcome.report(shown)
    let hasFailed = outcome.code == .fine && pipeline.outside?.hasFailed == true
    throw ExitCode(hasFailed ? Outcome.failure.rawValue : outcome.code.rawValue)
  }

  private func check(_ pipeline: inout Pipeline) async -> Report {
    do {
      let site = try await pipeline.site(
        readsTexts: true, updatesBaseline: updateBaseline, opensTheme: true)
      if outside.external { await pipeline.ask(site, outside) }
      _ = pipeline.theme(for: site)
      guard !pipeline.hasErrors else { return Report(pipeline, code: .contentErrors, lines: []) }
      let failures = try await pipeline.trySearches(of: site)
      let tried = site.declarations.searchTests.count
      guard failures == 0 else {
        let line = Message(
          swedish: "\(searchCount(tried).swedish) prövade, \(failures) föll.",
          english: "\(searchCount(tried).english) tried, \(failures) failed.")
        return Report(pipeline, code: .contentErrors, lines: [line[pipeline.language]])
      }
      if updateBaseline { try writeBaseline(pipeline) }
      let searches =
        tried == 0
        ? Message(swedish: "", english: "")
        : Message(
          swedish: "; \(searchCount(tried).swedish) prövade",
          english: "; \(searchCount(tried).english) tried")
      let line = Message(
        swedish: "Inga fel på \(site.pages.count) sidor\(searches.swedish).",
        english: "No errors on \(site.pages.count) pages\(searches.english).")
      return Report(pipeline, code: .fine, lines: [line[pipeline.language]])
    } catch let error as LoadingError {
      return Report(pipeline, code: .wrongUsage, lines: [error.message[pipeline.language]])
    } catch {
      return Report(pipeline, code: .failure, lines: ["\(error)"])
    }
  }

  /// Puts the file in place in one step; where there is neither a file nor anything to hold, none
  /// is made.
  private func writeBaseline(_ pipeline: Pipeline) throws(SystemFailure) {
    let (held, name) = (pipeline.held, Baseline.fileName)
    let isThere = try Folder(opening: sources.content).contains(name)
    guard isThere || !held.isEmpty else { return }
    let text = Baseline.text(of: held, in: pipeline.language)
    try keep(text, as: name, in: sources.content, was: nil)
  }

  private func searchCount(_ count: Int) -> Message {
    Message(
      swedish: count == 1 ? "1 sökning" : "\(count) sökningar",
      english: count == 1 ? "1 search" : "\(count) searches")
  }
}
