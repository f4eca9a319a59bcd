import Declarations
import Files
import Linking
import Parsing

/// Two pages that lists show have the same title, so that readers cannot tell them apart.
///
/// Pages in different languages may share a title, and so may those of a bare folder. Only Markdown
/// files count: an entry of a register may be called what a page is called. The later file is the
/// one pointed at.
enum DuplicateTitle: Rule {
  static let name = "meta/duplicate-title"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard site.declarations.isDeclared else { return [] }
    var firstByTitle: [Key: Document] = [:]
    var diagnostics: [Diagnostic] = []
    let documents = site.pages.filter(\.isListed).compactMap(\.document)
      .sorted { $0.file.path < $1.file.path }
    for document in documents {
      let language = document.metadata.language ?? site.declarations.settings.language.rawValue
      let key = Key(title: document.title, language: language)
      if let first = firstByTitle[key] {
        diagnostics.append(diagnostic(document, sharesTitleOf: first))
      } else {
        firstByTitle[key] = document
      }
    }
    return diagnostics
  }

  private struct Key: Hashable {
    let title: String
    let language: String
  }

  private static func diagnostic(_ document: Document, sharesTitleOf first: Document) -> Diagnostic
  {
    let path = first.file.displayPath
    return Diagnostic(
      .warning, name, at: Location(document.file, document.metadata.title?.range ?? 0..<1),
      Message(
        swedish: "titeln '\(document.title)' har också sidan \(path)",
        english: "the page \(path) has the title '\(document.title)' too"),
      fix: Message(
        swedish: "ge sidorna titlar som skiljer dem åt",
        english: "give the pages titles that tell them apart"))
  }
}
