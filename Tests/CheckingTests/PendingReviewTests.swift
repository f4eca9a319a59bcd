import Files
import Linking
import Testing

@testable import Checking

@Suite("Pages due for review")
struct PendingReviewTests {
  /// The due pages as `address date kind:law …`.
  private func due(_ files: [String: String], by day: String) throws -> [String] {
    let site = try MarkedSite(laws.merging(files) { $1 }).site
    let day = try #require(CalendarDate(day))
    return pendingReviews(of: site, by: day).map { review in
      let reasons = review.reasons.map { "\($0.kind)\($0.entry.map { ":\($0.key)" } ?? "")" }
      return "\(site.pages[review.page].path) \(review.due) \(reasons.joined(separator: " "))"
    }
  }

  private func due(_ frontMatter: String, body: String = "", by day: String) throws -> [String] {
    try due(["sida.md": "---\ntitle: Sida\n\(frontMatter)\n---\n\(body)"], by: day)
  }

  @Test(
    "A page is due on the day its interval is over, not the day before",
    arguments: [
      ("12 months", "2026-02-28", "2027-02-27", "2027-02-28"),
      ("1 month", "2026-01-31", "2026-02-27", "2026-02-28"),
      ("12 months", "2024-02-29", "2025-02-27", "2025-02-28"),
      ("90 days", "2026-10-03", "2026-12-31", "2027-01-01"),
      ("2 weeks", "2026-12-20", "2027-01-02", "2027-01-03"),
    ])
  func interval(_ interval: String, _ reviewed: String, _ before: String, _ day: String) throws {
    let review = "review: {on: \(reviewed), interval: \(interval)}"
    #expect(try due(review, by: before) == [])
    #expect(try due(review, by: day) == ["/sida/ \(day) interval"])
  }

  @Test("The site's interval and owner hold where the page has none of its own")
  func defaults() throws {
    let site = try MarkedSite([
      "site.yaml": "title: Guide\nreview: {interval: 6 months, owner: Redaktionen}\n",
      "a.md": "---\ntitle: A\nreview: {on: 2026-01-15, owner: Eva}\n---\n",
      "b.md": "---\ntitle: B\nreview: {on: 2026-01-14}\n---\n",
      "c.md": "---\ntitle: C\nreview: {on: 2026-01-01, interval: 12 months}\n---\n",
    ]).site
    let day = try #require(CalendarDate("2026-07-15"))
    let found = pendingReviews(of: site, by: day)
    #expect(
      found.map { "\($0.due) \($0.owner ?? "-")" } == ["2026-07-14 Redaktionen", "2026-07-15 Eva"])
    #expect(found.first?.reviewed == CalendarDate("2026-01-14"))
    #expect(reviewOwners(of: site) == ["Eva", "Redaktionen"])
    #expect(
      found.first?.reasons.map(\.message) == [
        Message(
          swedish: "granskades 2026-01-14, granskas igen efter 6 månader",
          english: "reviewed on 2026-01-14, to be reviewed again after 6 months")
      ])
  }

  @Test(
    "A law that changes makes a page due on that day when it was reviewed before it",
    arguments: [
      ("2019:1", "2026-01-01 law:2019:1"),  // proposed
      ("2019:2", "2026-01-01 law:2019:2"),  // decided
      ("2019:3", "2026-01-01 law:2019:3"),  // a wording that holds
      ("2019:4", "2026-01-01 law:2019:4"),  // comes into force
      ("2019:5", "2026-01-01 law:2019:5"),  // replaced the day after its last
      ("2019:6", "2026-01-01 law:2019:6"),  // replaced when its heir begins
    ])
  func lawChanges(_ law: String, _ expected: String) throws {
    for reference in ["laws: \"\(law)\"", "watch:\n  - law: \"\(law)\"\n    what: Något"] {
      let before = "review: {on: 2025-12-31}\n\(reference)"
      #expect(try due(before, by: "2025-12-31") == [], "\(reference)")
      #expect(try due(before, by: "2026-01-01") == ["/sida/ \(expected)"], "\(reference)")
      #expect(try due("review: {on: 2026-01-01}\n\(reference)", by: "2027-01-01") == [])
    }
    let review = "review: {on: 2025-12-31}"
    #expect(try due(review, body: "Se [lagen](law:\(law)).", by: "2026-01-01").count == 1)
    #expect(try due(review, body: "Enligt lag (\(law)) gäller det.", by: "2026-01-01").count == 1)
  }

  @Test("A law read again, and a law that nobody cites, makes no page due")
  func noFalseDue() throws {
    #expect(try due("review: {on: 2025-01-01}\nlaws: \"2019:7\"", by: "2030-01-01") == [])
    #expect(try due("review: {on: 2025-01-01}", body: "Lagen.", by: "2030-01-01") == [])
    #expect(try due("keywords: \"2019:1\"\nreview: {on: 2025-01-01}", by: "2030-01-01") == [])
  }

  @Test(
    "A change of some places leaves pages that refer to others alone",
    arguments: [
      ("2019:8", 1), ("2019:8 3:12j", 1), ("2019:8 3:", 1), ("2019:8 3:12", 0),
      ("2019:8 5:1", 1), ("2019:8 5:", 1), ("2019:8 55:1", 0), ("2019:8 2:25", 0),
    ])
  func places(_ reference: String, _ count: Int) throws {
    let page = "review: {on: 2025-01-01}\nlaws: [\"\(reference)\"]"
    #expect(try due(page, by: "2026-01-01").count == count)
  }

  @Test("A day that the page itself watches counts once it has come")
  func watch() throws {
    let watch = "watch:\n  - date: 2027-01-01\n    what: Ny lag\n"
    #expect(try due("review: {on: 2026-01-01}\n" + watch, by: "2026-12-31") == [])
    let expected = ["/sida/ 2027-01-01 watch"]
    #expect(try due("review: {on: 2026-01-01}\n" + watch, by: "2027-01-01") == expected)
    #expect(try due(watch, by: "2027-01-01") == expected)
    #expect(try due("review: {on: 2027-01-01}\n" + watch, by: "2027-12-31") == [])
  }

  @Test("A page without a review counts from when it was changed or published")
  func withoutReview() throws {
    let law = "\nlaws: \"2019:4\""
    #expect(try due("published: 2025-01-01" + law, by: "2026-01-01").count == 1)
    #expect(try due("published: 2025-01-01\nchanged: 2026-01-01" + law, by: "2026-01-01") == [])
    #expect(try due("keywords: x" + law, by: "2026-01-01") == [])
    #expect(try due("laws: \"2019:1\"", by: "2026-01-01").count == 1)
  }

  @Test(
    "Pages that no longer hold, and pages about another time, follow no law",
    arguments: [
      "status: archived", "status: superseded", "status: removed", "type: report",
      "period: {from: 2018, to: 2020}",
    ])
  func exempt(_ frontMatter: String) throws {
    let page = "\(frontMatter)\nreview: {on: 2025-01-01}\nlaws: \"2019:1\""
    #expect(try due(page, by: "2030-01-01") == [])
  }

  @Test("Reasons come by date, pages by due date and address, and what comes later is left out")
  func order() throws {
    let files = [
      "b.md": "---\ntitle: B\nreview: {on: 2025-06-01}\nlaws: [\"2019:1\", \"2019:2\"]\n---\n",
      "a.md": """
      ---
      title: A
      review: {on: 2025-06-01, interval: 6 months}
      laws: ["2019:9", "2019:1"]
      ---
      """,
      "c.md": "---\ntitle: C\nreview: {on: 2025-06-01}\nlaws: \"2019:2\"\n---\n",
    ]
    #expect(
      try due(files, by: "2026-01-01") == [
        "/a/ 2025-12-01 interval law:2019:1", "/b/ 2026-01-01 law:2019:1 law:2019:2",
        "/c/ 2026-01-01 law:2019:2",
      ])
    #expect(
      try due(files, by: "2026-06-01").first
        == "/a/ 2025-12-01 interval law:2019:1 law:2019:9")
  }

  @Test("A source that has changed or been replaced since the review makes a page due")
  func sources() throws {
    let files = [
      "types.yaml": """
      fields:
        sources: {kind: reference, register: sources, many: true, label: Källor}
      types:
        page: {name: Sida, plural: Sidor, optional: [sources]}
        report: {name: Rapport, plural: Rapporter, optional: [sources]}
      """,
      "registers/sources.yaml": """
      handbok:
        name: Handbok
        changes:
          - {date: 2026-03-01, text: Andra upplagan.}
          - {date: 2025-03-01, text: Rättelse.}
      gammal: {name: Gammal, replaced_by: handbok, replaced_on: 2026-05-01}
      lugn: {name: Lugn}
      """,
      "a.md": "---\ntitle: A\nreview: {on: 2025-06-01}\nsources: [handbok, gammal]\n---\n",
      "b.md": "---\ntitle: B\nreview: {on: 2025-01-01}\nsources: [lugn, handbok]\n---\n",
      "c.md": "---\ntitle: C\nreview: {on: 2026-03-01}\nsources: handbok\n---\n",
      "d.md": "---\ntitle: D\nsources: handbok\n---\n",
      "e.md":
        "---\ntitle: E\ntype: report\nreview: {on: 2020-01-01}\nsources: handbok\n---\n",
    ]
    #expect(try due(files, by: "2025-02-28") == [])
    #expect(try due(files, by: "2025-03-01") == ["/b/ 2025-03-01 source:handbok"])
    #expect(
      try due(files, by: "2026-05-01") == [
        "/b/ 2025-03-01 source:handbok source:handbok",
        "/a/ 2026-03-01 source:handbok source:gammal",
      ])
    let day = try #require(CalendarDate("2026-05-01"))
    let site = try MarkedSite(files).site
    #expect(
      pendingReviews(of: site, by: day).last?.reasons.map(\.message.swedish) == [
        "Handbok ändras 2026-03-01: Andra upplagan.",
        "Gammal ersätts av Handbok från 2026-05-01",
      ])
  }

  @Test("The messages say what happens and when, in both languages")
  func messages() throws {
    let site = try MarkedSite(
      laws.merging([
        "sida.md": """
        ---
        title: Sida
        review: {on: 2025-01-01}
        laws: ["2019:1", "2019:2", "2019:3", "2019:4", "2019:5", "2019:6"]
        ---
        """
      ]) { $1 }
    ).site
    let day = try #require(CalendarDate("2026-01-01"))
    let messages = pendingReviews(of: site, by: day).flatMap(\.reasons).map(\.message)
    #expect(
      messages.map(\.swedish) == [
        "Lag 1 föreslås ändras 2026-01-01: Mer.", "Lag 2 ändras 2026-01-01: Mindre.",
        "Lag 3 har ny lydelse från 2026-01-01: Annat.", "Lag 4 gäller från 2026-01-01",
        "Lag 5 gäller till och med 2025-12-31 och ersätts av Lag 7",
        "Lag 6 ersätts av Lag 4 från 2026-01-01",
      ])
    #expect(
      messages.map(\.english) == [
        "Lag 1 is proposed to change on 2026-01-01: Mer.", "Lag 2 changes on 2026-01-01: Mindre.",
        "Lag 3 has a new wording from 2026-01-01: Annat.", "Lag 4 is in force from 2026-01-01",
        "Lag 5 is in force until 2025-12-31 and is replaced by Lag 7",
        "Lag 6 is replaced by Lag 4 from 2026-01-01",
      ])
  }
}

private let laws = [
  "types.yaml": """
  fields:
    laws: {kind: reference, register: laws, many: true, label: Lagar}
    watch:
      kind: record
      many: true
      label: På gång
      fields:
        law: {kind: reference, register: laws}
        date: {kind: date}
        what: {kind: text}
  types:
    page: {name: Sida, plural: Sidor, optional: [laws, watch]}
    report: {name: Rapport, plural: Rapporter, optional: [laws]}
  """,
  "registers/laws.yaml": """
  "2019:1": {name: Lag 1, coming: [{date: 2026-01-01, text: Mer., status: proposed}]}
  "2019:2": {name: Lag 2, coming: [{date: 2026-01-01, text: Mindre., status: decided}]}
  "2019:3": {name: Lag 3, changes: [{date: 2026-01-01, text: Annat.}]}
  "2019:4": {name: Lag 4, in_force_from: 2026-01-01}
  "2019:5": {name: Lag 5, in_force_to: 2025-12-31, replaced_by: "2019:7"}
  "2019:6": {name: Lag 6, replaced_by: "2019:4"}
  "2019:7": {name: Lag 7, in_force_from: 2019-01-01, checked: 2026-01-01}
  "2019:8":
    name: Lag 8
    changes: [{date: 2026-01-01, text: Där., places: ["3:12j", "5:"]}]
  "2019:9": {name: Lag 9, changes: [{date: 2026-06-01, text: Annat.}]}
  """,
]
