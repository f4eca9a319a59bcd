import Declarations
package import Files
import Parsing

/// One thing that makes a page due for review from a day on.
package struct ReviewReason: Sendable, Hashable {
  /// What kind of thing.
  package enum Kind: String, Sendable {
    /// The time that a review holds is over.
    case interval
    /// A law that the page cites changes.
    case law
    /// A source that the page cites changes.
    case source
    /// A day that the page itself says to watch.
    case watch
  }

  /// How sure it is that something happens on the day.
  package enum Certainty: Sendable {
    /// It does.
    case decided
    /// Someone proposes that it should.
    case proposed
    /// Nobody has said.
    case unknown
  }

  /// What kind of thing.
  package let kind: Kind
  /// From which day.
  package let date: CalendarDate
  /// Why, with the day and whose it is.
  package let message: Message
  /// What happens, without the day and whose it is.
  package let text: Message
  /// How sure it is.
  package let certainty: Certainty
  /// The law or source, where there is one.
  package let entry: EntryKey?
  /// Where in the law the page refers to, `2:25`, in the page's order; none for a law as a whole.
  package let places: [String]
  /// Where in the law the change is, where that is known.
  package let changedPlaces: [String]
}

/// What the registers know of changes, read once for all pages.
package struct ReviewCalendar: Sendable {
  private let laws: [String: [LawChange]]
  private let sources: [String: [ReviewReason]]

  /// Reads the registers of laws and sources.
  package init(_ site: Site) {
    var laws: [String: [LawChange]] = [:]
    if let register = site.declarations.registers["laws"] {
      for law in register.entries { laws[law.key] = changes(of: law, in: register) }
    }
    self.laws = laws
    var sources: [String: [ReviewReason]] = [:]
    if let register = site.declarations.registers["sources"] {
      for source in register.entries {
        let changes = sourceChanges(of: source, in: register)
        if !changes.isEmpty { sources[source.key] = changes }
      }
    }
    self.sources = sources
  }

  /// Whatever makes a page due, by date, also what is far ahead.
  ///
  /// Pages that nobody looks after, and those not current, are never due. Pages about another time,
  /// which `law/repealed` leaves alone, are due by their interval only.
  package func reasons(for page: Page, of site: Site) -> [ReviewReason] {
    guard page.document != nil, page.metadata.status == .current else { return [] }
    var reasons = intervalReason(of: page, in: site).map { [$0] } ?? []
    if page.isAboutToday(of: site) {
      reasons +=
        watchReasons(of: page) + lawReasons(for: page, of: site) + sourceReasons(for: page)
    }
    return reasons.enumerated()
      .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }

  /// What has changed in the laws of a page since someone looked at it, or is about to.
  private func lawReasons(for page: Page, of site: Site) -> [ReviewReason] {
    citedLaws(of: page, in: site).flatMap { law in
      (laws[law.number] ?? []).filter { $0.touches(law.places) && isNews($0, to: page) }.map {
        change in
        ReviewReason(
          kind: .law, date: change.date, message: change.message, text: change.text,
          certainty: change.kind == .proposed ? .proposed : .decided,
          entry: EntryKey(register: "laws", key: law.number), places: law.places,
          changedPlaces: change.places)
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

  /// What has changed in the sources of a page since someone looked at it; nothing for a page
  /// without any day.
  private func sourceReasons(for page: Page) -> [ReviewReason] {
    guard !sources.isEmpty, let day = page.lastLookedAt else { return [] }
    var seen: Set<String> = []
    return page.entries.flatMap { entry -> [ReviewReason] in
      guard entry.register == "sources", seen.insert(entry.key).inserted else { return [] }
      return (sources[entry.key] ?? []).filter { day < $0.date }
    }
  }
}

private func intervalReason(of page: Page, in site: Site) -> ReviewReason? {
  let review = page.metadata.review
  let common = site.declarations.settings.review.interval
  guard let on = review.on, let interval = review.interval ?? common,
    let due = review.due(defaultInterval: common)
  else { return nil }
  let (months, days) = (interval.months, interval.days)
  let swedish = months > 0 ? "\(months) månad\(months == 1 ? "" : "er")" : "\(days) dagar"
  let english = months > 0 ? "\(months) month\(months == 1 ? "" : "s")" : "\(days) days"
  let message = Message(
    swedish: "granskades \(on), granskas igen efter \(swedish)",
    english: "reviewed on \(on), to be reviewed again after \(english)")
  return ReviewReason(
    kind: .interval, date: due, message: message, text: message, certainty: .decided, entry: nil,
    places: [], changedPlaces: [])
}

/// The days under `watch`, a list of records with `date`, and `what`, `law` and `status` if they
/// have them.
private func watchReasons(of page: Page) -> [ReviewReason] {
  Fields(page.metadata.values).records("watch").compactMap { watch in
    guard let date = watch.date("date"), page.lastLookedAt.map({ $0 < date }) ?? true else {
      return nil
    }
    let what = watch.text("what")
    var reference: EntryReference?
    if case .reference(let entry)? = watch.values["law"]?.value { reference = entry }
    let certainty: ReviewReason.Certainty =
      switch watch.text("status") {
      case "decided": .decided
      case "proposed": .proposed
      default: .unknown
      }
    let end = what.map { ": \($0)" } ?? ""
    return ReviewReason(
      kind: .watch, date: date,
      message: Message(
        swedish: "sidan bevakar \(date)\(end)", english: "the page watches \(date)\(end)"),
      text: Message(swedish: what ?? "", english: what ?? ""), certainty: certainty,
      entry: reference.map { EntryKey($0) }, places: reference?.locator.map { [$0] } ?? [],
      changedPlaces: [])
  }
}
