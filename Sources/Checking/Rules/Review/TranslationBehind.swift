import Files
import Linking
import Parsing

/// The page that a translation was made from has been changed or reviewed since someone last went
/// through the translation.
///
/// Only days that pages tell are compared, so a slip that is mended silently starts nothing.
enum TranslationBehind: Rule {
  static let name = "review/translation-behind"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    return site.pages.compactMap { page in
      guard let document = page.document, let original = page.original,
        let path = site.pages[original].document?.file.displayPath,
        let message = message(of: page, path, in: site)
      else { return nil }
      return Diagnostic(
        .warning, name, at: Location(document.file, page.reviewPlace), message,
        fix: Message(
          swedish: "läs sidan mot \(path) och skriv dagen under review:",
          english: "read the page against \(path) and write the day below review:"))
    }
  }

  private static func message(of page: Page, _ path: String, in site: Site) -> Message? {
    if let day = site.changeAfterTranslation(page) {
      return Message(
        swedish: "översättningen är äldre än sidan den gjordes av: \(path) ändrades \(day)",
        english: "the translation is older than the page it was made from: \(path) changed \(day)")
    }
    return site.reviewAfterTranslation(page).map { day in
      Message(
        swedish: "översättningen är äldre än sidan den gjordes av: \(path) granskades \(day)",
        english: "the translation is older than the page it was made from: "
          + "\(path) was reviewed \(day)")
    }
  }
}
