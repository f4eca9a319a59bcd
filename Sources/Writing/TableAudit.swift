/// The tables of a page, and whether their cells have headers.
struct TableAudit {
  /// A table that is open.
  private struct Table {
    let place: Range<Int>
    let isLayout: Bool
    var hasHeader = false
    var hasData = false
    var rowHasData = false
    /// Header cells of the row that do not say what they are headers of.
    var unscoped: [Range<Int>] = []
  }

  private var tables: [Table] = []

  /// Looks at the start of a table.
  mutating func start(_ tag: MarkupScanner, isLayout: Bool) {
    tables.append(Table(place: tag.place, isLayout: isLayout))
  }

  /// Looks at the start of a row.
  mutating func startRow() {
    guard let last = tables.indices.last else { return }
    tables[last].rowHasData = false
    tables[last].unscoped.removeAll()
  }

  /// Looks at the start of a cell.
  mutating func startCell(_ tag: MarkupScanner, _ faults: inout [PlacedFault]) {
    guard let last = tables.indices.last else { return }
    guard tag.element == .th else {
      tables[last].hasData = true
      tables[last].rowHasData = true
      return
    }
    tables[last].hasHeader = true
    guard let scope = tag[.scope] else {
      // A cell with an id may be named by the headers of others.
      if tag[.id] == nil { tables[last].unscoped.append(tag.place) }
      return
    }
    if !["col", "colgroup", "row", "rowgroup"].contains(tag.words(scope).first) {
      faults.append(PlacedFault(.markup(.unknownScope), at: tag.place))
    }
  }

  /// Looks at the end of a row: between headers alone it is clear what they are headers of.
  mutating func endRow(_ faults: inout [PlacedFault]) {
    guard let table = tables.last, table.rowHasData else { return }
    faults += table.unscoped.map { PlacedFault(.markup(.missingScope), at: $0) }
  }

  /// Looks at the end of a table.
  mutating func end(_ faults: inout [PlacedFault]) {
    guard let table = tables.popLast(), table.hasData, !table.hasHeader, !table.isLayout else {
      return
    }
    faults.append(PlacedFault(.markup(.headerlessTable), at: table.place))
  }
}
