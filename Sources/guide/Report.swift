import Checking
import Files

/// What a command has to say when it is done.
struct Report {
  /// In the order of files and lines.
  let diagnostics: [Diagnostic]
  /// Those that the baseline holds, which are not shown.
  let held: [Diagnostic]
  let language: InterfaceLanguage
  let code: Outcome
  let lines: [String]

  init(_ pipeline: Pipeline, code: Outcome, lines: [String]) {
    let (left, held) = pipeline.parted
    self.init(left.sorted(), held: held, pipeline.language, code: code, lines: lines)
  }

  private init(
    _ diagnostics: [Diagnostic], held: [Diagnostic], _ language: InterfaceLanguage,
    code: Outcome, lines: [String]
  ) {
    self.diagnostics = diagnostics
    self.held = held
    self.language = language
    self.code = code
    self.lines = lines
  }

  /// The report on the chosen rules alone, which fails when there are too many warnings.
  func narrowed(to options: RuleOptions) -> Report {
    guard code == .fine || code == .contentErrors else { return self }
    let rules = options.choice.rules
    let isAll = rules.isEmpty
    let chosen = isAll ? diagnostics : diagnostics.filter { rules.contains($0.rule) }
    let held = isAll ? held : held.filter { rules.contains($0.rule) }
    var (code, lines) = (self.code, self.lines)
    if !isAll {
      code = chosen.contains { $0.severity == .error } ? .contentErrors : .fine
      let none = Message(
        swedish: "De valda reglerna hittade inga fel.",
        english: "The chosen rules found no errors.")
      lines = code == .fine ? [none[language]] : []
    }
    let warnings = chosen.count { $0.severity == .warning }
    if let most = options.maxWarnings, warnings > most {
      let line = Message(
        swedish: "För många varningar: \(warnings), och --max-warnings tillåter \(most).",
        english: "Too many warnings: \(warnings), and --max-warnings allows \(most).")
      lines = (code == .fine ? [] : lines) + [line[language]]
      code = .contentErrors
    }
    return Report(chosen, held: held, language, code: code, lines: lines)
  }

  /// Shows the diagnostics, a summary where there are many, a count of them, and the lines.
  ///
  /// Standard output is for what was asked for: the report in a format for machines, or else the
  /// result of a successful run. All other text goes to standard error. A run that was cut short
  /// has no report for machines, only text.
  ///
  /// - Parameters:
  ///   - options: What is shown, and how.
  ///   - publishes: Whether the site would have been published but for errors.
  /// - Throws: When the report cannot be written as JSON.
  func report(_ options: ReportOptions, publishes: Bool = false) throws {
    let findings = Finding.findings(diagnostics, in: language)
    let summary = FindingSummary(findings, held: held.count)
    let isForMachines = options.format != .text && (code == .fine || code == .contentErrors)
    if isForMachines {
      let shown = findings.filter { options.level.includes($0.severity) }
      for line in try machineLines(shown, summary: summary, format: options.format) { print(line) }
    } else {
      let printer = DiagnosticPrinter(language: language)
      for diagnostic in diagnostics where options.level.includes(diagnostic.severity) {
        standardError(printer.text(diagnostic))
      }
    }
    for line in summary.lines(in: language) { standardError(line) }
    if let count = countLine(summary, publishes: publishes) { standardError(count) }
    if let line = heldLine() { standardError(line) }
    for line in lines { code == .fine && !isForMachines ? print(line) : standardError(line) }
  }

  /// How much the baseline holds; nil where that is nothing.
  private func heldLine() -> String? {
    guard !held.isEmpty else { return nil }
    let line = Message(
      swedish: "Utöver det: \(held.count) i \(Baseline.fileName), som inte visas.",
      english: "Beside that: \(held.count) in \(Baseline.fileName), which are not shown.")
    return line[language]
  }

  private func machineLines(
    _ findings: [Finding], summary: FindingSummary, format: OutputFormat
  ) throws -> [String] {
    switch format {
    case .text: return []
    case .json:
      let value = FindingsJSON(findings, summary: summary, language: language, code: code)
      return [try jsonText(value)]
    case .sarif: return [try jsonText(FindingsSARIF(findings, language: language, code: code))]
    case .github: return gitHubCommands(findings)
    case .gitlab: return [try jsonText(findings.map(GitLabIssue.init))]
    }
  }

  private func countLine(_ summary: FindingSummary, publishes: Bool) -> String? {
    guard summary.errors + summary.warnings > 0 else { return nil }
    let counts = countText(
      errors: summary.errors, warnings: summary.warnings, tips: summary.tips, in: language)
    let isRefused = publishes && code == .contentErrors && summary.errors > 0
    let end = Message(
      swedish: "; ingenting har publicerats", english: "; nothing was published")
    return counts + (isRefused ? end[language] : "") + "."
  }
}
