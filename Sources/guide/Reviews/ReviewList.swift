import Declarations
import Files
import Foundation
import Linking
import Parsing

/// The pages that are due for review on a day, in the words of one language.
struct ReviewList {
  /// One page.
  struct Entry {
    let title: String
    /// `/a/b/`.
    let address: String
    /// The whole address on the web, where the site has one.
    let url: String?
    /// Path below the working folder.
    let file: String
    let owner: String?
    let reviewed: CalendarDate?
    let due: CalendarDate
    /// Whether the due date has come.
    let isDue: Bool
    let reasons: [Reason]
  }

  /// Why a page is due.
  struct Reason {
    let kind: String
    let date: CalendarDate
    let message: String
    /// The number of the law, where there is one.
    let law: String?
    /// The key of the source, where there is one.
    let source: String?
    let places: [String]
  }

  let language: InterfaceLanguage
  let siteTitle: String
  let today: CalendarDate
  /// The last day that counts.
  let until: CalendarDate
  /// By owner, with those that nobody owns last; then by due date and address.
  let entries: [Entry]

  /// Takes the pages of `owner`, or of everyone where it is nil, that are due by `until`.
  init(_ site: Site, today: CalendarDate, until: CalendarDate, owner: String?) {
    let settings = site.declarations.settings
    let workingFolder = FileManager.default.currentDirectoryPath
    language = settings.language
    siteTitle = settings.title
    self.today = today
    self.until = until
    let pending = pendingReviews(of: site, by: until)
      .filter { owner == nil || $0.owner == owner }
    entries = pending.enumerated().sorted { left, right in
      let keys = [left, right].map {
        ($0.element.owner == nil ? 1 : 0, $0.element.owner ?? "", $0.offset)
      }
      return keys[0] < keys[1]
    }
    .map { _, review in
      let page = site.pages[review.page]
      let address = page.path.description
      return Entry(
        title: page.title, address: address,
        url: settings.baseURL.map { $0 + address.dropFirst() },
        file: page.document.map {
          relativePath(of: $0.file.displayPath, below: workingFolder)
        } ?? "",
        owner: review.owner, reviewed: review.reviewed, due: review.due,
        isDue: review.due <= today,
        reasons: review.reasons.map { Reason($0, in: settings.language) })
    }
  }

  /// The entries of each owner, in their order.
  var entriesByOwner: [(owner: String?, entries: [Entry])] {
    var groups: [(owner: String?, entries: [Entry])] = []
    for entry in entries {
      if let last = groups.last, last.owner == entry.owner {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append((entry.owner, [entry]))
      }
    }
    return groups
  }
}

extension ReviewList.Reason {
  fileprivate init(_ reason: ReviewReason, in language: InterfaceLanguage) {
    func key(in register: String) -> String? {
      reason.entry.flatMap { $0.register == register ? $0.key : nil }
    }
    self.init(
      kind: reason.kind.rawValue, date: reason.date, message: reason.message[language],
      law: key(in: "laws"), source: key(in: "sources"), places: reason.places)
  }
}
