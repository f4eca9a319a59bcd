import Declarations
import Files

/// An accessibility statement that was assessed or updated on a day that has not come.
///
/// As with an assessment that is too old, no hindrance to a build.
enum FutureAssessment: Rule {
  static let name = "statement/future-date"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    WrittenStatement.all(in: inspection.site).flatMap { written in
      [written.statement.assessed, written.statement.updated].compactMap(\.self)
        .filter { $0.value > inspection.today }
        .map { diagnostic($0, in: written.file) }
    }
  }

  private static func diagnostic(_ date: Located<CalendarDate>, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, name, at: Location(file, date.range),
      Message(
        swedish: "redogörelsen är daterad till en dag som inte har kommit, \(date.value)",
        english: "the statement has a date that has not come, \(date.value)"),
      fix: Message(
        swedish: "skriv den dag då det gjordes", english: "write the day on which it was done"))
  }
}
