/// What a page's score is made of. Whole numbers; every division drops the rest.
package struct ScoreParts: Sendable, Hashable {
  /// What all ideas are worth together in the best section and the page's own unit.
  package let best: Int
  /// What each idea is worth in the section where it is worth most, together.
  package let strongest: Int
  /// How much of `fullWorth` the page has, no idea counting beyond its own share.
  package let covered: Int
  /// What all ideas would be worth if each stood once in a section of average length.
  package let fullWorth: Int
  /// 2 where the query is a name of the page, 1 where it is a keyword or another name; else 0.
  package let nameSureness: Int
  /// How much pages of this type count, in 1/32; an archived page counts as one of its own.
  package let pageWeight: Int
  /// How near each other the ideas stand; nil where that was not looked at.
  package var nearness: Nearness?

  /// How many ideas stand near each other.
  package struct Nearness: Sendable, Hashable {
    /// How many different ideas the densest run of words has.
    package let near: Int
    /// How many ideas the query has.
    package let ideaCount: Int
  }

  /// The best section counts three times, each idea's strongest place once.
  package var sum: Int { 3 * best + strongest }

  /// The sum, less where the page lacks some of what is asked for.
  package var afterCoverage: Int { sum * (3 * fullWorth + 2 * covered) / (5 * fullWorth) }

  /// What is added because the query is a name.
  package var nameBonus: Int { nameSureness * 5 * fullWorth }

  /// With the name, and as pages of this type count.
  package var afterType: Int { (afterCoverage + nameBonus) * pageWeight / 32 }

  /// The score.
  package var total: Int {
    guard let nearness else { return afterType }
    let (near, count) = (nearness.near, nearness.ideaCount)
    return afterType * (5 * count + 2 * near) / (5 * count)
  }
}
