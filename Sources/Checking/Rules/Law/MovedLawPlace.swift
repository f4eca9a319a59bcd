import Declarations
import Files
import Language
import Linking
import Parsing

/// A page about today cites a place in a law by the number it had before it moved: *14 kap. 1 §
/// socialtjänstlagen*, where the register says that 14:1 of the older law is now 19:1.
///
/// Such a number is most often left behind when a law was exchanged for the one that replaced it.
/// The register knows what has moved and not which places there are, so a page that means what now
/// has the old number must say so by suppressing the rule; a place that something moved to is
/// known to be there. Places in a law that no longer holds are `law/repealed`.
enum MovedLawPlace: Rule {
  static let name = "law/moved-place"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard let register = site.declarations.registers["laws"] else { return [] }
    let moves = moves(in: register)
    guard !moves.isEmpty else { return [] }
    return site.pages.flatMap { page -> [Diagnostic] in
      guard let document = page.document, page.isAboutToday(of: site) else { return [] }
      return lawReferences(of: page, in: document).compactMap { reference in
        let cited = reference.value
        guard let old = cited.locator, let now = moves[cited.key]?[old],
          let law = register[cited.key]
        else { return nil }
        return diagnostic(
          law, from: old, to: now, location: Location(document.file, reference.range))
      }
    }
  }

  /// Where the places of each law in force are now that had another number, in it or in a law that
  /// it replaced.
  private static func moves(in register: Register) -> [String: [String: String]] {
    var moves: [String: [String: String]] = [:]
    for law in register.entries {
      for old in (law.law?.moved ?? [:]).keys {
        guard let heir = RepealedLaw.heir(of: law, at: old, in: register),
          let now = law.isRepealed ? heir.place : law.law?.moved[old], now != old
        else { continue }
        moves[heir.law.key, default: [:]][old] = now
      }
    }
    return moves.mapValues { places in
      let taken = Set(places.values)
      return places.filter { !taken.contains($0.key) }
    }
  }

  private static func diagnostic(
    _ law: RegisterEntry, from old: String, to now: String, location: Location
  ) -> Diagnostic {
    let (before, after) = (lawPlaceTitle(old), lawPlaceTitle(now))
    let name = law.shortName ?? law.name
    return Diagnostic(
      .warning, Self.name, at: location,
      Message(
        swedish: "det som stod i \(before) står nu i \(after) \(name)",
        english: "what was in \(before) is now in \(after) \(name)"),
      fix: Message(
        swedish: "skriv '\(law.key) \(now)' eller \(after), om det är det du menar",
        english: "write '\(law.key) \(now)' or \(after), if that is what you mean"))
  }
}
