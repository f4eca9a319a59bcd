import Files
import Language
import Linking
import Parsing

/// A place in a law is not written as places are, so that it is no link and hard to read out:
/// *25 kap 2 kap skollagen*, *2 kap. 25 skollagen*, *25 § 2 kap. skollagen*, *2 kap 25 §*.
///
/// Which forms count, see `LawSlip`. Keywords and synonyms are there to be found by, and may be
/// written as people search.
enum MalformedLawReference: Rule {
  static let name = "law/malformed-reference"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    guard let laws = inspection.laws else { return [] }
    return inspection.texts.flatMap { text in
      laws.scanner.slips(in: text.passage.text).map { diagnostic($0, in: text) }
    }
  }

  private static func diagnostic(_ slip: LawSlip, in text: WrittenText) -> Diagnostic {
    let message =
      switch slip.kind {
      case .twoChapters:
        Message(
          swedish: "hänvisningen har två kapitel och ingen paragraf",
          english: "the reference has two chapters and no section")
      case .lateChapter:
        Message(
          swedish: "kapitlet ska stå före paragrafen",
          english: "the chapter stands before the section")
      case .noSectionSign:
        Message(
          swedish: "hänvisningen saknar paragraftecken",
          english: "the reference lacks its section sign")
      case .noPoint:
        Message(
          swedish: "'kap' är en förkortning och har punkt",
          english: "'kap' is an abbreviation and has a full stop")
      }
    let corrections = slip.corrections
    return Diagnostic(
      .warning, name, at: text.location(of: slip.range), message,
      fix: Message(
        swedish: "skriv '\(corrections.joined(separator: "' eller '"))'",
        english: "write '\(corrections.joined(separator: "' or '"))'"))
  }
}
