import Files

/// What a command has to say when it is done.
struct Report {
  let diagnostics: [Diagnostic]
  let language: InterfaceLanguage
  let code: Outcome
  let lines: [String]

  init(_ pipeline: Pipeline, code: Outcome, lines: [String]) {
    diagnostics = pipeline.diagnostics
    language = pipeline.language
    self.code = code
    self.lines = lines
  }

  /// Prints the diagnostics in the order of files and lines, a count of them, and the lines.
  ///
  /// The result of a successful run goes to standard output, everything else to standard error.
  func report() {
    let printer = DiagnosticPrinter(language: language)
    for diagnostic in diagnostics.sorted() { standardError(printer.text(diagnostic)) }
    if let count = countLine { standardError(count) }
    for line in lines { code == .fine ? print(line) : standardError(line) }
  }

  private var countLine: String? {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let tips = diagnostics.count { $0.severity == .tip }
    guard errors + warnings > 0 else { return nil }
    let parts: [(Int, Message, Message)] = [
      (
        errors, Message(swedish: "fel", english: "error"),
        Message(swedish: "fel", english: "errors")
      ),
      (
        warnings, Message(swedish: "varning", english: "warning"),
        Message(swedish: "varningar", english: "warnings")
      ),
      (
        tips, Message(swedish: "tips", english: "tip"),
        Message(swedish: "tips", english: "tips")
      ),
    ]
    let counts = parts.filter { $0.0 > 0 }.map { count, one, many in
      "\(count) \((count == 1 ? one : many)[language])"
    }
    let end =
      code == .contentErrors
      ? Message(swedish: "; ingenting har publicerats", english: "; nothing was published") : nil
    return counts.joined(separator: ", ") + (end?[language] ?? "") + "."
  }
}
