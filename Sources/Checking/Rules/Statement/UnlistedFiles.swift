import Declarations
import Files
import Linking

/// Files of a kind such as pdf that are not accessible, or of which that is not known, while the
/// accessibility statement does not speak of the kind.
///
/// A statement must list all that is not accessible. One sentence may cover many files, so each
/// kind is reported once, where the sentence should stand. Files are those below `files` with a
/// `file` and a value of `accessible`; those published before 23 September 2018 are exempt by the
/// ordinance (2018:1938), and those at an address of their own are someone else's.
enum UnlistedFiles: Rule {
  static let name = "statement/unlisted-files"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let statements = WrittenStatement.all(in: inspection.site)
    guard !statements.isEmpty else { return [] }
    var files: [String: [PublishedFile]] = [:]
    for page in inspection.site.pages where page.metadata.status == .current {
      for record in Fields(page.metadata.values).records("files") {
        guard let file = PublishedFile(record), !file.isAccessible else { continue }
        files[file.kind, default: []].append(file)
      }
    }
    return statements.flatMap { written in
      files.sorted { $0.key < $1.key }.filter { !written.mentions($0.key) }
        .map { diagnostic($0.value, of: $0.key, in: written) }
    }
  }

  private static func diagnostic(
    _ files: [PublishedFile], of kind: String, in written: WrittenStatement
  ) -> Diagnostic {
    Diagnostic(
      .warning, name,
      at: Location(written.file, written.statement.place(of: "shortcomings")),
      Message(
        swedish: "redogörelsen nämner inga \(kind)-filer, men webbplatsen har "
          + "\(files.count) som inte är tillgängliga eller där det inte är känt",
        english: "the statement mentions no \(kind) files, but the site has \(files.count) that "
          + "are not accessible or where that is not known"),
      fix: Message(
        swedish: "skriv under 'shortcomings' vilka de är och varför",
        english: "write below 'shortcomings' which they are and why"),
      details: files.map { Message(swedish: $0.title, english: $0.title) })
  }
}

extension WrittenStatement {
  /// Whether what is not accessible is said to be of a kind.
  fileprivate func mentions(_ kind: String) -> Bool {
    let exceptions = statement.shortcomings + statement.disproportionate + statement.exempt
    return exceptions.flatMap(\.sentences).contains { $0.value.lowercased().contains(kind) }
  }
}

/// A file that a page of the site offers.
private struct PublishedFile {
  let title: String
  /// `pdf`: what the page says, or else the end of the file's name.
  let kind: String
  /// Whether readers can use it, or need not be able to.
  let isAccessible: Bool

  /// The first day on which published documents came to be covered.
  private static let firstCovered: CalendarDate = {
    guard let day = CalendarDate(year: 2018, month: 9, day: 23) else {
      preconditionFailure("a day")
    }
    return day
  }()

  /// The file of a record below `files`; nil where its accessibility is not told.
  init?(_ record: Fields) {
    guard let file = record.text("file"), let accessible = record.text("accessible") else {
      return nil
    }
    title = record.text("title") ?? file
    let ending = file.split(separator: ".").last.map(String.init) ?? file
    kind = (record.text("format") ?? ending).lowercased()
    let isExempt = record.date("published").map { $0 < Self.firstCovered } ?? false
    isAccessible = isExempt || !["partly", "inaccessible", "unknown"].contains(accessible)
  }
}
