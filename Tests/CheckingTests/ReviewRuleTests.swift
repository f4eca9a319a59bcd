import Files
import Linking
import Testing

@testable import Checking

@Suite("review/missing")
struct ReviewMissingTests {
  @Test("A review without a day is pointed at where its type requires a review")
  func withoutDay() throws {
    let site = try MarkedSite([
      "sida.md": "---\ntype: topic\ntitle: Sida\nreview:\n  ‹o›wner: redaktionen\n---\n"
    ])
    #expect(site.places(ReviewMissing.self) == site.marks)
    #expect(site.found(ReviewMissing.self).first?.severity == .warning)
  }

  @Test(
    "A day, another type or a page that no longer holds is fine",
    arguments: [
      "type: topic\nreview: {on: 2026-01-02}", "review: {owner: redaktionen}",
      "type: topic\nstatus: archived\nreview: {owner: redaktionen}",
    ])
  func exempt(frontMatter: String) throws {
    let site = try MarkedSite(["sida.md": "---\ntitle: Sida\n\(frontMatter)\n---\n"])
    #expect(site.places(ReviewMissing.self) == [])
  }
}

@Suite("review/overdue")
struct ReviewOverdueTests {
  private let laws = [
    "registers/laws.yaml": """
    "2010:800":
      name: Skollag (2010:800)
      coming:
        - {date: 2027-01-01, text: Nya regler., status: proposed}
    """
  ]

  private func site(_ frontMatter: String) throws -> MarkedSite {
    let page = "---\ntype: topic\ntitle: Sida\n\(frontMatter)\n---\n"
    return try MarkedSite(laws.merging(["sida.md": page]) { $1 })
  }

  @Test("A page is pointed at in its review from the day it is due, with every reason")
  func due() throws {
    let site = try site("review: {on: ‹2026-01-15›, interval: 12 months}\nlaws: [\"2010:800\"]")
    let before = try #require(CalendarDate("2026-12-31"))
    let day = try #require(CalendarDate("2027-01-15"))
    #expect(site.places(ReviewOverdue.self, today: before) == [])
    #expect(site.places(ReviewOverdue.self, today: day) == site.marks)
    #expect(
      site.found(ReviewOverdue.self, today: day).map(\.message.swedish) == [
        "sidan skulle ha granskats 2027-01-01: Skollag (2010:800) föreslås ändras 2027-01-01: "
          + "Nya regler; granskades 2026-01-15, granskas igen efter 12 månader"
      ])
  }

  @Test(
    "It is a warning for ninety days and then an error",
    arguments: [("2027-04-01", Diagnostic.Severity.warning), ("2027-04-02", .error)])
  func grows(_ day: String, _ severity: Diagnostic.Severity) throws {
    let site = try site("review: {on: 2026-01-01, interval: 12 months}")
    let found = site.found(ReviewOverdue.self, today: try #require(CalendarDate(day)))
    #expect(found.map(\.severity) == [severity])
  }

  @Test("It keeps no site from being built")
  func neverInBuild() throws {
    let site = try site("review: {on: 2020-01-01, interval: 12 months}").site
    #expect(check(site, readsTexts: false, today: ordinaryDay).map(\.rule) == [])
    #expect(check(site, today: ordinaryDay).map(\.rule) == ["review/overdue"])
  }

  @Test("Reviewed on the day, or no longer current, is fine")
  func exempt() throws {
    let day = try #require(CalendarDate("2027-01-01"))
    for frontMatter in [
      "review: {on: 2027-01-01}\nlaws: [\"2010:800\"]",
      "status: archived\nreview: {on: 2020-01-01, interval: 1 month}",
    ] {
      #expect(try site(frontMatter).places(ReviewOverdue.self, today: day) == [])
    }
  }
}

@Suite("reviews.lock")
struct ReviewLockTests {
  private let text = (1...60).map { "ordet\($0)" }.joined(separator: " ")

  private func page(on day: String, _ text: String, against: String = "lagen") -> String {
    "---\ntitle: Sida\nreview: {on: \(day), against: \(against)}\n---\n\(text)\n"
  }

  /// The site with a page that was recorded as `old` and is `new` now.
  private func site(_ old: String, _ new: String) throws -> MarkedSite {
    let before = try MarkedSite(["sida.md": old]).site
    let lock = ReviewLock.text(of: before.reviewRecords(), in: .swedish)
    return try MarkedSite(["sida.md": new, "reviews.lock": lock])
  }

  @Test("A day that is later is pointed at when nothing else is new")
  func dateOnly() throws {
    let site = try site(page(on: "2026-01-01", text), page(on: "‹2026-02-01›", text))
    #expect(site.places(ReviewDateOnly.self) == site.marks)
    #expect(site.found(ReviewDateOnly.self).map(\.severity) == [.warning])
    #expect(site.places(ReviewTextChanged.self) == [])
  }

  @Test("A page held against something new, a day that stands and an earlier one are fine")
  func reviewed() throws {
    let old = page(on: "2026-01-01", text)
    for new in [
      page(on: "2026-02-01", text, against: "lagen i ny lydelse"), old,
      page(on: "2025-12-31", text), page(on: "2026-02-01", text + " mer"),
    ] {
      let site = try site(old, new)
      #expect(site.places(ReviewDateOnly.self) == [], "\(new)")
    }
    #expect(try MarkedSite(["sida.md": old]).places(ReviewDateOnly.self) == [])
  }

  @Test("A text that is another is pointed at until it is reviewed")
  func textChanged() throws {
    let old = page(on: "2026-01-01", text)
    let other = text.replacing("ordet", with: "annat")
    let changed = try site(old, page(on: "‹2026-01-01›", other))
    #expect(changed.places(ReviewTextChanged.self) == changed.marks)
    #expect(changed.found(ReviewTextChanged.self).map(\.severity) == [.tip])
    for new in [page(on: "2026-01-02", other), page(on: "2026-01-01", text + " och ett ord")] {
      #expect(try site(old, new).places(ReviewTextChanged.self) == [], "\(new)")
    }
  }

  @Test("Small edits add up, and the file is remembered as it is")
  func addsUp() throws {
    let first = page(on: "2026-01-01", text)
    let halfway = (1...54).map { "ordet\($0)" } + (1...4).map { "annat\($0)" }
    let edited = page(on: "2026-01-01", halfway.joined(separator: " "))
    let site = try site(first, edited)
    #expect(site.places(ReviewTextChanged.self) == [])
    let lock = ReviewLock.text(of: site.site.reviewRecords(), in: .swedish)
    let rest = (halfway.prefix(30) + (1...30).map { "annat\($0)" }).joined(separator: " ")
    let further = try MarkedSite(["sida.md": page(on: "2026-01-01", rest), "reviews.lock": lock])
    #expect(further.places(ReviewTextChanged.self).count == 1)
    let moved = edited.replacing("2026-01-01", with: "2026-03-01")
    let dated = try MarkedSite(["sida.md": moved, "reviews.lock": lock])
    #expect(dated.places(ReviewDateOnly.self).count == 1)
    #expect(ReviewLock.text(of: dated.site.reviewRecords(), in: .swedish) == lock)
  }

  @Test("Nothing is lost of pages that are gone")
  func lines() throws {
    let lock = "# Text\n/borta/ 2026-01-01 0a1b2c3d4e5f =0a1b\n\n/tom/ 2026-01-02 0a1b2c3d4e5f\n"
    let site = try MarkedSite(["sida.md": page(on: "2026-01-01", text), "reviews.lock": lock]).site
    #expect(
      site.reviewRecords().keys.sorted().map(\.description) == ["/borta/", "/sida/", "/tom/"])
  }
}

@Suite("All rules together")
struct CheckTests {
  @Test("What the rules find comes by file and place")
  func sorted() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: B\n---\n",
      "b.md": """
      ---
      type: topic
      title: ‹B›
      laws: ‹1971:1›
      review: {‹o›wner: x}
      ---
      [x](‹c.md›)
      """,
      "c.md": "---\ntitle: C\nstatus: archived\n---\n",
    ])
    #expect(
      check(site.site, today: ordinaryDay).map(\.rule) == [
        "meta/duplicate-title", "law/repealed", "review/missing", "link/to-archived",
      ])
  }
}
