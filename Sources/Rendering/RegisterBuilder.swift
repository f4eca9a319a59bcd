import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// Lines sorted as a Swedish index sorts them, under their first letters.
  private func letters(_ entries: [ListLine]) -> [LetterContext] {
    grouped(entries, title: \.title).map { letter, entries in
      LetterContext(
        letter: letter, id: "bokstav-" + letterSlug(letter), linesHTML: lines.html(entries))
    }
  }

  /// The entries of a register by letter; concepts with their definitions.
  func addRegister(_ key: String, root: String, to context: inout PageContext) {
    guard let register = site.declarations.registers[key] else { return }
    if key == "concepts" {
      let terms = register.entries.map { term($0, in: register, root: root) }
      context.glossary = grouped(terms, title: \.title).map { letter, terms in
        GlossaryContext(letter: letter, id: "bokstav-" + letterSlug(letter), entries: terms)
      }
      context.letters = context.glossary.map {
        LetterContext(letter: $0.letter, id: $0.id)
      }
      return
    }
    let doors = doors(to: register, root)
    if doors.count == register.entries.count, doors.count <= Self.mostDoors,
      doors.allSatisfy({ $0.summary != nil })
    {
      context.doors = doors
      return
    }
    context.alphabet = letters(
      register.entries.map { entry in
        let id = site.entryPages[EntryKey(register: key, key: entry.key)]
        // The number of a law mostly stands in its name.
        let number = entry.law != nil && !entry.name.contains(entry.key) ? entry.key : nil
        return ListLine(
          title: entry.name, href: id.map { href($0, root) },
          note: repealed(entry) ?? number ?? entry.abbreviation ?? entry.shortName)
      })
    context.letters = context.alphabet
  }

  /// So few entries that all say what they are get read, not looked up under a letter.
  private static var mostDoors: Int { 12 }

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
      let letter = element.key.initial
      if groups.last?.letter == letter {
        groups[groups.count - 1].items.append(element.item)
      } else {
        groups.append((letter, [element.item]))
      }
    }
    return groups
  }
}
