import Declarations
import Files

/// All that the register knows of when a source changes, by date: new editions and other changes,
/// and the source that replaces it.
///
/// - Returns: Reasons to look again at the pages that cite it.
func sourceChanges(of source: RegisterEntry, in register: Register) -> [ReviewReason] {
  let facts = SourceFacts(of: source)
  let name = source.name
  var reasons = facts.changes.map { change in
    reason(
      source, change.date,
      Message(
        swedish: "\(name) ändras \(change.date): \(change.text)",
        english: "\(name) changes on \(change.date): \(change.text)"),
      Message(swedish: change.text, english: change.text))
  }
  if let heir = facts.replacedBy.flatMap({ register[$0] }), let date = facts.replacedOn {
    reasons.append(
      reason(
        source, date,
        Message(
          swedish: "\(name) ersätts av \(heir.name) från \(date)",
          english: "\(name) is replaced by \(heir.name) from \(date)"),
        Message(
          swedish: "Källan ersätts av \(heir.name).",
          english: "The source is replaced by \(heir.name).")))
  }
  return reasons.enumerated()
    .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
}

private func reason(
  _ source: RegisterEntry, _ date: CalendarDate, _ message: Message, _ text: Message
) -> ReviewReason {
  ReviewReason(
    kind: .source, date: date, message: message, text: text, certainty: .decided,
    entry: EntryKey(register: "sources", key: source.key), places: [], changedPlaces: [])
}
