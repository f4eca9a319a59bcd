import Declarations
import Files
import Linking
import Parsing

/// A page is due for review: its interval is over, or a law or source that it cites has changed, or
/// a day it watches has come, since it was last reviewed.
///
/// A warning from the day it is due, an error when three months have passed. It is a rule of
/// `guide check` alone: a calendar must not keep an urgent correction of another page from being
/// published. What will be due is no matter of this rule; `guide review --within 30 days` lists it.
enum ReviewOverdue: Rule {
  static let name = "review/overdue"

  /// For so many days it is a warning.
  private static let patience = 90

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let (site, today) = (inspection.site, inspection.today)
    return pendingReviews(of: site, by: today).compactMap { pending in
      let page = site.pages[pending.page]
      guard let document = page.document else { return nil }
      let isLong = pending.due.adding(days: patience).map { $0 < today } ?? false
      return Diagnostic(
        isLong ? .error : .warning, name, at: Location(document.file, page.reviewPlace),
        message(pending),
        fix: Message(
          swedish: "läs sidan mot källorna och skriv den nya dagen under review:",
          english: "read the page against its sources and write the new day below review:"))
    }
  }

  private static func message(_ pending: PendingReview) -> Message {
    let due = pending.due
    let reasons = pending.reasons.map(\.message)
    return Message(
      swedish: "sidan skulle ha granskats \(due): \(joined(reasons.map(\.swedish)))",
      english: "the page was due for review on \(due): \(joined(reasons.map(\.english)))")
  }

  /// The reasons as one sentence, without the full stops that some end in.
  private static func joined(_ reasons: [String]) -> String {
    reasons.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.joined(separator: "; ")
  }
}

extension Page {
  /// Where to point when something is wrong with a page's review: at its day, else at the review's
  /// first byte, else at the title.
  var reviewPlace: Range<Int>? {
    let review = metadata.review
    return review.onRange
      ?? review.range.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 1) }
      ?? metadata.title?.range
  }
}
