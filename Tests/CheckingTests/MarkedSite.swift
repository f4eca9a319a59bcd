import Declarations
import Files
import Linking
import Parsing
import Testing

@testable import Checking

/// The day of tests in which the day makes no difference.
let ordinaryDay: CalendarDate = {
  guard let day = CalendarDate("2026-11-22") else { preconditionFailure("a day") }
  return day
}()

/// A small site in memory; in its texts ‹ and › stand around what must be pointed at.
struct MarkedSite {
  let site: Site
  /// The places between the marks, as `path:line:column-column`, by file and place.
  let marks: [String]

  /// Makes the site of what every test has in common and `files`, by path.
  init(_ files: [String: String]) throws {
    let all = commonFiles.merging(files) { $1 }
    marks = all.sorted { $0.key < $1.key }.flatMap { path, text in
      Self.marks(in: text).map { "\(path):\($0)" }
    }
    let sources = all.sorted { $0.key < $1.key }.map { path, text in
      SourceFile(folder: "", path: path, bytes: Array(text.utf8).withoutMarks)
    }
    let (declarations, mistakes) = declare(sources)
    let context = ParsingContext(declarations)
    let documents = sources.filter { $0.path.hasSuffix(".md") }.map { parse($0, in: context) }
    let (site, broken) = link(
      documents, files: sources, declarations: declarations, includesDrafts: false)
    self.site = site
    let problems = mistakes + documents.flatMap(\.diagnostics) + broken
    try #require(problems.isEmpty, "\(problems.map(\.message.english))")
  }

  /// Where a rule points on a day, in the form of `marks`.
  func places(_ rule: any Rule.Type, today: CalendarDate = ordinaryDay) -> [String] {
    found(rule, today: today).map(Self.place(of:))
  }

  /// Where a diagnostic points, in the form of `marks`.
  static func place(of diagnostic: Diagnostic) -> String {
    "\(diagnostic.location.file.path):\(place(diagnostic.location))"
  }

  /// What a rule finds on a day, sorted; every diagnostic must carry the rule's name.
  func found(_ rule: any Rule.Type, today: CalendarDate = ordinaryDay) -> [Diagnostic] {
    let inspection = Inspection(site, readsTexts: true, today: today)
    let diagnostics = rule.check(inspection).sorted()
    #expect(diagnostics.allSatisfy { $0.rule == rule.name })
    return diagnostics
  }

  private static func place(_ location: Location) -> String {
    let (start, end) = (location.start, location.end)
    return "\(start?.line ?? 0):\(start?.column ?? 0)-\(end?.line ?? 0):\(end?.column ?? 0)"
  }

  private static func marks(in text: String) -> [String] {
    let clean = SourceFile(folder: "", path: "", bytes: Array(text.utf8).withoutMarks)
    var places: [String] = []
    var offset = 0
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": start = offset
      case "›": places.append(place(Location(clean, start..<offset)))
      default: offset += UTF8.width(scalar)
      }
    }
    return places
  }
}

extension [UInt8] {
  /// The UTF-8 text without ‹ and ›.
  fileprivate var withoutMarks: [UInt8] {
    let text = String(decoding: self, as: UTF8.self)
    return Array(text.replacing("‹", with: "").replacing("›", with: "").utf8)
  }
}

private let commonFiles = [
  "site.yaml": "title: Guide\n",
  "types.yaml": """
  fields:
    laws: {kind: reference, register: laws, many: true, label: Lagar}
    watch:
      kind: record
      many: true
      label: På gång
      fields: {law: {kind: reference, register: laws}, what: {kind: text}}
  types:
    page: {name: Sida, plural: Sidor, optional: [laws, watch]}
    topic: {name: Ämne, plural: Ämnen, required: [review], optional: [laws]}
    report: {name: Rapport, plural: Rapporter, optional: [laws]}
    news: {name: Nyhet, plural: Nyheter, optional: [laws]}
  """,
  "registers/laws.yaml": """
  "1980:620": {name: Socialtjänstlag (1980:620), replaced_by: "2001:453", moved: {"71": "14:1"}}
  "2001:453":
    name: Socialtjänstlag (2001:453)
    in_force_to: 2025-06-30
    replaced_by: "2025:400"
    moved: {"14:1": "19:1"}
  "2025:400": {name: Socialtjänstlag (2025:400), names: [socialtjänstlagen]}
  "1971:1": {name: Glömd lag (1971:1), in_force_to: 1999-12-31}
  """,
]
