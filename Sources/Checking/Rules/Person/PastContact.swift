import Declarations
import Files
import Linking
import Parsing

/// A current page shows a contact whose last day, `valid_to`, has passed.
///
/// Does nothing where types.yaml declares no `contacts` with such a day.
enum PastContact: Rule {
  static let name = "person/past-contact"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.flatMap { page -> [Diagnostic] in
      guard let document = page.document, page.metadata.status == .current else { return [] }
      return page.metadata.contacts.compactMap { contact in
        guard let last = contact.date("valid_to"), last < inspection.today,
          let range = contact.values["valid_to"]?.range
        else { return nil }
        let contactName = contact.text("name") ?? ""
        return Diagnostic(
          .warning, name, at: Location(document.file, range),
          Message(
            swedish: "kontakten \(contactName) gällde till och med \(last)",
            english: "the contact \(contactName) was good until \(last)"),
          fix: Message(
            swedish: "skriv vem som nu svarar, eller ta bort kontakten",
            english: "write who answers now, or remove the contact"))
      }
    }
  }
}
