import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// Links sorted as a Swedish index sorts them, under their first letters.
  func letters(_ entries: [LinkContext]) -> [LetterContext] {
    grouped(entries, title: \.title).map { letter, entries in
      LetterContext(letter: letter, id: letterID(letter), entries: entries)
    }
  }

  /// Everything a reader may look up: pages, terms, other words for them, and headings.
  func alphabetEntries(root: String) -> [LinkContext] {
    let listed = site.pages.filter { $0.isListed && $0.path != .root && $0.isIndexed }
    var entries = listed.map { LinkContext(title: indexTitle($0), href: href($0.id, root)) }
    guard listed.count <= Self.mostPagesWithHeadings else { return entries }
    for page in listed {
      let address = href(page.id, root)
      for word in page.metadata.synonyms {
        entries.append(LinkContext(title: capitalised(word), href: address, note: page.title))
      }
      for heading in page.document?.headings ?? [] where heading.level == 2 {
        entries.append(
          LinkContext(title: heading.text, href: "\(address)#\(heading.id)", note: page.title))
      }
    }
    entries += termEntries(root: root)
    return withoutRepeats(entries)
  }

  /// The title of a page in the index: a term begins with a capital as the other titles do.
  private func indexTitle(_ page: Page) -> String {
    if case .entry(_, "concepts") = page.content { capitalised(page.title) } else { page.title }
  }

  /// A site with more pages than this lists titles only, to keep the page small.
  private static var mostPagesWithHeadings: Int { 500 }

  private func termEntries(root: String) -> [LinkContext] {
    guard let register = site.declarations.registers["concepts"] else { return [] }
    return register.entries.flatMap { entry -> [LinkContext] in
      let key = EntryKey(register: "concepts", key: entry.key)
      guard let id = site.entryPages[key] else { return [] }
      let others = ([entry.abbreviation].compactMap { $0 } + entry.synonyms + entry.formerNames)
      let name = LinkContext(title: capitalised(entry.name), href: href(id, root))
      return [name]
        + others.map { LinkContext(title: capitalised($0), href: name.href, note: entry.name) }
    }
  }

  /// Without links that say the same and lead to the same place.
  private func withoutRepeats(_ entries: [LinkContext]) -> [LinkContext] {
    var seen: Set<String> = []
    return entries.filter { seen.insert("\($0.title.lowercased())\n\($0.href ?? "")").inserted }
  }

  /// The entries of a register by letter; concepts with their definitions.
  func addRegister(_ key: String, root: String, to context: inout PageContext) {
    guard let register = site.declarations.registers[key] else { return }
    if key == "concepts" {
      let terms = register.entries.map { term($0, in: register, root: root) }
      context.glossary = grouped(terms, title: \.title).map { letter, terms in
        GlossaryContext(letter: letter, id: letterID(letter), entries: terms)
      }
      context.alphabet = context.glossary.map {
        LetterContext(letter: $0.letter, id: $0.id, entries: [])
      }
      return
    }
    context.alphabet = letters(
      register.entries.map { entry in
        let id = site.entryPages[EntryKey(register: key, key: entry.key)]
        let isLaw = entry.law != nil
        return LinkContext(
          title: entry.name, href: id.map { href($0, root) },
          note: isLaw ? entry.key : entry.abbreviation ?? entry.shortName)
      })
  }

  private func term(
    _ entry: RegisterEntry, in register: Register, root: String
  ) -> TermContext {
    let id = site.entryPages[EntryKey(register: register.key, key: entry.key)]
    let page = entry.page == nil ? nil : id
    return TermContext(
      title: entry.name, id: entrySlug(entry, of: register),
      href: id.map { href($0, root) } ?? "#" + entrySlug(entry, of: register),
      abbreviation: entry.abbreviation, definition: entry.definition.map(escaped),
      synonyms: entry.synonyms.isEmpty ? nil : entry.synonyms.joined(separator: ", "),
      formerNames: entry.formerNames.isEmpty ? nil : entry.formerNames.joined(separator: ", "),
      seeAlso: entry.seeAlso.compactMap { key in
        register[key].map { other in
          LinkContext(title: other.name, href: "#" + entrySlug(other, of: register))
        }
      },
      page: page.map { link(site.pages[$0], root) })
  }

  /// Items in Swedish order, under their first letters; Å, Ä and Ö come last.
  private func grouped<Item>(
    _ items: [Item], title: KeyPath<Item, String>
  ) -> [(letter: String, items: [Item])] {
    let keyed = items.map { (key: CollationKey($0[keyPath: title]), item: $0) }
      .enumerated()
      .sorted { left, right in
        let (first, second) = (left.element.key, right.element.key)
        return first == second ? left.offset < right.offset : first < second
      }
    var groups: [(letter: String, items: [Item])] = []
    for (_, element) in keyed {
      let letter = alphabetInitial(of: element.item[keyPath: title])
      if groups.last?.letter == letter {
        groups[groups.count - 1].items.append(element.item)
      } else {
        groups.append((letter, [element.item]))
      }
    }
    return groups
  }

  private func letterID(_ letter: String) -> String {
    switch letter {
    case "Å": "bokstav-aa"
    case "Ä": "bokstav-ae"
    case "Ö": "bokstav-oe"
    case "#": "bokstav-ovrigt"
    default: "bokstav-" + slug(letter)
    }
  }

  private func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
