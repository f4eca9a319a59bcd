import Declarations
import Files
import Linking

/// An accessibility statement that neither the menu, the footer nor the start page leads to.
///
/// It must be found from everywhere, also by those who cannot use the search. A statement in
/// another language than the site's is found from the one in the site's.
enum StatementOutOfSight: Rule {
  static let name = "statement/out-of-sight"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    return WrittenStatement.all(in: site).compactMap { written in
      let language = site.declarations.settings.language.rawValue
      guard written.page.metadata.language ?? language == language,
        !isInSight(written.page, in: site)
      else { return nil }
      return Diagnostic(
        .warning, name, at: Location(written.file, written.statement.keyRange),
        Message(
          swedish: "varken menyn, sidfoten eller startsidan leder till redogörelsen",
          english: "neither the menu, the footer nor the start page leads to the statement"),
        fix: Message(
          swedish: "lägg till '- \(written.file.path)' under footer: i site.yaml",
          english: "add '- \(written.file.path)' below footer: in site.yaml"))
    }
  }

  private static func isInSight(_ page: Page, in site: Site) -> Bool {
    let isLinked = site.start.resolutions.contains { resolution in
      if case .page(page.id, _) = resolution { true } else { false }
    }
    return isLinked || page.id == site.start.id || site.footer.contains(page.id)
      || site.navigation.contains(page.id)
  }
}
