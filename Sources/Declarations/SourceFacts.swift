package import Files

/// What the register of sources knows of a source's changes.
package struct SourceFacts: Sendable {
  /// New editions and other changes, oldest first.
  package let changes: [PageMetadata.Change]
  /// The key of the source that took its place.
  package let replacedBy: String?
  /// The day it did.
  package let replacedOn: CalendarDate?

  /// Reads an entry of the register of sources.
  package init(of entry: RegisterEntry) {
    let fields = Fields(entry.values)
    changes = fields.records("changes").compactMap { record in
      guard let date = record.date("date"), let text = record.text("text") else { return nil }
      return PageMetadata.Change(date: date, text: text)
    }
    .sorted { $0.date < $1.date }
    replacedBy = fields.text("replaced_by")
    replacedOn = fields.date("replaced_on")
  }
}
