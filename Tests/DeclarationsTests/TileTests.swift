import Files
import Testing

@testable import Declarations

@Suite("Tiles of a map")
struct TileTests {
  @Test("An entry knows its tile; a label is not needed")
  func readsTiles() {
    let regions = register("a: {name: A, tile: {column: 4, row: 1, label: Aa}}\nb: {name: B}\n")
    #expect(regions.entries.map { $0.tile?.column } == [4, nil])
    #expect(regions.entries[0].tile?.row == 1)
    #expect(regions.entries[0].tile?.label == "Aa")
  }

  @Test(
    "A tile outside of the map, or taken, is reported at its place",
    arguments: [
      ("‹{column: 0, row: 1}›", "utanför"), ("‹{column: 13, row: 1}›", "utanför"),
      ("‹{column: 1, row: 21}›", "utanför"), ("‹{column: 1.5, row: 2}›", "utanför"),
      ("‹{column: 3, row: 2}›", "tagen av 'first'"),
    ])
  func reportsTiles(written: String, message: String) {
    let file = MarkedFile(
      "first: {name: F, tile: {column: 3, row: 2}}\nx: {name: X, tile: \(written)}\n")
    let source = SourceFile(
      folder: "content", path: "registers/regions.yaml", bytes: file.file.bytes)
    let (_, diagnostics) = declare([source])
    #expect(diagnostics.map(\.rule) == ["register/tile"])
    #expect(diagnostics.map(\.location.range) == file.marks)
    #expect(diagnostics.first?.message.swedish.contains(message) == true)
  }

  @Test("A site may declare a field of that name as something else")
  func givesWay() {
    let declared = declare(
      [
        "types.yaml":
          "registers: {regions: {name: R, fields: {tile: {kind: text, label: Ruta}}}}\n",
        "registers/regions.yaml": "a: {name: A, tile: blå}\n",
      ].sorted { $0.key < $1.key }.map { path, text in
        SourceFile(folder: "content", path: path, bytes: Array(text.utf8))
      })
    #expect(declared.diagnostics.isEmpty)
    #expect(declared.declarations.registers["regions"]?["a"]?.tile == nil)
  }

  private func register(_ text: String) -> Register {
    let file = SourceFile(
      folder: "content", path: "registers/regions.yaml", bytes: Array(text.utf8))
    let (declarations, diagnostics) = declare([file])
    #expect(diagnostics.isEmpty)
    return declarations.registers["regions"] ?? .broken("regions")
  }
}
