import ArgumentParser
import Declarations
import Disk
import Files
import Linking
import Loading

/// `guide urls`.
struct UrlsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "urls",
    abstract: "Show or promise the addresses that the site must not lose.",
    discussion: """
      Shows what is not in content/urls.lock yet; --update writes it there. Nothing is ever taken \
      out: while an address or an anchor that was promised is lost, nothing is written, and a \
      promise is broken only by removing its line by hand. Drafts are never promised.
      """)

  @OptionGroup var sources: SourceOptions

  @Flag(name: .long, help: "Write the new addresses to content/urls.lock.")
  var update = false

  mutating func run() async throws {
    sources.drafts = false
    var pipeline = Pipeline(sources)
    let outcome = await promise(&pipeline)
    await pipeline.progress.finish()
    try outcome.report(try ReportOptions.parse(["--level", "error"]))
    throw ExitCode(outcome.code.rawValue)
  }

  private func promise(_ pipeline: inout Pipeline) async -> Report {
    do {
      let site = try await pipeline.site()
      guard !pipeline.hasErrors else {
        return Report(pipeline, code: .contentErrors, lines: [])
      }
      let news = NewPromises(of: site)
      if update {
        let text = AddressLock.text(of: site.promises(), in: pipeline.language)
        try keep(text, as: AddressLock.fileName, in: sources.content, was: site.lock?.file)
      }
      return Report(
        pipeline, code: .fine, lines: news.lines(isWritten: update, in: pipeline.language))
    } catch let error as LoadingError {
      return Report(pipeline, code: .wrongUsage, lines: [error.message[pipeline.language]])
    } catch {
      return Report(pipeline, code: .failure, lines: ["\(error)"])
    }
  }
}

/// What a site would promise that it has not promised yet.
struct NewPromises {
  private let all: [AddressLock.Entry]
  /// The addresses.
  private let addresses: [String]
  /// The anchors of addresses that were promised before, as `/a/#b`.
  private let anchors: [String]

  init(of site: Site) {
    var known: [SitePath: Set<String>] = [:]
    for entry in site.lock?.entries ?? [] {
      known[entry.path, default: []].formUnion(entry.anchors.map(\.id))
    }
    all = site.promises()
    addresses = all.filter { known[$0.path] == nil }.map(\.path.description)
    anchors = all.flatMap { entry in
      let ids = known[entry.path]
      return entry.anchors.map(\.id).filter { ids?.contains($0) == false }
        .map { "\(entry.path)#\($0)" }
    }
  }

  /// What is new, a line each, and how much there is in all.
  func lines(isWritten: Bool, in language: InterfaceLanguage) -> [String] {
    let count = all.reduce(0) { $0 + $1.anchors.count }
    let summary =
      isWritten
      ? Message(
        swedish: "urls.lock lovar nu \(all.count) adresser och \(count) ankare",
        english: "urls.lock now promises \(all.count) addresses and \(count) anchors")
      : Message(
        swedish: "webbplatsen har \(all.count) adresser och \(count) ankare",
        english: "the site has \(all.count) addresses and \(count) anchors")
    let new = Message(
      swedish: "\(addresses.count) nya adresser och \(anchors.count) nya ankare",
      english: "\(addresses.count) new addresses and \(anchors.count) new anchors")
    return (addresses + anchors).map { "+ " + $0 } + ["\(summary[language]); \(new[language])."]
  }
}
