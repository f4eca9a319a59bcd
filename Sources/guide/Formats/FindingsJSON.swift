import Files
import Foundation

/// What a command found, for programs: the shape of Schemas/check-1.json, which says what every
/// key means.
///
/// `version` grows when a key disappears or comes to mean something else.
struct FindingsJSON: Encodable {
  private let version = 1
  private let tool = Tool()
  private let language: String
  private let columns = "utf16"
  private let exitCode: Int32
  private let summary: FindingSummary
  private let findings: [Entry]

  private struct Tool: Encodable {
    let name = "guide"
    let version = guideVersion
  }

  private struct Entry: Encodable {
    let rule, level, message, file: String
    let line, column, endLine, endColumn: Int?
    let sourceLine, fix: String?
    let details: [String]
    let edit: Edit?
    let fingerprint: String
  }

  private struct Edit: Encodable {
    let line, column, endLine, endColumn: Int
    let text: String

    init(_ edit: Finding.Edit) {
      (line, column) = (edit.region.line, edit.region.column)
      (endLine, endColumn) = (edit.region.endLine, edit.region.endColumn)
      text = edit.text
    }
  }

  /// Takes the findings that are shown; `summary` may count more.
  init(
    _ findings: [Finding], summary: FindingSummary, language: InterfaceLanguage, code: Outcome
  ) {
    self.language = language.rawValue
    self.summary = summary
    exitCode = code.rawValue
    self.findings = findings.map { finding in
      Entry(
        rule: finding.rule, level: finding.severity.keyword, message: finding.message,
        file: finding.path, line: finding.region?.line, column: finding.region?.column,
        endLine: finding.region?.endLine, endColumn: finding.region?.endColumn,
        sourceLine: finding.region?.sourceLine, fix: finding.fix, details: finding.details,
        edit: finding.edit.map(Edit.init), fingerprint: finding.fingerprint)
    }
  }
}

/// A value as JSON with its keys in order, indented or on one line.
func jsonText(_ value: some Encodable, isOneLine: Bool = false) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
