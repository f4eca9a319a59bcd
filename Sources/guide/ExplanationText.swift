import Files
import Searching

/// Why a result has its score, as text for a terminal: a line for each word that counts, then a
/// line for each step from their sum to the score, with the value at the end of each.
struct ExplanationText {
  let language: InterfaceLanguage

  /// A line with what it comes to.
  private struct Row {
    let text: String
    var value: Int?
  }

  /// What one word counts in one place: place, word, way and fields in columns, then the product.
  private struct Entry {
    let columns: [String]
    let product: String
    let value: Int

    init(_ columns: [String], product: String, value: Int) {
      self.columns = columns
      self.product = product
      self.value = value
    }
  }

  private static let widestColumns = 97

  /// How the numbers are to be read, once before the results.
  func legend(isConfident: Bool) -> [String] {
    [
      Message(
        swedish: """
          värde = vikt (hur ovanligt ordet är, i sextondels bitar) × styrka på stället \
          × hur gott svaret är
          """,
        english: """
          value = weight (how rare the word is, in sixteenths of a bit) × strength in the place \
          × how good an answer it is
          """),
      isConfident
        ? Message(swedish: "svaret räknas som säkert", english: "the answer counts as confident")
        : Message(swedish: "svaret räknas som osäkert", english: "the answer counts as unsure"),
    ].map { $0[language] }
  }

  /// All parts of a score; the values of the last lines lead to it.
  func lines(_ explanation: Explanation) -> [String] {
    let entriesByIdea = explanation.ideas.map { entries(of: $0) }
    var widths = [0, 0, 0, 0]
    for entry in entriesByIdea.joined() {
      widths = zip(widths, entry.columns).map { max($0, $1.count) }
    }
    var rows: [Row] = []
    for (idea, entries) in zip(explanation.ideas, entriesByIdea) {
      rows.append(Row(text: heading(idea)))
      for entry in entries {
        let columns = zip(entry.columns, widths).map { padded($0, to: $1) } + [entry.product]
        rows.append(Row(text: "  " + columns.joined(separator: "  "), value: entry.value))
      }
    }
    rows += steps(explanation)
    return aligned(rows)
  }

  /// The same on a line for each idea and one for the steps.
  func shortLines(_ explanation: Explanation) -> [String] {
    let parts = explanation.parts
    let ideas = explanation.ideas.map { idea in
      let places = [(idea.onPage, page[language]), (idea.inSection, section[language])]
      let worths = places.compactMap { match, place in
        match.map { match in
          let words = match.terms.map(\.word).joined(separator: " + ")
          let fields = fieldNames(match.terms.flatMap(\.fields))
          return "\(words) (\(name(of: match.way)), \(place): \(fields)) \(match.worth)"
        }
      }
      let missing = Message(swedish: "finns inte", english: "is not there")[language]
      return "\(idea.text): " + (worths.isEmpty ? missing : worths.joined(separator: " + "))
    }
    var steps = ["3 × \(parts.best) + \(parts.strongest) = \(parts.sum)"]
    steps.append("\(coverage[language]) → \(parts.afterCoverage)")
    if parts.nameBonus > 0 { steps.append("\(nameWord[language]) + \(parts.nameBonus)") }
    steps.append("\(type[language]) \(parts.pageWeight)/32 → \(parts.afterType)")
    if let nearness = parts.nearness {
      let count = "\(nearness.near)/\(nearness.ideaCount)"
      steps.append("\(nearnessWord[language]) \(count) → \(parts.total)")
    }
    return ideas + [steps.joined(separator: ", ")]
  }

  private func heading(_ idea: Explanation.IdeaShare) -> String {
    let tenths = (idea.weight * 10 + 8) / 16
    let comma = language == .swedish ? "," : "."
    let bits = "\(tenths / 10)\(comma)\(tenths % 10)"
    let weight = Message(
      swedish: "«\(idea.text)»: vikt \(idea.weight) = \(bits) bitar",
      english: "«\(idea.text)»: weight \(idea.weight) = \(bits) bits")[language]
    let rest =
      idea.strongest == 0
      ? Message(swedish: "finns inte på sidan", english: "is not on the page")
      : Message(
        swedish: "starkast \(idea.strongest), täckt \(idea.covered) av \(idea.fullWorth)",
        english: "strongest \(idea.strongest), covered \(idea.covered) of \(idea.fullWorth)")
    return "\(weight), \(rest[language])"
  }

  private func entries(of idea: Explanation.IdeaShare) -> [Entry] {
    [(idea.onPage, page[language]), (idea.inSection, section[language])]
      .flatMap { match, place in match.map { entries(of: $0, place: place) } ?? [] }
  }

  /// One line for a word; several words have a line each and one for their average.
  private func entries(of match: Explanation.Match, place: String) -> [Entry] {
    let isOne = match.terms.count == 1
    let factor = " × \(match.factor)/16"
    let words = match.terms.map { term in
      Entry(
        [place, shortened(term.word, to: 20), name(of: match.way), fieldNames(term.fields)],
        product: "\(term.weight) × \(term.impact)" + (isOne ? factor : ""),
        value: isOne ? match.worth : term.worth)
    }
    guard !isOne else { return words }
    let average = match.terms.reduce(0) { $0 + $1.worth } / max(1, words.count)
    let both = Message(
      swedish: "medel av \(words.count)", english: "average of \(words.count)")[language]
    return words + [
      Entry([place, both, "", ""], product: "\(average)" + factor, value: match.worth)
    ]
  }

  /// The lines from the sum of the ideas to the score.
  private func steps(_ explanation: Explanation) -> [Row] {
    let parts = explanation.parts
    let best = placeName(explanation.section)
    let strongest = Message(
      swedish: "varje idé där den är starkast", english: "each idea where it is strongest")
    var rows = [
      Row(text: "\(best[language]): 3 × \(parts.best)", value: 3 * parts.best),
      Row(text: "\(strongest[language]): + \(parts.strongest)", value: parts.sum),
      Row(
        text: "\(coverage[language]) \(parts.covered)/\(parts.fullWorth): "
          + "× (3 × \(parts.fullWorth) + 2 × \(parts.covered)) / (5 × \(parts.fullWorth))",
        value: parts.afterCoverage),
    ]
    if parts.nameSureness > 0 {
      let name =
        parts.nameSureness > 1
        ? Message(swedish: "frågan är sidans namn", english: "the query is the page's name")
        : Message(
          swedish: "frågan är ett annat namn eller ett sökord",
          english: "the query is another name or a keyword")
      rows.append(
        Row(
          text: "\(name[language]): + \(parts.nameSureness) × 5 × \(parts.fullWorth)",
          value: parts.afterCoverage + parts.nameBonus))
    }
    rows.append(Row(text: "\(type[language]): × \(parts.pageWeight)/32", value: parts.afterType))
    if let nearness = parts.nearness {
      let (near, count) = (nearness.near, nearness.ideaCount)
      let together = Message(
        swedish: "\(near) av \(count) idéer inom tolv ord",
        english: "\(near) of \(count) ideas within twelve words")
      let factor = "× \(5 * count + 2 * near)/\(5 * count)"
      rows.append(
        Row(
          text: "\(nearnessWord[language]), \(together[language]): \(factor)", value: parts.total))
    }
    rows.append(Row(text: score[language], value: parts.total))
    return rows
  }

  /// What the values of page and section count together for.
  private func placeName(_ section: Explanation.Section?) -> Message {
    guard let section else {
      return Message(swedish: "sidan ensam, tre gånger", english: "the page alone, three times")
    }
    if section.heading.isEmpty {
      return Message(
        swedish: "sidan och texten före första rubriken, tre gånger",
        english: "the page and the text before its first heading, three times")
    }
    let heading = shortened(section.heading, to: 40)
    return Message(
      swedish: "sidan och avsnittet «\(heading)», tre gånger",
      english: "the page and the section «\(heading)», three times")
  }

  private func aligned(_ rows: [Row]) -> [String] {
    let digits = rows.map { $0.value.map { String($0).count } ?? 0 }.max() ?? 0
    let widest = rows.filter { $0.value != nil }.map { $0.text.count + 2 + digits }.max() ?? 0
    let width = min(widest, Self.widestColumns)
    return rows.map { row in
      guard let value = row.value.map(String.init) else { return row.text }
      let gap = max(2, width - row.text.count - value.count)
      return row.text + String(repeating: " ", count: gap) + value
    }
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func shortened(_ text: String, to width: Int) -> String {
    text.count > width ? text.prefix(width - 1) + "…" : text
  }

  private func fieldNames(_ fields: [MatchField]) -> String {
    var names: [String] = []
    for name in fields.map(name) where !names.contains(name) { names.append(name) }
    return names.joined(separator: ", ")
  }

  private let page = Message(swedish: "sidan", english: "page")
  private let section = Message(swedish: "avsnitt", english: "section")
  private let coverage = Message(swedish: "täckning", english: "coverage")
  private let nameWord = Message(swedish: "namn", english: "name")
  private let type = Message(swedish: "sidtyp", english: "page type")
  private let nearnessWord = Message(swedish: "närhet", english: "nearness")
  private let score = Message(swedish: "poäng", english: "score")
}

extension ExplanationText {
  fileprivate func name(of way: MatchWay) -> String {
    let name =
      switch way {
      case .literal: Message(swedish: "ordet", english: "the word")
      case .inflection: Message(swedish: "böjning", english: "inflection")
      case .kin: Message(swedish: "liknande ord", english: "similar word")
      case .continuation: Message(swedish: "längre ord", english: "longer word")
      case .synonym: Message(swedish: "annat namn", english: "other name")
      case .spelling: Message(swedish: "stavning", english: "spelling")
      case .compound: Message(swedish: "sammansättning", english: "compound")
      case .parts: Message(swedish: "ordets delar", english: "parts of it")
      case .head: Message(swedish: "ordets slut", english: "end of it")
      case .joined: Message(swedish: "hopskrivning", english: "joined")
      case .law: Message(swedish: "lagrum", english: "place in law")
      case .movedLaw: Message(swedish: "flyttat lagrum", english: "moved law")
      case .number: Message(swedish: "nummer", english: "number")
      }
    return name[language]
  }

  fileprivate func name(of field: MatchField) -> String {
    let name =
      switch field {
      case .title: Message(swedish: "titel", english: "title")
      case .names: Message(swedish: "namn", english: "names")
      case .summary: Message(swedish: "ingress", english: "summary")
      case .law: Message(swedish: "lag", english: "law")
      case .heading: Message(swedish: "rubrik", english: "heading")
      case .body: Message(swedish: "text", english: "body")
      }
    return name[language]
  }
}
