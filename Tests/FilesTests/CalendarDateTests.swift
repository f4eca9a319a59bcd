import Files
import Testing

@Suite("A calendar date")
struct CalendarDateTests {
  @Test(
    "Days the calendar has are read and written alike",
    arguments: ["2026-05-04", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "0987-10-09"])
  func readsAndWrites(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(
    "Days the calendar lacks and other forms are no dates",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
      "0000-01-01", "2026-5-4", "26-05-04", "2026/05/04", "2026-05-04 ", "", "2026-05-0x",
      "２026-05-04",
      "+026-05-04", "2026-05--4",
    ])
  func refuses(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(
    "Months are added in the calendar, and a day the month lacks becomes its last",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
      ("2026-11-21", 12, "2027-11-21"),
      ("2026-12-31", 2, "2027-02-28"), ("2026-03-15", 0, "2026-03-15"),
      ("2026-03-15", -3, "2025-12-15"),
      ("2024-02-29", 12, "2025-02-28"), ("2026-10-31", 1, "2026-11-30"),
    ])
  func addsMonths(from: String, months: Int, to: String) throws {
    #expect(try #require(CalendarDate(from)).adding(months: months)?.description == to)
  }

  @Test("Months that lead out of the calendar give no date")
  func leavesCalendar() throws {
    #expect(try #require(CalendarDate("9999-12-01")).adding(months: 1) == nil)
    #expect(try #require(CalendarDate("0001-01-01")).adding(months: -1) == nil)
  }

  @Test("Dates are ordered in time, as their texts are")
  func orders() throws {
    let texts = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01", "2027-01-01"]
    let dates = try texts.map { try #require(CalendarDate($0)) }
    #expect(dates.reversed().sorted().map(\.description) == texts)
  }
}
