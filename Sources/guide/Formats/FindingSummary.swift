import Files

/// What was found, counted by rule and by file.
struct FindingSummary: Encodable {
  /// How many there are of each level.
  let errors, warnings, tips: Int
  /// How many the baseline holds, which are not counted else; nil where there are none.
  let baseline: Int?
  /// The rules that found something: the worst level first, then the most findings.
  let rules: [RuleCount]
  /// The five files with most to do: most errors first, then most warnings.
  let worstFiles: [FileCount]

  /// How many times a rule fired at one level.
  struct RuleCount: Encodable {
    let rule, level: String
    let count: Int
  }

  /// What was found in a file.
  struct FileCount: Encodable {
    let file: String
    fileprivate(set) var errors = 0
    fileprivate(set) var warnings = 0
    fileprivate(set) var tips = 0
  }

  init(_ findings: [Finding], held: Int) {
    baseline = held == 0 ? nil : held
    errors = findings.count { $0.severity == .error }
    warnings = findings.count { $0.severity == .warning }
    tips = findings.count { $0.severity == .tip }
    let byRule = Dictionary(grouping: findings) { "\($0.severity.rawValue) \($0.rule)" }
    rules = byRule.values.map { alike in (alike[0].severity, alike[0].rule, alike.count) }
      .sorted { ($0.0, -$0.2, $0.1) < ($1.0, -$1.2, $1.1) }
      .map { RuleCount(rule: $0.1, level: $0.0.keyword, count: $0.2) }
    var files: [String: FileCount] = [:]
    for finding in findings {
      files[finding.path, default: FileCount(file: finding.path)].add(finding.severity)
    }
    worstFiles = Array(files.values.sorted { $0.sortKey < $1.sortKey }.prefix(5))
  }

  /// Lines for people; none where so little was found that it is seen at a glance.
  func lines(in language: InterfaceLanguage) -> [String] {
    guard errors + warnings + tips > 5 else { return [] }
    let byRule = Message(swedish: "Per regel:", english: "By rule:")
    let worst = Message(swedish: "Mest att göra i:", english: "Most to do in:")
    let width = rules.map { String($0.count).count }.max() ?? 1
    let ruleLines = rules.map { rule in
      let number = String(rule.count)
      let margin = String(repeating: " ", count: width - number.count)
      let title = RuleDescription.all.first { $0.id == rule.rule }?.title[language] ?? ""
      return "  \(margin)\(number) \(rule.rule): \(title)"
    }
    let fileLines = worstFiles.map { file in
      let counts = countText(
        errors: file.errors, warnings: file.warnings, tips: file.tips, in: language)
      return "  \(file.file): \(counts)"
    }
    return (rules.count > 1 ? [byRule[language]] + ruleLines : [])
      + (worstFiles.count > 1 ? [worst[language]] + fileLines : [])
  }
}

extension FindingSummary.FileCount {
  fileprivate mutating func add(_ severity: Diagnostic.Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .tip: tips += 1
    }
  }

  fileprivate var sortKey: (Int, Int, Int, String) { (-errors, -warnings, -tips, file) }
}

/// What there is of each level, in words: `2 fel, 1 varning`.
func countText(
  errors: Int, warnings: Int, tips: Int, in language: InterfaceLanguage
) -> String {
  let parts: [(count: Int, one: Message, many: Message)] = [
    (
      errors, Message(swedish: "fel", english: "error"),
      Message(swedish: "fel", english: "errors")
    ),
    (
      warnings, Message(swedish: "varning", english: "warning"),
      Message(swedish: "varningar", english: "warnings")
    ),
    (tips, Message(swedish: "tips", english: "tip"), Message(swedish: "tips", english: "tips")),
  ]
  return parts.filter { $0.count > 0 }
    .map { "\($0.count) \(($0.count == 1 ? $0.one : $0.many)[language])" }
    .joined(separator: ", ")
}
