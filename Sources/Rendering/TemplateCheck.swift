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
  /// - Parameter scopes: The vocabularies of the objects around it, outermost first.
  mutating func check(_ name: String, scopes: [TemplateVocabulary]) {
    guard let file = files[name] else { return }
    let key = name + "|" + scopes.map { $0.names.joined(separator: ",") }.joined(separator: "|")
    guard seen.insert(key).inserted else { return }
    var stack = scopes
    /// Whether each open tag added a scope.
    var opened: [Bool] = []
    for tag in templateTags(in: file.bytes) {
      switch tag.kind {
      case .value:
        _ = look(up: tag, in: stack, of: file)
      case .section:
        opened.append(true)
        stack.append(look(up: tag, in: stack, of: file) ?? .empty)
      case .invertedSection:
        _ = look(up: tag, in: stack, of: file)
        opened.append(false)
      case .block:
        opened.append(false)
      case .parent:
        opened.append(false)
        include(tag, in: stack, of: file)
      case .close:
        if opened.popLast() == true { stack.removeLast() }
      case .partial:
        include(tag, in: stack, of: file)
      case .comment:
        break
      case .delimiters:
        report(
          "theme/delimiters", tag, of: file,
          Message(
            swedish: "mallar får inte byta avgränsare", english: "templates must keep {{ and }}"))
      }
    }
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
        fix: didYouMean(tag.name, among: files.keys.sorted()))
    }
  }

  /// What lies inside the name of a tag; an unknown name is reported.
  private mutating func look(
    up tag: TemplateTag, in stack: [TemplateVocabulary], of file: SourceFile
  ) -> TemplateVocabulary? {
    if tag.name == "." { return stack.last }
    let parts = tag.name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    var found = stack.reversed().lazy.compactMap { $0[first] }.first
    var known = Array(Set(stack.flatMap(\.names))).sorted()
    for (index, part) in parts.enumerated().dropFirst() {
      guard let scope = found else { break }
      if scope.isWords {
        known = words.sorted()
        found = words.contains(parts[index...].joined(separator: ".")) ? .empty : nil
        break
      }
      known = scope.names
      found = scope[part]
    }
    if found == nil {
      report(
        "theme/unknown-name", tag, of: file,
        Message(
          swedish: "mallen använder namnet '\(tag.name)' som inte finns här",
          english: "the template uses the name '\(tag.name)', which does not exist here"),
        fix: didYouMean(parts.dropFirst().joined(separator: "."), among: known)
          ?? didYouMean(parts[parts.count - 1], among: known)
          ?? Message(
            swedish: "namn som finns: \(known.prefix(30).joined(separator: ", "))",
            english: "known names: \(known.prefix(30).joined(separator: ", "))"))
    }
    return found
  }

  private mutating func report(
    _ rule: String, _ tag: TemplateTag, of file: SourceFile, _ message: Message,
    fix: Message? = nil
  ) {
    let diagnostic = Diagnostic(.error, rule, at: Location(file, tag.range), message, fix: fix)
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
