import Files

/// Why a scalar is not what its field wants.
struct ScalarMistake: Error {
  let rule: String
  let message: Message
  let fix: Message?
}

/// What the text of a scalar means for a field of `kind`.
///
/// - Parameters:
///   - text: The scalar.
///   - kind: What the field may hold.
///   - name: The field, for messages.
/// - Returns: The value, or why it is none.
func scalar(
  _ text: String, _ kind: FieldDeclaration.Kind, named name: String
) -> Result<FieldValue, ScalarMistake> {
  switch kind {
  case .text: return .success(.text(text))
  case .date: return date(text, named: name)
  case .number: if let number = Double(text), number.isFinite { return .success(.number(number)) }
  case .flag: if let flag = flags[text] { return .success(.flag(flag)) }
  case .duration:
    if let duration = FieldValue.Duration(text) { return .success(.duration(duration)) }
  case .choice(let choices): return choice(text, among: choices, named: name)
  case .reference(let register): return .success(.reference(reference(text, to: register)))
  case .page: if !text.isEmpty { return .success(.page(text)) }
  case .address: if isAddress(text) { return .success(.address(text)) }
  case .record, .map: break
  }
  let expected = kind.expectation
  return .failure(
    ScalarMistake(
      rule: "meta/wrong-kind",
      message: Message(
        swedish: "'\(name)' ska vara \(expected.swedish), inte '\(text)'",
        english: "'\(name)' must be \(expected.english), not '\(text)'"),
      fix: kind.advice))
}

extension FieldDeclaration.Kind {
  /// What a value of this kind looks like, to stand after *ska vara* and *must be*.
  var expectation: Message {
    switch self {
    case .text: Message(swedish: "text", english: "text")
    case .date:
      Message(swedish: "ett datum som 2026-05-04", english: "a date such as 2026-05-04")
    case .number: Message(swedish: "ett tal", english: "a number")
    case .flag: Message(swedish: "true eller false", english: "true or false")
    case .duration:
      Message(swedish: "en tid som '12 months'", english: "a time such as '12 months'")
    case .choice: Message(swedish: "ett av de givna värdena", english: "one of the given values")
    case .reference(let register):
      Message(
        swedish: "en nyckel i registret '\(register)'",
        english: "a key of the register '\(register)'")
    case .page:
      Message(swedish: "en sökväg som sip.md", english: "a path such as sip.md")
    case .address:
      Message(
        swedish: "en adress som börjar med https:// eller mailto:",
        english: "an address that begins with https:// or mailto:")
    case .record, .map: Message(swedish: "nycklar och värden", english: "keys and values")
    }
  }
}

extension FieldDeclaration.Kind {
  /// How to write a value of this kind.
  var advice: Message {
    switch self {
    case .text:
      Message(
        swedish: "skriv en enda text, utan [ ] och { }",
        english: "write one text, without [ ] or { }")
    case .date:
      Message(
        swedish: "skriv år-månad-dag, till exempel 2026-05-04",
        english: "write year-month-day, for example 2026-05-04")
    case .number:
      Message(swedish: "skriv siffror, till exempel 10", english: "write digits, for example 10")
    case .flag:
      Message(swedish: "skriv true eller false", english: "write true or false")
    case .duration:
      Message(
        swedish: "skriv ett tal och days, weeks, months eller years, till exempel 12 months",
        english: "write a number and days, weeks, months or years, for example 12 months")
    case .choice(let choices):
      Message(
        swedish: "värden som finns: \(choices.map(\.key).joined(separator: ", "))",
        english: "known values: \(choices.map(\.key).joined(separator: ", "))")
    case .reference(let register):
      Message(
        swedish: "skriv en nyckel ur registers/\(register).yaml",
        english: "write a key of registers/\(register).yaml")
    case .page:
      Message(
        swedish: "skriv filens sökväg, till exempel sip.md eller /regler/sip.md",
        english: "write the path of the file, for example sip.md or /rules/sip.md")
    case .address:
      Message(
        swedish: "skriv hela adressen, till exempel https://example.se/",
        english: "write the whole address, for example https://example.se/")
    case .record, .map:
      Message(
        swedish: "skriv 'nyckel: värde' på indragna rader",
        english: "write 'key: value' on indented lines")
    }
  }
}

private let flags = [
  "true": true, "yes": true, "ja": true, "false": false, "no": false, "nej": false,
]

private func date(_ text: String, named name: String) -> Result<FieldValue, ScalarMistake> {
  if let date = CalendarDate(text) { return .success(.date(date)) }
  let looksLikeDate = text.utf8.count == 10 && text.split(separator: "-").count == 3
  return .failure(
    ScalarMistake(
      rule: looksLikeDate ? "meta/impossible-date" : "meta/wrong-kind",
      message: Message(
        swedish: looksLikeDate
          ? "datumet '\(text)' finns inte" : "'\(name)' ska vara ett datum, inte '\(text)'",
        english: looksLikeDate
          ? "there is no date '\(text)'" : "'\(name)' must be a date, not '\(text)'"),
      fix: FieldDeclaration.Kind.date.advice))
}

private func choice(
  _ text: String, among choices: [FieldDeclaration.Choice], named name: String
) -> Result<FieldValue, ScalarMistake> {
  if choices.contains(where: { $0.key == text }) { return .success(.choice(text)) }
  let keys = choices.map(\.key)
  let list = keys.joined(separator: ", ")
  return .failure(
    ScalarMistake(
      rule: "meta/unknown-choice",
      message: Message(
        swedish: "'\(text)' är inget av de värden '\(name)' kan ha",
        english: "'\(text)' is not a value '\(name)' can have"),
      fix: didYouMean(text, among: keys)
        ?? Message(swedish: "värden som finns: \(list)", english: "known values: \(list)")))
}

private func reference(_ text: String, to register: String) -> EntryReference {
  guard let space = text.firstIndex(of: " ") else {
    return EntryReference(register: register, key: text)
  }
  let locator = text[text.index(after: space)...].drop { $0 == " " }
  return EntryReference(
    register: register, key: String(text[..<space]),
    locator: locator.isEmpty ? nil : String(locator))
}

extension FieldValue.Duration {
  /// Reads `12 months`, `60 days` or the same in Swedish; nil for any other text.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...1200).contains(count) else {
      return nil
    }
    switch words[1] {
    case "day", "days", "dag", "dagar": self.init(months: 0, days: count)
    case "week", "weeks", "vecka", "veckor": self.init(months: 0, days: 7 * count)
    case "month", "months", "månad", "månader": self.init(months: count, days: 0)
    case "year", "years", "år": self.init(months: 12 * count, days: 0)
    default: return nil
    }
  }
}

private func isAddress(_ text: String) -> Bool {
  ["https://", "http://", "mailto:", "tel:"].contains { text.hasPrefix($0) && text != $0 }
    && !text.utf8.contains { $0 <= UInt8(ascii: " ") }
}
