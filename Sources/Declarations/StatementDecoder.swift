import Files

extension FieldDecoder {
  /// The accessibility statement of a page, and what it lacks.
  ///
  /// - Parameters:
  ///   - page: The front matter.
  ///   - fields: The same, decoded.
  ///   - declarations: What site.yaml says, as a statement names its publisher and who supervises.
  /// - Returns: nil where the page has none.
  mutating func accessibilityStatement(
    in page: YAMLValue, _ fields: Fields, declarations: Declarations
  ) -> AccessibilityStatement? {
    let name = AccessibilityStatement.key
    guard case .mapping(let entries) = page.content,
      let entry = entries.first(where: { $0.key.value == name })
    else { return nil }
    let parts: [YAMLValue.Entry]
    switch entry.value.content {
    case .mapping(let entries): parts = entries
    case .empty: parts = []
    case .scalar, .list: return nil
    }
    require(
      AccessibilityStatement.required, in: parts, of: name, at: entry.key.range,
      maybeEmpty: AccessibilityStatement.lists)
    for part in parts where AccessibilityStatement.lists.contains(part.key.value) {
      requireReasons(in: part)
    }
    if !declarations.hasBrokenSettings {
      requireSettings(declarations.settings, at: entry.key.range)
    }
    let statement = AccessibilityStatement(fields.record(name) ?? Fields([:]), of: entry)
    let listed = AccessibilityStatement.lists.filter { list in
      parts.contains { $0.key.value == list && !$0.value.isNothing }
    }
    reportContradictions(in: statement, listed: listed)
    return statement
  }

  /// Reports keys that are not there, all at once, and keys with nothing after them.
  private mutating func require(
    _ names: [String], in parts: [YAMLValue.Entry], of owner: String, at range: Range<Int>,
    maybeEmpty lists: [String] = []
  ) {
    let missing = names.filter { name in !parts.contains { $0.key.value == name } }
    if !missing.isEmpty {
      let list = missing.map { "'\($0)'" }.joined(separator: ", ")
      let lines = missing.map { "'\($0): …'" }.joined(separator: ", ")
      let isList = missing.contains { lists.contains($0) }
      report(
        "statement/missing-field", at: range,
        Message(swedish: "'\(owner)' saknar \(list)", english: "'\(owner)' lacks \(list)"),
        fix: Message(
          swedish: "lägg till \(lines)" + (isList ? "; [] där det inte finns något" : ""),
          english: "add \(lines)" + (isList ? "; [] where there is nothing" : "")))
    }
    for part in parts where names.contains(part.key.value) && part.value.saysNothing {
      let isList = lists.contains(part.key.value)
      if isList, case .list = part.value.content { continue }
      report(
        "statement/missing-field", at: part.key.range,
        Message(
          swedish: "'\(part.key.value)' är tomt", english: "'\(part.key.value)' is empty"),
        fix: isList
          ? Message(
            swedish: "skriv '\(part.key.value): []' om det inte finns något",
            english: "write '\(part.key.value): []' if there is nothing")
          : Message(swedish: "skriv vad som gäller", english: "write what applies"))
    }
  }

  private mutating func requireReasons(in list: YAMLValue.Entry) {
    let items: [YAMLValue]
    switch list.value.content {
    case .list(let values): items = values
    case .mapping: items = [list.value]
    case .scalar, .empty: return
    }
    for item in items {
      guard case .mapping(let parts) = item.content else { continue }
      let start = item.range.lowerBound
      require(["what", "reason"], in: parts, of: list.key.value, at: start..<start + 1)
    }
  }

  private mutating func requireSettings(_ settings: SiteSettings, at range: Range<Int>) {
    var missing: [String] = []
    if settings.publisher == nil { missing.append("publisher: {name: …}") }
    if settings.supervision?.url == nil { missing.append("supervision: {name: …, url: …}") }
    for line in missing {
      report(
        "statement/missing-field", at: range,
        Message(
          swedish: "redogörelsen behöver '\(line)' i site.yaml",
          english: "the statement needs '\(line)' in site.yaml"),
        fix: Message(
          swedish: "lägg till raden i site.yaml", english: "add the line to site.yaml"))
    }
  }

  /// Reports what cannot be true at once; `listed` are the lists that are not empty.
  private mutating func reportContradictions(
    in statement: AccessibilityStatement, listed: [String]
  ) {
    let place = statement.place(of: "conformance")
    switch statement.conformance {
    case .full where listed.contains { $0 != "exempt" }:
      report(
        "statement/contradiction", at: place,
        Message(
          swedish: "webbplatsen kan inte vara helt förenlig med lagen och ha brister",
          english: "the site cannot be fully compliant and have shortcomings"),
        fix: Message(
          swedish: "skriv 'conformance: partial', eller ta bort bristerna om de är avhjälpta",
          english: "write 'conformance: partial', or take out shortcomings that are mended"))
    case .partial where listed.isEmpty, .noncompliant where listed.isEmpty:
      report(
        "statement/contradiction", at: place,
        Message(
          swedish: "redogörelsen säger inte vad som brister",
          english: "the statement does not say what is not compliant"),
        fix: Message(
          swedish: "skriv bristerna under 'shortcomings', eller 'conformance: full'",
          english: "write the shortcomings below 'shortcomings', or 'conformance: full'"))
    case .full, .partial, .noncompliant, nil: break
    }
    guard let assessed = statement.assessed, let updated = statement.updated,
      updated.value < assessed.value
    else { return }
    report(
      "statement/contradiction", at: updated.range,
      Message(
        swedish: "redogörelsen är inte uppdaterad efter bedömningen \(assessed.value)",
        english: "the statement is not brought up to date after the assessment of "
          + "\(assessed.value)"),
      fix: Message(
        swedish: "gå igenom redogörelsen och skriv dagens datum",
        english: "go through the statement and write today's date"))
  }
}

extension YAMLValue {
  /// Whether readers would see nothing of the value.
  fileprivate var saysNothing: Bool {
    switch content {
    case .empty: true
    case .scalar(let text): text.allSatisfy(\.isWhitespace)
    case .list(let values): values.allSatisfy(\.saysNothing)
    case .mapping(let entries): entries.isEmpty
    }
  }
}
