package import Declarations
import Files

/// One value of a field, ready to be shown.
package struct FieldItem: Sendable, Hashable {
  /// The key of a choice or an entry, else the value as text.
  package let key: String
  /// What readers see.
  package let label: String
  /// The entry, where the value is one.
  package let entry: EntryReference?
}

/// The values of a declared field as readers see them; none when the field is absent.
///
/// A record becomes one item: its values in the declared order, joined by commas.
package func fieldItems(
  _ value: Located<FieldValue>?, of field: FieldDeclaration, _ declarations: Declarations
) -> [FieldItem] {
  guard let value = value?.value else { return [] }
  switch value {
  case .list(let values):
    return values.flatMap { fieldItems($0, of: field, declarations) }
  case .reference(let reference):
    let entry = declarations.registers[reference.register]?[reference.key]
    return [FieldItem(key: reference.key, label: entry?.name ?? reference.key, entry: reference)]
  case .choice(let key):
    guard case .choice(let choices) = field.kind else { return [] }
    let label = choices.first { $0.key == key }?.label
    return [FieldItem(key: key, label: label ?? key, entry: nil)]
  case .record(let values):
    guard case .record(let fields) = field.kind else { return [] }
    let labels = fields.flatMap { inner -> [String] in
      // A time that begins and ends is one thing, in the place of its beginning.
      if ["from", "to"].contains(inner.name), case .date? = values[inner.name]?.value {
        if inner.name == "to", case .date? = values["from"]?.value { return [] }
        let period = Period(from: day("from", in: values), to: day("to", in: values))
        return period.map { [$0.text(in: declarations.settings.language)] } ?? []
      }
      return fieldItems(values[inner.name], of: inner, declarations).map(\.label)
    }
    return labels.isEmpty ? [] : [plain(labels.joined(separator: ", "))]
  case .map(let pairs):
    return pairs.map { plain("\($0.key.value): \($0.value.value.string ?? "")") }
  case .text(let text), .page(let text), .address(let text):
    return [plain(text)]
  case .date(let date):
    let text = date.text(in: declarations.settings.language)
    return [FieldItem(key: date.description, label: text, entry: nil)]
  case .number(let number):
    return [plain(Int(exactly: number).map(String.init) ?? String(number))]
  case .flag(let flag):
    let yes = declarations.settings.language == .swedish ? "Ja" : "Yes"
    let no = declarations.settings.language == .swedish ? "Nej" : "No"
    return [plain(flag ? yes : no)]
  case .duration(let duration):
    let isSwedish = declarations.settings.language == .swedish
    return [
      plain(
        duration.months > 0
          ? "\(duration.months) \(isSwedish ? "mån" : "mo")" : "\(duration.days) d")
    ]
  }
}

private func plain(_ text: String) -> FieldItem {
  FieldItem(key: text, label: text, entry: nil)
}

/// The day that a record has under a name, as editors write it.
private func day(_ name: String, in values: [String: Located<FieldValue>]) -> String? {
  if case .date(let date)? = values[name]?.value { date.description } else { nil }
}
