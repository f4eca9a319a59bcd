import Declarations
import Files
import Linking

/// A source that the register marks as `unpublished` has an address all the same.
///
/// Either it has been published since, or the address leads to something else. Does nothing where
/// types.yaml declares no such flag for sources.
enum UnpublishedLink: Rule {
  static let name = "source/unpublished-link"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let entries = inspection.site.declarations.registers["sources"]?.entries ?? []
    return entries.filter(\.isUnpublished).compactMap { entry in
      guard let address = entry.values["url"] else { return nil }
      return Diagnostic(
        .tip, name, at: Location(entry.location.file, address.range),
        Message(
          swedish: "källan sägs vara opublicerad men har en adress",
          english: "the source is said to be unpublished but has an address"),
        fix: Message(
          swedish: "ta bort 'unpublished' om den är publicerad nu, annars adressen",
          english: "remove 'unpublished' if it is published now, or else the address"))
    }
  }
}
