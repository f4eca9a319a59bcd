import ArgumentParser
import Disk
import Files
import Searching

/// `guide search`.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search a built site, as its search field does.",
    discussion: """
      The same index and the same scores as in the browser: what is found here is what readers find.
      """)

  @Argument(help: "What to search for, in quotes.")
  var query: String?

  @Option(name: .long, help: "The folder of the built site.")
  var site = "Public"

  @Option(name: .long, help: "How many results to show at most.")
  var limit = 10

  @Option(
    name: .customLong("filter"),
    help: ArgumentHelp(
      "Narrow the results; values of one key are alternatives. Can be repeated.",
      valueName: "key=value"))
  var filters: [String] = []

  @Flag(name: .long, help: "Let archived pages answer too.")
  var archived = false

  @Flag(name: .long, help: "Show how the score of each result comes about.")
  var explain = false

  @Flag(name: .long, help: "Write the results as JSON.")
  var json = false

  @Option(
    name: .long,
    help: "Read one query a line from a file and write 'query TAB page path' lines, best first.")
  var batch: String?

  func validate() throws {
    if (query == nil) == (batch == nil) {
      throw ValidationError("Give either a query in quotes or --batch FILE")
    }
    for filter in filters where !filter.contains("=") {
      throw ValidationError("--filter must be key=value, not \(filter)")
    }
    if limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit)") }
  }

  func run() async throws {
    do {
      let opened = try BuiltSite(folder: site)
      if let batch {
        try printBatch(batch, opened.index)
      } else if let query {
        try printResults(of: query, opened)
      }
    } catch let error as SearchSiteError {
      standardError(error.message[.swedish])
      throw ExitCode(Outcome.wrongUsage.rawValue)
    } catch let error as SystemFailure {
      standardError(error.message[.swedish])
      throw ExitCode(Outcome.wrongUsage.rawValue)
    } catch let error as IndexError {
      standardError("\(error)")
      throw ExitCode(Outcome.failure.rawValue)
    }
  }

  private func printResults(of query: String, _ opened: BuiltSite) throws {
    let found = try opened.index.search(
      query, limit: limit, filters: chosen, withArchived: archived, isExplained: explain)
    if json {
      print(try searchJSON(query, found))
    } else {
      for line in ResultText(language: opened.language).lines(query, found) { print(line) }
    }
  }

  /// The values of `filters` by key.
  private var chosen: [String: Set<String>] {
    var chosen: [String: Set<String>] = [:]
    for filter in filters {
      let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      chosen[String(parts[0]), default: []].insert(String(parts[1]))
    }
    return chosen
  }

  private func printBatch(_ path: String, _ index: SearchIndex) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let parent = path.hasPrefix("/") ? "/" + folder : folder.isEmpty ? "." : folder
    let bytes = try Folder(opening: parent).bytes(of: name)
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let found = try index.search(
        String(line), limit: json ? limit : min(limit, 10), filters: chosen,
        withArchived: archived, isExplained: explain)
      if json {
        print(try searchJSON(String(line), found, isOneLine: true))
      } else {
        for result in found.results { print("\(line)\t\(result.path)") }
      }
    }
  }
}
