import Searching

/// A score taken apart, for programs.
///
/// `ideas` has an object for each idea of the query:
/// - `text` is what the query says; `weight` how telling it is, in sixteenths of a bit.
/// - `page` and `section` are what answers it in the page's own unit and in the best section, and
///   are left out where nothing does: `way` (`literal`, `inflection`, `kin`, `continuation`,
///   `synonym`, `spelling`, `compound`, `parts`, `head`, `joined`, `law`, `movedLaw`, `number`),
///   `terms` (each with `word`, `weight`, `impact` and `fields`: `title`, `names`, `summary`,
///   `law`, `heading`, `body`), `factor` in sixteenths, and `worth`, the average of weight by
///   impact times the factor.
/// - `strongest` is what it is worth in the section where it is worth most, with the page's own
///   unit; `covered` what of that counts as covered, no more than `fullWorth`.
///
/// `section` is the best section, left out where the page's own unit counts alone. `score` leads
/// from the sums over the ideas to the score: `best` (the worths of page and section), `strongest`,
/// `sum` (3 × best + strongest), `covered` and `fullWorth`, `afterCoverage`
/// (sum × (3 × fullWorth + 2 × covered) / (5 × fullWorth)), `nameSureness` and `nameBonus`
/// (5 × fullWorth × nameSureness), `pageWeight` and `afterType`
/// ((afterCoverage + nameBonus) × pageWeight / 32), `nearIdeas` of `ideaCount`, left out where
/// nearness was not looked at, and `total`
/// (afterType × (5 × ideaCount + 2 × nearIdeas) / (5 × ideaCount)). Divisions drop the rest.
struct ExplanationJSON: Encodable {
  private let ideas: [Idea]
  private let section: Section?
  private let score: Score

  fileprivate struct Idea: Encodable {
    let text: String
    let weight: Int
    let page, section: Match?
    let strongest, covered, fullWorth: Int
  }

  fileprivate struct Match: Encodable {
    let way: String
    let terms: [Term]
    let factor, worth: Int
  }

  fileprivate struct Term: Encodable {
    let word: String
    let weight, impact: Int
    let fields: [String]
  }

  fileprivate struct Section: Encodable {
    let anchor, heading: String
  }

  fileprivate struct Score: Encodable {
    let best, strongest, sum, covered, fullWorth, afterCoverage: Int
    let nameSureness, nameBonus, pageWeight, afterType: Int
    let nearIdeas, ideaCount: Int?
    let total: Int
  }

  /// The data of an explanation.
  init(_ explanation: Explanation) {
    ideas = explanation.ideas.map { idea in
      Idea(
        text: idea.text, weight: idea.weight, page: idea.onPage.map(Match.init),
        section: idea.inSection.map(Match.init), strongest: idea.strongest, covered: idea.covered,
        fullWorth: idea.fullWorth)
    }
    section = explanation.section.map { Section(anchor: $0.anchor, heading: $0.heading) }
    let parts = explanation.parts
    score = Score(
      best: parts.best, strongest: parts.strongest, sum: parts.sum, covered: parts.covered,
      fullWorth: parts.fullWorth, afterCoverage: parts.afterCoverage,
      nameSureness: parts.nameSureness, nameBonus: parts.nameBonus, pageWeight: parts.pageWeight,
      afterType: parts.afterType, nearIdeas: parts.nearness?.near,
      ideaCount: parts.nearness?.ideaCount, total: parts.total)
  }
}

extension ExplanationJSON.Match {
  fileprivate init(_ match: Explanation.Match) {
    way = match.way.rawValue
    terms = match.terms.map { term in
      ExplanationJSON.Term(
        word: term.word, weight: term.weight, impact: term.impact,
        fields: term.fields.map(\.rawValue))
    }
    factor = match.factor
    worth = match.worth
  }
}
