import Declarations
import Files
import Parsing

/// The entries a page refers to, in its front matter and in its text.
func referredEntries(of page: Page) -> [EntryReference] {
  var seen: Set<EntryReference> = []
  var entries: [EntryReference] = []
  func add(_ entry: EntryReference) {
    if seen.insert(entry).inserted { entries.append(entry) }
  }
  for field in page.type?.fields ?? [] {
    if let value = page.metadata.values[field.name] { references(in: value.value).forEach(add) }
  }
  for reference in page.document?.body.references ?? [] {
    switch reference.target {
    case .entry(let entry), .mentionedLaw(let entry), .mentionedTerm(let entry): add(entry)
    case .local, .image: break
    }
  }
  return entries
}

private func references(in value: FieldValue) -> [EntryReference] {
  switch value {
  case .reference(let reference): [reference]
  case .list(let values): values.flatMap { references(in: $0.value) }
  case .record(let fields):
    fields.sorted { $0.key < $1.key }.flatMap { references(in: $0.value.value) }
  case .map(let pairs): pairs.flatMap { references(in: $0.value.value) }
  case .text, .date, .number, .flag, .duration, .choice, .page, .address: []
  }
}

/// Which pages refer to each entry; drafts, archived and removed pages do not count, nor do
/// translations, whose originals do.
func citations(_ pages: [Page]) -> [EntryKey: [Citation]] {
  var citing: [EntryKey: [Citation]] = [:]
  for page in pages where page.isListed && !page.isTranslation {
    for entry in page.entries {
      citing[EntryKey(entry), default: []].append(
        Citation(page: page.id, locator: entry.locator))
    }
  }
  return citing
}

/// The pages that refer to each entry, each once; entries that more than fifty pages refer to say
/// nothing of any of them and are left out.
func sharing(_ citing: [EntryKey: [Citation]]) -> [EntryKey: [Int]] {
  citing.compactMapValues { citations in
    // Citations come page by page, so those of one page stand together.
    var pages: [Int] = []
    for citation in citations where citation.page != pages.last {
      pages.append(citation.page)
      if pages.count > 50 { return nil }
    }
    return pages
  }
}

/// Finds the pages worth reading after each page.
struct RelatedPages {
  let pages: [Page]
  /// The pages that refer to each entry, as `sharing` gives them.
  let sharing: [EntryKey: [Int]]
  /// The page of each entry that has one.
  let entryPages: [EntryKey: Int]
  /// The pages that an entry's own page lists, by that page.
  private let listed: [Int: Set<Int>]
  /// The pages before and after each page in its section, to which every page leads by itself.
  private let neighbours: [[Int]]

  init(_ pages: [Page], citing: [EntryKey: [Citation]], entryPages: [EntryKey: Int]) {
    self.pages = pages
    self.entryPages = entryPages
    sharing = Linking.sharing(citing)
    var listed: [Int: Set<Int>] = [:]
    for (entry, page) in entryPages where pages[page].document != nil {
      listed[page, default: []].formUnion((citing[entry] ?? []).map(\.page))
    }
    self.listed = listed
    var neighbours = [[Int]](repeating: [], count: pages.count)
    for parent in pages where parent.path != .root {
      for (first, second) in zip(parent.children, parent.children.dropFirst()) {
        neighbours[first].append(second)
        neighbours[second].append(first)
      }
    }
    self.neighbours = neighbours
  }

  /// Up to five pages worth reading after `page`: those it names, then those that share most with
  /// it, and none to which a link on the page leads already.
  ///
  /// Sharing an entry weighs the more the fewer pages refer to it, and the fewer entries the other
  /// page refers to: one that mentions everything is about none of it.
  func related(to page: Page, named: [Int]) -> [Int] {
    let linked = linked(from: page)
    var chosen: [Int] = []
    for id in named where !linked.contains(id) && !chosen.contains(id) { chosen.append(id) }
    guard chosen.count < 5 else { return Array(chosen.prefix(5)) }
    var shared: [Int: Double] = [:]
    var seen: Set<EntryKey> = []
    // In the page's order: sums of fractions depend on it, and every build must give the same.
    for entry in page.entries.map(EntryKey.init) where seen.insert(entry).inserted {
      let others = sharing[entry] ?? []
      for other in others { shared[other, default: 0] += 1 / Double(others.count + 1) }
    }
    guard !shared.isEmpty else { return chosen }
    let around = linked.union(chosen).union(surroundings(of: page))
    let ranked = shared.compactMap { id, score -> (page: Int, score: Double)? in
      guard score >= 0.2, !around.contains(id), pages[id].isWorthReading else { return nil }
      return (id, score / Double(pages[id].entries.count + 4).squareRoot())
    }
    .sorted { ($1.score, $0.page) < ($0.score, $1.page) }
    return chosen + ranked.prefix(5 - chosen.count).map(\.page)
  }

  /// The page itself, its neighbours, and what its text leads to.
  private func linked(from page: Page) -> Set<Int> {
    var linked: Set<Int> = [page.id]
    linked.formUnion(neighbours[page.id])
    for resolution in page.resolutions {
      switch resolution {
      case .page(let id, _), .term(let id, _), .law(let id, _): linked.insert(id)
      case .file, .image, .none: break
      }
    }
    return linked
  }

  /// What menus, lists and the page's own facts lead to.
  private func surroundings(of page: Page) -> Set<Int> {
    var around = Set(page.children).union(listed[page.id] ?? [])
    var above = page.parent
    while let id = above {
      around.insert(id)
      above = pages[id].parent
    }
    for entry in page.entries {
      if let id = entryPages[EntryKey(entry)] { around.insert(id) }
    }
    return around
  }
}

extension Page {
  /// Whether the page has something to say, and not only leads on.
  fileprivate var isWorthReading: Bool {
    guard document != nil else { return false }
    switch listing {
    case .none, .children: return true
    case .news, .collection, .register, .alphabet, .archive, .search, .changes: return false
    }
  }
}
