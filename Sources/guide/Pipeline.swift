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
  private(set) var language = InterfaceLanguage.swedish
  let progress: Progress
  /// All that was found, in no particular order.
  private var found: [Diagnostic] = []
  private var looked = Exemptions.Looked()
  private var exemptions: Exemptions?
  /// What asking for the addresses outside the site gave; nil where they were not asked for.
  private(set) var outside: OutsideCheck?
  /// The folders of the theme, the lowest first; none where pages are not shown.
  private var layers: [ThemeLayer] = []

  /// A pipeline that has run no stage; `progress` is given where several share the terminal.
  init(_ options: SourceOptions, progress: Progress = Progress()) {
    self.options = options
    threads = options.threads ?? availableProcessors()
    self.progress = progress
  }

  /// What was found and nobody lets be, and what the baseline holds; reckoned out at each call.
  var parted: (left: [Diagnostic], held: [Diagnostic]) {
    exemptions?.applied(to: found, looked) ?? (found, [])
  }

  /// What was found and nobody lets be.
  var diagnostics: [Diagnostic] { parted.left }

  /// What was found and the baseline holds.
  var held: [Diagnostic] { parted.held }

  /// What was found and nobody suppresses, whether or not the baseline holds it.
  var unsuppressed: [Diagnostic] { exemptions?.notSuppressed(in: found, looked) ?? found }

  /// Whether anything stands in the way of publishing.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Everything from the disk up to one site with every link resolved.
  ///
  /// - Parameters:
  ///   - readsTexts: Whether the site is held to how texts should be written too.
  ///   - updatesBaseline: Whether all that the baseline can hold is let be.
  ///   - opensTheme: Whether the site will be asked for its theme.
  /// - Returns: The site; what is wrong with it is in `diagnostics`.
  /// - Throws: When the content, or the theme, cannot be read at all.
  mutating func site(
    readsTexts: Bool = false, updatesBaseline: Bool = false, opensTheme: Bool = false
  ) async throws(LoadingError) -> Site {
    let folder = try await content()
    if opensTheme { try openTheme() }
    return await site(
      of: folder.files, readsTexts: readsTexts, updatesBaseline: updatesBaseline)
  }

  /// The content as it is on the disk.
  mutating func content() async throws(LoadingError) -> LoadedFolder {
    await begin(.loading)
    let folder = try load(folder: options.content)
    found += folder.diagnostics
    end(.loading)
    return folder
  }

  /// The site that some files make.
  mutating func site(
    of files: [SourceFile], readsTexts: Bool, updatesBaseline: Bool = false
  ) async -> Site {
    await begin(.parsing)
    var (declarations, problems) = declare(files, options)
    if let name = layers.name {
      declarations.settings.title = name
      for language in declarations.settings.translations.keys {
        declarations.settings.translations[language]?.title = name
      }
    }
    found += problems
    language = declarations.settings.language
    let context = ParsingContext(declarations)
    let markdown = files.filter { $0.path.hasSuffix(".md") }
    let documents = await mapInParallel(markdown, threads: threads) { parse($0, in: context) }
    found += documents.flatMap(\.diagnostics)
    if let tip = undeclaredTip(documents) { found.append(tip) }
    end(.parsing)

    await begin(.linking)
    let (site, mistakes) = link(
      documents, files: files, declarations: declarations, includesDrafts: options.drafts)
    found += mistakes + brokenPolicies(in: site)
    let checks = SiteCheck(site, readsTexts: readsTexts, today: options.today)
    found += await mapInParallel(checks.parts, threads: threads) { $0.findings() }.joined()
      .sortedOnce()
    looked.texts = readsTexts
    looked.unread = OutsideCheck.rules
    let baseline = files.first { $0.path == Baseline.fileName }.map { Baseline.read($0) }
    found += updatesBaseline ? [] : baseline?.diagnostics ?? []
    exemptions = Exemptions(
      documents: documents, declarations: declarations,
      baseline: updatesBaseline ? .takesAll : baseline.map { .holds($0.baseline) } ?? .none,
      rules: RuleDescription.all.map(\.id), today: options.today)
    end(.linking)
    return site
  }

  /// Asks for the addresses outside the site.
  mutating func ask(_ site: Site, _ options: OutsideOptions) async {
    await begin(.asking)
    let check = OutsideCheck(site, options: options, today: self.options.today)
    outside = check
    found += check.diagnostics
    if check.isComplete { looked.unread = [] }
    end(.asking)
  }

  /// Reads the theme that the site is shown with, whose name the site then has.
  private mutating func openTheme() throws(LoadingError) {
    let folder = options.theme ?? themeFolder(beside: options.content)
    let (layers, problems) = try themeLayers(in: folder)
    found += problems
    self.layers = layers
  }

  /// The theme, or nil where it has mistakes.
  mutating func theme(for site: Site) -> Theme? {
    let (theme, problems) = compile(theme: layers, chosen: site.templates, bundle: bundledScripts)
    found += problems
    if let theme { found += missingTemplates(of: site.declarations, in: theme) }
    return theme
  }

  /// The index of the site; one for each of the places it will be read in.
  mutating func index(
    _ site: Site, for places: [IndexPlace] = [.server]
  ) async -> [SearchFiles] {
    await begin(.indexing)
    let files = await searchFiles(of: site, for: places, threads: threads)
    end(.indexing)
    return files
  }

  /// Tries the searches that editors hold to their answers; where there are none nothing is done.
  ///
  /// - Returns: How many searches failed and nobody lets be.
  mutating func trySearches(of site: Site) async throws -> Int {
    looked.searches = true
    let tests = site.declarations.searchTests
    guard !tests.isEmpty else { return 0 }
    let search = await index(site)[0]
    await begin(.searching)
    let trial = try SearchTrial(search, of: site)
    let failures = try tests.map { try trial.diagnostics(of: $0) }.filter { !$0.isEmpty }
    found += failures.joined()
    end(.searching)
    let left = Set(diagnostics.filter { $0.rule.hasPrefix("search/") })
    return failures.count { !left.isDisjoint(with: $0) }
  }

  /// Every file of the site.
  mutating func render(
    _ site: Site, theme: Theme, search: SearchFiles, copy: OutputFile? = nil
  ) async -> [OutputFile] {
    await begin(.rendering)
    let outputs = await outputs(
      of: site, theme: theme, search: search, form: .online(copyBytes: copy?.bytes.count))
    end(.rendering)
    return outputs + [copy].compactMap(\.self)
  }

  /// The copy of the site that opens from a disk, packed into one file.
  mutating func copy(_ site: Site, search: SearchFiles) async throws -> OutputFile {
    await begin(.copying)
    let theme = try plainTheme(of: layers, for: site)
    let outputs = await outputs(
      of: site, theme: theme, search: search, form: .copy(on: options.today))
    let copy = try await packedCopy(
      of: site, outputs, data: search.files, day: options.today, threads: threads)
    end(.copying)
    return copy
  }

  /// Every file of the site in one of its forms.
  private func outputs(
    of site: Site, theme: Theme, search: SearchFiles, form: SiteForm
  ) async -> [OutputFile] {
    let renderer = SiteRenderer(
      site, theme: theme, searchIndex: search.manifestPath, today: options.today, form: form)
    let pages = await mapInParallel(site.pages, threads: threads) { renderer.render($0) }
    let texts = await mapInParallel(site.pages, threads: threads) { renderer.renderMarkdown($0) }
    let letters = await mapInParallel(renderer.letterPages, threads: threads) {
      renderer.render($0)
    }
    let sections = await mapInParallel(renderer.wholeSections, threads: threads) {
      renderer.render($0)
    }
    let redirects = site.redirects.map { renderer.render($0) }
    let files = [renderer.renderNotFound()] + renderer.renderFiles() + search.files
    return pages + texts.compactMap(\.self) + letters + sections + redirects + files
  }

  /// The last look at finished bytes before anyone sees them.
  mutating func audit(_ outputs: [OutputFile], of site: Site) async -> [AuditFinding] {
    await begin(.auditing)
    let findings = await findings(
      in: outputs, basePath: site.rootPath, copies: Set(site.assets.map(\.outputPath)),
      threads: threads)
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
