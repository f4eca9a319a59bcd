import Files
import Language

extension FieldDecoder {
  /// Reads registers/NAME.yaml: a mapping of keys to entries.
  ///
  /// An entry with mistakes is kept, so that those who refer to it are not reported too.
  mutating func register(
    _ yaml: YAMLValue, key: String, declaration: RegisterDeclaration?, keepsUnknown: Bool
  ) -> Register {
    let declared = declaration?.fields ?? []
    let builtIn = BuiltInFields.entry(of: key)
    let required = (declaration?.required ?? []) + ["name"]
    let fields = (declared + builtIn).map { $0.required(by: required) }
    var entries: [RegisterEntry] = []
    var isBroken = false
    switch yaml.content {
    case .mapping(let pairs):
      entries = pairs.map {
        entry($0, fields: fields, isLaw: key == "laws", keepsUnknown: keepsUnknown)
      }
    case .empty:
      break
    case .scalar, .list:
      isBroken = true
      report(
        "meta/wrong-kind", at: yaml.range,
        Message(
          swedish: "ett register består av nycklar med var sin post",
          english: "a register is made of keys, each with an entry"),
        fix: Message(
          swedish: "skriv 'nyckel: {name: Namn}'", english: "write 'key: {name: Name}'"))
    }
    return Register(
      key: key, name: declaration?.name ?? key, plural: declaration?.plural ?? key,
      searchWeight: declaration?.searchWeight ?? 0.5, fields: declaration?.fields ?? [],
      entries: entries, isBroken: isBroken)
  }

  private mutating func entry(
    _ pair: YAMLValue.Entry, fields: [FieldDeclaration], isLaw: Bool, keepsUnknown: Bool
  ) -> RegisterEntry {
    let key = pair.key.value
    let owner = Message(swedish: "posten '\(key)'", english: "the entry '\(key)'")
    let values = record(pair.value, fields: fields, of: owner, keepsUnknown: keepsUnknown)
    let read = Fields(values)
    return RegisterEntry(
      key: key, location: Location(file, pair.key.range), name: read.text("name") ?? key,
      shortName: read.text("short_name"), abbreviation: read.text("abbreviation"),
      synonyms: read.texts("plural") + read.texts("names") + read.texts("synonyms"),
      formerNames: read.texts("former_names") + read.texts("old_terms"),
      definition: read.text("definition") ?? read.text("summary"), url: read.text("url"),
      page: read.located("page"), seeAlso: read.texts("see_also"),
      law: isLaw ? LawFacts(read) : nil, values: values)
  }

  /// Reports entries that name a related entry or a law that does not exist.
  mutating func checkEntries(of register: Register, registers: [String: Register]) {
    checkTiles(of: register)
    for entry in register.entries {
      checkReferences(entry.values, registers, decoder: &self)
      let read = Fields(entry.values)
      let hasHeirs = register.key == "laws" || register.key == "sources"
      let replacing = hasHeirs ? read.located("replaced_by").map { [$0] } ?? [] : []
      if register.key == "sources" { checkReplacement(read) }
      for other in read.locatedTexts("see_also") + replacing
      where register[other.value] == nil {
        report(
          "meta/unknown-entry", at: other.range,
          Message(
            swedish: "'\(other.value)' finns inte i registret '\(register.key)'",
            english: "'\(other.value)' is not in the register '\(register.key)'"),
          fix: didYouMean(other.value, among: register.entries.map(\.key))
            ?? Message(
              swedish: "lägg till den i registers/\(register.key).yaml eller ta bort den här",
              english: "add it to registers/\(register.key).yaml or remove it here"))
      }
    }
  }

  /// Reports a source that is replaced on no day or by nothing: neither tells whom it concerns.
  private mutating func checkReplacement(_ source: Fields) {
    let keys = ["replaced_by", "replaced_on"]
    for (given, missing) in [(keys[0], keys[1]), (keys[1], keys[0])] {
      guard let value = source.values[given], source.values[missing] == nil else { continue }
      report(
        "meta/missing-key", at: value.range,
        Message(
          swedish: "'\(given)' behöver '\(missing)'", english: "'\(given)' needs '\(missing)'"),
        fix: Message(
          swedish: "lägg till '\(missing): …'", english: "add '\(missing): …'"))
    }
  }
}

extension LawFacts {
  init(_ fields: Fields) {
    self.init()
    inForceFrom = fields.date("in_force_from")
    inForceTo = fields.date("in_force_to")
    replacedBy = fields.text("replaced_by")
    let moves = fields.textMap("moved").map {
      (canonicalLawPlace($0.key), canonicalLawPlace($0.value))
    }
    moved = Dictionary(moves) { first, _ in first }
    checked = fields.date("checked")
    oldFacts = fields.records("old_facts").compactMap { record in
      record.text("now").map {
        OldFact(words: record.texts("words"), near: record.texts("near"), now: $0)
      }
    }
    coming = fields.records("coming").compactMap { record in
      guard let date = record.date("date"), let text = record.text("text") else { return nil }
      return ComingChange(
        date: date, text: text, places: record.texts("places").map(canonicalLawPlace),
        isDecided: record.text("status") == "decided")
    }
    .sorted { $0.date < $1.date }
    changes = fields.records("changes").compactMap { record in
      guard let date = record.date("date"), let text = record.text("text") else { return nil }
      return Change(date: date, text: text, places: record.texts("places").map(canonicalLawPlace))
    }
    .sorted { $0.date < $1.date }
  }
}
