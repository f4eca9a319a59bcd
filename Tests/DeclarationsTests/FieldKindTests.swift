import Files
import Testing

@testable import Declarations

@Suite("A field takes values of its kind and says what is wrong with others")
struct FieldKindTests {
  /// A kind, what is written, and how the value is shown; or the rule that fires at the mark.
  struct Case: CustomTestStringConvertible {
    let kind: FieldDeclaration.Kind
    let isMany: Bool
    let written: String
    let expected: String

    init(
      _ kind: FieldDeclaration.Kind, isMany: Bool = false, _ written: String, _ expected: String
    ) {
      (self.kind, self.isMany, self.written, self.expected) = (kind, isMany, written, expected)
    }

    var testDescription: String { "\(written.debugDescription) → \(expected)" }
  }

  @Test("Right values", arguments: right)
  func takes(_ example: Case) {
    let field = FieldDeclaration("fält", example.kind, isMany: example.isMany)
    let (values, diagnostics) = decode("fält: \(example.written)\n", [field])
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    #expect(values["fält"].map { shown($0.value) } ?? "nothing" == example.expected)
  }

  @Test("Wrong values", arguments: wrong)
  func refuses(_ example: Case) {
    let field = FieldDeclaration("fält", example.kind, isMany: example.isMany)
    let file = MarkedFile("fält: \(example.written)\n")
    let (_, diagnostics) = decode(file.file, [field])
    let places = diagnostics.map { ($0.rule, $0.location.range ?? 0..<0) }
    #expect(file.shown(places) == file.shown(file.marks.map { (example.expected, $0) }))
  }

  @Test("A close word is suggested, else the known ones are listed")
  func suggests() {
    let kind = FieldDeclaration.Kind.choice(choices)
    let near = decode("fält: utbilding\n", [FieldDeclaration("fält", kind)]).diagnostics
    #expect(near.map(\.fix?.swedish) == ["menade du 'utbildning'?"])
    let far = decode("fält: xyz\n", [FieldDeclaration("fält", kind)]).diagnostics
    #expect(far.map(\.fix?.swedish) == ["värden som finns: utbildning, natverk"])
    let key = decode("falt: x\n", [FieldDeclaration("fält", .text)]).diagnostics
    #expect(key.map(\.fix?.swedish) == ["menade du 'fält'?"])
    #expect(key.map(\.fix?.english) == ["did you mean 'fält'?"])
  }

  @Test(
    "A required field must have something in it",
    arguments: [
      ("‹a›nnat: x\n", ["meta/missing-key"]), ("‹f›ält:\nannat: x\n", ["meta/missing-key"]),
      ("‹f›ält: []\n", ["meta/missing-key"]), ("‹f›ält: ~\n", ["meta/missing-key"]),
      ("fält: x\n", []),
      // What is there but wrong is not missing too.
      ("fält: {‹okänd›: x}\n", ["meta/unknown-key"]),
    ])
  func requires(_ marked: String, rules: [String]) {
    let inner = FieldDeclaration("inre", .text)
    let kind: FieldDeclaration.Kind = marked.contains("{") ? .record([inner]) : .text
    let fields = [
      FieldDeclaration("fält", kind, isMany: true, isRequired: true),
      FieldDeclaration("annat", .text),
    ]
    let file = MarkedFile(marked)
    let places = decode(file.file, fields).diagnostics.map { ($0.rule, $0.location.range ?? 0..<0) }
    #expect(file.shown(places) == file.shown(Array(zip(rules, file.marks))))
  }

  @Test("A wrong value of a required field is one mistake")
  func countsOnce() {
    let field = FieldDeclaration("dag", .date, isRequired: true)
    #expect(
      decode("dag: 2026-02-30\n", [field]).diagnostics.map(\.rule) == ["meta/impossible-date"])
  }

  private static let inner = [
    FieldDeclaration("namn", .text, isRequired: true), FieldDeclaration("dag", .date),
  ]

  private static let right: [Case] = [
    Case(.text, "på gång", "på gång"), Case(.text, "2017", "2017"), Case(.text, "on", "on"),
    Case(.text, "\"\"", ""), Case(.text, "~", "nothing"),
    Case(.date, "2026-05-04", "2026-05-04"), Case(.date, "'2024-02-29'", "2024-02-29"),
    Case(.number, "3", "3.0"), Case(.number, "-0.5", "-0.5"), Case(.number, "\"12\"", "12.0"),
    Case(.flag, "true", "true"), Case(.flag, "ja", "true"), Case(.flag, "yes", "true"),
    Case(.flag, "no", "false"), Case(.flag, "nej", "false"),
    Case(.duration, "12 months", "12 months 0 days"), Case(.duration, "1 år", "12 months 0 days"),
    Case(.duration, "6 veckor", "0 months 42 days"), Case(.duration, "1 dag", "0 months 1 days"),
    Case(.choice(choices), "natverk", "natverk"),
    Case(.reference(register: "laws"), "2010:800", "laws 2010:800"),
    Case(.reference(register: "laws"), "\"2025:400  19:1\"", "laws 2025:400 at 19:1"),
    Case(.page, "../regler/å.md", "../regler/å.md"),
    Case(.address, "https://example.se/å", "https://example.se/å"),
    Case(.address, "mailto:a@example.se", "mailto:a@example.se"),
    Case(.record(inner), "{namn: Å, dag: 2026-01-02}", "{dag: 2026-01-02, namn: Å}"),
    Case(.map(.text), "{b: x, a: y}", "[b: x, a: y]"),
    Case(.text, isMany: true, "[a, b]", "(a, b)"), Case(.text, isMany: true, "ensam", "(ensam)"),
    Case(.text, isMany: true, "\n  - a\n  - b", "(a, b)"),
    Case(.text, isMany: true, "[]", "nothing"), Case(.text, isMany: true, "[~, a]", "(a)"),
    Case(.record(inner), isMany: true, "{namn: Å}", "({namn: Å})"),
  ]

  private static let wrong: [Case] = [
    Case(.text, "‹[a]›", "meta/wrong-kind"), Case(.text, "‹{a: b}›", "meta/wrong-kind"),
    Case(.date, "‹2026-02-30›", "meta/impossible-date"), Case(.date, "‹i går›", "meta/wrong-kind"),
    Case(.date, "‹2026-2-3›", "meta/wrong-kind"),
    Case(.number, "‹1,5›", "meta/wrong-kind"), Case(.number, "‹nan›", "meta/wrong-kind"),
    Case(.number, "‹inf›", "meta/wrong-kind"), Case(.flag, "‹kanske›", "meta/wrong-kind"),
    Case(.duration, "‹ett år›", "meta/wrong-kind"),
    Case(.duration, "‹0 months›", "meta/wrong-kind"),
    Case(.duration, "‹12›", "meta/wrong-kind"),
    Case(.duration, "‹9999999999999999999 years›", "meta/wrong-kind"),
    Case(.choice(choices), "‹natverket›", "meta/unknown-choice"),
    Case(.page, "‹\"\"›", "meta/wrong-kind"), Case(.address, "‹example.se›", "meta/wrong-kind"),
    Case(.address, "‹javascript:alert(1)›", "meta/wrong-kind"),
    Case(.address, "‹\"https://a b\"›", "meta/wrong-kind"),
    Case(.address, "‹\"https://\"›", "meta/wrong-kind"),
    Case(.record(inner), "‹text›", "meta/wrong-kind"),
    Case(.record(inner), "{‹nam›: x, namn: x}", "meta/unknown-key"),
    Case(.record(inner), "‹{›dag: 2026-01-02}", "meta/missing-key"),
    Case(.record(inner), isMany: true, "[{namn: a}, ‹b›, ‹c›]", "meta/wrong-kind"),
    Case(.map(.text), "‹x›", "meta/wrong-kind"),
  ]
}

private let choices = ["utbildning", "natverk"].map {
  FieldDeclaration.Choice(key: $0, label: $0.uppercased())
}

private func decode(
  _ text: String, _ fields: [FieldDeclaration]
) -> (values: [String: Located<FieldValue>], diagnostics: [Diagnostic]) {
  decode(MarkedFile(text).file, fields)
}

private func decode(
  _ file: SourceFile, _ fields: [FieldDeclaration]
) -> (values: [String: Located<FieldValue>], diagnostics: [Diagnostic]) {
  let (yaml, problems) = readYAML(file, in: file.bytes.indices)
  var decoder = FieldDecoder(file: file)
  let empty = YAMLValue(content: .empty, range: 0..<0)
  let owner = Message(swedish: "provet", english: "the test")
  let values = decoder.record(yaml ?? empty, fields: fields, of: owner)
  return (values, problems + decoder.diagnostics)
}

/// A value as a line of text.
func shown(_ value: FieldValue) -> String {
  switch value {
  case .text(let text), .choice(let text), .page(let text), .address(let text): text
  case .date(let date): "\(date)"
  case .number(let number): "\(number)"
  case .flag(let flag): "\(flag)"
  case .duration(let duration): "\(duration.months) months \(duration.days) days"
  case .reference(let entry):
    "\(entry.register) \(entry.key)" + (entry.locator.map { " at \($0)" } ?? "")
  case .record(let fields):
    "{"
      + fields.sorted { $0.key < $1.key }.map { "\($0.key): \(shown($0.value.value))" }
      .joined(separator: ", ") + "}"
  case .map(let pairs):
    "[" + pairs.map { "\($0.key.value): \(shown($0.value.value))" }.joined(separator: ", ") + "]"
  case .list(let values): "(" + values.map { shown($0.value) }.joined(separator: ", ") + ")"
  }
}
