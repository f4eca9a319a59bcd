import Declarations
import Files
import Linking
import Parsing

/// The number of a case is written otherwise than the register of sources has it:
/// *2017/01236/GV* for *U2017/01236/GV*.
///
/// Two spellings are the same number when year, serial number and unit are. A spelling that stands
/// among the source's `synonyms` is right, as both occur in print; `numbers`, `keywords` and
/// `synonyms` of pages are there to be found by, and may have any.
enum NumberSpelling: Rule {
  static let name = "source/number-spelling"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    guard let register = inspection.site.declarations.registers["sources"] else { return [] }
    var known: [ReferenceNumber: Known] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in register.entries {
      guard let number = Fields(entry.values).located("number") else { continue }
      let spelling = withoutPrefix(number.value)
      guard let key = ReferenceNumber(spelling) else { continue }
      if let first = known[key] {
        guard !first.spellings.contains(spelling) else { continue }
        diagnostics.append(
          diagnostic(spelling, first, at: Location(entry.location.file, number.range)))
      } else {
        known[key] = Known(
          number: spelling, spellings: Set([spelling] + entry.synonyms.map(withoutPrefix)))
      }
    }
    guard !known.isEmpty else { return [] }
    var words = Vocabulary()
    let names = register.entries.compactMap { entry -> WrittenText? in
      guard let name = Fields(entry.values).located("name") else { return nil }
      let file = entry.location.file
      return WrittenText(
        kind: .definition, file: file, passage: Passage(name.value, in: file, at: name.range),
        adding: &words)
    }
    return diagnostics
      + (inspection.texts + names).flatMap { text in
        ReferenceNumber.places(in: text.passage.text).compactMap { range -> Diagnostic? in
          let spelling = String(decoding: text.passage.text[range], as: UTF8.self)
          guard let key = ReferenceNumber(spelling), let known = known[key],
            !known.spellings.contains(spelling)
          else { return nil }
          return diagnostic(spelling, known, at: text.location(of: range))
        }
      }
  }

  private struct Known {
    let number: String
    let spellings: Set<String>
  }

  /// The number without *Dnr* before it.
  private static func withoutPrefix(_ number: String) -> String {
    number.lowercased().hasPrefix("dnr ") ? String(number.dropFirst(4)) : number
  }

  private static func diagnostic(
    _ spelling: String, _ known: Known, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "\(spelling) är samma ärende som \(known.number), skrivet på ett annat sätt",
        english: "\(spelling) is the same case as \(known.number), written otherwise"),
      fix: Message(
        swedish: "skriv \(known.number), eller lägg till skrivsättet bland källans synonyms",
        english: "write \(known.number), or add the spelling to the synonyms of the source"))
  }
}
