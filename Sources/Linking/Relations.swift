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

/// Which pages refer to each entry; drafts, archived and removed pages do not count.
func citations(_ pages: [Page]) -> [EntryKey: [Citation]] {
  var citing: [EntryKey: [Citation]] = [:]
  for page in pages where page.isListed {
    for entry in page.entries {
      citing[EntryKey(entry), default: []].append(
        Citation(page: page.id, locator: entry.locator))
    }
  }
  return citing
}

/// Up to five pages worth reading after `page`: those it names, then those that share most with it.
///
/// Sharing an entry weighs the more the fewer pages refer to it; entries that more than fifty
/// pages refer to say nothing.
func related(
  to page: Page, named: [Int], pages: [Page], citing: [EntryKey: [Citation]]
) -> [Int] {
  var chosen = named.filter { $0 != page.id }
  var shared: [Int: Double] = [:]
  for entry in Set(page.entries.map(EntryKey.init)) {
    let others = Set((citing[entry] ?? []).map(\.page))
    guard others.count <= 50 else { continue }
    for other in others { shared[other, default: 0] += 1 / Double(others.count + 1) }
  }
  let around = Set([page.id] + [page.parent].compactMap { $0 } + page.children)
  let ranked = shared.filter { id, score in
    score >= 0.2 && !around.contains(id) && !chosen.contains(id) && pages[id].document != nil
  }
  .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
  for (id, _) in ranked where chosen.count < 5 { chosen.append(id) }
  return Array(chosen.prefix(5))
}
