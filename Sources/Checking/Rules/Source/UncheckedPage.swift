import Declarations
import Files
import Linking
import Parsing

/// A page is published that nobody has held against its source, as its `checked` says.
///
/// What `checked` may be types.yaml declares: a flag or choice that says no, or a day still to
/// come. A page whose type requires the field and that lacks it is told of when its front matter
/// is read.
enum UncheckedPage: Rule {
  static let name = "source/unchecked"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap { page in
      guard let document = page.document, page.metadata.status == .current,
        let checked = page.metadata.checked, let message = mistake(checked.value, inspection.today)
      else { return nil }
      return Diagnostic(
        .warning, name, at: Location(document.file, checked.range), message,
        fix: Message(
          swedish: "håll sidan mot källan, eller ge den 'status: draft' så länge",
          english: "hold the page against its source, or give it 'status: draft' until then"))
    }
  }

  private static func mistake(_ value: FieldValue, _ today: CalendarDate) -> Message? {
    switch value {
    case .flag(false), .choice("no"), .choice("nej"):
      Message(
        swedish: "sidan är publicerad fast den inte är kontrollerad",
        english: "the page is published though it is not checked")
    case .date(let day) where day > today:
      Message(
        swedish: "sidan är kontrollerad en dag som inte har kommit, \(day)",
        english: "the page was checked on a day still to come, \(day)")
    case .text, .date, .number, .flag, .duration, .choice, .reference, .page, .address, .record,
      .map, .list:
      nil
    }
  }
}
