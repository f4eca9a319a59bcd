package import Files

/// Decoded fields with typed access; a field of another kind counts as absent.
package struct Fields: Sendable {
  /// The values by name.
  package let values: [String: Located<FieldValue>]

  /// Wraps decoded values.
  package init(_ values: [String: Located<FieldValue>]) {
    self.values = values
  }

  /// A text with its place.
  package func located(_ name: String) -> Located<String>? {
    guard let value = values[name] else { return nil }
    return value.value.string.map { Located($0, at: value.range) }
  }

  /// A text, choice, page or address.
  package func text(_ name: String) -> String? {
    values[name]?.value.string
  }

  /// The texts of a list, with their places.
  package func locatedTexts(_ name: String) -> [Located<String>] {
    list(name).compactMap { part in part.value.string.map { Located($0, at: part.range) } }
  }

  /// The texts of a list.
  package func texts(_ name: String) -> [String] {
    list(name).compactMap(\.value.string)
  }

  /// A day.
  package func date(_ name: String) -> CalendarDate? {
    if case .date(let date)? = values[name]?.value { date } else { nil }
  }

  /// A day with its place.
  package func locatedDate(_ name: String) -> Located<CalendarDate>? {
    guard let value = values[name], case .date(let date) = value.value else { return nil }
    return Located(date, at: value.range)
  }

  /// A number.
  package func number(_ name: String) -> Double? {
    if case .number(let number)? = values[name]?.value { number } else { nil }
  }

  /// A flag; absent means false.
  package func flag(_ name: String) -> Bool {
    if case .flag(let flag)? = values[name]?.value { flag } else { false }
  }

  /// A length of time.
  package func duration(_ name: String) -> FieldValue.Duration? {
    if case .duration(let duration)? = values[name]?.value { duration } else { nil }
  }

  /// The fields of a record.
  package func record(_ name: String) -> Fields? {
    if case .record(let fields)? = values[name]?.value { Fields(fields) } else { nil }
  }

  /// The records of a list.
  package func records(_ name: String) -> [Fields] {
    list(name).compactMap { part in
      if case .record(let fields) = part.value { Fields(fields) } else { nil }
    }
  }

  /// Free keys with text values.
  package func textMap(_ name: String) -> [String: String] {
    guard case .map(let pairs)? = values[name]?.value else { return [:] }
    var map: [String: String] = [:]
    for pair in pairs { map[pair.key.value] = pair.value.value.string }
    return map
  }

  private func list(_ name: String) -> [Located<FieldValue>] {
    if case .list(let values)? = values[name]?.value { values } else { [] }
  }
}

extension FieldValue {
  /// The text of a text, choice, page or address.
  package var string: String? {
    switch self {
    case .text(let text), .choice(let text), .page(let text), .address(let text): text
    case .date, .number, .flag, .duration, .reference, .record, .map, .list: nil
    }
  }
}
