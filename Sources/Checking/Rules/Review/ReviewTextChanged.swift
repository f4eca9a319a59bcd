import Declarations
import Files
import Linking
import Parsing

/// The text of a page has changed much since its last review, by the traces in `reviews.lock`.
///
/// Small edits add up until there is a review. Sites without the file, and pages that are not in
/// it, are left alone; so are pages whose status is not current.
enum ReviewTextChanged: Rule {
  static let name = "review/text-changed"

  /// A text that has less than this share of its words in common with another has changed much.
  private static let enough = 0.7

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard site.reviewLock != nil else { return [] }
    return site.pages.compactMap { page in
      guard page.metadata.status == .current, let state = ReviewState(of: page, in: site),
        let likeness = state.likeness, likeness < enough, let before = state.before,
        let document = page.document
      else { return nil }
      return Diagnostic(
        .tip, name, at: Location(document.file, page.reviewPlace),
        Message(
          swedish: "texten har ändrats mycket sedan granskningen \(before.reviewed)",
          english: "the text has changed much since the review on \(before.reviewed)"),
        fix: Message(
          swedish: "granska sidan och skriv den nya dagen under review:",
          english: "review the page and write the new day below review:"))
    }
  }
}
