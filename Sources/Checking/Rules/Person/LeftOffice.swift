import Declarations
import Files
import Language
import Linking
import Parsing

/// A page about today shows someone in an office that they have left.
///
/// Under `people`, someone whose last day, `to`, has passed; and in a text, the office and the name
/// together, *utbildningsminister Gustav Fridolin*, where any page has that person under `people`.
/// Exempt are pages about another time, those of a type that must say when it was published, which
/// tell of that day, and a sentence that tells that it was so, as in `text/old-term`. Does nothing
/// where types.yaml declares no such fields.
enum LeftOffice: Rule {
  static let name = "person/left-office"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    var offices: [String: CalendarDate] = [:]
    var diagnostics: [Diagnostic] = []
    var aboutToday: Set<String> = []
    for page in site.pages {
      guard let document = page.document else { continue }
      let isAboutToday =
        page.isAboutToday(of: site) && page.type?.requiredBuiltIns.contains("published") != true
      if isAboutToday { aboutToday.insert(document.file.path) }
      for person in page.metadata.people {
        guard let last = person.date("to"), last < inspection.today,
          let range = person.values["to"]?.range, let personName = person.text("name")
        else { continue }
        if let role = person.text("role") { offices["\(role) \(personName)"] = last }
        if isAboutToday {
          diagnostics.append(
            diagnostic(personName, until: last, at: Location(document.file, range)))
        }
      }
    }
    guard !offices.isEmpty else { return diagnostics }
    let phrases = offices.sorted { $0.key < $1.key }
    let matcher = TermMatcher(
      phrases.enumerated().map { TermMatcher.Entry(phrase: $0.element.key, id: $0.offset) })
    return diagnostics
      + inspection.texts.filter { aboutToday.contains($0.file.path) }.flatMap { text in
        matcher.matches(in: text.passage.text).compactMap { match -> Diagnostic? in
          guard !OldTerm.isToldAsOld(match.range, in: text) else { return nil }
          let (phrase, last) = phrases[match.id]
          return diagnostic(phrase, until: last, at: text.location(of: match.range))
        }
      }
  }

  private static func diagnostic(
    _ person: String, until last: CalendarDate, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "\(person) lämnade uppdraget \(last)",
        english: "\(person) left the office on \(last)"),
      fix: Message(
        swedish: "skriv vem som har uppdraget nu, eller att det var tidigare",
        english: "write who has the office now, or that it was before"))
  }
}
