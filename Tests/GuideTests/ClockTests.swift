import TemporaryFolders
import Testing

@Suite("The clock")
struct ClockTests {
  /// The site as it is built on a day, by path.
  private func built(_ day: String, _ folder: TemporaryFolder) throws -> [String: String] {
    let output = "built-\(day)"
    let run = try GuideRun.build(folder, ["--today", day, "--output", output])
    #expect(run.code == 0, "\(run.errors)")
    return try folder.texts(in: output)
  }

  @Test("The same day gives the same bytes, and a day when nothing comes gives them too")
  func sameBytes() throws {
    let folder = try reviewSite()
    let first = try built("2027-02-01", folder)
    #expect(try built("2027-02-01", try reviewSite()) == first)
    #expect(try built("2027-02-02", folder) == first)
    #expect(try built("2026-12-31", folder) != first)
  }

  @Test("Moving the clock turns what is said of changes from coming to come")
  func notices() throws {
    let folder = try reviewSite()
    let proposed = "Reglerna föreslås ändras den 1 januari 2027"
    let may = "Reglerna kan ha ändrats den 1 januari 2027. Sidan är äldre."
    let watched = "Sidan är inte granskad efter den 15 januari 2027"
    let decided = "Reglerna ändras den 1 juli 2028"
    let changed = "Reglerna ändrades den 1 juli 2028. Sidan är äldre."
    for (day, page, come, ahead) in [
      ("2026-12-31", "elevhalsan", [], [proposed]),
      ("2027-01-01", "elevhalsan", [may], []),
      ("2026-12-31", "sekretess", [], ["På gång den 15 januari 2027", decided]),
      ("2027-02-01", "sekretess", [watched], [decided]),
      ("2028-07-01", "sekretess", [watched, changed], []),
      ("2028-07-01", "samtycke", [], []),
    ] {
      let html = try #require(try built(day, folder)["\(page)/index.html"])
      for text in [proposed, may, watched, decided, changed] {
        let isAhead = html.contains("<span class=\"before\">\(text)</span>")
        #expect(isAhead == ahead.contains(text), "\(day) \(page): \(text)")
        // What is ahead has both texts in one place; what has come has only the second.
        let title = "<p class=\"rule-change-title two-ways\"><span class=\"after\">\(text)</span>"
        #expect(html.contains(title) == come.contains(text), "\(day) \(page): \(text)")
      }
    }
  }

  @Test("A page that is overdue when it is built says so in plain HTML, with what it means")
  func overdue() throws {
    let folder = try reviewSite()
    let banner = """
      <strong class="overdue">Kan vara inaktuell: skulle ha granskats senast \
      <time datetime="2027-02-15">15 februari 2027</time>. \
      Något kan ha ändrats sedan dess. Kontrollera det som är viktigt för dig.</strong>
      """
    for (day, isOverdue) in [("2027-02-15", false), ("2027-02-16", true)] {
      let html = try #require(try built(day, folder)["samtycke/index.html"])
      #expect(html.contains(banner) == isOverdue)
      #expect(html.contains("class=\"freshness is-overdue\"") == isOverdue)
      #expect(html.contains("data-review-by=\"2027-02-15\"") == !isOverdue)
      #expect(html.contains("class=\"not-yet\"") == !isOverdue)
    }
  }

  @Test("What is overdue keeps no site from being built, though a check fails in the end")
  func neverStops() throws {
    let folder = try reviewSite()
    let check = { (day: String) in
      try GuideRun(
        [
          "check", "--theme", GuideRun.project + "/theme", "--today", day, "--rule",
          "review/overdue",
        ],
        in: folder)
    }
    let found = { (run: GuideRun) in
      run.errors.split(separator: "\n").filter { $0.hasPrefix("content/") }
        .map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    }
    #expect(found(try check("2026-12-31")) == [])
    let soon = try check("2027-02-01")
    #expect(soon.code == 0)
    #expect(
      found(soon) == [
        "content/elevhalsan.md:5:14: varning:", "content/sekretess.md:5:14: varning:",
      ])
    let late = try check("2027-04-02")
    #expect(late.code == 1)
    #expect(
      found(late) == [
        "content/elevhalsan.md:5:14: fel:", "content/samtycke.md:4:14: varning:",
        "content/sekretess.md:5:14: varning:",
      ])
    _ = try built("2030-01-01", folder)
  }
}
