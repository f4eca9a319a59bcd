import Files
import Linking
import Writing

/// Looks the finished files over on several threads.
///
/// - Parameters:
///   - outputs: Every file of the site.
///   - basePath: Where the site will lie on its server.
///   - copies: The paths of files that are published as someone else wrote them.
///   - threads: How many threads there are.
/// - Returns: What is wrong, in order of path and place.
func findings(
  in outputs: [OutputFile], basePath: String, copies: Set<String> = [], threads: Int
) async -> [AuditFinding] {
  audit(
    await mapInParallel(outputs, threads: threads) {
      AuditedFile(of: $0, basePath: basePath, isPage: !copies.contains($0.path))
    })
}

/// What browsers will not do with the files of the content that are published as they are.
func brokenPolicies(in site: Site) -> [Diagnostic] {
  let fix = Message(
    swedish: "ta bort det; stilen i en svg kan stå i attribut som fill och stroke",
    english: "remove it; the style of an svg can stand in attributes such as fill and stroke")
  return site.assets.flatMap { asset in
    let output = OutputFile(path: asset.outputPath, bytes: asset.file.bytes)
    return AuditedFile.policyFindings(in: output).map { finding in
      Diagnostic(
        .error, "file/breaks-policy", at: Location(asset.file, finding.place), finding.message,
        fix: fix)
    }
  }
}

/// What the audit found, for the person who writes the theme.
struct AuditReport {
  /// How many places of one fault are shown.
  private static let placesShown = 3

  /// The lines to print.
  let lines: [String]

  /// Puts findings into words.
  ///
  /// The same fault often stands on every page: a few places of it are shown, the rest counted.
  ///
  /// - Parameters:
  ///   - findings: What was found, in order.
  ///   - folder: The folder that the site would have been published in.
  ///   - language: The language to speak.
  init(_ findings: [AuditFinding], in folder: String, language: InterfaceLanguage) {
    let printer = DiagnosticPrinter(language: language)
    var order: [String] = []
    var groups: [String: [AuditFinding]] = [:]
    for finding in findings {
      let key = finding.message.english
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    var lines: [String] = []
    for key in order {
      let group = groups[key] ?? []
      lines += group.prefix(Self.placesShown).map { printer.text($0, in: folder) }
      let rest = group.count - Self.placesShown
      guard rest > 0 else { continue }
      let count = Message(
        swedish: "  … och på \(rest) ställen till", english: "  … and in \(rest) other places")
      lines.append(count[language])
    }
    let end = Message(
      swedish: """
        \(findings.count) fel på färdiga sidor; ingenting har publicerats. Felen står i temat: sök \
        efter elementet i theme/templates och theme/partials.
        """,
      english: """
        \(findings.count) errors on finished pages; nothing was published. They are in the theme: \
        look for the element in theme/templates and theme/partials.
        """)
    self.lines = lines + [end[language]]
  }
}
