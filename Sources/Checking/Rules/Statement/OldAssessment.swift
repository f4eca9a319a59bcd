import Declarations
import Files

/// An accessibility statement whose assessment is more than a year old.
///
/// An error in a check, but no hindrance to a build: a day that passes must not keep a correction
/// from readers.
enum OldAssessment: Rule {
  static let name = "statement/old-assessment"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    WrittenStatement.all(in: inspection.site).compactMap { written in
      guard let assessed = written.statement.assessed,
        let last = assessed.value.adding(months: 12), last < inspection.today
      else { return nil }
      return Diagnostic(
        .error, name, at: Location(written.file, assessed.range),
        Message(
          swedish: "webbplatsens tillgänglighet bedömdes för mer än ett år sedan",
          english: "the accessibility of the site was assessed more than a year ago"),
        fix: Message(
          swedish: "pröva webbplatsen igen, gå igenom redogörelsen och skriv den nya dagen",
          english: "assess the site again, go through the statement and write the new day"))
    }
  }
}
