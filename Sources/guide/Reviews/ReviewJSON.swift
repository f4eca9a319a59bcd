import Files

/// The list for programs: the shape of Schemas/review-1.json, which says what every key means.
struct ReviewJSON: Encodable {
  private let version = 1
  private let tool = ToolJSON()
  private let language: String
  private let today, until: String
  private let pages: [Page]

  private struct Page: Encodable {
    let title, address, file: String
    let url, owner, reviewed: String?
    let due, state: String
    let reasons: [Reason]
  }

  private struct Reason: Encodable {
    let kind, date, message: String
    let law, source: String?
    let places: [String]
  }

  init(_ list: ReviewList) {
    language = list.language.rawValue
    today = list.today.description
    until = list.until.description
    pages = list.entries.map { entry in
      Page(
        title: entry.title, address: entry.address, file: entry.file, url: entry.url,
        owner: entry.owner, reviewed: entry.reviewed?.description, due: entry.due.description,
        state: entry.isDue ? "due" : "ahead",
        reasons: entry.reasons.map {
          Reason(
            kind: $0.kind, date: $0.date.description, message: $0.message, law: $0.law,
            source: $0.source, places: $0.places)
        })
    }
  }
}

/// Who wrote a report.
struct ToolJSON: Encodable {
  private let name = "guide"
  private let version = guideVersion
}
