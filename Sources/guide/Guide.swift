import ArgumentParser
import Glibc

/// The `guide` command.
@main
struct Guide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Turns a folder of Markdown into a searchable knowledge guide.",
    discussion: """
      Start with 'guide build': it reads content/ and theme/ and publishes the site in Public/. \
      A site with errors is never published; every error is shown with its place and a suggestion.

      Exit codes: 0 fine, 1 the content has errors, 2 wrong usage, 3 the machine or guide failed.
      """,
    version: guideVersion,
    subcommands: [
      BuildCommand.self, CheckCommand.self, FixCommand.self, ReviewCommand.self, LawsCommand.self,
      SearchCommand.self, UrlsCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(with: error)
    }
  }

  /// Ends the program as the error asks, with our exit code for wrong usage.
  private static func leave(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if !text.isEmpty {
      code == .success ? print(text) : standardError(text)
    }
    Glibc.exit(code == .validationFailure ? Outcome.wrongUsage.rawValue : code.rawValue)
  }
}

/// The version of the program.
let guideVersion = "0.1.0"

/// How a run ended, as the shell sees it.
enum Outcome: Int32 {
  /// All is well.
  case fine = 0
  /// The content has errors, or more warnings than it may; nothing was published.
  case contentErrors = 1
  /// The command was given wrong words.
  case wrongUsage = 2
  /// The machine failed us, or we have a fault.
  case failure = 3
}
