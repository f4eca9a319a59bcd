package import Declarations
package import Files

/// Something that happens to a law on a day: it begins or ceases to apply, or its wording changes.
package struct LawChange: Sendable, Hashable {
  /// What happens.
  package enum Kind: String, Sendable {
    /// The law comes into force.
    case begins
    /// The law is no longer in force from this day.
    case ends
    /// A wording that holds from this day.
    case changed
    /// A change that is decided.
    case decided
    /// A change that is only proposed.
    case proposed
  }

  /// What happens.
  package let kind: Kind
  /// The first day it makes a difference.
  package let date: CalendarDate
  /// Where in the law, `23:2`, or `23:` for a chapter; none where it is the law as a whole, or not
  /// known.
  package let places: [String]
  /// What happens, with the law and the day, true before and after it.
  package let message: Message
  /// What happens, without the law and the day.
  package let text: Message

  /// Whether it may touch what a page says that refers to `cited` places of the law.
  ///
  /// A change without places touches all, and a page without places is touched by all.
  package func touches(_ cited: [String]) -> Bool {
    places.isEmpty || cited.isEmpty
      || places.contains { place in
        cited.contains { $0 == place || isPart($0, of: place) || isPart(place, of: $0) }
      }
  }

  /// Whether a place lies in a chapter: `23:2` in `23:`.
  private func isPart(_ place: String, of chapter: String) -> Bool {
    chapter.hasSuffix(":") && place.hasPrefix(chapter)
  }
}

/// All that the register knows of when a law changes, by date and then as the register has it.
///
/// `checked` is no change: to read a law again is not to change it. What stands under `coming`
/// counts from its day also when that has passed, since nobody has said otherwise.
package func changes(of law: RegisterEntry, in register: Register) -> [LawChange] {
  guard let facts = law.law else { return [] }
  let name = law.name
  var changes: [LawChange] = []
  if let date = facts.inForceFrom {
    changes.append(
      LawChange(
        kind: .begins, date: date, places: [],
        message: Message(
          swedish: "\(name) gäller från \(date)", english: "\(name) is in force from \(date)"),
        text: Message(
          swedish: "Lagen börjar gälla.", english: "The law comes into force.")))
  }
  changes += facts.changes.map { change in
    LawChange(
      kind: .changed, date: change.date, places: change.places,
      message: Message(
        swedish: "\(name) har ny lydelse från \(change.date): \(change.text)",
        english: "\(name) has a new wording from \(change.date): \(change.text)"),
      text: Message(swedish: change.text, english: change.text))
  }
  changes += facts.coming.map { change in
    LawChange(
      kind: change.isDecided ? .decided : .proposed, date: change.date,
      places: change.places,
      message: change.isDecided
        ? Message(
          swedish: "\(name) ändras \(change.date): \(change.text)",
          english: "\(name) changes on \(change.date): \(change.text)")
        : Message(
          swedish: "\(name) föreslås ändras \(change.date): \(change.text)",
          english: "\(name) is proposed to change on \(change.date): \(change.text)"),
      text: Message(swedish: change.text, english: change.text))
  }
  if let end = end(of: law, facts, in: register) { changes.append(end) }
  // Sorting keeps the order of changes on the same day only by their place in the list.
  return changes.enumerated()
    .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
}

/// When a law ceases to apply: the day after its last, or the first day of the law that replaces
/// it; nil where neither is known.
private func end(of law: RegisterEntry, _ facts: LawFacts, in register: Register) -> LawChange? {
  let heir = facts.replacedBy.flatMap { register[$0] }
  let text = Message(
    swedish: heir.map { "Lagen ersätts av \($0.name)." } ?? "Lagen upphör.",
    english: heir.map { "The law is replaced by \($0.name)." } ?? "The law ceases to apply.")
  if let last = facts.inForceTo, let date = last.adding(days: 1) {
    let swedish = "\(law.name) gäller till och med \(last)"
    let english = "\(law.name) is in force until \(last)"
    return LawChange(
      kind: .ends, date: date, places: [],
      message: Message(
        swedish: heir.map { "\(swedish) och ersätts av \($0.name)" } ?? swedish,
        english: heir.map { "\(english) and is replaced by \($0.name)" } ?? english),
      text: text)
  }
  guard let heir, let date = heir.law?.inForceFrom else { return nil }
  return LawChange(
    kind: .ends, date: date, places: [],
    message: Message(
      swedish: "\(law.name) ersätts av \(heir.name) från \(date)",
      english: "\(law.name) is replaced by \(heir.name) from \(date)"),
    text: text)
}
