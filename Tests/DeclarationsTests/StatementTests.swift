import Files
import Testing

@testable import Declarations

/// A statement with nothing wrong, a key a line.
private let whole = [
  "conformance: partial", "assessed: 2026-05-01", "updated: 2026-05-04",
  "shortcomings: [{what: Kartan., reason: Den är gammal.}]", "disproportionate: []", "exempt: []",
  "method: [Vi prövade.]", "report: Ring [oss](kontakt.md).",
]

private let settings = """
  title: Guiden
  publisher: {name: Verket}
  supervision: {name: Tillsynen, url: https://example.se}
  """

/// The front matter of a page whose statement has some lines in place of those with the same key.
private func page(_ changed: [String], without missing: [String] = []) -> String {
  func key(_ line: String) -> String {
    String(line.drop { $0 == "‹" }.prefix { $0 != ":" && $0 != "›" })
  }
  let changedKeys = changed.map(key)
  let kept = whole.filter { !changedKeys.contains(key($0)) && !missing.contains(key($0)) }
  let name = missing.isEmpty ? "accessibility_statement" : "‹accessibility_statement›"
  return "title: T\n\(name):\n" + (kept + changed).map { "  \($0)\n" }.joined()
}

/// What is wrong with a page, and where it should be, both as `rule at text`.
private func found(
  _ text: String, site: String = settings
) -> (file: MarkedFile, shown: [String], diagnostics: [Diagnostic]) {
  let file = MarkedFile(text)
  let (declarations, _) = declare([
    SourceFile(folder: "content", path: "site.yaml", bytes: Array(site.utf8))
  ])
  let (yaml, _) = readYAML(file.file, in: file.file.bytes.indices)
  let diagnostics = decodePage(yaml, in: file.file, declarations: declarations).diagnostics.sorted()
  let places = diagnostics.map { (rule: $0.rule, range: $0.location.range ?? 0..<0) }
  return (file, file.shown(places), diagnostics)
}

@Suite("What an accessibility statement must say")
struct StatementTests {
  @Test("A statement that says everything is right")
  func isWhole() throws {
    #expect(found(page([])).shown == [])
    let others = ["conformance: full", "shortcomings: []"]
    #expect(found(page(others)).shown == [])
    #expect(found(page(["conformance: none", "supervision_change: Snart en annan."])).shown == [])
    let exempt = ["shortcomings: []", "exempt: [{what: En karta., reason: 9 §., plan: Ingen.}]"]
    #expect(found(page(exempt)).shown == [])
  }

  @Test("A page without a statement needs none")
  func needsNone() {
    #expect(found("title: T\n", site: "title: Guiden\n").shown == [])
  }

  @Test("Each field that is missing is named", arguments: whole)
  func isMissing(_ line: String) {
    let key = String(line.prefix { $0 != ":" })
    let (file, shown, diagnostics) = found(page([], without: [key]))
    let isEmptied = key == "shortcomings"
    #expect(shown.first == file.shown([("statement/missing-field", file.marks[0])])[0])
    #expect(shown.count == (isEmptied ? 2 : 1), "\(shown)")
    #expect(diagnostics.first?.message.swedish == "'accessibility_statement' saknar '\(key)'")
    #expect(diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test("An empty statement is one mistake that names them all")
  func isEmpty() {
    let (file, shown, diagnostics) = found("title: T\n‹accessibility_statement›:\n")
    #expect(shown == file.shown([("statement/missing-field", file.marks[0])]))
    let message = diagnostics.first?.message.english ?? ""
    #expect(AccessibilityStatement.required.allSatisfy { message.contains("'\($0)'") })
  }

  @Test(
    "A field with nothing in it is pointed at; lists are emptied on purpose",
    arguments: [
      "‹conformance›:", "‹assessed›: ~", "‹updated›:", "‹method›: []", "‹method›: ['', ' ']",
      "‹report›: ''", "‹disproportionate›:", "‹exempt›:",
      "shortcomings: [‹{›what: Kartan.}]", "shortcomings: [{what: Kartan., ‹reason›: ' '}]",
      "exempt: ‹{›reason: 9 §.}", "exempt: [{what: A., reason: B.}, {‹what›: , reason: C.}]",
    ])
  func isNothing(_ line: String) {
    let (file, shown, _) = found(page([line]))
    #expect(shown == file.shown([("statement/missing-field", file.marks[0])]))
  }

  @Test(
    "What cannot be true at once is pointed at",
    arguments: [
      ["‹conformance›: full"],
      ["‹conformance›: full", "shortcomings: []", "disproportionate: [{what: A., reason: B.}]"],
      ["‹conformance›: partial", "shortcomings: []"],
      ["‹conformance›: none", "shortcomings: []"],
      ["updated: ‹2026-04-30›"],
    ])
  func contradicts(_ lines: [String]) {
    let (file, shown, _) = found(page(lines))
    #expect(shown == file.shown([("statement/contradiction", file.marks[0])]))
  }

  @Test("The site must say who publishes, who supervises and where to turn to them")
  func needsSettings() {
    let text = page([]).replacing("accessibility_statement", with: "‹accessibility_statement›")
    for (site, count) in [
      ("title: G\n", 2), ("publisher: {name: A}\nsupervision: {name: B}\n", 1),
      ("supervision: {name: B, url: https://b.se}\n", 1), ("publisher: {nmae: A}\n", 0),
    ] {
      let (file, shown, _) = found(text, site: site)
      let place = (rule: "statement/missing-field", range: file.marks[0])
      #expect(shown == file.shown(Array(repeating: place, count: count)), "\(site)")
    }
  }

  @Test("Unknown keys and wrong kinds are reported as everywhere, and once")
  func wrongKinds() {
    for (line, rule) in [
      ("conformance: ‹half›", "meta/unknown-choice"),
      ("assessed: ‹2026-02-30›", "meta/impossible-date"),
      ("‹konformance›: full", "meta/unknown-key"), ("shortcomings: [‹Kartan.›]", "meta/wrong-kind"),
    ] {
      let (file, shown, _) = found(page([line]))
      #expect(shown == file.shown([(rule, file.marks[0])]))
    }
    #expect(
      found("title: T\naccessibility_statement: x\n").diagnostics.map(\.rule) == ["meta/wrong-kind"]
    )
  }
}
