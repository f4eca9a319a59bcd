import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// The values of a declared field as a page shows them, with the ways they lead.
  ///
  /// Entries lead to their pages and addresses to where they say. The records of `files` and
  /// `contacts`, fields known by name, become links to what they are about.
  func values(of field: FieldDeclaration, on page: Page, root: String) -> [LinkContext] {
    if case .record = field.kind, let document = page.document {
      switch field.name {
      case "files": return page.metadata.files.map { file($0, of: document, root: root) }
      case "contacts": return page.metadata.contacts.flatMap(contact)
      default: break
      }
    }
    let items = fieldItems(page.metadata.values[field.name], of: field, site.declarations)
    switch field.kind {
    case .address: return items.map { way($0.key) }
    case .page:
      return items.map { item in
        self.page(named: item.key, in: page).map { link($0, root) } ?? link(to: item, root: root)
      }
    default: return items.map { link(to: $0, root: root) }
    }
  }

  /// A file as its link should say it: *Titel (pdf, 1,2 MB, 34 s., Utgivaren)*.
  private func file(_ facts: Fields, of document: Document, root: String) -> LinkContext {
    let asset = facts.text("file").flatMap { contentPath($0, namedIn: document.file) }
      .flatMap { files[$0] }
    let ending = asset?.outputPath.split(separator: "/").last?.split(separator: ".").dropFirst()
    let size = asset.map {
      sizeText($0.file.bytes.count, decimalComma: language == .swedish)
    }
    // A number that counts nothing, such as 2.5 or 1e30, is not said.
    let pages = facts.number("pages").flatMap { Int(exactly: $0) }
      .map { "\($0) \(words["pages_short"])" }
    let details = [
      facts.text("format") ?? ending?.last.map(String.init), size ?? facts.text("size"), pages,
      facts.text("publisher"),
    ].compactMap { $0 }
    let title = facts.text("title") ?? ""
    return LinkContext(
      title: details.isEmpty ? title : "\(title) (\(details.joined(separator: ", ")))",
      href: asset.map { root + $0.outputPath } ?? facts.text("url"))
  }

  /// Who to ask, and the ways to do it, each as a value of its own.
  private func contact(_ facts: Fields) -> [LinkContext] {
    let person = ["name", "role", "organisation", "phone"].compactMap { facts.text($0) }
    let ways = ["email", "url"].compactMap { facts.text($0) }
    return (person.isEmpty ? [] : [LinkContext(title: person.joined(separator: ", "))])
      + ways.map(way)
  }
}

/// An address as a link that shows a mailbox or a number without its scheme, and without the
/// subject that letters to it are given.
private func way(_ address: String) -> LinkContext {
  guard let scheme = ["mailto:", "tel:"].first(where: address.hasPrefix) else {
    return LinkContext(title: address, href: address)
  }
  let title = address.dropFirst(scheme.count).prefix { $0 != "?" }
  return LinkContext(title: String(title), href: address)
}
