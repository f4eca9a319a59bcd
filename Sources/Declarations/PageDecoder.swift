package import Files
import Language

/// Reads what a page's front matter says, by the built-in keys and those of its content type.
///
/// - Parameters:
///   - yaml: The front matter; nil when the page has none.
///   - file: The file it stands in.
///   - declarations: What the editors declare.
/// - Returns: The metadata, and a diagnostic for each unknown key, wrong kind, impossible date,
///   unknown entry and missing key. Without types.yaml unknown keys are no mistake: the
///   metadata keeps them as text.
package func decodePage(
  _ yaml: YAMLValue?, in file: SourceFile, declarations: Declarations
) -> (metadata: PageMetadata, diagnostics: [Diagnostic]) {
  var decoder = FieldDecoder(file: file)
  let start = Location(file, 0..<min(1, file.bytes.count))
  let yaml = yaml ?? YAMLValue(content: .empty, range: start.range ?? 0..<0)
  let type = pageType(yaml, of: declarations, decoder: &decoder)
  let declared = type?.fields ?? []
  let required = type?.requiredBuiltIns ?? []
  let builtIn =
    required.isEmpty ? BuiltInFields.page : BuiltInFields.page.map { $0.required(by: required) }
  let values = decoder.record(
    yaml, fields: builtIn + declared,
    of: type.map(ownerName) ?? Message(swedish: "sidan", english: "the page"),
    keepsUnknown: !declarations.isDeclared || declarations.hasBrokenTypes || type == nil)
  checkReferences(values, declarations.registers, decoder: &decoder)
  var metadata = PageMetadata(Fields(values), decoder: &decoder, declarations: declarations)
  metadata.accessibilityStatement = decoder.accessibilityStatement(
    in: yaml, Fields(values), declarations: declarations)
  metadata.language = decoder.language(Fields(values).located("language"))
  metadata.type = type?.key ?? "page"
  metadata.values = values.filter { name, _ in declared.contains { $0.name == name } }
  if !declarations.isDeclared { metadata.undeclared = undeclaredValues(in: yaml) }
  return (metadata, decoder.diagnostics)
}

extension FieldDecoder {
  /// The language of a page: what its file is named after, else what it says itself.
  fileprivate mutating func language(_ written: Located<String>?) -> String? {
    let name = PageFileName(file.path)
    guard let written else { return name.language }
    if TextLanguage(code: written.value) == nil {
      let known = TextLanguage.all.map(\.code)
      report(
        "meta/unknown-language", at: written.range,
        Message(
          swedish: "'\(written.value)' är inte koden för något språk som guide känner",
          english: "'\(written.value)' is not the code of a language that guide knows"),
        fix: didYouMean(written.value, among: known)
          ?? Message(
            swedish: "koder som finns: \(known.joined(separator: ", "))",
            english: "known codes: \(known.joined(separator: ", "))"))
      return name.language
    }
    guard let language = name.language, language != written.value else { return written.value }
    let path = name.path(in: written.value)
    report(
      "meta/two-languages", at: written.range,
      Message(
        swedish: "filens namn säger '\(language)' men sidan säger '\(written.value)'",
        english: "the name of the file says '\(language)' but the page says '\(written.value)'"),
      fix: Message(
        swedish: "ta bort raden, eller döp om filen till content/\(path)",
        english: "remove the line, or rename the file content/\(path)"))
    return language
  }
}

/// What nobody declared, as text, in the order written.
private func undeclaredValues(in yaml: YAMLValue) -> [PageMetadata.Undeclared] {
  guard case .mapping(let entries) = yaml.content else { return [] }
  return entries.compactMap { entry in
    guard !BuiltInFields.page.contains(where: { $0.name == entry.key.value }) else { return nil }
    return PageMetadata.Undeclared(key: entry.key, values: texts(in: entry.value))
  }
}

private func texts(in yaml: YAMLValue) -> [String] {
  switch yaml.content {
  case .scalar(let text): [text]
  case .empty: []
  case .list(let values): values.flatMap(texts)
  case .mapping(let entries): entries.flatMap { texts(in: $0.value) }
  }
}

private func ownerName(_ type: ContentType) -> Message {
  Message(swedish: "typen '\(type.key)'", english: "the type '\(type.key)'")
}

/// The content type a page names, `page` when it names none; nil when it does not exist.
private func pageType(
  _ yaml: YAMLValue, of declarations: Declarations, decoder: inout FieldDecoder
) -> ContentType? {
  guard case .mapping(let entries) = yaml.content,
    let entry = entries.first(where: { $0.key.value == "type" }), !entry.value.isNothing
  else { return declarations.types["page"] }
  guard case .scalar(let name) = entry.value.content else { return nil }
  if let type = declarations.types[name] { return type }
  guard declarations.isDeclared else { return declarations.types["page"] }
  if !declarations.hasBrokenTypes {
    let known = declarations.types.keys.sorted()
    let list = known.joined(separator: ", ")
    decoder.report(
      "meta/unknown-type", at: entry.value.range,
      Message(
        swedish: "okänd innehållstyp '\(name)'", english: "unknown content type '\(name)'"),
      fix: didYouMean(name, among: known)
        ?? Message(swedish: "typer som finns: \(list)", english: "known types: \(list)"))
  }
  return nil
}

extension PageMetadata {
  init(_ fields: Fields, decoder: inout FieldDecoder, declarations: Declarations) {
    self.init()
    title = fields.located("title")
    shortTitle = fields.text("short_title")
    summary = fields.located("summary") ?? fields.located("description")
    synonyms = fields.texts("synonyms")
    keywords = fields.texts("keywords")
    order = fields.number("order")
    status = fields.text("status").flatMap(Status.init) ?? .current
    statusReason = fields.text("status_reason")
    period = fields.record("period").flatMap(Period.init)
    supersededBy = fields.located("superseded_by")
    related = fields.locatedTexts("related")
    aliases = fields.locatedTexts("aliases")
    shortAddress = fields.located("short_address")
    published = fields.date("published") ?? fields.date("date")
    changed = fields.date("changed")
    changes = fields.records("changes").compactMap { record in
      guard let date = record.date("date"), let text = record.text("text") else { return nil }
      return Change(date: date, text: text)
    }
    .sorted { $0.date > $1.date }
    review = fields.record("review").map(Review.init) ?? Review()
    review.range = fields.values["review"]?.range
    numbers = fields.texts("numbers")
    isUnlisted = fields.flag("unlisted")
    suppressions = fields.records("suppress").compactMap(Suppression.init)
    filters = fields.locatedTexts("filters")
    compare = fields.locatedTexts("compare")
    listing = Self.listing(fields, decoder: &decoder, declarations: declarations)
  }

  private static func listing(
    _ fields: Fields, decoder: inout FieldDecoder, declarations: Declarations
  ) -> Located<Listing>? {
    guard let written = fields.located("listing") else { return nil }
    switch written.value {
    case "children": return Located(.children, at: written.range)
    case "news": return Located(.news, at: written.range)
    case "collection": return Located(.collection, at: written.range)
    case "a-z": return Located(.alphabet, at: written.range)
    case "archive": return Located(.archive, at: written.range)
    case "search": return Located(.search, at: written.range)
    case "changes": return Located(.changes, at: written.range)
    case "register":
      let register = fields.located("register")
      guard let key = register?.value, declarations.registers[key] != nil else {
        let known = declarations.registers.keys.sorted()
        decoder.report(
          "meta/unknown-register", at: register?.range ?? written.range,
          Message(
            swedish: "'listing: register' behöver 'register:' med ett register som finns",
            english: "'listing: register' needs 'register:' with a register that exists"),
          fix: register.flatMap { didYouMean($0.value, among: known) }
            ?? Message(
              swedish: "register som finns: \(known.joined(separator: ", "))",
              english: "known registers: \(known.joined(separator: ", "))"))
        return nil
      }
      return Located(.register(key), at: written.range)
    default: return Located(.none, at: written.range)
    }
  }
}

extension PageMetadata.Review {
  init(_ fields: Fields) {
    self.init()
    on = fields.date("on")
    onRange = on == nil ? nil : fields.values["on"]?.range
    by = fields.texts("by")
    against = fields.text("against")
    interval = fields.duration("interval")
    owner = fields.text("owner")
  }
}
