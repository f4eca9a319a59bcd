import Declarations
import Files
import Language
import Linking

/// The A–Ö index: everything a reader may look up, by letter.
///
/// One page while it is short. Longer ones become a page of letters, and a page below it for each
/// letter, or several for a letter that is long itself.
struct AlphabetIndex: Sendable {
  /// A letter of the index.
  struct Letter: Sendable {
    let name: String
    /// Its part of an address and of an anchor.
    let slug: String
    let parts: [Part]

    /// How many lines stand under the letter.
    var count: Int { parts.reduce(0) { $0 + $1.entries.count } }
  }

  /// What stands on one page.
  struct Part: Sendable {
    /// The letter, or where it has several parts the first and the last word: *Sa–Se*.
    let label: String
    let path: SitePath
    let entries: [AlphabetEntry]
  }

  let letters: [Letter]
  /// Whether each letter has pages of its own.
  let isDivided: Bool

  /// How much may stand on a page.
  struct Limit {
    let entries: Int
    let bytes: Int

    /// For an index on one page, which the browser's own search looks through at once: worth some
    /// 30 kB as it is sent.
    static let whole = Limit(entries: 1500, bytes: 200_000)
    /// For a page of a divided index, below 100 kB with what frames the list.
    static let part = Limit(entries: 1500, bytes: 92_000)
  }

  /// Collects, sorts and divides the index of a site.
  init(of site: Site) {
    let sorted = SortedEntries(of: site)
    let home = site.pages[site.alphabetPage].path
    let ranges = sorted.letters()
    isDivided = !sorted.fitsOnePage
    guard isDivided else {
      letters = ranges.map { name, range in
        let part = Part(label: name, path: home, entries: sorted.entries(range))
        return Letter(name: name, slug: letterSlug(name), parts: [part])
      }
      return
    }
    var addresses = FreeAddresses(below: home, in: site)
    // The letters choose before their parts, so that a letter keeps its address as the site grows.
    let firsts = ranges.map { addresses.take(letterSlug($0.name)) }
    letters = zip(ranges, firsts).map { letter, first in
      var labels: [String: Int] = [:]
      let parts = sorted.parts(of: letter.range).map { part in
        let isFirst = part.range.lowerBound == letter.range.lowerBound
        let isWhole = part.range == letter.range
        let label = isWhole ? letter.name : part.label
        labels[label, default: 0] += 1
        let number = labels[label, default: 1]
        return Part(
          label: number == 1 ? label : "\(label) (\(number))",
          path: isFirst ? first : addresses.take(letterSlug(part.firstWord)),
          entries: sorted.entries(part.range))
      }
      return Letter(name: letter.name, slug: letterSlug(letter.name), parts: parts)
    }
  }
}

/// The part of an address or an anchor for a letter or a beginning of a word: Å, Ä and Ö are two
/// letters, so that they differ from A and O.
func letterSlug(_ text: String) -> String {
  let spelled = text.lowercased()
    .replacing("å", with: "aa").replacing("ä", with: "ae").replacing("ö", with: "oe")
  let part = slug(spelled)
  return part.isEmpty ? "ovrigt" : part
}

/// Hands out addresses below a page that no page, redirect or file has.
private struct FreeAddresses {
  private let home: SitePath
  private let site: Site
  private var taken: Set<SitePath>

  init(below home: SitePath, in site: Site) {
    self.home = home
    self.site = site
    taken = Set(site.redirects.map(\.path))
    for asset in site.assets {
      // A file may lie where the page would, or have the name of its folder.
      var parts = asset.outputPath.split(separator: "/").map(String.init)
      if parts.last == "index.html" { parts.removeLast() }
      taken.insert(SitePath(parts: parts))
    }
  }

  mutating func take(_ part: String) -> SitePath {
    var path = home.appending(part)
    var number = 2
    while site.pageByPath[path] != nil || !taken.insert(path).inserted {
      path = home.appending("\(part)-\(number)")
      number += 1
    }
    return path
  }
}
