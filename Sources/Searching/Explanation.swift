/// A result's score taken apart: what each idea of the query is worth, and how that adds up.
package struct Explanation: Sendable, Hashable {
  /// The ideas in the order of the query.
  package let ideas: [IdeaShare]
  /// How their worths become the score.
  package let parts: ScoreParts
  /// The section that counts, nil where the page's own unit alone does. Who asks for a page by its
  /// name is led to its beginning all the same.
  package let section: Section?

  /// A section of the page.
  package struct Section: Sendable, Hashable {
    /// The anchor; empty before the first heading.
    package let anchor: String
    /// The heading; empty before the first heading.
    package let heading: String
  }

  /// What one idea of the query is worth to a page.
  package struct IdeaShare: Sendable, Hashable {
    /// What the query says: a word, a place in a law, a number.
    package let text: String
    /// How telling it is, in sixteenths of a bit.
    package let weight: Int
    /// What answers it in the page's title, names, keywords, summary and laws; nil for nothing.
    package let onPage: Match?
    /// What answers it in the best section; nil for nothing, or where no section is best.
    package let inSection: Match?
    /// What it is worth, with the page's own unit, in the section where it is worth most.
    package let strongest: Int
    /// What of that counts as covered: no more than `fullWorth`.
    package let covered: Int
    /// What it would be worth where its word stands once in a section of average length.
    package let fullWorth: Int

    /// What it is worth in the best section with the page's own unit.
    package var best: Int { (onPage?.worth ?? 0) + (inSection?.worth ?? 0) }
  }

  /// What answers an idea in one unit.
  package struct Match: Sendable, Hashable {
    /// How the words of the index answer what the query says.
    package let way: MatchWay
    /// The words, all of which the unit has.
    package let terms: [Term]
    /// How good an answer it is, in sixteenths.
    package let factor: Int
    /// The average of the terms' worths by the factor.
    package let worth: Int
  }

  /// A word of the index in one unit.
  package struct Term: Sendable, Hashable {
    /// The word that gives its class the name.
    package let word: String
    /// How telling it is, in sixteenths of a bit, no more than the idea.
    package let weight: Int
    /// How strongly the unit is about it.
    package let impact: Int
    /// Where it stands.
    package let fields: [MatchField]

    /// Weight by impact.
    package var worth: Int { weight * impact }
  }
}

/// How words of the index answer what a query says.
package enum MatchWay: String, Sendable, Hashable {
  /// It is the word.
  case literal
  /// It is another form of the word.
  case inflection
  /// It begins like the word, and may be related.
  case kin
  /// It begins with the whole word.
  case continuation
  /// It is another name of the same concept.
  case synonym
  /// The word is a misspelling of it.
  case spelling
  /// It is a compound that ends with the word.
  case compound
  /// They are the two parts of the word.
  case parts
  /// It is the last part of the word.
  case head
  /// It is this word and the one beside it in one.
  case joined
  /// It is the place in a law.
  case law
  /// It is where the place in a law went.
  case movedLaw
  /// It is the case number, statute or telephone number.
  case number

  /// Whether it is the thing asked for rather than something like it.
  var isSure: Bool { self != .kin && self != .head }
}

/// Where in a unit a word stands.
package enum MatchField: String, Sendable, Hashable {
  /// The page's title.
  case title
  /// The page's other names, its keywords or its numbers, none of which results show.
  case names
  /// The page's summary.
  case summary
  /// The laws that the page or the section cites.
  case law
  /// The section's heading.
  case heading
  /// The section's text.
  case body
}
