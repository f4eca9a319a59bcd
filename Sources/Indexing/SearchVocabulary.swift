import Language

/// What editors have declared that search must know beside the pages.
package struct SearchVocabulary: Sendable {
  /// The terms with their names, in the order of the register.
  package let concepts: [SearchConcept]
  /// The laws by which readers may search.
  package let laws: [SearchLaw]
  /// Finds the laws in running text; a name that a replaced law shares stands for the one in force.
  let lawMentions: LawMentionScanner

  /// Makes a vocabulary.
  package init(concepts: [SearchConcept] = [], laws: [SearchLaw] = []) {
    self.concepts = concepts
    self.laws = laws
    var numbers: [String: String] = [:]
    for law in laws {
      for name in law.names where numbers[name] == nil || law.replacedBy == nil {
        numbers[name] = law.number
      }
    }
    lawMentions = LawMentionScanner(names: numbers)
  }
}

/// One thing with several names: a search for one name finds the others too.
package struct SearchConcept: Sendable {
  /// The names in use, the preferred one first.
  package let names: [String]
  /// *SIP*, *BUP*.
  package let abbreviation: String?
  /// Everyday words for it.
  package let alternatives: [String]
  /// What it was called before.
  package let oldNames: [String]

  /// Makes a concept.
  package init(
    names: [String], abbreviation: String? = nil, alternatives: [String] = [],
    oldNames: [String] = []
  ) {
    self.names = names
    self.abbreviation = abbreviation
    self.alternatives = alternatives
    self.oldNames = oldNames
  }

  /// All names, the preferred one first.
  var allNames: [String] {
    names + (abbreviation.map { [$0] } ?? []) + alternatives + oldNames
  }
}

/// A law as readers write it in a search field.
package struct SearchLaw: Sendable {
  /// `2025:400`.
  package let number: String
  /// Names and abbreviations: *socialtjänstlagen*, *SoL*.
  package let names: [String]
  /// The law that took its place.
  package let replacedBy: String?
  /// Where its places went in that law: `14:1` to `19:1`.
  package let moved: [String: String]

  /// Makes a law.
  package init(
    number: String, names: [String], replacedBy: String? = nil, moved: [String: String] = [:]
  ) {
    self.number = number
    self.names = names
    self.replacedBy = replacedBy
    self.moved = moved
  }
}
