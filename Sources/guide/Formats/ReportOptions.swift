import ArgumentParser
import Declarations
import Files

/// How a command shows what is wrong.
///
/// A machine format has standard output for itself; whatever people read then goes to standard
/// error.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, on standard error.
  case text
  /// The shape of Schemas/check-1.json.
  case json
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands, which GitHub shows beside the lines of a change.
  case github
  /// Code Quality, for merge requests in GitLab.
  case gitlab
}

/// The mildest findings that are shown.
enum LeastLevel: String, CaseIterable, ExpressibleByArgument {
  case error, warning, tip

  /// Whether findings of a level are shown.
  func includes(_ severity: Diagnostic.Severity) -> Bool {
    switch self {
    case .error: severity == .error
    case .warning: severity != .tip
    case .tip: true
    }
  }
}

/// What a command shows of what it found: the options of every command that finds things.
struct ReportOptions: ParsableArguments {
  @Option(name: .long, help: "How to show what is found.")
  var format = OutputFormat.text

  @Option(
    name: .long, help: "Show only what matters this much or more; everything is still counted.")
  var level = LeastLevel.tip
}

/// Which rules a command is about.
struct RuleChoice: ParsableArguments {
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp(
      "Look only at what this rule finds, such as link/missing-anchor. Can be repeated.",
      valueName: "id"))
  var rules: [String] = []

  mutating func validate() throws {
    let known = RuleDescription.all.map(\.id)
    for rule in rules where !known.contains(rule) {
      let group = known.filter { $0.prefix { $0 != "/" } == rule.prefix { $0 != "/" } }
      let hint =
        didYouMean(rule, among: known)?.english
        ?? "rules that exist: \((group.isEmpty ? known : group).joined(separator: ", "))"
      throw ValidationError("there is no rule '\(rule)'; \(hint)")
    }
  }
}

/// Which findings a check is about, and how many it stands.
struct RuleOptions: ParsableArguments {
  @OptionGroup var choice: RuleChoice

  @Option(
    name: .long,
    help: ArgumentHelp("Fail when there are more warnings than this.", valueName: "count"))
  var maxWarnings: Int?

  mutating func validate() throws {
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("--max-warnings must be at least 0, not \(maxWarnings)")
    }
  }
}

extension Diagnostic.Severity {
  /// The word for programs.
  var keyword: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .tip: "tip"
    }
  }
}
