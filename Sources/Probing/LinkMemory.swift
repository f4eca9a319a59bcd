package import Files

/// What is remembered of addresses from one run to the next.
package struct LinkMemory: Sendable, Codable, Hashable {
  /// What is remembered of one address; days as `2026-11-22`.
  package struct Entry: Sendable, Codable, Hashable {
    /// The last day it gave a page.
    package var answered: String?
    /// Where it has moved for good.
    package var movedTo: String?
    /// The first day of those without an answer up to now.
    package var failingSince: String?
    /// By what its page is known again.
    package var validators: Validators?

    /// Nothing.
    package init() {}
  }

  /// Grows when the form changes, so that no program reads a form it does not know.
  package static let currentVersion = 1

  /// The version of its form.
  package var version = currentVersion
  /// The addresses.
  package var addresses: [String: Entry] = [:]

  /// Remembers nothing.
  package init() {}

  /// The verdict that still holds on an address; nil where it must be asked for.
  package func verdict(on address: WebAddress, today: CalendarDate, days: Int) -> Verdict? {
    guard let entry = addresses[address.text], let day = entry.answered.flatMap(CalendarDate.init),
      day <= today, let end = day.adding(days: days), today < end
    else { return nil }
    return entry.movedTo.map { .moved(to: $0) } ?? .alive
  }

  /// By what the page of an address was known the last time.
  package func validators(of address: WebAddress) -> Validators? {
    addresses[address.text]?.validators
  }

  /// The day from which an address has given no answer.
  package func failingSince(_ address: WebAddress) -> CalendarDate? {
    addresses[address.text]?.failingSince.flatMap(CalendarDate.init)
  }

  /// Takes in what was found of an address; what gave no page counts from the first day.
  package mutating func remember(
    _ verdict: Verdict, on address: WebAddress, validators: Validators, today: CalendarDate
  ) {
    var entry = addresses[address.text] ?? Entry()
    switch verdict {
    case .alive, .moved:
      entry = Entry()
      entry.answered = today.description
      if case .moved(let target) = verdict { entry.movedTo = target }
      if !validators.isEmpty { entry.validators = validators }
    case .unjudged:
      entry = Entry()
    case .dead, .badCertificate, .unreachable:
      let first = entry.failingSince.flatMap(CalendarDate.init)
      entry = Entry()
      entry.failingSince = min(first ?? today, today).description
    }
    addresses[address.text] = entry
  }

  /// Forgets addresses that the site no longer has.
  package mutating func keepOnly(_ kept: Set<WebAddress>) {
    let names = Set(kept.map(\.text))
    addresses = addresses.filter { names.contains($0.key) && $0.value != Entry() }
  }
}
