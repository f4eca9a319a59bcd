import Files

/// An entry's place on a map of tiles: each entry of a register one square of the same size.
package struct Tile: Sendable, Hashable {
  /// The column, from 1.
  package let column: Int
  /// The row, from 1.
  package let row: Int
  /// What the square says; it has room for five letters or so.
  package let label: String?

  /// How many columns and rows a map can have; style sheets have a place for each.
  package static let columns = 1...12
  /// See `columns`.
  package static let rows = 1...20

  /// Reads `tile:` of an entry; nil where it has none, or one that is no place.
  init?(_ entry: Fields) {
    guard let fields = entry.record("tile"),
      let column = fields.number("column").flatMap(Int.init(exactly:)),
      let row = fields.number("row").flatMap(Int.init(exactly:)),
      Self.columns.contains(column), Self.rows.contains(row)
    else { return nil }
    self.column = column
    self.row = row
    label = fields.text("label")
  }
}

extension RegisterEntry {
  /// Its place on a map of tiles; nil where it has none.
  package var tile: Tile? { Tile(Fields(values)) }
}

extension FieldDecoder {
  /// Reports entries whose tile is nowhere on a map, or where another entry has its own.
  mutating func checkTiles(of register: Register) {
    var taken: [[Int]: RegisterEntry] = [:]
    for entry in register.entries {
      guard let value = entry.values["tile"], case .record(let fields) = value.value,
        fields["column"] != nil, fields["row"] != nil
      else { continue }
      guard let tile = entry.tile else {
        report(
          "register/tile", at: value.range,
          Message(
            swedish: "rutan ligger utanför kartan", english: "the tile lies outside of the map"),
          fix: Message(
            swedish: "skriv hela tal: column 1–\(Tile.columns.upperBound), "
              + "row 1–\(Tile.rows.upperBound)",
            english: "write whole numbers: column 1–\(Tile.columns.upperBound), "
              + "row 1–\(Tile.rows.upperBound)"))
        continue
      }
      if let other = taken[[tile.column, tile.row]] {
        report(
          "register/tile", at: value.range,
          Message(
            swedish: "rutan är redan tagen av '\(other.key)'",
            english: "the tile is already taken by '\(other.key)'"),
          fix: Message(
            swedish: "ge posten en egen kolumn och rad",
            english: "give the entry a column and a row of its own"))
      }
      taken[[tile.column, tile.row]] = entry
    }
  }
}
