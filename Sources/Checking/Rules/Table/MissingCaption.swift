import Files
import Linking
import Parsing

/// Nothing says what a table is about: no caption, and no heading right before it.
///
/// Those who go from table to table hear the caption alone.
enum MissingCaption: Rule {
  static let name = "table/missing-caption"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap(\.document).flatMap { document in
      document.tables.filter { !$0.isNamed }.map { table in
        Diagnostic(
          .warning, name, at: Location(document.file, table.header),
          Message(
            swedish: "tabellen saknar namn", english: "the table has no name"),
          fix: Message(
            swedish: "skriv ': Vad tabellen visar' på raden efter en tom rad under tabellen",
            english: "write ': What the table shows' below the table, after a blank line"))
      }
    }
  }
}
