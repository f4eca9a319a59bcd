import Files

/// What types.yaml declares.
struct DeclaredTypes {
  var fields: [String: FieldDeclaration] = [:]
  var types: [String: ContentType] = [:]
  var callouts: [CalloutType] = []
  var registers: [String: RegisterDeclaration] = [:]
  /// Fields whose declaration has a mistake, so that naming them is none.
  var brokenFields: Set<String> = []
  /// Registers that fields refer to and nobody has.
  var unknownRegisters: Set<String> = []
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
  ///
  /// - Parameters:
  ///   - yaml: The file.
  ///   - registers: Keys of the registers that have a file.
  /// - Returns: What it declares, without what is wrong.
  mutating func types(_ yaml: YAMLValue, registers: [String]) -> DeclaredTypes {
    var declared = DeclaredTypes()
    let parts = sections(of: yaml, named: ["fields", "types", "callouts", "registers"])
    for entry in parts["fields"] ?? [] {
      let name = entry.key
      if BuiltInFields.page.contains(where: { $0.name == name.value }) { reportBuiltIn(name) }
      declared.fields[name.value] = field(entry)
      if declared.fields[name.value] == nil { declared.brokenFields.insert(name.value) }
    }
    for entry in parts["types"] ?? [] {
      declared.types[entry.key.value] = type(entry, library: declared)
    }
    for entry in parts["callouts"] ?? [] {
      if let callout = callout(entry) { declared.callouts.append(callout) }
    }
    for entry in parts["registers"] ?? [] {
      declared.registers[entry.key.value] = register(entry)
    }
    let known = Set(registers).union(declared.registers.keys)
    for name in registerNames(in: yaml) where !known.contains(name.value) {
      declared.unknownRegisters.insert(name.value)
      report(
        "types/unknown-register", at: name.range,
        Message(
          swedish: "registret '\(name.value)' finns inte",
          english: "there is no register '\(name.value)'"),
        fix: didYouMean(name.value, among: known.sorted())
          ?? Message(
            swedish: "skriv det i registers/\(name.value).yaml",
            english: "write it in registers/\(name.value).yaml"))
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
          fix: didYouMean(entry.key.value, among: names)
            ?? Message(
              swedish: "nycklar som finns: \(names.joined(separator: ", "))",
              english: "known keys: \(names.joined(separator: ", "))"))
        continue
      }
      parts[entry.key.value] = self.entries(of: entry.value, named: entry.key.value)
    }
    return parts
  }

  /// The entries of a mapping; none when it is empty or, which is reported, no mapping.
  private mutating func entries(of yaml: YAMLValue, named name: String) -> [YAMLValue.Entry] {
    switch yaml.content {
    case .mapping(let entries): return entries
    case .empty: return []
    case .scalar, .list:
      report(
        "meta/wrong-kind", at: yaml.range,
        Message(
          swedish: "'\(name)' ska vara nycklar och värden",
          english: "'\(name)' must be keys and values"),
        fix: FieldDeclaration.Kind.record([]).advice)
      return []
    }
  }

  private mutating func reportBuiltIn(_ name: Located<String>) {
    report(
      "types/built-in-field", at: name.range,
      Message(
        swedish: "'\(name.value)' är en inbyggd nyckel och kan inte beskrivas",
        english: "'\(name.value)' is a built-in key and cannot be declared"),
      fix: Message(swedish: "välj ett annat namn", english: "choose another name"))
  }

  /// The registers that reference fields name, at any depth.
  private func registerNames(in yaml: YAMLValue) -> [Located<String>] {
    guard case .mapping(let entries) = yaml.content else { return [] }
    let isReference = entries.contains { entry in
      if case .scalar("reference") = entry.value.content {
        entry.key.value == "kind"
      } else {
        false
      }
    }
    return entries.flatMap { entry -> [Located<String>] in
      if isReference, entry.key.value == "register", case .scalar(let name) = entry.value.content {
        return [Located(name, at: entry.value.range)]
      }
      return registerNames(in: entry.value)
    }
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
    let (inner, rest) = fieldsApart(entry.value)
    let mistakes = diagnostics.count
    let fields = Fields(record(rest, fields: Self.fieldKeys, of: owner))
    let isWhole = diagnostics.count == mistakes
    guard
      let kind = kind(
        fields, inner: inner, owner: owner, at: entry.key.range, isWhole: isWhole)
    else { return nil }
    return FieldDeclaration(
      entry.key.value, kind, isMany: fields.flag("many"), isRequired: fields.flag("required"),
      label: fields.text("label") ?? entry.key.value)
  }

  /// The declarations below `fields:`, nil where there are none, and the rest of the mapping.
  private mutating func fieldsApart(
    _ yaml: YAMLValue
  ) -> (fields: [FieldDeclaration]?, rest: YAMLValue) {
    guard case .mapping(let parts) = yaml.content else { return (nil, yaml) }
    var fields: [FieldDeclaration]?
    for part in parts where part.key.value == "fields" {
      fields = entries(of: part.value, named: "fields").compactMap { field($0) }
    }
    let others = parts.filter { $0.key.value != "fields" }
    return (fields, YAMLValue(content: .mapping(others), range: yaml.range))
  }

  /// The kind that a field's keys describe; what is missing is reported only when `isWhole`, that
  /// is when nothing was wrong yet.
  private mutating func kind(
    _ fields: Fields, inner: [FieldDeclaration]?, owner: Message, at range: Range<Int>,
    isWhole: Bool
  ) -> FieldDeclaration.Kind? {
    switch fields.text("kind") {
    case "date": return .date
    case "number": return .number
    case "flag": return .flag
    case "duration": return .duration
    case "page": return .page
    case "address": return .address
    case "record":
      if inner == nil { report("types/missing-fields", missing: "fields", of: owner, at: range) }
      return .record(inner ?? [])
    case "choice":
      if isWhole, fields.values["values"] == nil {
        report("types/missing-values", missing: "values", of: owner, at: range)
      }
      return .choice(choices(fields))
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

  private mutating func report(
    _ rule: String, missing key: String, of owner: Message, at range: Range<Int>
  ) {
    report(
      rule, at: range,
      Message(
        swedish: "\(owner.swedish) saknar '\(key)'", english: "\(owner.english) lacks '\(key)'"),
      fix: Message(swedish: "lägg till '\(key): …'", english: "add '\(key): …'"))
  }

  private func choices(_ fields: Fields) -> [FieldDeclaration.Choice] {
    guard case .map(let pairs)? = fields.values["values"]?.value else { return [] }
    return pairs.map { pair in
      FieldDeclaration.Choice(
        key: pair.key.value, label: pair.value.value.string ?? pair.key.value)
    }
  }

  private mutating func type(
    _ entry: YAMLValue.Entry, library: DeclaredTypes
  ) -> ContentType {
    let key = entry.key.value
    let owner = Message(swedish: "typen '\(key)'", english: "the type '\(key)'")
    let fields = Fields(record(entry.value, fields: BuiltInFields.type, of: owner))
    var declared: [FieldDeclaration] = []
    var requiredBuiltIns: [String] = []
    let required = fields.locatedTexts("required")
    let names = required + fields.locatedTexts("optional")
    var seen: Set<String> = []
    for (index, name) in names.enumerated() where seen.insert(name.value).inserted {
      let isRequired = index < required.count
      if BuiltInFields.page.contains(where: { $0.name == name.value }) {
        if isRequired { requiredBuiltIns.append(name.value) }
      } else if let field = library.fields[name.value] {
        declared.append(
          FieldDeclaration(
            field.name, field.kind, isMany: field.isMany,
            isRequired: isRequired || field.isRequired, label: field.label))
      } else if !library.brokenFields.contains(name.value) {
        let known = BuiltInFields.page.map(\.name) + library.fields.keys.sorted()
        reportUnknownField(name, among: known, owner: owner)
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
    _ name: Located<String>, among known: [String], owner: Message
  ) {
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
    return CalloutType(
      key: key.uppercased(), label: label, style: style,
      translations: fields.textMap("translations"))
  }

  private mutating func register(_ entry: YAMLValue.Entry) -> RegisterDeclaration {
    let key = entry.key.value
    let owner = Message(swedish: "registret '\(key)'", english: "the register '\(key)'")
    let mistakes = diagnostics.count
    let (declared, rest) = fieldsApart(entry.value)
    let isWhole = diagnostics.count == mistakes
    let fields = Fields(record(rest, fields: BuiltInFields.type, of: owner))
    let builtIn = BuiltInFields.entry(of: key)
    let known = (builtIn + (declared ?? [])).map(\.name)
    for name in fields.locatedTexts("required") where isWhole && !known.contains(name.value) {
      reportUnknownField(name, among: known, owner: owner)
    }
    return RegisterDeclaration(
      name: fields.text("name") ?? key, plural: fields.text("plural") ?? key,
      searchWeight: fields.number("search_weight") ?? 0.5, fields: declared ?? [],
      required: fields.texts("required"))
  }
}
