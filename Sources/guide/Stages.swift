import Declarations
import Files
import Glibc
import Linking
import Parsing
import Rendering
import Writing

/// What content and command line declare, taken together.
func declare(
  _ files: [SourceFile], _ options: SourceOptions
) -> (declarations: Declarations, diagnostics: [Diagnostic]) {
  var (declarations, diagnostics) = declare(files)
  if let url = options.baseURL { declarations.settings.baseURL = url }
  if declarations.settings.title.isEmpty {
    let name = options.content.split(separator: "/").last { $0 != "." && $0 != ".." }
    declarations.settings.title = name.map { $0.prefix(1).uppercased() + $0.dropFirst() } ?? "Guide"
  }
  return (declarations, diagnostics)
}

/// One tip for a whole bare folder: the keys of front matter that nobody declared.
func undeclaredTip(_ documents: [Document]) -> Diagnostic? {
  var pages: [String: Int] = [:]
  for key in documents.flatMap(\.metadata.undeclared) { pages[key.key.value, default: 0] += 1 }
  guard let first = documents.first(where: { !$0.metadata.undeclared.isEmpty }),
    let key = first.metadata.undeclared.first?.key
  else { return nil }
  let list = pages.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
    .joined(separator: ", ")
  return Diagnostic(
    .tip, "meta/undeclared-key", at: Location(first.file, key.range),
    Message(
      swedish: "nycklar som ingen har beskrivit behålls men visas inte: \(list)",
      english: "keys that nobody declared are kept but not shown: \(list)"),
    fix: Message(
      swedish: "beskriv dem i types.yaml om läsarna ska se dem",
      english: "declare them in types.yaml if readers should see them"))
}

/// Content types that name a template the theme does not have.
func missingTemplates(of declarations: Declarations, in theme: Theme) -> [Diagnostic] {
  declarations.types.values.sorted { $0.key < $1.key }.compactMap { type in
    guard !theme.templates.contains(type.template), let place = type.location else { return nil }
    return Diagnostic(
      .error, "theme/missing-template", at: place,
      Message(
        swedish: "typen '\(type.key)' vill ha mallen '\(type.template)', som temat saknar",
        english:
          "the type '\(type.key)' wants the template '\(type.template)', which the theme lacks"
      ),
      fix: didYouMean(type.template, among: theme.templates.sorted())
        ?? Message(
          swedish:
            "skriv templates/\(type.template).mustache i temat, eller välj en mall som finns",
          english: "write templates/\(type.template).mustache in the theme, or choose one it has"))
  }
}

/// Writes the outputs on several threads and puts the site in place.
func write(
  _ outputs: [OutputFile], to folder: String, threads: Int
) async throws(PublishingError) -> PublishingReport {
  let stage = try Stage(for: folder)
  let writer = stage.writer
  let shares = await mapChunks(outputs, threads: threads) { chunk in
    Result { () throws(PublishingError) in try writer.write(chunk) }
  }
  var staged: [StagedFiles] = []
  for share in shares { staged.append(try share.get()) }
  return try stage.publish(staged)
}

/// The theme's folder when none is named: here, beside the content, or beside the program.
func themeFolder(beside content: String) -> String {
  let parent = content.split(separator: "/").dropLast().joined(separator: "/")
  let beside =
    content.hasPrefix("/") ? "/\(parent)/theme" : parent.isEmpty ? "theme" : "\(parent)/theme"
  let program = CommandLine.arguments.first?.split(separator: "/").dropLast(3) ?? []
  let candidates = ["theme", beside, "/" + (program + ["theme"]).joined(separator: "/")]
  return candidates.first { candidate in
    ["/theme.yaml", "/templates"].contains { unsafe access(candidate + $0, R_OK) == 0 }
  } ?? "theme"
}

/// How many threads can run at once.
func availableProcessors() -> Int {
  max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

extension Site {
  /// The templates that types of pages name.
  var templates: Set<String> { Set(declarations.types.values.map(\.template)) }
}
