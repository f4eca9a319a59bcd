import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// The entries and values of a page, sorted into laws, sources, relations and facts.
  func addRelations(of page: Page, root: String, to context: inout PageContext) {
    context.laws = laws(of: page, root: root)
    context.sources = sources(of: page, root: root)
    for field in page.type?.fields ?? [] {
      // Other forms of the page stand at its head.
      if ["easy_read", "sign_language"].contains(field.name) { continue }
      if case .reference(let register) = field.kind, ["laws", "sources"].contains(register) {
        continue
      }
      let items = values(of: field, on: page, root: root)
      guard !items.isEmpty else { continue }
      context.relations.append(FactContext(label: field.label, items: items))
    }
  }

  /// A value as a link to its entry's page, where it has one.
  func link(to item: FieldItem, root: String) -> LinkContext {
    let id = item.entry.flatMap { site.entryPages[EntryKey($0)] }
    return LinkContext(title: item.label, href: id.map { href($0, root) })
  }

  /// A link to an entry's page, or its name alone where it has none.
  func link(toEntry key: String, in register: Register, root: String) -> LinkContext? {
    guard let entry = register[key] else { return nil }
    let id = site.entryPages[EntryKey(register: register.key, key: key)]
    return LinkContext(title: entry.name, href: id.map { href($0, root) })
  }

  /// The laws that the page refers to, with the places.
  func laws(of page: Page, root: String) -> [LawContext] {
    guard let register = site.declarations.registers["laws"] else { return [] }
    var places: [String: [String]] = [:]
    var order: [String] = []
    for entry in page.entries where entry.register == "laws" {
      if places[entry.key] == nil { order.append(entry.key) }
      places[entry.key, default: []] += entry.locator.map { [$0] } ?? []
    }
    return order.compactMap { key in
      guard let law = register[key] else { return nil }
      let id = site.entryPages[EntryKey(register: "laws", key: key)]
      let unique = Set(places[key, default: []]).sorted { CollationKey($0) < CollationKey($1) }
      return LawContext(
        title: law.name, number: key, href: id.map { href($0, root) },
        places: unique.map { place in
          LinkContext(
            title: lawPlaceTitle(place), href: id.map { href($0, root) + "#" + placeAnchor(place) })
        },
        notice: repealed(law),
        coming: coming(of: law, in: register))
    }
  }

  /// Says that a law no longer holds; nil where it does.
  func repealed(_ law: RegisterEntry) -> String? {
    guard let end = law.law?.inForceTo, end < today else { return nil }
    return words["law_repealed"].replacing("{date}", with: DateContext(end, language).text)
  }

  /// The next change of a law.
  private func coming(of law: RegisterEntry, in register: Register) -> RuleChangeContext? {
    changes(of: law, in: register).first { $0.date > today }.map { lawChange($0) }
  }

  /// The sources that the page refers to, each once.
  func sources(of page: Page, root: String) -> [LinkContext] {
    guard let register = site.declarations.registers["sources"] else { return [] }
    var seen: Set<String> = []
    return page.entries.compactMap { entry in
      guard entry.register == "sources", seen.insert(entry.key).inserted,
        let source = register[entry.key]
      else { return nil }
      let fields = Fields(source.values)
      let detail = [fields.text("publisher"), fields.text("year")].compactMap { $0 }
      let id = site.entryPages[EntryKey(register: "sources", key: entry.key)]
      return LinkContext(
        title: source.name, href: id.map { href($0, root) } ?? source.url,
        note: detail.isEmpty ? nil : detail.joined(separator: ", "), number: fields.text("number"),
        address: id == nil ? nil : source.url)
    }
  }
}
