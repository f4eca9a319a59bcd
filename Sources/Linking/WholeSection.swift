import Declarations
package import Files
import Parsing

/// A section whose pages can be read, printed and kept as one page.
package struct WholeSection: Sendable {
  /// The section's own page.
  package let page: Int
  /// The address of the page that holds them all.
  package let path: SitePath
  /// The pages with a text in the order they are read: a page before those below it, the section's
  /// own first.
  package let members: [Int]
}

/// Finds the sections that are offered as one page.
///
/// They are those of the main menu and the ones directly below them, so that no page is repeated
/// more than twice however deep the site is; and only those of a length that someone would print.
struct WholeSections {
  let pages: [Page]
  let pageByPath: [SitePath: Int]
  let assets: [Asset]
  let language: InterfaceLanguage

  /// Fewer pages below a section need no page of their own; more would be a book.
  static let pageCounts = 2...100

  /// The sections below the pages of the main menu, by rising address.
  func found(in navigation: [Int]) -> [WholeSection] {
    let menu = Set(navigation)
    let tops = menu.filter { pages[$0].parent != nil && !hasAncestor($0, in: menu) }
    let candidates = tops.union(tops.flatMap { pages[$0].children })
    let files = Set(assets.map(\.outputPath))
    return candidates.sorted().compactMap { id in
      var members: [Int] = []
      for child in below(pages[id]) { add(child, to: &members) }
      guard Self.pageCounts.contains(members.count) else { return nil }
      if let document = pages[id].document, !document.body.html.isEmpty {
        members.insert(id, at: 0)
      }
      return WholeSection(
        page: id, path: address(below: pages[id].path, files), members: members)
    }
  }

  /// Whether the menu has a page above this one; the start page, which is above all, is no section.
  private func hasAncestor(_ id: Int, in menu: Set<Int>) -> Bool {
    var next = pages[id].parent
    while let parent = next {
      next = pages[parent].parent
      if next != nil, menu.contains(parent) { return true }
    }
    return false
  }

  /// The pages that editors put below a page; what a page lists by itself, such as news, is none.
  private func below(_ page: Page) -> [Int] {
    page.listsItselfElsewhere ? [] : page.children
  }

  /// Adds a page and those below it, as long as there is room.
  private func add(_ id: Int, to members: inout [Int]) {
    guard members.count <= Self.pageCounts.upperBound else { return }
    if pages[id].document != nil { members.append(id) }
    for child in below(pages[id]) { add(child, to: &members) }
  }

  /// An address below the section's that nothing else of the site has.
  private func address(below section: SitePath, _ files: Set<String>) -> SitePath {
    let name = Message(swedish: "pa-en-sida", english: "on-one-page")[language]
    var path = section.appending(name)
    var number = 2
    while pageByPath[path] != nil || files.contains(path.outputPath)
      || files.contains(String(path.outputPath.dropLast("/index.html".utf8.count)))
    {
      path = section.appending("\(name)-\(number)")
      number += 1
    }
    return path
  }
}

extension Page {
  /// Whether the page is a list that can only be read where it is: of a register, of news, of all
  /// pages.
  package var listsItselfElsewhere: Bool {
    switch listing {
    case .none, .children, .collection: false
    case .alphabet, .archive, .changes, .news, .register, .search: true
    }
  }
}
