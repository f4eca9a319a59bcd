import ArgumentParser
import Declarations
import Files
import Linking

/// `guide laws`.
struct LawsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "laws",
    abstract: "List the laws with their changes, and which pages cite which place in them.",
    discussion: """
      Citations are those of front matter and text on current pages. With --format json standard \
      output holds the list and nothing else.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(
    name: .long, help: ArgumentHelp("Only this law, such as 2010:800.", valueName: "number"))
  var law: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only laws that change after today and by this day, with the pages that are hit.",
      valueName: "YYYY-MM-DD"))
  var changingBy: CalendarDate?

  @Option(name: .long, help: "How to show the list.")
  var format = Format.text

  /// How the list is shown.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case text
    /// The shape of Schemas/laws-1.json.
    case json
  }

  mutating func run() async throws {
    var pipeline = Pipeline(sources)
    let site = try await pipeline.siteToList()
    let register = site.declarations.registers["laws"]
    if let law, register?[law] == nil {
      let hint = didYouMean(law, among: register?.entries.map(\.key) ?? [])
      let message = Message(
        swedish: "lagen '\(law)' finns inte i registret" + (hint.map { "; \($0.swedish)" } ?? ""),
        english: "the law '\(law)' is not in the register" + (hint.map { "; \($0.english)" } ?? ""))
      standardError(message[pipeline.language])
      throw ExitCode(Outcome.wrongUsage.rawValue)
    }
    let list = LawList(site, today: sources.today, law: law, changingBy: changingBy)
    switch format {
    case .text: print(list.text, terminator: "")
    case .json: print(try jsonText(LawsJSON(list)))
    }
    throw ExitCode((pipeline.hasErrors ? Outcome.contentErrors : .fine).rawValue)
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `2026-05-04` from the command line.
  package init?(argument: String) {
    self.init(argument)
  }
}
