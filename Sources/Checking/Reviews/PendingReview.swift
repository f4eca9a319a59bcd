import Declarations
package import Files
package import Linking
import Parsing

/// A page that should be looked at again, from which day, and why.
package struct PendingReview: Sendable {
  /// One thing that makes a page due.
  package struct Reason: Sendable, Hashable {
    /// What kind of thing.
    package enum Kind: String, Sendable {
      /// The time that a review holds is over.
      case interval
      /// A law that the page cites changes.
      case law
      /// A day that the page itself says to watch.
      case watch
    }

    /// What kind of thing.
    package let kind: Kind
    /// From which day.
    package let date: CalendarDate
    /// Why.
    package let message: Message
    /// The law's number, where there is one.
    package let law: String?
    /// Where in the law the page refers to, `2:25`, in the page's order; none for a law as a whole.
    package let places: [String]
  }

  /// The page's place in the site.
  package let page: Int
  /// Who answers for it; nil where nobody is named.
  package let owner: String?
  /// When it was last reviewed.
  package let reviewed: CalendarDate?
  /// Why it is due, by date; at least one.
  package let reasons: [Reason]

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
/// - when a day comes that the page itself has under `watch`, likewise.
///
/// A page without a day of review counts from the day it was changed or published; one without any
/// day is held only against what is still written as coming. Pages about another time, which
/// `law/repealed` leaves alone, are due by their interval only.
///
/// - Parameters:
///   - site: The site, linked.
///   - day: The last day that counts; reasons after it are left out.
/// - Returns: Each page once, with all its reasons.
package func pendingReviews(of site: Site, by day: CalendarDate) -> [PendingReview] {
  let calendar = LawCalendar(site)
  return site.pages.compactMap { page -> PendingReview? in
    guard page.document != nil, page.metadata.status == .current else { return nil }
    var reasons = intervalReason(of: page, in: site).map { [$0] } ?? []
    if page.isAboutToday(of: site) {
      reasons += watchReasons(of: page) + calendar.reasons(for: page, of: site)
    }
    reasons = reasons.filter { $0.date <= day }.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
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

private func intervalReason(of page: Page, in site: Site) -> PendingReview.Reason? {
  let review = page.metadata.review
  let common = site.declarations.settings.review.interval
  guard let on = review.on, let interval = review.interval ?? common,
    let due = review.due(defaultInterval: common)
  else { return nil }
  let (months, days) = (interval.months, interval.days)
  let swedish = months > 0 ? "\(months) månad\(months == 1 ? "" : "er")" : "\(days) dagar"
  let english = months > 0 ? "\(months) month\(months == 1 ? "" : "s")" : "\(days) days"
  return PendingReview.Reason(
    kind: .interval, date: due,
    message: Message(
      swedish: "granskades \(on), granskas igen efter \(swedish)",
      english: "reviewed on \(on), to be reviewed again after \(english)"),
    law: nil, places: [])
}

/// The days under `watch`, a list of records with `date`, and `what` and `law` if they have them.
private func watchReasons(of page: Page) -> [PendingReview.Reason] {
  Fields(page.metadata.values).records("watch").compactMap { watch in
    guard let date = watch.date("date"), page.lastLookedAt.map({ $0 < date }) ?? true else {
      return nil
    }
    let what = watch.text("what").map { ": \($0)" } ?? ""
    var reference: EntryReference?
    if case .reference(let entry)? = watch.values["law"]?.value { reference = entry }
    return PendingReview.Reason(
      kind: .watch, date: date,
      message: Message(
        swedish: "sidan bevakar \(date)\(what)", english: "the page watches \(date)\(what)"),
      law: reference?.key, places: reference?.locator.map { [$0] } ?? [])
  }
}

/// When the laws of a site change, by law.
private struct LawCalendar {
  private let changes: [String: [LawChange]]

  init(_ site: Site) {
    let register = site.declarations.registers["laws"]
    var changesByLaw: [String: [LawChange]] = [:]
    for law in register?.entries ?? [] {
      changesByLaw[law.key] = register.map { Checking.changes(of: law, in: $0) }
    }
    changes = changesByLaw
  }

  /// What has changed in the laws of a page since someone looked at it.
  func reasons(for page: Page, of site: Site) -> [PendingReview.Reason] {
    citedLaws(of: page, in: site).flatMap { law in
      (changes[law.number] ?? []).filter { $0.touches(law.places) && isNews($0, to: page) }.map {
        change in
        PendingReview.Reason(
          kind: .law, date: change.date, message: change.message, law: law.number,
          places: law.places)
      }
    }
  }

  /// Whether it happens after someone looked at the page.
  private func isNews(_ change: LawChange, to page: Page) -> Bool {
    if let day = page.lastLookedAt { return day < change.date }
    return switch change.kind {
    case .decided, .proposed: true
    case .begins, .ends, .changed: false
    }
  }
}

/// The laws a page refers to and the places in them, in the page's order; the law that the page is
/// the page of comes last.
package func citedLaws(of page: Page, in site: Site) -> [(number: String, places: [String])] {
  var numbers: [String] = []
  var places: [String: [String]] = [:]
  for entry in page.entries where entry.register == "laws" {
    if places[entry.key] == nil { numbers.append(entry.key) }
    places[entry.key, default: []] += entry.locator.map { [$0] } ?? []
  }
  for entry in site.entriesByPage[page.id] ?? []
  where entry.register == "laws" && places[entry.key] == nil {
    numbers.append(entry.key)
    places[entry.key] = []
  }
  return numbers.map { ($0, places[$0] ?? []) }
}

extension Page {
  /// The last day someone is known to have read the page against its sources.
  fileprivate var lastLookedAt: CalendarDate? {
    metadata.review.on ?? metadata.changed ?? metadata.published
  }
}
