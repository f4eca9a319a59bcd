/// Something in the sources a person should know of, with the place and the way out.
package struct Diagnostic: Sendable, Hashable {
  /// How much it matters; ordered from worst to mildest.
  package enum Severity: Int, Sendable, Comparable {
    /// Nothing is published until it is mended.
    case error
    /// Published, but should be mended.
    case warning
    /// A suggestion.
    case tip

    /// Orders the worst first.
    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Stable name of the rule, such as `link/missing-anchor`.
  package let rule: String
  /// How much it matters.
  package let severity: Severity
  /// Where it is.
  package let location: Location
  /// What is wrong and what was expected.
  package let message: Message
  /// What to do about it; nil where the message says it all.
  package let fix: Message?
  /// Lines that show how it came about, in their order; few diagnostics have any.
  package let details: [Message]
  /// What mends it, in the file of its location; nil where that takes a person.
  package let edit: Edit?

  /// Makes a diagnostic.
  package init(
    _ severity: Severity, _ rule: String, at location: Location, _ message: Message,
    fix: Message? = nil, details: [Message] = [], edit: Edit? = nil
  ) {
    self.severity = severity
    self.rule = rule
    self.location = location
    self.message = message
    self.fix = fix
    self.details = details
    self.edit = edit
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, place, severity, rule and wording, so that every run prints the same list.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    left.sortKey < right.sortKey
  }

  private var sortKey: (String, Int, Int, Int, String, String) {
    (
      location.file.displayPath, location.range?.lowerBound ?? -1,
      location.range?.upperBound ?? -1, severity.rawValue, rule, message.english
    )
  }
}

extension Sequence<Diagnostic> {
  /// The diagnostics in order, each once: two links may have their address from one line, which is
  /// then wrong once.
  package func sortedOnce() -> [Diagnostic] {
    sorted().reduce(into: []) { kept, diagnostic in
      if kept.last != diagnostic { kept.append(diagnostic) }
    }
  }
}
