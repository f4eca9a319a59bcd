package import Files
import Yams

/// Reads YAML text that covers `range` of a file.
///
/// Anchors and aliases work in values as long as they do not blow the text up: some thousand
/// parts, or four for each byte of the text, are as many as editors can mean.
///
/// - Returns: The value, nil for an empty text or one that is not YAML; and what is wrong with it.
package func readYAML(
  _ file: SourceFile, in range: Range<Int>
) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
  var lines = YAMLLines(file.bytes[range])
  if let alias = lines.aliasInKey {
    return (nil, [aliasInKeyDiagnostic(at: Location(file, alias))])
  }
  do {
    let text = String(decoding: file.bytes[range], as: UTF8.self)
    guard let root = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    else {
      return (nil, [])
    }
    var converter = YAMLConverter(lines: lines, partsLeft: 10_000 + 4 * range.count)
    let value = converter.convert(root)
    guard converter.partsLeft > 0 else {
      return (nil, [aliasDiagnostic(at: Location(file, value.range))])
    }
    return (value, converter.diagnostics(in: file))
  } catch let error as YamlError {
    return (nil, [syntaxDiagnostic(error, lines: &lines, in: file)])
  } catch {
    preconditionFailure("Yams throws YamlError only, not \(error)")
  }
}

private func aliasDiagnostic(at location: Location) -> Diagnostic {
  Diagnostic(
    .error, "yaml/alias", at: location,
    Message(
      swedish: "aliasen i YAML-texten upprepar sig för många gånger",
      english: "the aliases in this YAML repeat too many times"),
    fix: Message(
      swedish: "skriv värdena i stället för & och *",
      english: "write the values out instead of & and *"))
}

private func aliasInKeyDiagnostic(at location: Location) -> Diagnostic {
  Diagnostic(
    .error, "yaml/alias", at: location,
    Message(
      swedish: "ett alias kan inte stå i en nyckel", english: "an alias cannot be part of a key"),
    fix: Message(
      swedish: "skriv nyckeln i stället för *", english: "write the key out instead of *"))
}

private func syntaxDiagnostic(
  _ error: YamlError, lines: inout YAMLLines, in file: SourceFile
) -> Diagnostic {
  let whole = lines.bytes.indices
  var place = whole.lowerBound..<min(whole.lowerBound + 1, whole.upperBound)
  var problem = "\(error)"
  switch error {
  case .scanner(let context?, let text, _, _) where text == "found unexpected end of stream":
    // Where a quotation begins that never ends, rather than where the text ends.
    place = lines.restOfLine(at: context.mark)
    problem = text
  case .scanner(_, let text, let mark, _), .parser(_, let text, let mark, _),
    .composer(_, let text, let mark, _):
    place = lines.restOfLine(at: mark)
    problem = text
  case .reader(let text, let offset, _, _):
    let start = min(whole.lowerBound + (offset ?? 0), whole.upperBound)
    place = start..<min(start + 1, whole.upperBound)
    problem = text
  case .duplicatedKeysInMapping(let keys, let context):
    place = lines.restOfLine(at: context.mark)
    let names = keys.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .error, "yaml/duplicate-key", at: Location(file, place),
      Message(
        swedish: "nyckeln \(names) står flera gånger",
        english: "the key \(names) is given more than once"),
      fix: Message(swedish: "behåll en av dem", english: "keep one of them"))
  case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
    break
  }
  return Diagnostic(
    .error, "yaml/syntax", at: Location(file, place),
    Message(
      swedish: "ogiltig YAML: \(problem)",
      english: "invalid YAML: \(problem)"),
    fix: Message(
      swedish: "text med kolon, citattecken eller # behöver stå inom \"citattecken\"; "
        + "dra in med blanksteg, inte tabb",
      english: "text with a colon, quotation marks or # needs \"quotes\"; "
        + "indent with spaces, not tabs"))
}

/// Turns Yams' nodes into our values, with byte ranges and a limit on their number.
private struct YAMLConverter {
  var lines: YAMLLines
  /// Values that may still be made; zero when aliases have blown the text up.
  var partsLeft: Int
  private var oddKeys: [Range<Int>] = []

  init(lines: YAMLLines, partsLeft: Int) {
    self.lines = lines
    self.partsLeft = partsLeft
  }

  mutating func convert(_ node: Node) -> YAMLValue {
    let start = node.mark.map { lines.offset(of: $0) } ?? lines.bytes.startIndex
    partsLeft -= 1
    guard partsLeft > 0 else { return YAMLValue(content: .empty, range: start..<start) }
    switch node {
    case .scalar(let scalar):
      let range = lines.range(ofScalar: scalar.string, at: start)
      let isPlain = scalar.style == .plain || scalar.style == .any
      let isEmpty = isPlain && ["", "~", "null"].contains(scalar.string)
      return YAMLValue(content: isEmpty ? .empty : .scalar(scalar.string), range: range)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      for element in sequence where partsLeft > 0 { values.append(convert(element)) }
      return YAMLValue(
        content: .list(values),
        range: lines.closed(start, to: values.last?.range.upperBound ?? start))
    case .mapping(let mapping):
      var entries: [YAMLValue.Entry] = []
      for (key, value) in mapping where partsLeft > 0 {
        let keyValue = convert(key)
        guard case .scalar(let name) = keyValue.content else {
          oddKeys.append(keyValue.range)
          continue
        }
        entries.append(
          YAMLValue.Entry(key: Located(name, at: keyValue.range), value: convert(value)))
      }
      let end = entries.last.map { max($0.value.range.upperBound, $0.key.range.upperBound) }
      return YAMLValue(content: .mapping(entries), range: lines.closed(start, to: end ?? start))
    case .alias:
      return YAMLValue(content: .empty, range: start..<start)
    }
  }

  func diagnostics(in file: SourceFile) -> [Diagnostic] {
    oddKeys.map { range in
      Diagnostic(
        .error, "yaml/key", at: Location(file, range),
        Message(swedish: "en nyckel måste vara ett ord", english: "a key must be a word"),
        fix: Message(
          swedish: "skriv ett ord som nyckel och resten efter kolonet",
          english: "write a word as the key and the rest after the colon"))
    }
  }
}
