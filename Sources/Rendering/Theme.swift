import Declarations
package import Files
import Mustache

/// A theme ready to render: templates compiled, names checked, assets hashed.
package struct Theme: Sendable {
  /// The compiled templates and partials, by name.
  let library: MustacheLibrary
  /// The names of the templates proper, without partials.
  package let templates: Set<String>
  /// Interface words by language code.
  let words: [String: ThemeWords]
  /// Stylesheet, scripts, fonts and icons as they are published.
  package let assets: [OutputFile]
  /// Path of the stylesheet below the output folder.
  let stylesheet: String
  /// Path of the site's icon below the output folder.
  let icon: String?
  /// The logo beside the site's name.
  let logo: ThemeLogo?
  /// Paths of the scripts that pages load, below the output folder.
  let scripts: [String]
}

/// Compiles a theme.
///
/// - Parameters:
///   - layers: The folders it is made of, each laid over the one before it.
///   - chosen: The templates that content types name.
///   - bundle: Makes the scripts that are published out of those of the theme.
/// - Returns: The theme, nil when it cannot be used; and what is wrong with it: templates that do
///   not parse, names and partials that do not exist, words that one language lacks, colours that
///   cannot be told apart, files that nothing reads.
package func compile(
  theme layers: [ThemeLayer], chosen: Set<String> = [],
  bundle: ScriptBundler = { scripts, _ in (scripts, []) }
) -> (theme: Theme?, diagnostics: [Diagnostic]) {
  let files = layers.mergedFiles
  var diagnostics = layers.flatMap(\.diagnostics)
  var sources: [String: SourceFile] = [:]
  var templates: Set<String> = []
  for file in files where file.path.hasSuffix(".mustache") {
    let parts = file.path.split(separator: "/")
    guard parts.count == 2, let name = parts.last?.dropLast(".mustache".utf8.count) else {
      continue
    }
    sources[String(name)] = file
    if parts[0] == "templates" { templates.insert(String(name)) }
  }
  if let mistake = missingMost(of: templates, in: layers) {
    return (nil, diagnostics + [mistake])
  }
  let uses = TemplateUses(sources.values.map(\.bytes))
  diagnostics += unknownFiles(in: layers, uses: uses, chosen: chosen.union(neededTemplates))
  let strings = LayeredWords(layers) { uses.words.contains($0) }
  diagnostics += strings.diagnostics
  var library = MustacheLibrary()
  for (name, file) in sources.sorted(by: { $0.key < $1.key }) {
    switch compile(file) {
    case .success(let template): library.register(template, named: name)
    case .failure(let mistake): diagnostics.append(mistake.diagnostic)
    }
  }
  var check = TemplateCheck(files: sources, words: Set(strings.words.values.flatMap(\.words.keys)))
  for name in templates.sorted() {
    check.check(name, scopes: [PageContext.vocabulary])
  }
  for name in ["site-header", "site-footer"] {
    check.check(name, scopes: [ChromeContext.vocabulary])
  }
  check.check("alphabet-line", scopes: [ListLine.vocabulary])
  diagnostics += check.diagnostics
  if let top = layers.last { diagnostics += missingTemplates(templates, in: top) }
  let colours = ThemeColours(layers, files: files)
  let assets = ThemeAssets(files, colours: colours.stylesheet, bundle: bundle)
  let (logo, logoFile, logoDiagnostics) = themeLogo(of: layers, among: files)
  diagnostics += colours.diagnostics + assets.diagnostics + logoDiagnostics
  guard diagnostics.isEmpty else { return (nil, diagnostics) }
  let theme = Theme(
    library: library, templates: templates, words: strings.words,
    assets: assets.outputs + [logoFile].compactMap(\.self), stylesheet: assets.stylesheet,
    icon: assets.icon, logo: logo, scripts: assets.scripts)
  return (theme, [])
}

/// Templates the program itself chooses; content types may name others.
private let neededTemplates = [
  "start", "page", "section", "collection", "news-list", "register", "glossary", "entry",
  "alphabet", "search", "archive", "whole-section", "redirect", "tombstone", "not-found",
]

/// What is wrong with a theme that has hardly any templates: that it does not say where they are.
private func missingMost(of templates: Set<String>, in layers: [ThemeLayer]) -> Diagnostic? {
  let missing = neededTemplates.filter { !templates.contains($0) }
  guard 2 * missing.count > neededTemplates.count, let lowest = layers.first else { return nil }
  let file = lowest.settings?.file
  return Diagnostic(
    .error, "theme/missing-template",
    at: file.map { Location($0, 0..<1) } ?? lowest.missingFile("theme.yaml"),
    Message(
      swedish: "temat saknar \(missing.count) mallar och bygger inte på något annat tema",
      english: "the theme lacks \(missing.count) templates and extends no other theme"),
    fix: Message(
      swedish: "skriv 'extends: ../theme' i theme.yaml: vägen från temats mapp till det tema "
        + "som har resten",
      english: "write 'extends: ../theme' in theme.yaml: the way from the theme's folder to the "
        + "theme that has the rest"))
}

private func missingTemplates(_ templates: Set<String>, in top: ThemeLayer) -> [Diagnostic] {
  neededTemplates.filter { !templates.contains($0) }.map { name in
    Diagnostic(
      .error, "theme/missing-template", at: top.missingFile("templates/\(name).mustache"),
      Message(
        swedish: "temat saknar mallen templates/\(name).mustache",
        english: "the theme lacks the template templates/\(name).mustache"),
      fix: Message(
        swedish: "skriv den, eller skriv 'extends: …' i theme.yaml med mappen för ett tema "
          + "som har den",
        english: "write it, or write 'extends: …' in theme.yaml with the folder of a theme "
          + "that has it"))
  }
}

private struct TemplateMistake: Error {
  let diagnostic: Diagnostic
}

private func compile(_ file: SourceFile) -> Result<MustacheTemplate, TemplateMistake> {
  EscapedHTML.register()
  do {
    return .success(
      try MustacheTemplate(string: EscapedHTML.pragma + withoutIndentation(file.bytes)))
  } catch let error as MustacheTemplate.ParserError {
    return .failure(TemplateMistake(diagnostic: diagnostic(error, in: file)))
  } catch {
    preconditionFailure("Mustache throws ParserError only, not \(error)")
  }
}

private func diagnostic(
  _ error: MustacheTemplate.ParserError, in file: SourceFile
) -> Diagnostic {
  let reason = TemplateFault(error.error)
  // The pragma is a line of its own before the file's first.
  let line = max(1, error.context.lineNumber - 1)
  let starts = file.lineStarts
  let start = starts[min(line, starts.count) - 1]
  let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
  return Diagnostic(
    .error, "theme/syntax", at: Location(file, reason.place(in: file.bytes) ?? start..<end),
    Message(
      swedish: "mallen går inte att läsa: \(reason.message.swedish)",
      english: "the template does not parse: \(reason.message.english)"),
    fix: reason.fix)
}

/// Without white space at the start of lines: an indented partial would be rendered token by token
/// and would shift preformatted text. Lines keep their numbers.
private func withoutIndentation(_ bytes: [UInt8]) -> String {
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count)
  var isLineStart = true
  for byte in bytes {
    if isLineStart, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
    kept.append(byte)
    isLineStart = byte == UInt8(ascii: "\n")
  }
  return String(decoding: kept, as: UTF8.self)
}

/// Words the program itself writes.
let neededWords = machineWords.union([
  "not_found_title", "notice_draft", "notice_draft_text", "notice_archived", "notice_superseded",
  "notice_removed", "law_repealed", "law_change_decided", "law_change_decided_after",
  "law_begins", "law_begins_after", "law_ends", "law_ends_after",
  "law_change_proposed", "law_change_proposed_after", "rules_decided", "rules_decided_after",
  "rules_proposed", "rules_proposed_after", "rules_watched", "rules_watched_after",
  "source_change", "source_change_after", "watched", "watched_after", "replaced_by", "publisher",
  "numbers", "note", "pages_short", "year", "sources", "see", "whole_section",
  "whole_section_title", "whole_section_start", "in_language", "translated_pages", "easy_read",
  "sign_language", "whole_text", "translation_behind",
])
