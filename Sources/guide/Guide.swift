import ArgumentParser

/// The `guide` command.
@main
struct Guide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "guide")
}
