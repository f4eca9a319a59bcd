import Declarations
import Files
import Linking
import Parsing

/// The site has promised an address in urls.lock that leads nowhere now.
///
/// A page keeps it, a redirect, or a tombstone (a page whose status is removed). The page that is
/// most like the lost one by its text, its headings and its name is suggested. Where the pages of
/// a folder are found in another it is told once, with the line that mends it. Addresses that are
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
    let (drafts, gone) = (
      lost.filter { site.drafts[$0.path] != nil }, lost.filter { site.drafts[$0.path] == nil }
    )
    let found = gone.map { (entry: $0, page: finder.page(for: $0)) }
    let folders = MovedFolder.all(found, in: site)
    let inFolders = Set(folders.flatMap { $0.entries.map(\.path) })
    return drafts.compactMap { entry in
      site.drafts[entry.path].map {
        becameDraft(entry, draft: $0, at: Location(lock.file, entry.range))
      }
    }
      + folders.map { diagnostic($0, in: site, at: Location(lock.file, $0.entries[0].range)) }
      + found.filter { !inFolders.contains($0.entry.path) }.map { entry, page in
        diagnostic(entry, nowOn: page, of: site, at: Location(lock.file, entry.range))
      }
  }

  /// One diagnostic for a whole folder, which one line mends.
  private static func diagnostic(
    _ folder: MovedFolder, in site: Site, at location: Location
  ) -> Diagnostic {
    let count = folder.entries.count
    return Diagnostic(
      .error, name, at: location,
      Message(
        swedish: "\(count) lovade adresser i \(folder.from) finns inte; "
          + "sidorna ligger nu i \(folder.to)",
        english: "\(count) promised addresses in \(folder.from) are gone; "
          + "the pages are in \(folder.to) now"),
      fix: redirect(from: "\(folder.from)*", to: "\(folder.to)*", in: site),
      details: folder.entries.map(\.path.description).prefix(10).map {
        Message(swedish: $0, english: $0)
      } + (count > 10 ? [Message(swedish: "…", english: "…")] : []))
  }

  /// The line of site.yaml that makes an old address lead to a new one.
  private static func redirect(from old: String, to new: String, in site: Site) -> Message {
    let pair = "{from: \(quoted(old)), to: \(quoted(new))}"
    guard site.declarations.settings.redirects.isEmpty else {
      return Message(
        swedish: "lägg till '\(pair)' i listan 'redirects' i site.yaml",
        english: "add '\(pair)' to the list 'redirects' in site.yaml")
    }
    return Message(
      swedish: "skriv 'redirects: [\(pair)]' i site.yaml",
      english: "write 'redirects: [\(pair)]' in site.yaml")
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
    _ entry: AddressLock.Entry, nowOn page: Page?, of site: Site, at location: Location
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
      fix: redirect(from: entry.path, to: page, of: site), details: [tombstone])
  }

  /// The line that makes the old address lead to the page, and where it is written.
  private static func redirect(
    from path: SitePath, to page: Page, of site: Site
  ) -> Message {
    guard let document = page.document else {
      return redirect(from: path.description, to: page.path.description, in: site)
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
      $0.properties.isAlphabetic || "0123456789/-_.*".unicodeScalars.contains($0)
    }
    return isPlain ? text : "\"\(text.replacing("\"", with: "\\\""))\""
  }
}
