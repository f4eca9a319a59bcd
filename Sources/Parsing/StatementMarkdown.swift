internal import Declarations
internal import Files

/// Writes the accessibility statement of a page.
///
/// - Parameters:
///   - statement: What the page says.
///   - settings: What site.yaml says.
///   - language: The language of the page.
///   - file: The page.
///   - bodyStart: Where its body starts, and the statement is to stand.
/// - Returns: Sections with anchors that never change.
func statementMarkdown(
  _ statement: AccessibilityStatement, of settings: SiteSettings, in language: InterfaceLanguage,
  file: SourceFile, from bodyStart: Int
) -> GeneratedMarkdown {
  var writer = StatementWriter(
    statement: statement, settings: settings, words: StatementWords(language: language),
    markdown: GeneratedMarkdown(before: bodyStart, in: file))
  writer.writeConformance()
  writer.writeExceptions()
  writer.writeMethod()
  writer.writeContact()
  return writer.markdown
}

private struct StatementWriter {
  let statement: AccessibilityStatement
  let settings: SiteSettings
  let words: StatementWords
  var markdown: GeneratedMarkdown

  mutating func writeConformance() {
    let publisher = settings.publisher.map { escaped($0.name) }
    write(
      words.introduction(publisher: publisher, site: escaped(settings.title)), for: "conformance")
    write(words.conformanceHeading, for: "conformance")
    guard let conformance = statement.conformance else { return }
    var sentence = words.conformance(conformance)
    if !statement.shortcomings.isEmpty { sentence += " " + words.hasShortcomings }
    write(sentence, for: "conformance")
  }

  mutating func writeExceptions() {
    write(words.shortcomingsHeading, for: "shortcomings")
    write(statement.shortcomings, for: "shortcomings")
    write(remark, for: "shortcomings")

    write(words.disproportionateHeading, for: "disproportionate")
    write(
      statement.disproportionate.isEmpty ? words.noDisproportionate : words.disproportionate,
      for: "disproportionate")
    write(statement.disproportionate, for: "disproportionate")

    write(words.exemptHeading, for: "exempt")
    write(statement.exempt.isEmpty ? words.noExempt : words.exempt, for: "exempt")
    write(statement.exempt, for: "exempt")
  }

  /// What is said of shortcomings that are not listed.
  private var remark: String {
    if !statement.shortcomings.isEmpty { return words.maybeMore }
    return statement.disproportionate.isEmpty ? words.noShortcomings : words.onlyBurdens
  }

  mutating func writeMethod() {
    write(words.methodHeading, for: "method")
    writeList(statement.method.map { [$0] }, for: "method")
    if let assessed = statement.assessed {
      markdown.append(words.assessed(on: assessed.value) + " ", for: assessed.range)
    }
    if let updated = statement.updated {
      markdown.append(words.updated(on: updated.value), for: updated.range)
    }
    markdown.append("\n\n", for: statement.place(of: "method"))
  }

  /// A value never starts a line of its own, where it could open a block that takes in what
  /// follows.
  mutating func writeContact() {
    write(words.contactHeading, for: "report")
    write(words.contact, followedBy: statement.report, for: "report")
    write(words.answer, for: "report")

    write(words.supervisionHeading, for: "supervision_change")
    let supervision = settings.supervision
    let sentence = supervision.map {
      words.supervision(name: escaped($0.name), url: $0.url.map(escaped))
    }
    write(
      sentence ?? "", followedBy: statement.supervisionChange, for: "supervision_change")
  }

  private mutating func write(_ block: String, for field: String) {
    markdown.append(block + "\n\n", for: statement.place(of: field))
  }

  private mutating func write(
    _ sentences: String, followedBy value: Located<String>?, for field: String
  ) {
    markdown.append(sentences, for: statement.place(of: field))
    if let value {
      markdown.append(" ", for: statement.place(of: field))
      markdown.append(value)
    }
    markdown.append("\n\n", for: statement.place(of: field))
  }

  private mutating func write(_ exceptions: [AccessibilityStatement.Exception], for field: String) {
    writeList(exceptions.map(\.sentences), for: field)
  }

  private mutating func writeList(_ items: [[Located<String>]], for field: String) {
    guard !items.isEmpty else { return }
    let place = statement.place(of: field)
    for item in items {
      for (index, sentence) in item.enumerated() {
        markdown.append(index == 0 ? "- " : " ", for: place)
        markdown.append(sentence)
      }
      markdown.append("\n", for: place)
    }
    markdown.append("\n", for: place)
  }

  /// Text that is not Markdown, as Markdown.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>&~|#!".contains(character) { escaped.append("\\") }
      escaped.append(character.isNewline ? " " : character)
    }
    return escaped
  }
}
