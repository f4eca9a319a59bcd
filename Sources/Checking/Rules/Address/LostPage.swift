import Declarations
import Files
import Linking
import Parsing

/// The site has promised an address in urls.lock that leads nowhere now.
///
/// A page keeps it, a redirect, or a tombstone (a page whose status is removed). The page that is
/// most like the lost one by its text, its headings and its name is suggested. Addresses that are
/// not in urls.lock are no concern.
enum LostPage: Rule {
  static let name = "url/lost-page"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard let lock = site.lock else { return [] }
    let redirects = Set(site.redirects.map(\.path))
    let lost = lock.entries.filter {
      site.pageByPath[$0.path] == nil && !redirects.contains($0.path)
    }
    guard !lost.isEmpty else { return [] }
    var finder = PageFinder(site, lock)
    return lost.map { entry in
      let location = Location(lock.file, entry.range)
      if let draft = site.drafts[entry.path] {
        return becameDraft(entry, draft: draft, at: location)
      }
      return diagnostic(entry, nowOn: finder.page(for: entry), at: location)
    }
  }

  private static func becameDraft(
    _ entry: AddressLock.Entry, draft: SourceFile, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .error, name, at: location,
      Message(
        swedish: "\(entry.path) är en lovad adress, men \(draft.displayPath) har blivit ett utkast",
        english: "\(entry.path) is a promised address, but \(draft.displayPath) is a draft now"),
      fix: Message(
        swedish: "ta bort 'status: draft', eller skriv 'status: removed' och varför",
        english: "remove 'status: draft', or write 'status: removed' and why"))
  }

  private static func diagnostic(
    _ entry: AddressLock.Entry, nowOn page: Page?, at location: Location
  ) -> Diagnostic {
    let tombstone = Message(
      swedish: "finns innehållet inte längre: lägg en sida med 'status: removed' på adressen",
      english: "if the content is gone: put a page with 'status: removed' at the address")
    guard let page else {
      return Diagnostic(
        .error, name, at: location,
        Message(
          swedish: "\(entry.path) är en lovad adress, men ingen sida har den och ingen liknar den",
          english: "\(entry.path) is a promised address, but no page has it or is like it"),
        fix: Message(
          swedish: "lägg tillbaka sidan, eller skriv '\(aliasLine([], entry.path))' "
            + "i inledningen till den som tog över",
          english: "put the page back, or write '\(aliasLine([], entry.path))' "
            + "in the front matter of the one that took over"),
        details: [tombstone])
    }
    return Diagnostic(
      .error, name, at: location,
      Message(
        swedish: "\(entry.path) är en lovad adress, men ingen sida har den; "
          + "mest lik är \(page.path) ('\(page.title)')",
        english: "\(entry.path) is a promised address, but no page has it; "
          + "most like it is \(page.path) ('\(page.title)')"),
      fix: redirect(from: entry.path, to: page), details: [tombstone])
  }

  /// The line that makes the old address lead to the page, and where it is written.
  private static func redirect(from path: SitePath, to page: Page) -> Message {
    guard let document = page.document else {
      let line = "redirects: [{from: \(quoted(path.description)), to: \(page.path)}]"
      return Message(
        swedish: "skriv '\(line)' i site.yaml", english: "write '\(line)' in site.yaml")
    }
    let line = aliasLine(page.metadata.aliases.map(\.value), path)
    let file = document.file.displayPath
    return Message(
      swedish: "skriv '\(line)' i inledningen till \(file)",
      english: "write '\(line)' in the front matter of \(file)")
  }

  private static func aliasLine(_ known: [String], _ path: SitePath) -> String {
    "aliases: [\((known + [path.description]).map(quoted).joined(separator: ", "))]"
  }

  /// A text as YAML takes it in a list on one line.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789/-_.".unicodeScalars.contains($0)
    }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\\\""))\""
  }
}
