import Declarations
import Files
import Linking
import Parsing

/// The text of a current page links to a page that is archived, superseded or removed.
///
/// Only links that someone wrote count, not words that are linked because they are terms or laws.
/// A page that lists the archive may link into it.
enum LinkToArchived: Rule {
  static let name = "link/to-archived"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    return site.pages.flatMap { page -> [Diagnostic] in
      guard let document = page.document, page.metadata.status == .current,
        page.listing != .archive
      else { return [] }
      return zip(document.body.references, page.resolutions).compactMap { reference, resolution in
        guard case .page(let id, _) = resolution, id != page.id,
          let state = state(of: site.pages[id])
        else { return nil }
        return Diagnostic(
          .warning, name, at: Location(document.file, reference.range),
          Message(
            swedish: "länken leder till en sida som är \(state.swedish)",
            english: "the link leads to a page that is \(state.english)"),
          fix: fix(leadingTo: site.pages[id].successor.map { site.pages[$0] }, from: page))
      }
    }
  }

  /// What has become of a page that no longer holds; nil for one that does.
  private static func state(of page: Page) -> Message? {
    switch page.metadata.status {
    case .current, .draft: nil
    case .archived: Message(swedish: "arkiverad", english: "archived")
    case .superseded: Message(swedish: "ersatt", english: "superseded")
    case .removed: Message(swedish: "borttagen", english: "removed")
    }
  }

  private static func fix(leadingTo successor: Page?, from page: Page) -> Message {
    guard let successor, successor.id != page.id, state(of: successor) == nil else {
      return Message(
        swedish: "länka till något som gäller, eller ta bort länken",
        english: "link to something that holds, or remove the link")
    }
    let address = successor.document.map { "/" + $0.file.path } ?? successor.path.description
    return Message(
      swedish: "länka till \(address), som har ersatt den",
      english: "link to \(address), which took its place")
  }
}
