import Files
import Language
import Linking

/// A personal identity number or coordination number stands somewhere in the sources.
///
/// Looks at every byte of the pages and registers, front matter, comments, code and archived pages
/// included: a number must not even be in the source. Which numbers count, see `identityNumbers`.
/// One whose last digit is wrong is a warning: it may be mistyped, or made up as an example.
enum IdentityNumberWritten: Rule {
  static let name = "person/identity-number"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    sourceFiles(of: inspection.site).flatMap { file in
      identityNumbers(in: file.bytes).map { diagnostic($0, in: file) }
    }
  }

  private static func diagnostic(_ number: IdentityNumber, in file: SourceFile) -> Diagnostic {
    let kind =
      number.isCoordination
      ? Message(swedish: "ett samordningsnummer", english: "a coordination number")
      : Message(swedish: "ett personnummer", english: "a personal identity number")
    let place = Location(file, number.range)
    guard number.isChecked else {
      return Diagnostic(
        .warning, name, at: place,
        Message(
          swedish: "det här ser ut som \(kind.swedish), fast kontrollsiffran är fel",
          english: "this looks like \(kind.english), though its check digit is wrong"),
        fix: Message(
          swedish: "ta bort det; skriv ÅÅÅÅMMDD-NNNN om du vill visa formen",
          english: "remove it; write YYYYMMDD-NNNN to show the form"))
    }
    return Diagnostic(
      .error, name, at: place,
      Message(swedish: "här står \(kind.swedish)", english: "here is \(kind.english)"),
      fix: Message(
        swedish: "ta bort det, också ur filens historik om det är någons",
        english: "remove it, from the file's history too if it is someone's"))
  }
}
