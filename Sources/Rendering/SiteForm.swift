import Declarations
package import Files
import Linking

/// Which of its forms a site is rendered in.
package enum SiteForm: Sendable {
  /// The site on the web, with the size of the copy it offers; nil where it offers none.
  case online(copyBytes: Int?)
  /// The copy that opens from a disk, made on that day.
  case copy(on: CalendarDate)
}

/// Where a copy comes from, as its pages tell it.
struct CopiedContext: TemplateContext {
  let on: DateContext
  /// The start page of the site on the web; nil where nobody has said it.
  let address: String?

  static let fields: [String: TemplateField<CopiedContext>] = [
    "on": .object { $0.on },
    "address": .text { $0.address },
  ]

  /// Nil but in a copy.
  init?(_ site: Site, form: SiteForm, language: InterfaceLanguage) {
    guard case .copy(let day) = form else { return nil }
    on = DateContext(day, language)
    address = site.declarations.settings.baseURL
  }
}

extension LinkContext {
  /// The link to the copy that a site offers, with its kind and size as the note.
  init?(toCopyOf site: Site, root: String, form: SiteForm, language: InterfaceLanguage) {
    guard case .online(let size?) = form else { return nil }
    let settings = site.declarations.settings
    self.init(
      title: settings.title, href: root + settings.copyPath,
      note: "zip, " + sizeText(size, decimalComma: language == .swedish))
  }
}
