import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// What an entry's page says of the entry, and the pages that refer to it.
  ///
  /// A hand-written page that is an entry's page gets the referring pages too.
  func addEntry(of page: Page, root: String, to context: inout PageContext) {
    if case .entry(let entry, let key) = page.content,
      let register = site.declarations.registers[key]
    {
      context.entry = self.entry(entry, in: register, root: root)
      if key == "sources" {
        context.changes = SourceFacts(of: entry).changes.reversed().map {
          ChangeContext(date: DateContext($0.date, language), text: $0.text)
        }
      }
    }
    let keys = (site.entriesByPage[page.id] ?? []).filter { key in
      // A topic page that also defines a term would list every page that mentions the term.
      page.document == nil || key.register != "concepts"
    }
    context.citing = citing(keys, except: page, root: root)
  }

  private func entry(
    _ entry: RegisterEntry, in register: Register, root: String
  ) -> EntryContext {
    EntryContext(
      name: entry.name, abbreviation: entry.abbreviation ?? entry.shortName,
      formerNames: joined(entry.formerNames), synonyms: joined(entry.synonyms),
      definition: entry.definition.map(escaped), url: entry.url, registerName: register.name,
      facts: facts(of: entry, in: register, root: root),
      seeAlso: entry.seeAlso.compactMap { link(toEntry: $0, in: register, root: root) },
      law: entry.law.map { law($0, of: entry, in: register, root: root) })
  }

  private func joined(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// The declared fields of an entry, and publisher, year and number where it has them.
  private func facts(
    of entry: RegisterEntry, in register: Register, root: String
  ) -> [FactContext] {
    let builtIn = [
      ("publisher", words["publisher"]), ("year", words["year"]), ("number", words["numbers"]),
      ("note", words["note"]),
    ].map { FieldDeclaration($0.0, .text, label: $0.1) }
    let source = FieldDeclaration(
      "source", .reference(register: "sources"), label: words["sources"])
    let fields = (entry.law == nil ? builtIn + [source] : []) + register.fields
    let heir = register.key == "sources" ? SourceFacts(of: entry).replacedBy : nil
    let replaced = heir.flatMap { link(toEntry: $0, in: register, root: root) }.map {
      FactContext(label: words["replaced_by"], items: [$0])
    }
    return (replaced.map { [$0] } ?? [])
      + fields.compactMap { field in
        let items = fieldItems(entry.values[field.name], of: field, site.declarations)
        guard !items.isEmpty else { return nil }
        return FactContext(label: field.label, items: items.map { link(to: $0, root: root) })
      }
  }

  private func law(
    _ facts: LawFacts, of entry: RegisterEntry, in register: Register, root: String
  ) -> LawFactsContext {
    let all = changes(of: entry, in: register)
    let coming = all.filter { change in
      switch change.kind {
      case .proposed: true
      case .decided, .changed, .begins, .ends: change.date > today
      }
    }
    let past = all.filter { change in
      (change.kind == .changed || change.kind == .decided) && change.date <= today
    }
    return LawFactsContext(
      number: entry.key, inForceFrom: facts.inForceFrom.map { DateContext($0, language) },
      inForceTo: facts.inForceTo.map { DateContext($0, language) },
      isOver: facts.inForceTo.map { $0 < today } ?? false,
      replacedBy: facts.replacedBy.flatMap { link(toEntry: $0, in: register, root: root) },
      checked: facts.checked.map { DateContext($0, language) },
      coming: coming.map { lawChange($0) }, changes: past.reversed().map { lawChange($0) },
      places: places(of: entry, root: root), moved: moved(facts, of: entry, root: root))
  }

  /// Where the places of a law are now, in the law that replaced it or else in itself.
  private func moved(_ facts: LawFacts, of law: RegisterEntry, root: String) -> [FactContext] {
    let heir = facts.replacedBy ?? law.key
    let key = EntryKey(register: "laws", key: heir)
    let name = site.declarations.registers["laws"]?[heir]?.name ?? ""
    let cited = Set((site.citing[key] ?? []).compactMap(\.locator))
    let page = site.entryPages[key].map { href($0, root) }
    return facts.moved.sorted { CollationKey($0.key) < CollationKey($1.key) }.map { old, new in
      // Only places that pages refer to have an anchor on the law's page.
      let place = cited.contains(new) ? "#" + placeAnchor(new) : ""
      let title = heir == law.key ? lawPlaceTitle(new) : "\(lawPlaceTitle(new)) \(name)"
      return FactContext(
        label: lawPlaceTitle(old), items: [LinkContext(title: title, href: page.map { $0 + place })]
      )
    }
  }

  /// The places in a law that pages refer to, in the order of the law.
  private func places(of entry: RegisterEntry, root: String) -> [PlaceContext] {
    var pages: [String: [Int]] = [:]
    for citation in site.citing[EntryKey(register: "laws", key: entry.key)] ?? [] {
      guard let place = citation.locator else { continue }
      if pages[place]?.last != citation.page { pages[place, default: []].append(citation.page) }
    }
    let ordered = pages.map { (key: CollationKey($0.key), place: $0.key, pages: $0.value) }
      .sorted { $0.key < $1.key }
    return ordered.map { _, place, pages in
      PlaceContext(
        title: lawPlaceTitle(place), id: placeAnchor(place),
        pages: pages.map { link(site.pages[$0], root) })
    }
  }

  /// The pages that refer to any of the entries, under the names of their types.
  private func citing(_ keys: [EntryKey], except page: Page, root: String) -> [GroupContext] {
    let ids = Set(keys.flatMap { site.citing[$0] ?? [] }.map(\.page)).subtracting([page.id])
    var groups: [String: [Page]] = [:]
    for page in order.sortedByTitle(ids).map({ site.pages[$0] }) {
      groups[page.type?.key ?? "page", default: []].append(page)
    }
    let ordered = groups.sorted { left, right in
      let weights = (
        site.declarations.types[left.key]?.searchWeight ?? 0,
        site.declarations.types[right.key]?.searchWeight ?? 0
      )
      return weights.0 == weights.1 ? left.key < right.key : weights.0 > weights.1
    }
    return ordered.map { key, pages in
      GroupContext(
        title: site.declarations.types[key]?.plural ?? key, id: "citing-\(slug(key))",
        cards: pages.map { card($0, root) })
    }
  }
}
