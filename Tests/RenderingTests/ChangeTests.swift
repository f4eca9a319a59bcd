import Files
import Testing

@testable import Rendering

@Suite("Changes of rules on pages")
struct ChangeTests {
  private let template = """
    {{#rule_changes}}{{#has_come}}! {{after}}{{/has_come}}{{^has_come}}? {{before}} / {{after}}\
    {{/has_come}}:{{#items}} [{{#entry_link}}{{title}}{{/entry_link}}\
    {{#places_text}} {{.}}{{/places_text}}] {{text}}{{/items}}
    {{/rule_changes}}{{#later_changes}}+ {{#has_come}}{{after}}{{/has_come}}{{^has_come}}{{before}}\
    {{/has_come}}:{{#items}} {{text}}{{/items}}
    {{/later_changes}}
    """

  private func pages(_ frontMatter: String) -> [String: String] {
    [
      "types.yaml": """
      fields:
        laws: {kind: reference, register: laws, many: true, label: Lagar}
        sources: {kind: reference, register: sources, many: true, label: Källor}
        watch:
          kind: record
          many: true
          label: På gång
          fields:
            law: {kind: reference, register: laws}
            date: {kind: date}
            what: {kind: text}
            status: {kind: text}
      types:
        page: {name: Sida, plural: Sidor, optional: [laws, sources, watch]}
      """,
      "registers/sources.yaml": "bok: {name: Bok, changes: [{date: 2027-03-01, text: Ny.}]}\n",
      "registers/laws.yaml": """
      "2010:800":
        name: Skollag
        coming:
          - {date: 2027-01-01, text: Mer., status: proposed}
          - {date: 2028-01-01, text: Sen., places: ["3:"], status: decided}
      "2009:400":
        name: OSL
        coming: [{date: 2027-01-01, text: Annat., status: decided}]
      """,
      "index.md": "---\ntitle: Start\n---\n",
      "a.md": "---\ntitle: A\n\(frontMatter)\n---\n",
    ]
  }

  private func shown(_ frontMatter: String, on today: String) throws -> [String] {
    try RenderedSite(pages(frontMatter), template: template, today: today).page("/a/")
      .split(separator: "\n").map(String.init)
  }

  @Test("Before its day a change is told of as what it is, proposed or decided")
  func before() throws {
    #expect(
      try shown("review: {on: 2026-11-21}\nlaws: [\"2010:800\"]", on: "2026-12-31") == [
        "? rules proposed 1 januari 2027 / rules may 1 januari 2027: [Skollag] Mer.",
        "+ rules decided 1 januari 2028: Sen.",
      ])
    #expect(
      try shown("review: {on: 2026-11-21}\nlaws: [\"2009:400\"]", on: "2026-12-31") == [
        "? rules decided 1 januari 2027 / rules changed 1 januari 2027: [OSL] Annat."
      ])
  }

  @Test("From its day on it is told of as past, until the page is reviewed")
  func after() throws {
    let laws = "laws: [\"2010:800\", \"2009:400\"]"
    #expect(
      try shown("review: {on: 2026-11-21}\n" + laws, on: "2027-01-01") == [
        "! rules changed 1 januari 2027: [OSL] Annat.",
        "+ rules may 1 januari 2027: Mer.",
        "+ rules decided 1 januari 2028: Sen.",
      ])
    #expect(
      try shown("review: {on: 2027-01-01}\n" + laws, on: "2027-01-01") == [
        "? rules decided 1 januari 2028 / rules changed 1 januari 2028: [Skollag 3\u{A0}kap.] Sen."
      ])
  }

  @Test("What the page watches is told in its own words, and not by the register too")
  func watch() throws {
    let watch = """
      review: {on: 2026-11-21}
      laws: ["2009:400 25:1"]
      watch:
        - {law: "2009:400", date: 2027-01-01, what: Eget., status: decided}
        - {date: 2026-12-01, what: Möte., status: other}
      """
    #expect(
      try shown(watch, on: "2026-11-30") == [
        "? watch 1 december 2026 / not reviewed after 1 december 2026: [] Möte.",
        "+ rules decided 1 januari 2027: Eget.",
      ])
    #expect(
      try shown(watch, on: "2027-01-01") == [
        "! rules changed 1 januari 2027: [OSL] Eget.",
        "+ not reviewed after 1 december 2026: Möte.",
      ])
  }

  @Test("A source that changes is told of, and pages that no longer hold tell of nothing")
  func others() throws {
    #expect(
      try shown("review: {on: 2026-11-21}\nsources: bok", on: "2027-03-01") == [
        "! source changed 1 mars 2027: [Bok] Ny."
      ])
    for frontMatter in ["status: archived\n", "period: {from: 2018, to: 2020}\n"] {
      #expect(try shown(frontMatter + "laws: [\"2009:400\"]", on: "2027-01-01") == [])
    }
  }

  @Test("A page that lists changes has them all by day, with the pages they concern")
  func listing() throws {
    let template = """
      {{#change_days}}{{id}} {{date.text}}
      {{#items}}- {{before}}:{{#items}} [{{#entry_link}}{{title}}{{/entry_link}}]\
       {{text}}{{/items}}{{#pages}} <{{title}} {{href}}>{{/pages}}
      {{/items}}{{/change_days}}{{#rule_changes}}{{before}}{{/rule_changes}}
      """
    let front = """
      review: {on: 2026-11-21}
      laws: ["2010:800 2:1"]
      watch: [{date: 2027-05-01, what: Möte.}]
      """
    let list = "---\ntitle: L\nlisting: changes\nlaws: [\"2009:400\"]\n---\n"
    let site = try RenderedSite(
      pages(front).merging(["l.md": list]) { $1 }, template: template, today: "2026-11-30")
    #expect(
      try site.page("/l/").split(separator: "\n") == [
        "dag-2027-01-01 1 januari 2027",
        "- proposed 1 januari 2027: [Skollag] Mer. <A ../a/>",
        "- decided 1 januari 2027: [OSL] Annat.",
        "dag-2027-05-01 1 maj 2027", "- watched 1 maj 2027: [] Möte. <A ../a/>",
        "dag-2028-01-01 1 januari 2028", "- decided 1 januari 2028: [Skollag] Sen.",
      ])
    let later = try RenderedSite(
      pages(front).merging(["l.md": list]) { $1 }, template: template, today: "2027-12-31")
    #expect(try later.page("/l/").hasPrefix("dag-2028-01-01"))
  }

  @Test("A page whose review is overdue when it is built says so without a script")
  func overdue() throws {
    let template =
      "{{#review.next}}{{iso}}{{#review.is_overdue}} overdue{{/review.is_overdue}}{{/review.next}}"
    for (day, expected) in [
      ("2027-11-21", "2027-11-21"), ("2027-11-22", "2027-11-21 overdue"),
    ] {
      let site = try RenderedSite(
        pages("review: {on: 2026-11-21, interval: 12 months}"), template: template, today: day)
      #expect(try site.page("/a/") == expected)
    }
  }

  @Test("The page of a law tells what is on the way and what has changed")
  func lawPage() throws {
    let template = """
      {{#entry.law}}{{#coming}}? {{#has_come}}{{after}}{{/has_come}}{{^has_come}}{{before}}\
      {{/has_come}}
      {{/coming}}{{#law_changes}}= {{after}}{{#items}} {{places_text}}{{/items}}
      {{/law_changes}}{{/entry.law}}
      """
    let register = "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n"
    func lines(on today: String) throws -> [Substring] {
      let site = try RenderedSite(
        pages("").merging(["lagar.md": register]) { $1 }, template: template, today: today)
      return try site.page("/lagar/skollag/").split(separator: "\n")
    }
    #expect(
      try lines(on: "2026-12-31") == ["? proposed 1 januari 2027", "? decided 1 januari 2028"])
    #expect(
      try lines(on: "2028-01-01") == [
        "? was proposed 1 januari 2027", "= changed 1 januari 2028 3\u{A0}kap.",
      ])
  }

  @Test("A law that has ended says so and leads to the one that holds, from the day after its last")
  func ended() throws {
    let template = """
      {{#notices}}{{title}}{{#link}} {{title}} {{href}}{{/link}}{{/notices}}{{#entry.law}}\
      {{#coming}} {{before}} {{after}}{{#items}} {{text}}{{/items}}{{/coming}}{{/entry.law}}
      """
    let files = [
      "index.md": "---\ntitle: Start\n---\n",
      "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
      "registers/laws.yaml": """
      "1990:52": {name: Gamla, in_force_to: 2026-12-31, replaced_by: "2027:1"}
      "2027:1": {name: Nya, in_force_from: 2027-01-01}
      """,
    ]
    func page(_ path: String, on today: String) throws -> String {
      try RenderedSite(files, template: template, today: today).page(path)
    }
    #expect(
      try page("/lagar/gamla/", on: "2026-12-31")
        == " ends 1 januari 2027 has ended 1 januari 2027 Lagen ersätts av Nya.")
    #expect(
      try page("/lagar/nya/", on: "2026-12-31")
        == " begins 1 januari 2027 began 1 januari 2027 Lagen börjar gälla.")
    #expect(
      try page("/lagar/gamla/", on: "2027-01-01") == "ended 31 december 2026 Nya ../../lagar/nya/")
    let moved =
      "{{#entry.law}}{{#moved}}{{label}}{{#items}} {{title}} {{href}} {{/items}}"
      + "{{/moved}}{{/entry.law}}"
    let places = files.merging([
      "registers/laws.yaml": """
      "1990:52": {name: Gamla, replaced_by: "2027:1", moved: {"3": "2:9", "2": "1:1"}}
      "2027:1": {name: Nya}
      """,
      "types.yaml": """
      fields: {laws: {kind: reference, register: laws, label: Lagar}}
      types: {page: {name: Sida, plural: Sidor, optional: [laws]}}
      """,
      "a.md": "---\ntitle: A\nlaws: \"2027:1 2:9\"\n---\n",
    ]) { $1 }
    let old = try RenderedSite(places, template: moved).page("/lagar/gamla/")
    #expect(
      old.replacing("\u{A0}", with: " ") == "2 § 1 kap. 1 § Nya ../../lagar/nya/ "
        + "3 § 2 kap. 9 § Nya ../../lagar/nya/#2-9 ")
    #expect(try page("/lagar/nya/", on: "2027-01-01") == "")
  }
}
