package import Files

/// Words by dotted key: `search.hits.one`.
///
/// - Parameter file: A YAML file whose mappings may nest and whose values are text.
/// - Returns: The words with the places of their keys, in no order, and what is wrong with the
///   file.
package func readStrings(
  _ file: SourceFile
) -> (words: [String: Located<String>], diagnostics: [Diagnostic]) {
  let (yaml, problems) = readYAML(file, in: 0..<file.bytes.count)
  var words: [String: Located<String>] = [:]
  var diagnostics = problems
  func collect(_ value: YAMLValue, below prefix: String, at key: Range<Int>) {
    switch value.content {
    case .mapping(let entries):
      for entry in entries {
        collect(
          entry.value, below: prefix.isEmpty ? entry.key.value : "\(prefix).\(entry.key.value)",
          at: entry.key.range)
      }
    case .scalar(let text):
      words[prefix] = Located(text, at: key)
    case .empty, .list:
      diagnostics.append(
        Diagnostic(
          .error, "meta/wrong-kind", at: Location(file, value.range),
          Message(swedish: "'\(prefix)' ska vara text", english: "'\(prefix)' must be text"),
          fix: FieldDeclaration.Kind.text.advice))
    }
  }
  if let yaml { collect(yaml, below: "", at: yaml.range) }
  return (words, diagnostics)
}
