import Foundation
import TemporaryFolders
import Testing

@Suite("guide review")
struct ReviewCommandTests {
  private func review(
    _ arguments: String..., today: String = "2027-02-01", in folder: TemporaryFolder? = nil
  ) throws -> GuideRun {
    try GuideRun(["review", "--today", today] + arguments, in: try folder ?? reviewSite())
  }

  @Test(
    "Each format has standard output for itself, and pages that are due are no failure",
    arguments: [
      ("text", "review.txt"), ("csv", "review.csv"), ("json", "review.json"),
      ("ics", "review.ics"),
    ])
  func formats(_ format: String, _ name: String) throws {
    let run = try review("--format", format, "--within", "60", "days")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output == (try recorded(name)))
    let again = try review("--format", format, "--within", "60 days", "--threads", "1")
    #expect(again.output == run.output)
  }

  @Test("Moving the clock makes the right pages due, each on its day")
  func movesTheClock() throws {
    let folder = try reviewSite()
    let titles = { (today: String) in
      try review("--format", "csv", today: today, in: folder).output
        .split(separator: "\r\n").dropFirst().map { $0.split(separator: "/").last ?? "" }
        .map { $0.prefix { $0 != "." } }
    }
    #expect(try titles("2026-12-31") == [])
    #expect(try titles("2027-01-01") == ["elevhalsan"])
    #expect(try titles("2027-01-15") == ["elevhalsan", "sekretess"])
    #expect(try titles("2027-02-01") == ["elevhalsan", "sekretess"])
    #expect(try titles("2027-02-14") == ["elevhalsan", "sekretess"])
    #expect(try titles("2027-02-15") == ["elevhalsan", "sekretess", "samtycke"])
  }

  @Test("A page that is reviewed on the day of the change is not due")
  func reviewed() throws {
    let folder = try reviewSite()
    let page = "---\ntype: topic\ntitle: Elevhälsan\nlaws: 2010:800 2:25\nreview: {on: 2027-01-01}"
    try folder.write(page + "\n---\n", to: "content/elevhalsan.md")
    #expect(!(try review(in: folder).output.contains("Elevhälsan")))
  }

  @Test("The pages of one owner alone; an owner that no page has is wrong usage")
  func owner() throws {
    let run = try review("--owner", "Lind, Eva")
    #expect(run.output.hasPrefix("Lind, Eva\n"))
    #expect(run.output.hasSuffix("\n1 sida att granska 2027-02-01.\n"))
    let none = try review("--owner", "Redaktion")
    #expect(none.code == 2)
    #expect(none.output == "")
    #expect(none.errors.contains("menade du 'Redaktionen'?"), "\(none.errors)")
  }

  @Test("The list is given although the content has errors, which the exit code tells")
  func brokenContent() throws {
    let folder = try reviewSite()
    try folder.write("---\ntitle: X\n---\n[x](saknas.md)\n", to: "content/x.md")
    let run = try review("--format", "csv", "--within", "60", "days", in: folder)
    #expect(run.code == 1)
    #expect(run.output == (try recorded("review.csv")))
    #expect(run.errors.contains("1 fel"))
  }

  @Test("A field in quotation marks is one field, and every record ends in CR LF")
  func csv() throws {
    let csv = try review("--format", "csv").output
    #expect(csv.contains("\"Elevhälsan, \"\"kort\"\"\""))
    let outside = csv.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined()
    #expect(!outside.replacing("\r\n", with: "").utf8.contains { $0 == 10 || $0 == 13 })
  }

  @Test("A calendar has lines of at most 75 octets, whole characters and one UID a page")
  func calendar() throws {
    let folder = try reviewSite()
    let long = String(repeating: "åäö😀;,\\", count: 40)
    try folder.write(
      "---\ntitle: '\(long)'\nreview: {on: 2020-01-01}\n---\n", to: "content/lang.md")
    let calendar = try review("--format", "ics", today: "2027-03-01", in: folder).output
    #expect(calendar.hasSuffix("END:VCALENDAR\r\n"))
    let lines = calendar.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.utf8.contains(10) })
    #expect(lines.contains { $0.utf8.count >= 72 })
    let unfolded = calendar.replacing("\r\n ", with: "")
    let escaped = String(repeating: "åäö😀\\;\\,\\\\", count: 40)
    #expect(unfolded.contains("SUMMARY:Granska: \(escaped)\r\n"))
    let identities = { (text: String) in
      text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }.sorted()
    }
    #expect(Set(identities(calendar)).count == 4)
    let later = try review("--format", "ics", today: "2027-05-01", in: folder).output
    #expect(identities(later) == identities(calendar))
    #expect(later != calendar)
  }

  @Test("Where nothing is due each format is whole and empty, and so is a bare folder's")
  func nothingDue() throws {
    let bare = try TemporaryFolder()
    try bare.write("# Hej\n", to: "content/a.md")
    for folder in [try reviewSite(), bare] {
      let list = { (format: String) in
        try review("--format", format, today: "2026-11-22", in: folder).output
      }
      #expect(try list("text") == "0 sidor att granska 2026-11-22.\n")
      #expect(try list("csv") == "owner,due,state,reviewed,title,address,file,reasons\r\n")
      #expect(try list("json").contains("\"pages\" : [\n\n  ],"))
      let calendar = try list("ics")
      #expect(calendar.contains("BEGIN:VTIMEZONE\r\n") && !calendar.contains("BEGIN:VEVENT"))
    }
    #expect(try GuideRun(["laws"], in: bare).output == "0 lagar, 0 sidor som hänvisar till dem.\n")
  }

  @Test(
    "Wrong words are 2, with what was expected",
    arguments: [
      (["--within", "60"], "60 days"), (["--within", "soon"], "60 days"),
      (["--format", "xml"], "'ics'"), (["--today", "2027-02-30"], "--today"),
    ])
  func wrongUsage(_ arguments: [String], _ text: String) throws {
    let run = try GuideRun(["review"] + arguments, in: try reviewSite())
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(text), "\(run.errors)")
  }
}

@Suite("guide review --update")
struct ReviewUpdateTests {
  private func update(_ folder: TemporaryFolder, _ more: [String] = []) throws -> GuideRun {
    try GuideRun(["review", "--update", "--today", "2026-11-22"] + more, in: folder)
  }

  private func lock(_ folder: TemporaryFolder) throws -> String {
    try folder.texts(in: "content")["reviews.lock"] ?? ""
  }

  private func found(_ folder: TemporaryFolder) throws -> [String] {
    let run = try GuideRun(
      [
        "check", "--theme", GuideRun.project + "/theme", "--today", "2026-11-22", "--rule",
        "review/date-only", "--rule", "review/text-changed",
      ], in: folder)
    return run.errors.split(separator: "\n").filter { $0.hasPrefix("content/") }
      .map { "\($0.prefix { $0 != " " })\($0.split(separator: "[").last ?? "")" }
  }

  @Test(
    "It writes the reviewed pages, and a review of which only the day is new is found, not kept")
  func dateOnly() throws {
    let folder = try reviewSite()
    #expect(try found(folder) == [])
    let first = try update(folder)
    #expect(first.code == 0, "\(first.errors)")
    #expect(
      first.output == "reviews.lock har nu 4 sidor; 4 nya granskningar, 0 där bara dagen är ny.\n")
    let written = try lock(folder)
    let lines = written.split(separator: "\n")
    #expect(
      lines.dropFirst().map { $0.prefix { $0 != " " } } == [
        "/arkiv/", "/elevhalsan/", "/samtycke/", "/sekretess/",
      ])
    #expect(try found(folder) == [])
    let page = try #require(try folder.texts(in: "content")["samtycke.md"])
    try folder.write(page.replacing("2026-02-15", with: "2026-11-20"), to: "content/samtycke.md")
    #expect(try found(folder) == ["content/samtycke.md:4:14:review/date-only]"])
    #expect(try update(folder).output.hasSuffix("0 nya granskningar, 1 där bara dagen är ny.\n"))
    #expect(try lock(folder) == written)
    let against = page.replacing("2026-02-15", with: "2026-11-20, against: lagen")
    try folder.write(against, to: "content/samtycke.md")
    #expect(try found(folder) == [])
    #expect(try update(folder).output.hasSuffix("1 nya granskningar, 0 där bara dagen är ny.\n"))
    #expect(try lock(folder) != written)
  }

  @Test("Nothing is written while the content has errors, and it shows no list")
  func errors() throws {
    let folder = try reviewSite()
    try folder.write("---\ntitle: X\n---\n[x](saknas.md)\n", to: "content/x.md")
    #expect(try update(folder).code == 1)
    #expect(try lock(folder) == "")
    #expect(try update(folder, ["--format", "json"]).code == 2)
  }
}

@Suite("guide laws")
struct LawsCommandTests {
  private func laws(_ arguments: String...) throws -> GuideRun {
    try GuideRun(["laws", "--today", "2026-11-22"] + arguments, in: try reviewSite())
  }

  @Test(
    "Laws come by year, places by number, with the pages that cite them",
    arguments: [("text", "laws.txt"), ("json", "laws.json")])
  func formats(_ format: String, _ name: String) throws {
    let run = try laws("--format", format)
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.output == (try recorded(name)))
  }

  @Test("One law alone; one that the register lacks is wrong usage")
  func oneLaw() throws {
    let run = try laws("--law", "2010:800")
    #expect(run.output.hasPrefix("Skollag (2010:800)\n"))
    #expect(run.output.hasSuffix("\n1 lag, 2 sidor som hänvisar till den.\n"))
    let none = try laws("--law", "2010:801")
    #expect(none.code == 2)
    #expect(none.errors.contains("menade du '2010:800'?"))
  }

  @Test("What changes by a day, and not after it or before today")
  func changing() throws {
    let names = { (day: String) in
      try laws("--changing-by", day).output.split(separator: "\n")
        .filter { $0.hasSuffix(")") && !$0.hasPrefix(" ") }
    }
    #expect(try names("2026-12-31") == [])
    #expect(try names("2027-01-01") == ["Lag om vård (1990:52)", "Skollag (2010:800)"])
    #expect(try names("2028-07-01").count == 3)
  }
}

private func recorded(_ name: String) throws -> String {
  try String(
    contentsOfFile: GuideRun.project + "/Tests/GuideTests/Cases/" + name, encoding: .utf8)
}
