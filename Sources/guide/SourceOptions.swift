import ArgumentParser
import Files
import Glibc

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

  @Option(
    name: .long, help: "The day that counts as today, such as 2027-02-01. (default: today's date)",
    transform: day)
  var today = CalendarDate.today()

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

/// Reads the day of `--today`.
@Sendable private func day(_ text: String) throws -> CalendarDate {
  guard let date = CalendarDate(text) else {
    throw ValidationError("--today must be a day such as 2027-02-01, not '\(text)'")
  }
  return date
}

extension CalendarDate {
  /// The date now, where this machine is: the only place that asks the clock what day it is.
  fileprivate static func today() -> CalendarDate {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&seconds, &parts)
    let date = unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let date else { preconditionFailure("the clock shows a day of the calendar") }
    return date
  }
}
