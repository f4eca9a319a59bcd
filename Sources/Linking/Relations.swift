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

/// Up to five pages worth reading after `page`: those it names, then those that share most with it.
///
/// Sharing an entry weighs the more the fewer pages refer to it.
func related(
  to page: Page, named: [Int], pages: [Page], sharing: [EntryKey: [Int]]
) -> [Int] {
  var chosen: [Int] = []
  for id in named where id != page.id && !chosen.contains(id) { chosen.append(id) }
  var shared: [Int: Double] = [:]
  var seen: Set<EntryKey> = []
  // In the page's order: sums of fractions depend on it, and every build must give the same.
  for entry in page.entries.map(EntryKey.init) where seen.insert(entry).inserted {
    let others = sharing[entry] ?? []
    for other in others { shared[other, default: 0] += 1 / Double(others.count + 1) }
  }
  var around: Set<Int> = [page.id]
  around.formUnion(page.children)
  if let parent = page.parent { around.insert(parent) }
  let ranked = shared.filter { id, score in
    score >= 0.2 && !around.contains(id) && !chosen.contains(id) && pages[id].document != nil
  }
  .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  for (id, _) in ranked where chosen.count < 5 { chosen.append(id) }
  return Array(chosen.prefix(5))
}
