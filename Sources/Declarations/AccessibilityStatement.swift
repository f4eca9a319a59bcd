package import Files

/// What a page says that its accessibility statement is generated from.
///
/// What a statement must say may still be missing here; that is reported when the page is read.
package struct AccessibilityStatement: Sendable {
  /// How far the site meets the requirements.
  package enum Conformance: String, Sendable, CaseIterable {
    case full, partial
    case noncompliant = "none"
  }

  /// Content that is not accessible.
  package struct Exception: Sendable {
    /// What it is, then why, then what is done about it: whole sentences in Markdown.
    package let sentences: [Located<String>]
  }

  /// The key of front matter that holds a statement.
  package static let key = "accessibility_statement"
  /// What must be there, in the order of the page.
  static let required = [
    "conformance", "shortcomings", "disproportionate", "exempt", "method", "assessed", "updated",
    "report",
  ]
  /// Those of them that may be empty lists, written `[]`.
  static let lists = ["shortcomings", "disproportionate", "exempt"]

  /// How far the site meets the requirements.
  package let conformance: Conformance?
  /// Content that does not meet them.
  package let shortcomings: [Exception]
  /// Content that would be a disproportionate burden to adapt.
  package let disproportionate: [Exception]
  /// Content that the law does not cover.
  package let exempt: [Exception]
  /// How the site was assessed.
  package let method: [Located<String>]
  /// When it was last assessed.
  package let assessed: Located<CalendarDate>?
  /// When the statement was last brought up to date.
  package let updated: Located<CalendarDate>?
  /// How readers report what is not accessible.
  package let report: Located<String>?
  /// What is about to change in who supervises.
  package let supervisionChange: Located<String>?

  /// Where its key stands.
  package let keyRange: Range<Int>

  private let keys: [String: Range<Int>]

  /// Takes a statement out of decoded fields.
  ///
  /// - Parameters:
  ///   - fields: The fields below the key.
  ///   - entry: The key with what is written below it, for places.
  init(_ fields: Fields, of entry: YAMLValue.Entry) {
    conformance = fields.text("conformance").flatMap(Conformance.init)
    shortcomings = fields.records("shortcomings").map(Exception.init)
    disproportionate = fields.records("disproportionate").map(Exception.init)
    exempt = fields.records("exempt").map(Exception.init)
    method = fields.locatedTexts("method")
    assessed = fields.locatedDate("assessed")
    updated = fields.locatedDate("updated")
    report = fields.located("report")
    supervisionChange = fields.located("supervision_change")
    var keys: [String: Range<Int>] = [:]
    if case .mapping(let entries) = entry.value.content {
      for entry in entries { keys[entry.key.value] = entry.key.range }
    }
    self.keys = keys
    keyRange = entry.key.range
  }

  /// Where the key of a field stands, or that of the whole statement where the field is missing.
  package func place(of field: String) -> Range<Int> {
    keys[field] ?? keyRange
  }
}

extension AccessibilityStatement.Exception {
  fileprivate init(_ fields: Fields) {
    sentences = ["what", "reason", "plan"].compactMap { fields.located($0) }
  }
}
