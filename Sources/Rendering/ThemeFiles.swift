import Declarations
import Files

/// What templates take from elsewhere.
struct TemplateUses {
  /// The partials and layouts they name.
  private(set) var templates: Set<String> = []
  /// The interface words they show.
  private(set) var words: Set<String> = []

  /// Reads the tags of some templates.
  init(_ sources: [[UInt8]]) {
    for tag in sources.flatMap({ templateTags(in: $0) }) {
      switch tag.kind {
      case .partial, .parent: templates.insert(tag.name)
      case .value, .section, .invertedSection:
        if tag.name.hasPrefix("words.") { words.insert(String(tag.name.dropFirst(6))) }
      case .block, .close, .comment, .delimiters: break
      }
    }
  }
}

/// Files of a theme in places where nothing reads them, and templates of an upper layer that take
/// no other's place and that nothing names: most likely their names are misspelt.
func unknownFiles(
  in layers: [ThemeLayer], uses: TemplateUses, chosen: Set<String>
) -> [Diagnostic] {
  let logos = Set(layers.compactMap(\.settings?.logo?.value))
  var below: Set<String> = []
  var diagnostics: [Diagnostic] = []
  for (number, layer) in layers.enumerated() {
    let known = below.union(layers.flatMap { $0.files.map(\.path) }.filter(isRead))
    for file in layer.files where !logos.contains(file.path) && !below.contains(file.path) {
      if !isRead(file.path) {
        diagnostics.append(
          unknown(
            file, among: known,
            Message(
              swedish: "inget läser temats fil \(file.path)",
              english: "nothing reads the theme's file \(file.path)")))
      } else if number > 0, let name = templateName(file.path),
        !chosen.contains(name), !uses.templates.contains(name)
      {
        diagnostics.append(
          unknown(
            file, among: below,
            Message(
              swedish: "\(file.path) ersätter ingen mall, och inget använder den",
              english: "\(file.path) takes the place of no template, and nothing uses it")))
      }
    }
    below.formUnion(layer.files.map(\.path))
  }
  return diagnostics
}

private func unknown(
  _ file: SourceFile, among known: Set<String>, _ message: Message
) -> Diagnostic {
  Diagnostic(
    .error, "theme/unknown-file", at: Location(file, nil), message,
    fix: didYouMean(file.path, among: known.sorted())
      ?? Message(
        swedish: "ge filen samma namn och mapp som den som den ska ersätta, eller ta bort den",
        english: "give the file the name and folder of the one it is to replace, or remove it"))
}

/// Whether a file lies where files of its kind are read. What lies beside theme.yaml and is of no
/// such kind, such as a README.md, is the author's own.
private func isRead(_ path: String) -> Bool {
  let parts = path.split(separator: "/")
  switch parts.first {
  case "templates", "partials": return parts.count == 2 && path.hasSuffix(".mustache")
  case "styles": return path.hasSuffix(".css")
  case "scripts": return path.hasSuffix(".js")
  case "strings": return parts.count == 2 && path.hasSuffix(".yaml")
  case "icons": return path == "icons/favicon.svg"
  case "fonts", "images": return parts.count > 1
  default:
    let endings = [".yaml", ".yml", ".mustache", ".css", ".js"]
    return parts.count == 1 && (path == "theme.yaml" || !endings.contains(where: path.hasSuffix))
  }
}

/// The name of a template or partial; nil for other files.
private func templateName(_ path: String) -> String? {
  guard path.hasPrefix("templates/") || path.hasPrefix("partials/") else { return nil }
  return path.split(separator: "/").last.map { String($0.dropLast(".mustache".utf8.count)) }
}
