import Declarations
import Files
import Linking
import Parsing

/// A page that lists and searches show has no summary, though most such pages of the site have one,
/// so that they say its title and no more.
///
/// A tip: a type that needs summaries requires them, and then `meta/missing-key` tells. The start
/// page is in no list, and a bare folder of Markdown has no summaries.
enum MissingSummary: Rule {
  static let name = "meta/missing-summary"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard site.declarations.isDeclared else { return [] }
    let listed = site.pages.filter {
      $0.document != nil && $0.metadata.status == .current && $0.isListed && $0.parent != nil
    }
    let lacking = listed.filter { $0.metadata.summary == nil }
    guard lacking.count * 2 < listed.count else { return [] }
    return lacking.compactMap { page in
      guard let document = page.document,
        page.type?.requiredBuiltIns.contains("summary") != true
      else { return nil }
      return Diagnostic(
        .tip, name, at: Location(document.file, document.metadata.title?.range ?? 0..<1),
        Message(
          swedish: "sidan har ingen sammanfattning att visa i listor och sökträffar",
          english: "the page has no summary to show in lists and search results"),
        fix: Message(
          swedish: "skriv svaret i en till tre meningar under summary:",
          english: "write the answer in one to three sentences under summary:"))
    }
  }
}
