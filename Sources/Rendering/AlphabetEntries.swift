import Declarations
import Files
import Language
import Linking
import Parsing

/// One line of the A–Ö index.
struct AlphabetEntry: Sendable {
  /// What the line leads to.
  enum Kind: Sendable {
    /// A page, or an entry of a register, by its own name.
    case name
    /// A page by another name than its own: *Soc, se socialtjänst*.
    case otherName(of: String)
    /// A place on a page, by its heading.
    case heading(id: String)
  }

  let title: String
  /// The page it leads to.
  let page: Int
  let kind: Kind
}

extension Site {
  /// Everything a reader may look up, in the order of the pages: titles, names in the registers,
  /// other names of both, and headings. What leads to one page by one name is there once.
  func alphabetEntries() -> [AlphabetEntry] {
    var entries: [AlphabetEntry] = []
    entries.reserveCapacity(pages.count * 4)
    for id in pages.indices { addLines(of: pages[id], to: &entries) }
    return entries
  }

  private func addLines(of page: Page, to entries: inout [AlphabetEntry]) {
    var lines = PageLines(page: page.id)
    let isLookedUp = page.isListed && page.path != .root && page.isIndexed && !page.isTranslation
    if isLookedUp { lines.add(alphabetTitle(of: page), .name) }
    // Entries of a register may be looked up whatever their page is.
    for key in entriesByPage[page.id] ?? [] { addNames(of: key, to: &lines) }
    if isLookedUp {
      for word in page.metadata.synonyms {
        lines.add(capitalised(word), .otherName(of: page.title))
      }
      for heading in page.document?.headings ?? [] where heading.isLookedUp {
        lines.add(heading.text, .heading(id: heading.id))
      }
    }
    entries += lines.entries
  }

  /// The title of a page in the index: a term begins with a capital as the other titles do.
  private func alphabetTitle(of page: Page) -> String {
    if case .entry(_, "concepts") = page.content { capitalised(page.title) } else { page.title }
  }

  private func addNames(of key: EntryKey, to lines: inout PageLines) {
    guard let entry = declarations.registers[key.register]?[key.key] else { return }
    lines.add(key.register == "concepts" ? capitalised(entry.name) : entry.name, .name)
    let short = [entry.abbreviation, entry.shortName].compactMap { $0 }
    for word in short + entry.synonyms + entry.formerNames {
      lines.add(capitalised(word), .otherName(of: entry.name))
    }
  }
}

/// The lines that lead to one page.
private struct PageLines {
  let page: Int
  private(set) var entries: [AlphabetEntry] = []

  init(page: Int) {
    self.page = page
  }

  mutating func add(_ title: String, _ kind: AlphabetEntry.Kind) {
    let isThere = entries.contains { $0.title.utf8.elementsEqual(title.utf8) }
    guard !isThere else { return }
    entries.append(AlphabetEntry(title: title, page: page, kind: kind))
  }
}

extension Heading {
  /// Whether the heading is of those that contents lists show too.
  fileprivate var isLookedUp: Bool { level <= 3 }
}

private func capitalised(_ word: String) -> String {
  guard let first = word.utf8.first else { return word }
  // Capitals and digits, which most titles begin with, stay as they are.
  if first < UInt8(ascii: "a") { return word }
  return word.prefix(1).uppercased() + word.dropFirst()
}
