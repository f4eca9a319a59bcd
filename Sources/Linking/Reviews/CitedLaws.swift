import Declarations
package import Files
import Parsing

/// The laws a page refers to and the places in them, in the page's order; the law that the page is
/// the page of comes last.
package func citedLaws(of page: Page, in site: Site) -> [(number: String, places: [String])] {
  var numbers: [String] = []
  var places: [String: [String]] = [:]
  for entry in page.entries where entry.register == "laws" {
    if places[entry.key] == nil { numbers.append(entry.key) }
    places[entry.key, default: []] += entry.locator.map { [$0] } ?? []
  }
  for entry in site.entriesByPage[page.id] ?? []
  where entry.register == "laws" && places[entry.key] == nil {
    numbers.append(entry.key)
    places[entry.key] = []
  }
  return numbers.map { ($0, places[$0] ?? []) }
}

extension Page {
  /// Whether the page is about what holds now: current, without a `period`, no report and no news.
  package func isAboutToday(of site: Site) -> Bool {
    let isNews = parent.map { site.pages[$0].listing == .news } ?? false
    return metadata.status == .current && metadata.period == nil && type?.key != "report"
      && !isNews
  }

  /// The last day someone is known to have read the page against its sources.
  package var lastLookedAt: CalendarDate? {
    metadata.review.on ?? metadata.changed ?? metadata.published
  }
}
