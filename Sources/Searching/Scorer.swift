/// How well pages answer a question.
///
/// Everything is whole numbers, so that the browser's twin of this file finds the same scores.
struct Scorer {
  /// A page with its best section.
  struct Candidate {
    /// The page.
    let page: Int
    /// The section; nil for the page as a whole.
    let section: Int?
    /// The unit that is worth most together with the page's own.
    let bestUnit: Int
    /// What the score is made of.
    let parts: ScoreParts
    /// Their total; larger is better.
    let score: Int
    /// Whether it has at least half of what is asked for, and not just something like it.
    let isSure: Bool
    /// What was found instead of the literal words, in the order of the ideas.
    let labels: [String]
  }

  private let question: Question
  private let manifest: SearchManifest
  private let archivedWeight: Int
  /// For each idea, what each unit is worth and which alternative that is from.
  private var values: [[Int32]] = []
  private var isTouched: [Bool]

  /// Finds what every unit is worth for every idea; archived pages answer only when asked for.
  init(_ question: Question, manifest: SearchManifest, withArchived: Bool) {
    self.question = question
    self.manifest = manifest
    archivedWeight = withArchived ? Self.archivedWeight : 0
    isTouched = [Bool](repeating: false, count: manifest.unitCount)
    for idea in question.ideas { addValues(of: idea) }
  }

  /// The pages that answer, the best first, equal ones in the order of the site.
  func candidates() -> [Candidate] {
    var found: [Candidate] = []
    for page in 0..<manifest.pageCount where weight(of: page) > 0 {
      let units = manifest.firstUnits[page]..<manifest.firstUnits[page + 1]
      let sureness = question.namedPages[page] ?? 0
      if sureness > 0 || units.contains(where: { isTouched[$0] }) {
        found.append(candidate(page, units: units, sureness: sureness))
      }
    }
    return found.sorted { ($0.score, -$0.page) > ($1.score, -$1.page) }
  }

  /// The most that all ideas could be worth to a page by their average.
  private var fullWorth: Int {
    max(1, question.ideas.reduce(0) { $0 + Self.fullWorth(of: $1) })
  }

  /// How much an archived page counts beside others, in 1/32.
  private static let archivedWeight = 8

  private func weight(of page: Int) -> Int {
    manifest.isArchived(page) ? archivedWeight : manifest.pageWeights[page]
  }

  /// What an idea is worth whose word stands once in a section of average length.
  private static func fullWorth(of idea: Idea) -> Int { idea.weight * averageImpact }

  /// What a word is worth that stands once in a section of average length.
  static let averageImpact = 12

  private func candidate(_ page: Int, units: Range<Int>, sureness: Int) -> Candidate {
    let own = values.map { worth($0[units.lowerBound]) }
    var most = own
    var isFound = values.indices.map { isSure($0, unit: units.lowerBound) }
    var best = (sum: own.reduce(0, +), unit: units.lowerBound)
    for unit in units.dropFirst() where isTouched[unit] {
      var sum = 0
      for (idea, row) in values.enumerated() {
        let value = own[idea] + worth(row[unit])
        sum += value
        most[idea] = max(most[idea], value)
        isFound[idea] = isFound[idea] || isSure(idea, unit: unit)
      }
      if sum > best.sum { best = (sum, unit) }
    }
    let fullWorth = fullWorth
    let parts = ScoreParts(
      best: best.sum, strongest: most.reduce(0, +),
      covered: zip(most, question.ideas).reduce(0) { $0 + min($1.0, Self.fullWorth(of: $1.1)) },
      fullWorth: fullWorth, nameSureness: sureness, pageWeight: weight(of: page))
    let foundWeight = zip(isFound, question.ideas).reduce(0) { $0 + ($1.0 ? $1.1.weight : 0) }
    // Who asks for a page by name is led to its beginning.
    let isNamed = sureness == Question.isName && question.isJustName
    let shown = isNamed ? units.lowerBound : best.unit
    let section = shown - units.lowerBound - 1
    return Candidate(
      page: page, section: section < 0 ? nil : section, bestUnit: best.unit, parts: parts,
      score: parts.total,
      isSure: sureness > 0 || foundWeight * 2 * Self.averageImpact >= fullWorth,
      labels: labels(page: units.lowerBound, unit: shown))
  }

  /// What a candidate's score is made of, with the fields that `text` shows words in.
  func explanation(of candidate: Candidate, parts: ScoreParts, text: PageText) -> Explanation {
    let units = manifest.firstUnits[candidate.page]..<manifest.firstUnits[candidate.page + 1]
    let (first, best) = (units.lowerBound, candidate.bestUnit)
    let fields = MatchFields(text)
    let shares = question.ideas.indices.map { idea in
      let sections = values[idea][units].dropFirst().map(worth)
      let strongest = worth(values[idea][first]) + (sections.max() ?? 0)
      let fullWorth = Self.fullWorth(of: question.ideas[idea])
      return Explanation.IdeaShare(
        text: question.ideas[idea].text, weight: question.ideas[idea].weight,
        onPage: match(idea, unit: first) { fields.onPage($0, $1) },
        inSection: best == first
          ? nil : match(idea, unit: best) { fields.inSection(best - first - 1, $0, $1) },
        strongest: strongest, covered: min(strongest, fullWorth), fullWorth: fullWorth)
    }
    return Explanation(
      ideas: shares, parts: parts, section: best == first ? nil : text.section(best - first - 1))
  }

  /// What answers an idea in a unit; nil for nothing.
  private func match(
    _ idea: Int, unit: Int, fields: (TermShard.WordClass, MatchWay) -> [MatchField]
  ) -> Explanation.Match? {
    let value = values[idea][unit]
    guard worth(value) > 0 else { return nil }
    let alternative = question.ideas[idea].alternatives[Int(value) & 63]
    let terms = alternative.terms.map { term in
      Explanation.Term(
        word: String(decoding: term.name, as: UTF8.self),
        weight: question.ideas[idea].weight(of: term), impact: term.postings.impact(in: unit),
        fields: fields(term, alternative.way))
    }
    return Explanation.Match(
      way: alternative.way, terms: terms, factor: alternative.factor, worth: worth(value))
  }

  private func labels(page: Int, unit: Int) -> [String] {
    var labels: [String] = []
    for (idea, row) in values.enumerated() {
      let place = worth(row[unit]) > 0 ? row[unit] : row[page]
      guard worth(place) > 0,
        let label = question.ideas[idea].alternatives[Int(place) & 63].label,
        !labels.contains(label)
      else { continue }
      labels.append(label)
    }
    return labels
  }

  private func isSure(_ idea: Int, unit: Int) -> Bool {
    let value = values[idea][unit]
    return worth(value) > 0 && question.ideas[idea].alternatives[Int(value) & 63].isSure
  }

  private func worth(_ value: Int32) -> Int { Int(value) >> 6 }

  private mutating func addValues(of idea: Idea) {
    var row = [Int32](repeating: 0, count: manifest.unitCount)
    for (number, alternative) in idea.alternatives.prefix(63).enumerated() {
      if alternative.terms.count == 1 {
        let term = alternative.terms[0]
        let weight = idea.weight(of: term)
        for (unit, impact) in zip(term.postings.units, term.postings.impacts) {
          let value = alternative.worth(ofSum: weight * Int(impact))
          set(value, number, unit: Int(unit), in: &row)
        }
      } else {
        addTogether(alternative, number, idea: idea, to: &row)
      }
    }
    values.append(row)
  }

  /// Values the units that have all of an alternative's words, by their average.
  private mutating func addTogether(
    _ alternative: Alternative, _ number: Int, idea: Idea, to row: inout [Int32]
  ) {
    var sums: [Int32: (sum: Int, count: Int)] = [:]
    for (place, term) in alternative.terms.enumerated() {
      for (unit, impact) in zip(term.postings.units, term.postings.impacts) {
        let sofar = sums[unit] ?? (0, 0)
        guard sofar.count == place else { continue }
        sums[unit] = (sofar.sum + idea.weight(of: term) * Int(impact), place + 1)
      }
    }
    let count = alternative.terms.count
    for (unit, sofar) in sums where sofar.count == count {
      set(alternative.worth(ofSum: sofar.sum), number, unit: Int(unit), in: &row)
    }
  }

  private mutating func set(_ value: Int, _ number: Int, unit: Int, in row: inout [Int32]) {
    guard unit < row.count, value > Int(row[unit]) >> 6 else { return }
    row[unit] = Int32(clamping: value << 6 | number)
    isTouched[unit] = true
  }
}

extension PageText {
  /// How a section is called.
  fileprivate func section(_ number: Int) -> Explanation.Section? {
    guard number < sections.count else { return nil }
    let heading = String(decoding: sections[number].heading, as: UTF8.self)
    return Explanation.Section(anchor: sections[number].anchor, heading: heading)
  }
}
