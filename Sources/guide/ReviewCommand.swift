import ArgumentParser
import Declarations
import Disk
import Files
import Linking
import Loading

/// `guide review`.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List the pages that are due for review, by owner, with the reasons.",
    discussion: """
      A page is due when its own interval is over, when a law or a source that it cites changes \
      and when a day comes that it says to watch. What was reviewed on that day or later is not due.

      With --update no list is shown: content/reviews.lock is written, with how each page was when \
      it was reviewed, so that 'guide check' finds reviews of which only the day is new. Those \
      stay out of it.

      With --format csv, json or ics standard output holds the list and nothing else. The exit \
      code is 0 also when pages are due; it is 1 when the content has errors, so that pages may \
      be missing.
      """)

  @OptionGroup var sources: SourceOptions

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "List also what will be due within a time, such as 60 days or 6 months.",
      valueName: "time"))
  var within: [String] = []

  @Option(name: .long, help: "List only the pages of this owner.")
  var owner: String?

  @Option(name: .long, help: "How to show the list.")
  var format = Format.text

  @Flag(name: .long, help: "Write how the reviewed pages are now to content/reviews.lock.")
  var update = false

  /// How the list is shown.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// For people.
    case text
    /// RFC 4180, for spreadsheets.
    case csv
    /// The shape of Schemas/review-1.json.
    case json
    /// RFC 5545, for calendars.
    case ics
  }

  mutating func validate() throws {
    if update, format != .text || owner != nil || !within.isEmpty {
      throw ValidationError("--update shows no list, so --format, --owner and --within do nothing")
    }
    guard !within.isEmpty, FieldValue.Duration(within.joined(separator: " ")) == nil else { return }
    throw ValidationError(
      "--within must be a number and days, weeks, months or years, such as 60 days, not "
        + "'\(within.joined(separator: " "))'")
  }

  mutating func run() async throws {
    if update { sources.drafts = false }
    var pipeline = Pipeline(sources)
    let site = try await pipeline.siteToList()
    if update { return try record(site, pipeline) }
    if let owner, case let known = reviewOwners(of: site), !known.contains(owner) {
      let hint = didYouMean(owner, among: known)
      let all = Message(
        swedish: "ansvariga som finns: \(known.joined(separator: ", "))",
        english: "owners there are: \(known.joined(separator: ", "))")
      let message = Message(
        swedish: "ingen sida har den ansvariga '\(owner)'; \((hint ?? all).swedish)",
        english: "no page has the owner '\(owner)'; \((hint ?? all).english)")
      standardError(message[pipeline.language])
      throw ExitCode(Outcome.wrongUsage.rawValue)
    }
    let list = ReviewList(site, today: sources.today, until: until(sources.today), owner: owner)
    let text =
      switch format {
      case .text: list.text
      case .csv: list.csv
      case .json: try jsonText(ReviewJSON(list)) + "\n"
      case .ics: list.calendar
      }
    print(text, terminator: "")
    throw ExitCode((pipeline.hasErrors ? Outcome.contentErrors : .fine).rawValue)
  }

  /// Writes `reviews.lock`; nothing is written while the content has errors.
  private func record(_ site: Site, _ pipeline: Pipeline) throws {
    guard !pipeline.hasErrors else { throw ExitCode(Outcome.contentErrors.rawValue) }
    let records = site.reviewRecords()
    do throws(SystemFailure) {
      try keep(
        ReviewLock.text(of: records, in: pipeline.language), as: ReviewLock.fileName,
        in: sources.content, was: site.reviewLock?.file)
    } catch {
      standardError("\(error)")
      throw ExitCode(Outcome.failure.rawValue)
    }
    let before = site.reviewLock?.entries ?? [:]
    let new = records.count { before[$0.key]?.reviewed != $0.value.reviewed }
    let kept = site.pages.count { ReviewState(of: $0, in: site)?.isDateOnly ?? false }
    let message = Message(
      swedish: "reviews.lock har nu \(records.count) sidor; \(new) nya granskningar, "
        + "\(kept) där bara dagen är ny.",
      english: "reviews.lock now has \(records.count) pages; \(new) new reviews, "
        + "\(kept) of which only the day is new.")
    print(message[pipeline.language])
  }

  /// The last day that counts; beyond the calendar's end all days count.
  private func until(_ today: CalendarDate) -> CalendarDate {
    guard let time = FieldValue.Duration(within.joined(separator: " ")) else { return today }
    let day = today.adding(months: time.months)?.adding(days: time.days)
    return day ?? CalendarDate(year: 9999, month: 12, day: 31) ?? today
  }
}

extension Pipeline {
  /// The site for a command that lists something in it; errors in the content are only counted,
  /// since a list of all the rest is still worth having.
  ///
  /// - Throws: An exit code, with the reason on standard error, where there is no site.
  mutating func siteToList() async throws -> Site {
    do throws(LoadingError) {
      let site = try await site()
      await progress.finish()
      let errors = diagnostics.count { $0.severity == .error }
      if errors > 0 {
        let message = Message(
          swedish: "Innehållet har \(errors) fel, så något kan saknas här; se 'guide check'.",
          english:
            "The content has \(errors == 1 ? "1 error" : "\(errors) errors"), so something may be "
            + "missing here; see 'guide check'.")
        standardError(message[language])
      }
      return site
    } catch {
      await progress.finish()
      standardError(error.message[language])
      throw ExitCode(Outcome.wrongUsage.rawValue)
    }
  }
}
