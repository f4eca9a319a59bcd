import Declarations
import Files
import Language
import Parsing

/// Numbers the placed pages by address and hangs each below its nearest ancestor.
func pages(from placement: Placement) -> (pages: [Page], pageByPath: [SitePath: Int]) {
  let placed = placement.placed.keys.sorted().compactMap { placement.placed[$0] }
  var pages: [Page] = []
  pages.reserveCapacity(placed.count)
  var pageByPath: [SitePath: Int] = [:]
  pageByPath.reserveCapacity(placed.count)
  for (id, page) in placed.enumerated() {
    pages.append(Page(page, id: id, declarations: placement.declarations))
    pageByPath[page.path] = id
  }
  for id in pages.indices where !pages[id].isStart {
    // Each language has a tree of its own; what has no page above it there hangs below the start.
    var path = pages[id].path.parent
    while path != .root,
      pageByPath[path].map({ pages[$0].translation != pages[id].translation }) ?? true
    {
      path = path.parent
    }
    pages[id].parent = pageByPath[path]
  }
  addChildren(to: &pages)
  return (pages, pageByPath)
}

extension Page {
  init(_ placed: Placement.Placed, id: Int, declarations: Declarations) {
    self.id = id
    path = placed.path
    content = placed.content
    title = placed.title
    listing = placed.listing
    translation = placed.translation
    switch placed.content {
    case .document(let document):
      metadata = document.metadata
      type = declarations.types[document.metadata.type]
    case .filter(let filter):
      // A list in parts is in the language of the whole.
      var metadata = PageMetadata()
      metadata.language = filter.language
      self.metadata = metadata
      type = nil
    case .entry, .folder, .alphabet, .search:
      metadata = PageMetadata()
      type = nil
    }
  }

  /// Whether the page stands in the tree that menus and lists show.
  fileprivate var isInTree: Bool {
    switch content {
    case .document, .folder: isListed
    case .entry, .filter, .alphabet, .search: false
    }
  }
}

private func addChildren(to pages: inout [Page]) {
  var children = [[Int]](repeating: [], count: pages.count)
  for page in pages where page.isInTree {
    guard let parent = page.parent, pages[parent].translation == page.translation else { continue }
    children[parent].append(page.id)
  }
  let keys = pages.map { CollationKey($0.menuTitle) }
  let orders = pages.map { $0.metadata.order ?? .infinity }
  let dates = pages.map(\.metadata.published)
  for id in pages.indices {
    let isNews = pages[id].listing == .news
    children[id].sort { left, right in
      if isNews, dates[left] != dates[right] {
        guard let first = dates[left] else { return false }
        guard let second = dates[right] else { return true }
        return first > second
      }
      if orders[left] != orders[right] { return orders[left] < orders[right] }
      return keys[left] == keys[right] ? left < right : keys[left] < keys[right]
    }
    pages[id].children = children[id]
  }
}
