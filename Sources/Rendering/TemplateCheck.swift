import Declarations
import Files
import Language

/// Checks that every name a template uses exists where it is used.
struct TemplateCheck {
  /// The templates and partials by name.
  let files: [String: SourceFile]
  /// The keys of the theme's strings.
  let words: Set<String>
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []

  init(files: [String: SourceFile], words: Set<String>) {
    self.files = files
    self.words = words
  }

  /// Checks a template and all it includes.
  ///
  /// - Parameters:
  ///   - name: The template's name.
  ///   - scopes: The vocabularies of the objects around it, outermost first.
  mutating func check(_ name: String, scopes: [TemplateVocabulary]) {
    guard let file = files[name] else { return }
    let key = name + "|" + scopes.map { $0.names.joined(separator: ",") }.joined(separator: "|")
    guard seen.insert(key).inserted else { return }
    var stack = scopes
    var open: [OpenTag] = []
    for tag in templateTags(in: file.bytes) {
      switch tag.kind {
      case .value:
        _ = look(up: tag, in: stack, of: file)
      case .section:
        open.append(.section)
        stack.append(look(up: tag, in: stack, of: file) ?? .empty)
      case .invertedSection:
        _ = look(up: tag, in: stack, of: file)
        open.append(.other)
      case .block:
        if case .parent(let name) = open.last { checkBlock(tag, of: file, parent: name) }
        open.append(.other)
      case .parent:
        open.append(.parent(tag.name))
        include(tag, in: stack, of: file)
      case .close:
        if case .section = open.popLast() { stack.removeLast() }
      case .partial:
        include(tag, in: stack, of: file)
      case .comment:
        break
      case .delimiters:
        report(
          "theme/delimiters", tag, of: file,
          Message(
            swedish: "mallar får inte byta avgränsare", english: "templates must keep {{ and }}"),
          fix: Message(
            swedish: "ta bort taggen och skriv {{ och }}",
            english: "remove the tag and write {{ and }}"))
      }
    }
  }

  /// A tag whose end has not come yet.
  private enum OpenTag {
    /// A section, which adds a scope.
    case section
    /// The template that the blocks inside are for.
    case parent(String)
    /// A block or an inverted section.
    case other
  }

  /// Reports a block that would never be shown, as no template it is for has its name.
  private mutating func checkBlock(_ tag: TemplateTag, of file: SourceFile, parent: String) {
    guard files[parent] != nil else { return }
    var passed: Set<String> = []
    let known = blocks(of: parent, passed: &passed)
    guard !known.contains(tag.name) else { return }
    report(
      "theme/unknown-block", tag, of: file,
      Message(
        swedish: "mallen '\(parent)' har inget block '\(tag.name)'",
        english: "the template '\(parent)' has no block '\(tag.name)'"),
      fix: didYouMean(tag.name, among: known.sorted())
        ?? Message(
          swedish: "block som finns: \(known.sorted().joined(separator: ", "))",
          english: "known blocks: \(known.sorted().joined(separator: ", "))"))
  }

  /// The blocks of a template and of all it includes.
  private func blocks(of name: String, passed: inout Set<String>) -> Set<String> {
    guard let file = files[name], passed.insert(name).inserted else { return [] }
    var blocks: Set<String> = []
    for tag in templateTags(in: file.bytes) {
      switch tag.kind {
      case .block: blocks.insert(tag.name)
      case .partial, .parent: blocks.formUnion(self.blocks(of: tag.name, passed: &passed))
      case .value, .section, .invertedSection, .close, .comment, .delimiters: break
      }
    }
    return blocks
  }

  private mutating func include(
    _ tag: TemplateTag, in stack: [TemplateVocabulary], of file: SourceFile
  ) {
    if files[tag.name] != nil {
      check(tag.name, scopes: stack)
    } else {
      report(
        "theme/unknown-partial", tag, of: file,
        Message(
          swedish: "det finns ingen mall '\(tag.name)'",
          english: "there is no template '\(tag.name)'"),
        fix: didYouMean(tag.name, among: files.keys.sorted())
          ?? Message(
            swedish: "skriv den i partials/\(tag.name).mustache, eller ta bort taggen",
            english: "write it in partials/\(tag.name).mustache, or remove the tag"))
    }
  }

  /// What lies inside the name of a tag; an unknown name is reported.
  private mutating func look(
    up tag: TemplateTag, in stack: [TemplateVocabulary], of file: SourceFile
  ) -> TemplateVocabulary? {
    if tag.name == "." { return stack.last }
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    guard var found = stack.reversed().lazy.compactMap({ $0[first] }).first else {
      reportName(first, of: tag, among: Set(stack.flatMap(\.names)).sorted(), in: file)
      return nil
    }
    for (index, part) in parts.enumerated().dropFirst() {
      if found.isWords {
        let word = parts[index...].joined(separator: ".")
        if words.contains(word) { return .empty }
        reportName(word, of: tag, among: words.sorted(), in: file)
        return nil
      }
      guard !found.isList, let inner = found[part] else {
        reportName(part, of: tag, among: found.isList ? [] : found.names, in: file)
        return nil
      }
      found = inner
    }
    return found
  }

  /// Reports that no name `part` is among those `known` at its place in a tag.
  private mutating func reportName(
    _ part: String, of tag: TemplateTag, among known: [String], in file: SourceFile
  ) {
    let list = known.prefix(30).joined(separator: ", ")
    let names =
      known.isEmpty
      ? Message(
        swedish: "här finns inga namn; öppna en lista med {{#…}} för att nå det som står i den",
        english: "there are no names here; open a list with {{#…}} to reach what is in it")
      : Message(swedish: "namn som finns: \(list)", english: "known names: \(list)")
    report(
      "theme/unknown-name", tag, of: file,
      Message(
        swedish: "mallen använder namnet '\(tag.name)' som inte finns här",
        english: "the template uses the name '\(tag.name)', which does not exist here"),
      fix: didYouMean(part, among: known) ?? names)
  }

  private mutating func report(
    _ rule: String, _ tag: TemplateTag, of file: SourceFile, _ message: Message,
    fix: Message? = nil
  ) {
    let diagnostic = Diagnostic(.error, rule, at: Location(file, tag.range), message, fix: fix)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
