import Declarations
import Files
import Linking

/// A Swedish site with a publisher whose readers find no accessibility statement.
///
/// Public bodies and the owners of schools must have one. Whether the publisher is one cannot be
/// known: others suppress the rule. A folder without site.yaml or without a publisher is no
/// published site.
enum StatementMissing: Rule {
  static let name = "statement/missing"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let declarations = inspection.site.declarations
    guard declarations.settings.language == .swedish, let file = declarations.settingsFile,
      let range = declarations.settings.publisherRange,
      WrittenStatement.all(in: inspection.site).isEmpty
    else { return [] }
    return [
      Diagnostic(
        .warning, name, at: Location(file, range.lowerBound..<range.lowerBound + 1),
        Message(
          swedish: "webbplatsen har ingen tillgänglighetsredogörelse",
          english: "the site has no accessibility statement"),
        fix: Message(
          swedish: "skriv 'accessibility_statement:' överst i en sida; behöver utgivaren ingen, "
            + "stäng av regeln i site.yaml",
          english: "write 'accessibility_statement:' in the front matter of a page; if the "
            + "publisher needs none, suppress the rule in site.yaml"))
    ]
  }
}
