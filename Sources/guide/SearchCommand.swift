import ArgumentParser

/// `guide search`.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search a built site, as its search field does.")

  @Argument(help: "The question, in quotes.")
  var query: String
}
