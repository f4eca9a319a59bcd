package import Files

/// Everything the editors declare beside the pages themselves.
package struct Declarations: Sendable {
  /// What site.yaml says.
  package var settings = SiteSettings()
  /// site.yaml itself, for places in it; nil when there is none.
  package var settingsFile: SourceFile?
  /// Whether site.yaml has mistakes, so that nothing can be said of what it lacks.
  var hasBrokenSettings = false
  /// Content types by key.
  package var types: [String: ContentType] = [:]
  /// Whether types.yaml exists; without it any front matter is accepted.
  package var isDeclared = false
  /// Whether types.yaml has mistakes, so that nothing can be said of keys and types it lacks.
  package var hasBrokenTypes = false
  /// Callouts by key, built-in and declared.
  package var callouts: [String: CalloutType] = [:]
  /// Registers by key.
  package var registers: [String: Register] = [:]
  /// The searches of search-tests.yaml, in its order.
  package var searchTests: [SearchTest] = []

  /// What a folder without any declaration has.
  package init() {
    types["page"] = ContentType(
      key: "page", name: "Sida", plural: "Sidor", template: "page", searchWeight: 1, fields: [],
      requiredBuiltIns: [], location: nil)
  }
}

/// Reads site.yaml, types.yaml, registers/*.yaml and search-tests.yaml among the files of the
/// content folder.
///
/// - Parameter files: The files of the content folder; others are ignored.
/// - Returns: What they declare, with defaults for what is missing; and what is wrong in them.
package func declare(
  _ files: [SourceFile]
) -> (declarations: Declarations, diagnostics: [Diagnostic]) {
  var declarations = Declarations()
  var diagnostics: [Diagnostic] = []

  /// Reads one file with `decode` and keeps what is wrong with it.
  func read<Value>(
    _ file: SourceFile, _ decode: (inout FieldDecoder, YAMLValue) -> Value
  ) -> Value? {
    let (yaml, problems) = readYAML(file, in: 0..<file.bytes.count)
    diagnostics += problems
    guard problems.isEmpty else { return nil }
    var decoder = FieldDecoder(file: file)
    let value = decode(&decoder, yaml ?? YAMLValue(content: .empty, range: 0..<0))
    diagnostics += decoder.diagnostics
    return value
  }

  let registerFiles = files.compactMap { file in
    registerKey(of: file.path).map { (key: $0, file: file) }
  }
  if let file = files.first(where: { $0.path == "site.yaml" }) {
    declarations.settingsFile = file
    declarations.settings = read(file) { $0.settings($1) } ?? SiteSettings()
    declarations.hasBrokenSettings = !diagnostics.isEmpty
  }
  var declared = DeclaredTypes()
  if let file = files.first(where: { $0.path == "types.yaml" }) {
    let known = diagnostics.count
    declared = read(file) { $0.types($1, registers: registerFiles.map(\.key)) } ?? DeclaredTypes()
    declarations.isDeclared = true
    declarations.hasBrokenTypes = diagnostics.count > known
    declarations.types.merge(declared.types) { _, declared in declared }
  }
  for callout in builtInCallouts(declarations.settings.language) + declared.callouts {
    declarations.callouts[callout.key] = callout
  }
  for (key, file) in registerFiles {
    let register = read(file) {
      $0.register(
        $1, key: key, declaration: declared.registers[key],
        keepsUnknown: declarations.hasBrokenTypes)
    }
    declarations.registers[key] = register ?? .broken(key)
  }
  for key in declared.unknownRegisters { declarations.registers[key] = .broken(key) }
  for (key, file) in registerFiles {
    guard let register = declarations.registers[key] else { continue }
    var decoder = FieldDecoder(file: file)
    decoder.checkEntries(of: register, registers: declarations.registers)
    diagnostics += decoder.diagnostics
  }
  if let file = files.first(where: { $0.path == "search-tests.yaml" }) {
    declarations.searchTests = read(file) { $0.searchTests($1) } ?? []
  }
  return (declarations, diagnostics)
}

/// The register a file holds: `laws` for `registers/laws.yaml`; nil for other files.
private func registerKey(of path: String) -> String? {
  let prefix = "registers/"
  let suffix = ".yaml"
  guard path.hasPrefix(prefix), path.hasSuffix(suffix) else { return nil }
  return String(path.dropFirst(prefix.count).dropLast(suffix.count))
}

/// The callouts GitHub-flavoured Markdown knows.
private func builtInCallouts(_ language: InterfaceLanguage) -> [CalloutType] {
  [
    ("NOTE", Message(swedish: "Observera", english: "Note"), "note"),
    ("TIP", Message(swedish: "Tips", english: "Tip"), "tip"),
    ("IMPORTANT", Message(swedish: "Viktigt", english: "Important"), "important"),
    ("WARNING", Message(swedish: "Varning", english: "Warning"), "warning"),
    ("CAUTION", Message(swedish: "Var försiktig", english: "Caution"), "caution"),
  ].map { key, label, style in
    let translations = InterfaceLanguage.allCases.map { ($0.rawValue, label[$0]) }
    return CalloutType(
      key: key, label: label[language], style: style,
      translations: Dictionary(uniqueKeysWithValues: translations))
  }
}
