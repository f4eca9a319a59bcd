import Files
import Linking
import Parsing

/// The day of a review has moved, and nothing else in the file has changed by one byte since
/// `reviews.lock` was written.
///
/// Whoever has read a page against its sources can say against which. Sites without the file, and
/// pages that are not in it, are left alone.
enum ReviewDateOnly: Rule {
  static let name = "review/date-only"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard site.reviewLock != nil else { return [] }
    return site.pages.compactMap { page in
      guard let state = ReviewState(of: page, in: site), state.isDateOnly,
        let before = state.before, let document = page.document
      else { return nil }
      return Diagnostic(
        .warning, name, at: Location(document.file, page.reviewPlace),
        Message(
          swedish: "bara dagen har ändrats sedan granskningen \(before.reviewed)",
          english: "only the day has changed since the review on \(before.reviewed)"),
        fix: Message(
          swedish: "skriv under 'against:' vad du har jämfört sidan med, eller behåll dagen",
          english: "write below 'against:' what you held the page against, or keep the day"))
    }
  }
}
