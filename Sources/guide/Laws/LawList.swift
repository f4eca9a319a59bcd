import Declarations
import Files
import Foundation
import Linking
import Parsing

/// The laws of a site with their changes and the pages that cite them.
struct LawList {
  /// One law.
  struct Entry {
    let number: String
    let name: String
    let facts: LawFacts
    /// The name of the law that replaced it.
    let heir: String?
    /// By date.
    let changes: [LawChange]
    /// By place: the law as a whole first, then chapter and section.
    let citations: [Citation]
  }

  /// A place in a law, and the pages that cite it by address.
  struct Citation {
    /// `2:25`; nil for the law as a whole.
    let place: String?
    let pages: [Page]
  }

  /// A page that cites a law.
  struct Page {
    let title: String
    /// `/a/b/`.
    let address: String
    /// Path below the working folder.
    let file: String
  }

  let language: InterfaceLanguage
  let today: CalendarDate
  /// By year and number.
  let laws: [Entry]

  /// Takes the laws of the register, or only `law`; with `changingBy` only those that change after
  /// `today` and by that day, and of their changes only those.
  init(_ site: Site, today: CalendarDate, law: String?, changingBy: CalendarDate?) {
    language = site.declarations.settings.language
    self.today = today
    let cited = Self.citations(in: site)
    let register = site.declarations.registers["laws"]
    let entries = (register?.entries ?? []).filter { law == nil || $0.key == law }
    laws = entries.compactMap { entry -> Entry? in
      guard let register, let facts = entry.law else { return nil }
      var changes = changes(of: entry, in: register)
      if let changingBy {
        changes = changes.filter { $0.date > today && $0.date <= changingBy }
        if changes.isEmpty { return nil }
      }
      let places = (cited[entry.key] ?? [:]).sorted { isBefore($0.key, $1.key) }
      return Entry(
        number: entry.key, name: entry.name, facts: facts,
        heir: facts.replacedBy.flatMap { register[$0]?.name }, changes: changes,
        citations: places.map { Citation(place: $0.key.isEmpty ? nil : $0.key, pages: $0.value) })
    }
    .sorted { isBefore($0.number, $1.number) }
  }

  /// The pages that cite each place of each law; the empty place is the law as a whole.
  private static func citations(in site: Site) -> [String: [String: [Page]]] {
    let workingFolder = FileManager.default.currentDirectoryPath
    var cited: [String: [String: [Page]]] = [:]
    for page in site.pages where page.metadata.status == .current {
      guard let document = page.document else { continue }
      let entry = Page(
        title: page.title, address: page.path.description,
        file: relativePath(of: document.file.displayPath, below: workingFolder))
      for (number, places) in citedLaws(of: page, in: site) {
        for place in places.isEmpty ? [""] : places {
          cited[number, default: [:]][place, default: []].append(entry)
        }
      }
    }
    return cited
  }
}

/// Orders places and numbers of laws as a law does: `2:9` before `2:25` before `2:25a`.
func isBefore(_ left: String, _ right: String) -> Bool {
  let (leftParts, rightParts) = (numbersAndWords(left), numbersAndWords(right))
  for (first, second) in zip(leftParts, rightParts) where first != second {
    if let one = Int(first), let other = Int(second), one != other { return one < other }
    return first < second
  }
  return (leftParts.count, left) < (rightParts.count, right)
}

/// The runs of digits in a text, and what stands between them.
private func numbersAndWords(_ text: String) -> [String] {
  var parts: [String] = []
  var wasDigit: Bool?
  for character in text {
    let isDigit = ("0"..."9").contains(character)
    if isDigit == wasDigit {
      parts[parts.count - 1].append(character)
    } else {
      parts.append(String(character))
    }
    wasDigit = isDigit
  }
  return parts
}
