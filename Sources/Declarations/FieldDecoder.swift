package import Files
import Language

/// Reads the values of declared keys out of YAML and collects what is wrong with them.
package struct FieldDecoder {
  /// The file the YAML was read from.
  package let file: SourceFile
  /// What the author should fix, in the order found.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Starts reading YAML of `file`.
  package init(file: SourceFile) {
    self.file = file
  }

  /// The fields of a mapping, by name; unknown and missing keys become diagnostics.
  ///
  /// - Parameters:
  ///   - yaml: The mapping; an empty value counts as a mapping without keys.
  ///   - fields: What the keys may be.
  ///   - owner: What the keys belong to, for messages: *typen 'topic'*.
  ///   - keepsUnknown: Whether keys nobody declared are let through in silence.
  /// - Returns: The values that are there and right.
  package mutating func record(
    _ yaml: YAMLValue, fields: [FieldDeclaration], of owner: Message, keepsUnknown: Bool = false
  ) -> [String: Located<FieldValue>] {
    var values: [String: Located<FieldValue>] = [:]
    var given: Set<String> = []
    switch yaml.content {
    case .empty: break
    case .mapping(let entries):
      for entry in entries {
        if let field = fields.first(where: { $0.name == entry.key.value }) {
          if let value = value(entry.value, of: field) { values[field.name] = value }
          if !entry.value.isNothing { given.insert(field.name) }
        } else if !keepsUnknown {
          reportUnknown(entry.key, among: fields, of: owner)
        }
      }
    case .scalar, .list:
      report(
        "meta/wrong-kind", at: yaml.range,
        Message(
          swedish: "\(owner.swedish) ska ha nycklar och värden",
          english: "\(owner.english) must hold keys and values"),
        fix: FieldDeclaration.Kind.record([]).advice)
      return values
    }
    for field in fields where field.isRequired && !given.contains(field.name) {
      reportMissing(field.name, in: yaml, of: owner)
    }
    return values
  }

  /// The value of one field; nil where it is empty or wrong.
  package mutating func value(
    _ yaml: YAMLValue, of field: FieldDeclaration
  ) -> Located<FieldValue>? {
    guard field.isMany else { return single(yaml, field.kind, named: field.name) }
    let parts: [YAMLValue]
    switch yaml.content {
    case .empty: return nil
    case .list(let values) where values.isEmpty: return nil
    case .list(let values): parts = values
    case .scalar, .mapping: parts = [yaml]
    }
    let values = parts.compactMap { single($0, field.kind, named: field.name) }
    return Located(.list(values), at: yaml.range)
  }

  private mutating func single(
    _ yaml: YAMLValue, _ kind: FieldDeclaration.Kind, named name: String
  ) -> Located<FieldValue>? {
    switch (kind, yaml.content) {
    case (_, .empty):
      return nil
    case (.record(let fields), .mapping):
      let owner = Message(swedish: "'\(name)'", english: "'\(name)'")
      return Located(.record(record(yaml, fields: fields, of: owner)), at: yaml.range)
    case (.map(let kind), .mapping(let entries)):
      let pairs = entries.compactMap { entry in
        single(entry.value, kind, named: entry.key.value).map { (key: entry.key, value: $0) }
      }
      return Located(.map(pairs), at: yaml.range)
    case (_, .scalar(let text)):
      switch scalar(text, kind, named: name) {
      case .success(let value): return Located(value, at: yaml.range)
      case .failure(let mistake):
        report(mistake.rule, at: yaml.range, mistake.message, fix: mistake.fix)
        return nil
      }
    case (_, .list), (_, .mapping):
      reportKind(kind, named: name, at: yaml.range)
      return nil
    }
  }

  private mutating func reportKind(
    _ kind: FieldDeclaration.Kind, named name: String, at range: Range<Int>
  ) {
    let expected = kind.expectation
    report(
      "meta/wrong-kind", at: range,
      Message(
        swedish: "'\(name)' ska vara \(expected.swedish)",
        english: "'\(name)' must be \(expected.english)"),
      fix: kind.advice)
  }

  private mutating func reportUnknown(
    _ key: Located<String>, among fields: [FieldDeclaration], of owner: Message
  ) {
    let known = fields.map(\.name)
    let list = known.sorted().joined(separator: ", ")
    report(
      "meta/unknown-key", at: key.range,
      Message(
        swedish: "okänd nyckel '\(key.value)' i \(owner.swedish)",
        english: "unknown key '\(key.value)' in \(owner.english)"),
      fix: didYouMean(key.value, among: known)
        ?? Message(swedish: "nycklar som finns: \(list)", english: "known keys: \(list)"))
  }

  private mutating func reportMissing(_ name: String, in yaml: YAMLValue, of owner: Message) {
    let start = yaml.range.lowerBound
    report(
      "meta/missing-key", at: start..<min(yaml.range.upperBound, start + 1),
      Message(
        swedish: "\(owner.swedish) saknar '\(name)'", english: "\(owner.english) lacks '\(name)'"),
      fix: Message(swedish: "lägg till '\(name): …'", english: "add '\(name): …'"))
  }

  /// Notes an error at some bytes of the file.
  package mutating func report(
    _ rule: String, at range: Range<Int>, _ message: Message, fix: Message? = nil
  ) {
    diagnostics.append(Diagnostic(.error, rule, at: Location(file, range), message, fix: fix))
  }
}

/// The suggestion *menade du …?* when a known word is close to what was written.
package func didYouMean(_ word: String, among known: [String]) -> Message? {
  nearest(to: word, among: known).map(didYouMean)
}

/// The suggestion *menade du …?*.
package func didYouMean(_ known: String) -> Message {
  Message(swedish: "menade du '\(known)'?", english: "did you mean '\(known)'?")
}
