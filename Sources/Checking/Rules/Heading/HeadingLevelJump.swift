import Files
import Linking
import Parsing

/// A heading is more than one level below the one before, so that an outline has a hole in it.
enum HeadingLevelJump: Rule {
  static let name = "heading/level-jump"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap(\.document).flatMap { document in
      let levels = [1] + document.headings.map(\.level)
      return zip(levels, document.headings).compactMap { above, heading -> Diagnostic? in
        guard heading.level > above + 1 else { return nil }
        let right = String(repeating: "#", count: above + 1)
        return Diagnostic(
          .warning, name, at: Location(document.file, heading.range),
          Message(
            swedish: "rubriken hoppar från nivå \(above) till nivå \(heading.level)",
            english: "the heading jumps from level \(above) to level \(heading.level)"),
          fix: Message(swedish: "skriv \(right)", english: "write \(right)"))
      }
    }
  }
}
