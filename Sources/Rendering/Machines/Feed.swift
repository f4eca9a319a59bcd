import Declarations
import Files
import Linking

/// What a feed holds, in whatever form it is written.
struct Feed {
  /// A page that is new or changed, or one change of it.
  struct Entry {
    /// The same as long as the entry is about the same.
    let id: String
    let title: String
    /// The page's address.
    let address: String
    let text: String?
    let published: CalendarDate?
    let updated: CalendarDate
    /// The language, where it is not the site's.
    let language: String?
  }

  let id: String
  let title: String
  /// The address of the page that the feed belongs to.
  let home: String
  /// Path below the output folder, without ending.
  let path: String
  /// The address of the feed itself, without ending.
  let address: String
  /// The newest first.
  let entries: [Entry]

  /// The last change of any page; a feed must have one.
  var updated: String {
    feedTime(entries.map(\.updated).max())
  }
}

/// A day as feeds have it (RFC 3339).
func feedTime(_ date: CalendarDate?) -> String {
  (date?.description ?? "1970-01-01") + "T00:00:00Z"
}

extension SiteRenderer {
  /// The feeds of the site: of all pages, of each section and each page that lists news, and of
  /// what has changed on pages; by path. Drafts and what no longer holds are in none.
  func feedFiles() -> [(String, [UInt8])] {
    feeds().flatMap { feed in
      [
        (feed.path + ".xml", Array(atom(feed).utf8)),
        (feed.path + ".json", jsonFeed(feed)),
      ]
    }
  }

  private func feeds() -> [Feed] {
    // A start page that lists news has the feed of its news where the site's would be.
    let start = site.start
    let all =
      start.listing == .news
      ? start.children.map { site.pages[$0] } : site.pages.filter { $0.path != .root }
    let sections = feedPages.sorted().map { site.pages[$0] }.map { owner in
      let pages =
        owner.listing == .news
        ? owner.children.map { site.pages[$0] }
        : site.pages.filter { $0.path != owner.path && $0.path.isWithin(owner.path) }
      return feed(of: pages, owner: owner)
    }
    return [feed(of: all, owner: start)] + sections + [changeFeed()]
  }

  private func feed(of pages: [Page], owner: Page) -> Feed {
    let root = owner.path.toRoot
    let dated = pages.filter(\.isInFeeds)
      .compactMap { page in page.lastChange.map { (page: page.id, date: $0) } }
      .sorted { ($1.date, $0.page) < ($0.date, $1.page) }
    let path = owner.path.description.dropFirst() + "feed"
    return Feed(
      id: feedID(owner.path, ""), title: feedTitle(owner),
      home: site.address(owner.path.description.dropFirst(), from: root), path: String(path),
      address: site.address(path, from: root),
      entries: dated.prefix(Self.longestFeed).map { id, date in
        let page = site.pages[id]
        return Feed.Entry(
          id: feedID(page.path, ""), title: page.title,
          address: site.address(page.path.description.dropFirst(), from: root),
          text: page.summary, published: page.metadata.published, updated: date,
          language: page.metadata.language)
      })
  }

  /// The feed of what readers are told has changed, each change an entry of its own, and of pages
  /// that are new.
  private func changeFeed() -> Feed {
    let root = SitePath.root.toRoot
    typealias Change = (page: Page, date: CalendarDate, place: Int, id: String, text: String)
    var changes: [Change] = []
    for page in site.pages where page.isInFeeds {
      var countByDay: [CalendarDate: Int] = [:]
      if let date = page.metadata.published {
        let text = [words["new_page"], page.summary].compactMap(\.self).joined(separator: " ")
        changes.append((page, date, 0, "#published", text))
      }
      // From the oldest on, so that a new change leaves the ids of older ones as they are.
      for (place, change) in page.metadata.changes.reversed().enumerated() {
        countByDay[change.date, default: 0] += 1
        let count = countByDay[change.date] ?? 1
        let id = "#change-\(change.date)" + (count > 1 ? "-\(count)" : "")
        changes.append((page, change.date, place + 1, id, change.text))
      }
    }
    let newest = changes.sorted {
      ($1.date, $0.page.id, $1.place) < ($0.date, $1.page.id, $0.place)
    }
    return Feed(
      id: feedID(.root, "changes.xml"), title: changesTitle,
      home: site.address("", from: root), path: "changes",
      address: site.address("changes", from: root),
      entries: newest.prefix(Self.longestFeed).map { page, date, _, id, text in
        Feed.Entry(
          id: feedID(page.path, id), title: page.title,
          address: site.address(page.path.description.dropFirst(), from: root), text: text,
          published: date, updated: date, language: page.metadata.language)
      })
  }

  /// An id that lasts as long as the address does: the address, or without the site's a number
  /// made of title and path, since ids must be whole addresses.
  private func feedID(_ path: SitePath, _ rest: String) -> String {
    guard site.declarations.settings.baseURL == nil else { return site.absolute(path) + rest }
    let name = Array((site.declarations.settings.title + path.description + rest).utf8)
    let digits = [contentBits(name), contentBits(name + [0])].map { bits in
      let text = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - text.utf8.count) + text
    }.joined()
    var parts = digits[...]
    func next(_ count: Int) -> Substring {
      defer { parts = parts.dropFirst(count) }
      return parts.prefix(count)
    }
    // Version 8 is for numbers made in one's own way (RFC 9562, 5.8).
    return "urn:uuid:\(next(8))-\(next(4))-8\(next(3))-8\(next(3))-\(next(12))"
  }

  /// More entries than this and a feed leaves out the oldest.
  private static var longestFeed: Int { 30 }
}

extension Page {
  /// Whether feeds tell of the page.
  fileprivate var isInFeeds: Bool { document != nil && isListed && isIndexed && !isTranslation }
}
