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
  /// Paths of the scripts that pages load, below the output folder.
  let scripts: [String]
}

/// Compiles a theme.
///
/// - Parameters:
///   - files: The files of the theme folder.
///   - bundle: Makes the scripts that are published out of those of the theme.
/// - Returns: The theme, nil when it cannot be used; and what is wrong with it: templates that do
///   not parse, names and partials that do not exist, words that one language lacks.
package func compile(
  theme files: [SourceFile], bundle: ScriptBundler = { scripts, _ in (scripts, []) }
) -> (theme: Theme?, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
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
  let (words, wordDiagnostics) = themeWords(files)
  diagnostics += wordDiagnostics
  var library = MustacheLibrary()
  for (name, file) in sources.sorted(by: { $0.key < $1.key }) {
    switch compile(file) {
    case .success(let template): library.register(template, named: name)
    case .failure(let mistake): diagnostics.append(mistake.diagnostic)
    }
  }
  var check = TemplateCheck(files: sources, words: Set(words.values.flatMap(\.words.keys)))
  for name in templates.sorted() {
    check.check(name, scopes: [PageContext.vocabulary])
  }
  for name in ["site-header", "site-footer"] {
    check.check(name, scopes: [ChromeContext.vocabulary])
  }
  check.check("alphabet-line", scopes: [ListLine.vocabulary])
  diagnostics += check.diagnostics + missingTemplates(templates, in: files)
  let assets = ThemeAssets(files, bundle: bundle)
  diagnostics += assets.diagnostics
  guard diagnostics.isEmpty else { return (nil, diagnostics) }
  let theme = Theme(
    library: library, templates: templates, words: words, assets: assets.outputs,
    stylesheet: assets.stylesheet, icon: assets.icon, scripts: assets.scripts)
  return (theme, [])
}

/// Templates the program itself chooses; content types may name others.
private let neededTemplates = [
  "start", "page", "section", "collection", "news-list", "register", "glossary", "entry",
  "alphabet", "search", "archive", "whole-section", "redirect", "tombstone", "not-found",
]

private func missingTemplates(_ templates: Set<String>, in files: [SourceFile]) -> [Diagnostic] {
  neededTemplates.filter { !templates.contains($0) }.map { name in
    Diagnostic(
      .error, "theme/missing-template",
      at: missingFile("templates/\(name).mustache", beside: files),
      Message(
        swedish: "temat saknar mallen templates/\(name).mustache",
        english: "the theme lacks the template templates/\(name).mustache"),
      fix: Message(
        swedish: "skriv den, eller ta den ur temat som följer med guide",
        english: "write it, or take it from the theme that comes with guide"))
  }
}

/// The place of a file that a theme lacks.
private func missingFile(_ path: String, beside files: [SourceFile]) -> Location {
  Location(SourceFile(folder: files.first?.folder ?? "theme", path: path, bytes: []), nil)
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
private let neededWords: Set<String> = [
  "not_found_title", "notice_draft", "notice_draft_text", "notice_archived", "notice_superseded",
  "notice_removed", "law_repealed", "law_change_decided", "law_change_decided_after",
  "law_begins", "law_begins_after", "law_ends", "law_ends_after",
  "law_change_proposed", "law_change_proposed_after", "rules_decided", "rules_decided_after",
  "rules_proposed", "rules_proposed_after", "rules_watched", "rules_watched_after",
  "source_change", "source_change_after", "watched", "watched_after", "replaced_by", "publisher",
  "numbers", "note", "pages_short", "year", "sources", "see", "whole_section",
  "whole_section_title", "whole_section_start", "in_language", "translated_pages", "easy_read",
  "sign_language", "whole_text", "translation_behind",
]

/// The interface words in each language; a language that lacks a word is reported.
private func themeWords(
  _ files: [SourceFile]
) -> (words: [String: ThemeWords], diagnostics: [Diagnostic]) {
  var words: [String: ThemeWords] = [:]
  var diagnostics: [Diagnostic] = []
  var read: [(file: SourceFile, language: String, keys: Set<String>)] = []
  for file in files where file.path.hasPrefix("strings/") && file.path.hasSuffix(".yaml") {
    let language = String(file.path.dropFirst("strings/".utf8.count).dropLast(".yaml".utf8.count))
    let (strings, problems) = readStrings(file)
    diagnostics += problems
    words[language] = ThemeWords(words: strings)
    read.append((file, language, Set(strings.keys)))
  }
  if read.isEmpty {
    diagnostics.append(
      Diagnostic(
        .error, "theme/missing-strings", at: missingFile("strings/sv.yaml", beside: files),
        Message(
          swedish: "temat saknar ord: det behöver en fil som strings/sv.yaml",
          english: "the theme has no words: it needs a file such as strings/sv.yaml"),
        fix: Message(
          swedish: "ta filen ur temat som följer med guide och ändra orden",
          english: "take the file from the theme that comes with guide and change the words")))
  }
  let all = read.reduce(into: neededWords) { $0.formUnion($1.keys) }
  for language in read {
    for key in all.subtracting(language.keys).sorted() {
      diagnostics.append(
        Diagnostic(
          .error, "theme/missing-word", at: Location(language.file, 0..<1),
          Message(
            swedish: "ordet '\(key)' saknas i \(language.file.displayPath)",
            english: "the word '\(key)' is missing in \(language.file.displayPath)"),
          fix: Message(swedish: "lägg till '\(key): …'", english: "add '\(key): …'")))
    }
  }
  return (words, diagnostics)
}
