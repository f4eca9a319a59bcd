import Checking
import Declarations
import Disk
import Files
import Indexing
import Linking
import Loading
import Parsing
import Rendering
import Writing

/// The way from the sources to a site: the whole program on one screen.
///
/// Each stage is a pure function of what the one before it gave; this is the only place that knows
/// their order and runs them on several threads.
struct Pipeline {
  let options: SourceOptions
  let threads: Int
  private(set) var stopwatch = Stopwatch()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var language = InterfaceLanguage.swedish
  let progress: Progress
  /// What asking for the addresses outside the site gave; nil where they were not asked for.
  private(set) var outside: OutsideCheck?

  init(_ options: SourceOptions) {
    self.options = options
    threads = options.threads ?? availableProcessors()
    progress = Progress()
  }

  /// Whether anything stands in the way of publishing.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Everything from the disk up to one site with every link resolved.
  ///
  /// - Parameters:
  ///   - readsTexts: Whether the site is held to how texts should be written too.
  ///   - outside: How addresses outside the site are asked for; nil where they are not.
  /// - Returns: The site; what is wrong with it is in `diagnostics`.
  /// - Throws: When the content cannot be read at all.
  mutating func site(
    readsTexts: Bool = false, outside: OutsideOptions? = nil
  ) async throws(LoadingError) -> Site {
    await begin(.loading)
    let folder = try load(folder: options.content)
    diagnostics += folder.diagnostics
    end(.loading)

    await begin(.parsing)
    let (declarations, problems) = declare(folder.files, options)
    diagnostics += problems
    language = declarations.settings.language
    let context = ParsingContext(declarations)
    let markdown = folder.files.filter { $0.path.hasSuffix(".md") }
    let documents = await mapInParallel(markdown, threads: threads) { parse($0, in: context) }
    diagnostics += documents.flatMap(\.diagnostics)
    if let tip = undeclaredTip(documents) { diagnostics.append(tip) }
    end(.parsing)

    await begin(.linking)
    let (site, mistakes) = link(
      documents, files: folder.files, declarations: declarations,
      includesDrafts: options.drafts)
    let checks = SiteCheck(site, readsTexts: readsTexts, today: options.today)
    let found = await mapInParallel(checks.parts, threads: threads) { $0.findings() }
    diagnostics += mistakes + Array(found.joined()).sortedOnce()
    end(.linking)
    if let outside { diagnostics += await ask(site, outside) }
    diagnostics = suppressed(
      diagnostics, documents: documents, declarations: declarations,
      rules: RuleDescription.all.map(\.id),
      unread: self.outside?.isComplete == true ? [] : OutsideCheck.rules, today: options.today)
    // What was not read cannot have used its suppressions.
    if !readsTexts { diagnostics.removeAll { $0.rule == "suppression/unused" } }
    return site
  }

  /// Asks for the addresses outside the site.
  private mutating func ask(_ site: Site, _ options: OutsideOptions) async -> [Diagnostic] {
    await begin(.asking)
    let check = OutsideCheck(site, options: options, today: self.options.today)
    outside = check
    end(.asking)
    return check.diagnostics
  }

  /// The theme, or nil where it has mistakes.
  mutating func theme(for site: Site) async throws(LoadingError) -> Theme? {
    let folder = try load(folder: options.theme ?? themeFolder(beside: options.content))
    diagnostics += folder.diagnostics
    let (theme, problems) = compile(theme: folder.files, bundle: bundledScripts)
    diagnostics += problems
    if let theme { diagnostics += missingTemplates(of: site.declarations, in: theme) }
    return theme
  }

  /// The index of the site.
  mutating func index(_ site: Site) async -> SearchFiles {
    await begin(.indexing)
    let files = await searchFiles(of: site, threads: threads)
    end(.indexing)
    return files
  }

  /// Tries the searches that editors hold to their answers; where there are none nothing is done.
  ///
  /// - Returns: How many searches failed.
  mutating func trySearches(of site: Site) async throws -> Int {
    let tests = site.declarations.searchTests
    guard !tests.isEmpty else { return 0 }
    let search = await index(site)
    await begin(.searching)
    let trial = try SearchTrial(search, of: site)
    let failures = try tests.map { try trial.diagnostics(of: $0) }.filter { !$0.isEmpty }
    diagnostics += failures.joined()
    end(.searching)
    return failures.count
  }

  /// Every file of the site.
  mutating func render(
    _ site: Site, theme: Theme, search: SearchFiles
  ) async -> [OutputFile] {
    await begin(.rendering)
    let renderer = SiteRenderer(
      site, theme: theme, searchIndex: search.manifestPath, today: options.today)
    let pages = await mapInParallel(site.pages, threads: threads) { renderer.render($0) }
    let letters = await mapInParallel(renderer.letterPages, threads: threads) {
      renderer.render($0)
    }
    let redirects = site.redirects.map { renderer.render($0) }
    let files = [renderer.renderNotFound()] + renderer.renderFiles() + search.files
    let outputs = pages + letters + redirects + files
    end(.rendering)
    return outputs
  }

  /// The last look at finished bytes before anyone sees them.
  mutating func audit(_ outputs: [OutputFile], of site: Site) async -> [AuditFinding] {
    await begin(.auditing)
    let findings = await findings(in: outputs, basePath: site.rootPath, threads: threads)
    end(.auditing)
    return findings
  }

  /// Puts the site in place.
  mutating func publish(
    _ outputs: [OutputFile], to folder: String
  ) async throws(PublishingError) -> PublishingReport {
    await begin(.writing)
    let report = try await write(outputs, to: folder, threads: threads)
    end(.writing)
    return report
  }

  private func begin(_ stage: Stopwatch.Stage) async {
    await progress.show(stage.name[language])
  }

  private mutating func end(_ stage: Stopwatch.Stage) {
    stopwatch.lap(stage)
  }
}
