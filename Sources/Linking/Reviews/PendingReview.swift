import Declarations
package import Files
import Parsing

/// A page that should be looked at again, from which day, and why.
package struct PendingReview: Sendable {
  /// The page's place in the site.
  package let page: Int
  /// Who answers for it; nil where nobody is named.
  package let owner: String?
  /// When it was last reviewed.
  package let reviewed: CalendarDate?
  /// Why it is due, by date; at least one.
  package let reasons: [ReviewReason]

  /// From which day it is due: that of the first reason.
  package let due: CalendarDate
}

/// The pages that are due for review on a day, by due date and address.
///
/// Only pages of the status current, from files. A page is due
/// - when the time that its last review holds is over, by its own interval or the site's;
/// - when a law that it cites, in front matter or text, begins or ceases to apply or is changed:
///   from that day, until someone reviews the page on the day or later; where the register says
///   which places are changed, a page that refers to other places alone is left out;
/// - when a source that it cites is changed or replaced, likewise;
/// - when a day comes that the page itself has under `watch`, likewise.
///
/// A page without a day of review counts from the day it was changed or published; one without any
/// day is held only against what is still written as coming.
///
/// - Parameters:
///   - site: The site, linked.
///   - day: The last day that counts; reasons after it are left out.
/// - Returns: Each page once, with all its reasons.
package func pendingReviews(of site: Site, by day: CalendarDate) -> [PendingReview] {
  let calendar = ReviewCalendar(site)
  return site.pages.compactMap { page -> PendingReview? in
    let reasons = calendar.reasons(for: page, of: site).filter { $0.date <= day }
    guard let due = reasons.first?.date else { return nil }
    return PendingReview(
      page: page.id, owner: reviewOwner(of: page, in: site), reviewed: page.metadata.review.on,
      reasons: reasons, due: due)
  }
  .sorted { ($0.due, $0.page) < ($1.due, $1.page) }
}

/// Everyone who answers for a page that may become due, sorted.
package func reviewOwners(of site: Site) -> [String] {
  let pages = site.pages.filter { $0.document != nil && $0.metadata.status == .current }
  return Set(pages.compactMap { reviewOwner(of: $0, in: site) }).sorted()
}

private func reviewOwner(of page: Page, in site: Site) -> String? {
  page.metadata.review.owner ?? site.declarations.settings.review.owner
}
