import Files

/// What types.yaml declares.
struct DeclaredTypes {
  var fields: [String: FieldDeclaration] = [:]
  var types: [String: ContentType] = [:]
  var callouts: [CalloutType] = []
  var registers: [String: RegisterDeclaration] = [:]
}

/// What types.yaml says of a register, before its entries are read.
struct RegisterDeclaration {
  let name: String
  let plural: String
  let searchWeight: Double
  let fields: [FieldDeclaration]
  /// Names of the keys, built-in or declared, that every entry must have.
  let required: [String]
}

extension FieldDecoder {
  /// Reads types.yaml.
  mutating func types(_ yaml: YAMLValue) -> DeclaredTypes {
    var declared = DeclaredTypes()
    let parts = sections(of: yaml, named: ["fields", "types", "callouts", "registers"])
    for entry in parts["fields"] ?? [] {
      declared.fields[entry.key.value] = field(entry)
    }
    for entry in parts["types"] ?? [] {
      declared.types[entry.key.value] = type(entry, library: declared.fields)
    }
    for entry in parts["callouts"] ?? [] {
      if let callout = callout(entry) { declared.callouts.append(callout) }
    }
    for entry in parts["registers"] ?? [] {
      declared.registers[entry.key.value] = register(entry)
    }
    return declared
  }

  /// The entries of the top-level mappings of a file.
  private mutating func sections(
    of yaml: YAMLValue, named names: [String]
  ) -> [String: [YAMLValue.Entry]] {
    let fields = names.map { FieldDeclaration($0, .map(.text)) }
    var parts: [String: [YAMLValue.Entry]] = [:]
    guard case .mapping(let entries) = yaml.content else {
      _ = record(yaml, fields: fields, of: Message(swedish: "types.yaml", english: "types.yaml"))
      return [:]
    }
    for entry in entries {
      guard names.contains(entry.key.value) else {
        report(
          "meta/unknown-key", at: entry.key.range,
          Message(
            swedish: "okänd nyckel '\(entry.key.value)' i types.yaml",
            english: "unknown key '\(entry.key.value)' in types.yaml"),
          fix: didYouMean(entry.key.value, among: names))
        continue
      }
      if case .mapping(let inner) = entry.value.content { parts[entry.key.value] = inner }
    }
    return parts
  }

  private static let fieldKeys: [FieldDeclaration] = [
    FieldDeclaration("kind", .choice(kindNames), isRequired: true),
    FieldDeclaration("many", .flag),
    FieldDeclaration("required", .flag),
    FieldDeclaration("label", .text),
    FieldDeclaration("register", .text),
    FieldDeclaration("values", .map(.text)),
    FieldDeclaration("fields", .map(.text)),
  ]

  private static let kindNames = [
    "text", "date", "number", "flag", "duration", "choice", "reference", "page", "address",
    "record",
  ].map { FieldDeclaration.Choice(key: $0, label: $0) }

  private mutating func field(_ entry: YAMLValue.Entry) -> FieldDeclaration? {
    let owner = Message(
      swedish: "fältet '\(entry.key.value)'", english: "the field '\(entry.key.value)'")
    var inner: [FieldDeclaration] = []
    var yaml = entry.value
    if case .mapping(let entries) = yaml.content {
      for part in entries where part.key.value == "fields" {
        guard case .mapping(let fields) = part.value.content else { continue }
        inner = fields.compactMap { field($0) }
      }
      let others = entries.filter { $0.key.value != "fields" }
      yaml = YAMLValue(content: .mapping(others), range: yaml.range)
    }
    let fields = Fields(record(yaml, fields: Self.fieldKeys, of: owner))
    guard let kind = kind(fields, inner: inner, owner: owner, at: entry.key.range) else {
      return nil
    }
    return FieldDeclaration(
      entry.key.value, kind, isMany: fields.flag("many"), isRequired: fields.flag("required"),
      label: fields.text("label") ?? entry.key.value)
  }

  private mutating func kind(
    _ fields: Fields, inner: [FieldDeclaration], owner: Message, at range: Range<Int>
  ) -> FieldDeclaration.Kind? {
    switch fields.text("kind") {
    case "date": return .date
    case "number": return .number
    case "flag": return .flag
    case "duration": return .duration
    case "page": return .page
    case "address": return .address
    case "record": return .record(inner)
    case "choice": return .choice(choices(fields))
    case "reference":
      if let register = fields.text("register") { return .reference(register: register) }
      report(
        "types/missing-register", at: range,
        Message(
          swedish: "\(owner.swedish) säger inte vilket register det hänvisar till",
          english: "\(owner.english) does not say which register it refers to"),
        fix: Message(swedish: "lägg till 'register: …'", english: "add 'register: …'"))
      return nil
    case "text": return .text
    default: return nil
    }
  }

  private func choices(_ fields: Fields) -> [FieldDeclaration.Choice] {
    guard case .map(let pairs)? = fields.values["values"]?.value else { return [] }
    return pairs.map { pair in
      FieldDeclaration.Choice(
        key: pair.key.value, label: pair.value.value.string ?? pair.key.value)
    }
  }

  private mutating func type(
    _ entry: YAMLValue.Entry, library: [String: FieldDeclaration]
  ) -> ContentType {
    let key = entry.key.value
    let owner = Message(swedish: "typen '\(key)'", english: "the type '\(key)'")
    let fields = Fields(record(entry.value, fields: BuiltInFields.type, of: owner))
    var declared: [FieldDeclaration] = []
    var requiredBuiltIns: [String] = []
    let required = fields.locatedTexts("required")
    let names = required + fields.locatedTexts("optional")
    for (index, name) in names.enumerated() {
      let isRequired = index < required.count
      if BuiltInFields.page.contains(where: { $0.name == name.value }) {
        if isRequired { requiredBuiltIns.append(name.value) }
      } else if let field = library[name.value] {
        declared.append(
          FieldDeclaration(
            field.name, field.kind, isMany: field.isMany, isRequired: isRequired,
            label: field.label))
      } else {
        reportUnknownField(name, library: library, owner: owner)
      }
    }
    return ContentType(
      key: key, name: fields.text("name") ?? key,
      plural: fields.text("plural") ?? fields.text("name") ?? key,
      template: fields.text("template") ?? "page",
      searchWeight: fields.number("search_weight") ?? 1, fields: declared,
      requiredBuiltIns: requiredBuiltIns, location: Location(file, entry.key.range))
  }

  private mutating func reportUnknownField(
    _ name: Located<String>, library: [String: FieldDeclaration], owner: Message
  ) {
    let known = BuiltInFields.page.map(\.name) + library.keys.sorted()
    report(
      "types/unknown-field", at: name.range,
      Message(
        swedish: "\(owner.swedish) nämner fältet '\(name.value)' som inte finns",
        english: "\(owner.english) names the field '\(name.value)', which does not exist"),
      fix: didYouMean(name.value, among: known)
        ?? Message(
          swedish: "beskriv det under 'fields:' i types.yaml",
          english: "describe it under 'fields:' in types.yaml"))
  }

  private mutating func callout(_ entry: YAMLValue.Entry) -> CalloutType? {
    let key = entry.key.value
    let owner = Message(swedish: "rutan '\(key)'", english: "the callout '\(key)'")
    let fields = Fields(record(entry.value, fields: BuiltInFields.callout, of: owner))
    guard let label = fields.text("label"), let style = fields.text("style") else { return nil }
    return CalloutType(key: key.uppercased(), label: label, style: style)
  }

  private mutating func register(_ entry: YAMLValue.Entry) -> RegisterDeclaration {
    let key = entry.key.value
    let owner = Message(swedish: "registret '\(key)'", english: "the register '\(key)'")
    var declared: [FieldDeclaration] = []
    var yaml = entry.value
    if case .mapping(let entries) = yaml.content {
      for part in entries where part.key.value == "fields" {
        guard case .mapping(let fields) = part.value.content else { continue }
        declared = fields.compactMap { field($0) }
      }
      let others = entries.filter { $0.key.value != "fields" }
      yaml = YAMLValue(content: .mapping(others), range: yaml.range)
    }
    let fields = Fields(record(yaml, fields: BuiltInFields.type, of: owner))
    return RegisterDeclaration(
      name: fields.text("name") ?? key, plural: fields.text("plural") ?? key,
      searchWeight: fields.number("search_weight") ?? 0.5, fields: declared,
      required: fields.texts("required"))
  }
}
