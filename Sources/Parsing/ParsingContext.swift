package import Declarations
internal import Language

/// What the declarations mean for parsing: matchers for the laws and terms in running text.
package struct ParsingContext: Sendable {
  /// The declarations it was made from.
  package let declarations: Declarations
  /// Finds laws in running text; nil when none are declared.
  let laws: LawMentionScanner?
  /// Finds glossary terms in running text; nil when none are declared.
  let terms: GlossaryMatcher?

  /// Builds the matchers. O(terms and laws).
  package init(_ declarations: Declarations) {
    self.declarations = declarations
    laws = declarations.registers["laws"].map {
      LawMentionScanner(names: Self.lawNames($0))
    }
    terms = declarations.registers["concepts"].map(GlossaryMatcher.init)
  }

  /// The names laws are known by in text, and the key of the law each stands for.
  ///
  /// A name that several laws share stands for the first one in force.
  private static func lawNames(_ register: Register) -> [String: String] {
    var names: [String: String] = [:]
    let current = register.entries.filter { $0.law?.replacedBy == nil }
    let replaced = register.entries.filter { $0.law?.replacedBy != nil }
    for entry in current + replaced {
      let title = entry.name.split(separator: "(").first.map(String.init) ?? entry.name
      let forms =
        [title] + [entry.shortName, entry.abbreviation].compactMap(\.self) + entry.synonyms
        + entry.formerNames
      for form in forms {
        let name = form.trimmingSpaces
        if !name.isEmpty, names[name] == nil { names[name] = entry.key }
      }
    }
    return names
  }
}

/// Finds the terms of the register of concepts.
struct GlossaryMatcher: Sendable {
  /// Finds phrases; a match's id is a place in `entries`.
  let matcher: TermMatcher
  /// The entries in the order of the register.
  let entries: [EntryReference]

  /// Builds the matcher from all names of all entries, old ones last.
  init(_ register: Register) {
    entries = register.entries.map { EntryReference(register: register.key, key: $0.key) }
    var current: [TermMatcher.Entry] = []
    var former: [TermMatcher.Entry] = []
    for (id, entry) in register.entries.enumerated() {
      let names =
        [entry.name, entry.shortName, entry.abbreviation].compactMap(\.self) + entry.synonyms
      current += names.map { TermMatcher.Entry(phrase: $0, id: id) }
      former += entry.formerNames.map { TermMatcher.Entry(phrase: $0, id: id) }
    }
    matcher = TermMatcher(current + former)
  }
}

extension String {
  /// The string without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
