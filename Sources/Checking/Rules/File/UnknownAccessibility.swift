import Declarations
import Files
import Linking
import Parsing

/// A file that must be accessible does not say whether it is.
///
/// Documents published before 23 September 2018 are exempt from the law on accessibility to
/// digital public service, by 2 § of its ordinance (2018:1938). One under `files` that says it was
/// published then or later must have `accessible`; for a file of this site *unknown* is no answer,
/// as someone here can find out. Does nothing where types.yaml declares no such fields.
enum UnknownAccessibility: Rule {
  static let name = "file/unknown-accessibility"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.flatMap { page -> [Diagnostic] in
      guard let document = page.document, page.metadata.status == .current,
        hasAccessible(page.type)
      else { return [] }
      return page.metadata.files.compactMap { diagnostic($0, in: document) }
    }
  }

  /// Whether the type's `files` have the field at all.
  private static func hasAccessible(_ type: ContentType?) -> Bool {
    type?.fields.contains { field in
      guard field.name == "files", case .record(let fields) = field.kind else { return false }
      return fields.contains { $0.name == "accessible" }
    } ?? false
  }

  private static func diagnostic(_ file: Fields, in document: Document) -> Diagnostic? {
    guard let published = file.date("published"), published >= .firstCoveredFiles,
      let place = file.values["published"]?.range
    else { return nil }
    let answer = file.located("accessible")
    let isAnswered =
      file.text("file") == nil ? answer != nil : (answer?.value ?? "unknown") != "unknown"
    guard !isAnswered else { return nil }
    return Diagnostic(
      .warning, name, at: Location(document.file, answer?.range ?? place),
      Message(
        swedish: "filen är från \(published) och det står inte om den är tillgänglig",
        english: "the file is from \(published) and does not say whether it is accessible"),
      fix: Message(
        swedish: "prova filen och skriv svaret under accessible:",
        english: "try the file and write the answer under accessible:"))
  }
}
