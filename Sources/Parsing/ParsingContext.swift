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
      LawMentionScanner(names: $0.keysByLawName)
    }
    terms = declarations.registers["concepts"].map(GlossaryMatcher.init)
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
