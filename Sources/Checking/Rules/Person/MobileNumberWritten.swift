import Files
import Language
import Linking

/// A mobile telephone number stands somewhere in the sources.
///
/// A program cannot tell whose a number is, but a mobile number is nearly always one person's,
/// while switchboards and functions have other numbers, which are never reported. So it is a
/// warning: a number that belongs to a function is suppressed with that reason.
enum MobileNumberWritten: Rule {
  static let name = "person/mobile-number"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    sourceFiles(of: inspection.site).flatMap { file in
      mobileNumbers(in: file.bytes).map { range in
        Diagnostic(
          .warning, name, at: Location(file, range),
          Message(
            swedish: "ett mobilnummer, som oftast är en enskild persons",
            english: "a mobile number, most often that of a single person"),
          fix: Message(
            swedish: "skriv växelns eller funktionens nummer",
            english: "write the number of the switchboard or the function"))
      }
    }
  }
}
