import Files
import Linking
import Parsing

/// A column of a table has no header, so that those who hear a cell do not learn what it is.
///
/// Exempt is the first column where others have headers: its cells are the names of the rows, and
/// the corner above them has nothing to say. A table of one column that has none is refused when
/// it is read.
enum MissingHeader: Rule {
  static let name = "table/missing-header"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap(\.document).flatMap { document in
      document.tables.flatMap { table -> [Diagnostic] in
        let cells = cells(of: table, in: document.file.bytes)
        let isEmpty = cells.map { cell in document.file.bytes[cell].allSatisfy { $0 <= 0x20 } }
        guard isEmpty.contains(false) else {
          return table.columnCount > 1 ? [noHeader(at: Location(document.file, table.header))] : []
        }
        return zip(cells, isEmpty).dropFirst().filter(\.1).map { cell, _ in
          emptyHeader(at: Location(document.file, cell))
        }
      }
    }
  }

  /// What stands between the bars of the header, spaces included.
  private static func cells(of table: Table, in bytes: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = table.header.lowerBound
    for index in table.header
    where bytes[index] == UInt8(ascii: "|")
      && (index == table.header.lowerBound || bytes[index - 1] != UInt8(ascii: "\\"))
    {
      cells.append(start..<index)
      start = index + 1
    }
    if start < table.header.upperBound { cells.append(start..<table.header.upperBound) }
    // Before the first bar may stand the mark of the list or note that the table is in.
    return Array(cells.suffix(table.columnCount))
  }

  private static func noHeader(at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(swedish: "tabellen saknar kolumnrubriker", english: "the table has no headers"),
      fix: Message(
        swedish: "skriv i första raden vad varje kolumn innehåller",
        english: "write in the first row what each column holds"))
  }

  private static func emptyHeader(at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(swedish: "kolumnen saknar rubrik", english: "the column has no header"),
      fix: Message(
        swedish: "skriv vad kolumnen innehåller", english: "write what the column holds"))
  }
}
