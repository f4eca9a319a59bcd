import Language
import Linking

/// Where pages stand in orders that many pages need, worked out once.
struct PageOrder: Sendable {
  /// The rank of each page among all titles in Swedish order; equal titles by address.
  private let ranks: [Int]
  /// The place of each page among its parent's children; nil for pages that are in no list.
  private let places: [Int?]

  /// Orders the pages of a site. O(pages × log pages).
  init(_ site: Site) {
    let keys = site.pages.map { CollationKey($0.title) }
    var ranks = [Int](repeating: 0, count: keys.count)
    for (rank, id) in keys.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }).enumerated() {
      ranks[id] = rank
    }
    self.ranks = ranks
    var places = [Int?](repeating: nil, count: keys.count)
    for page in site.pages {
      for (place, child) in page.children.enumerated() { places[child] = place }
    }
    self.places = places
  }

  /// The pages in Swedish order of their titles.
  func sortedByTitle(_ pages: some Sequence<Int>) -> [Int] {
    pages.sorted { ranks[$0] < ranks[$1] }
  }

  /// The place of a page among its parent's children; nil where lists leave it out.
  func place(of page: Int) -> Int? { places[page] }
}
