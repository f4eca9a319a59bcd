import ArgumentParser
import Files

/// Where the sources are and how they are read: the options of every command that reads them.
struct SourceOptions: ParsableArguments {
  @Option(name: .long, help: "The folder with the Markdown files.")
  var content = "content"

  @Option(
    name: .long,
    help: "The folder with templates, styles and scripts. (default: theme here, or beside content)")
  var theme: String?

  @Option(name: .long, help: "The address of the start page, instead of the one in site.yaml.")
  var baseURL: String?

  @Flag(name: .long, help: "Include pages whose status is draft.")
  var drafts = false

  @Option(name: .long, help: "How many threads to use. (default: one a processor)")
  var threads: Int?

  mutating func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads must be at least 1, not \(threads)")
    }
    guard let url = baseURL else { return }
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), !url.utf8.contains(0x20) else {
      throw ValidationError(
        "--base-url must begin with https:// or http:// and have no spaces, not '\(url)'")
    }
    if !url.hasSuffix("/") { baseURL = url + "/" }
  }
}
