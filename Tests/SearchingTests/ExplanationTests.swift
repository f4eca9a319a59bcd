import Indexing
import SeededRandom
import Testing

@testable import Searching

@Suite("A score is explained by the numbers it was made of")
struct ExplanationTests {
  @Test("The parts of every result of many queries add up to its score", arguments: 0..<4)
  func addsUp(_ round: Int) throws {
    let seed = UInt64(20_261_122 + round)
    print("seed of the queries: \(seed)")
    var random = SeededGenerator(seed: seed)
    let site = try SmallSite.guidance()
    var explained = 0
    for _ in 0..<150 {
      let query = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        someWord(using: &random)
      }.joined(separator: " ")
      let isUnfinished = Bool.random(using: &random)
      let found = try site.index.search(
        query, limit: 20, isUnfinished: isUnfinished, withArchived: Bool.random(using: &random),
        isExplained: true)
      for result in found.results {
        let explanation = try #require(result.explanation)
        #expect(faults(in: explanation, score: result.score) == [], "seed \(seed), \(query)")
        explained += 1
      }
    }
    #expect(explained > 300)
  }

  @Test("Asking for explanations changes nothing else")
  func changesNothing() throws {
    let site = try SmallSite.guidance()
    for query in ["oros anmälan", "hur länge är tandvården gratis", "14 kap 1 § SoL", "soc"] {
      let plain = try site.index.search(query)
      let explained = try site.index.search(query, isExplained: true)
      #expect(plain.results.allSatisfy { $0.explanation == nil })
      #expect(plain.results.map(\.score) == explained.results.map(\.score))
      #expect(plain.results.map(\.path) == explained.results.map(\.path))
    }
  }

  @Test("Each way to answer is named, with the words and where they stand", arguments: Named.all)
  func namesTheWay(_ named: Named) throws {
    let site = try SmallSite.guidance()
    let result = try #require(try site.index.search(named.query, isExplained: true).results.first)
    let idea = try #require(result.explanation?.ideas.first)
    #expect(result.path == named.path)
    #expect(idea.text == named.text)
    let match = try #require(named.isPage ? idea.onPage : idea.inSection)
    #expect(match.way == named.way)
    #expect(match.terms.map(\.word) == named.words)
    for term in match.terms { #expect(term.fields == named.fields, "\(term.word)") }
  }

  @Test("Who asks by name is led to the page, and told which section counted")
  func tellsTheSection() throws {
    let site = try SmallSite([
      page("sip", "SIP", [("Vad är en SIP", "En SIP är en plan."), ("Annat", "Text.")]),
      page("annan", "Annan", [("", "Text om annat.")]),
    ])
    let result = try #require(try site.index.search("SIP", isExplained: true).results.first)
    #expect(result.anchor == "")
    let explanation = try #require(result.explanation)
    #expect(
      explanation.section == Explanation.Section(anchor: "del-0", heading: "Vad är en SIP"))
    #expect(explanation.ideas.first?.inSection?.terms.first?.fields == [.heading, .body])
    #expect(explanation.parts.nameSureness == 2)
  }

  @Test("A word that the page lacks is there with nothing")
  func tellsWhatIsMissing() throws {
    let site = try SmallSite.guidance()
    let found = try site.index.search("orosanmälan xyzzyqwv", isExplained: true)
    let idea = try #require(found.results.first?.explanation?.ideas.last)
    #expect(idea.text == "xyzzyqwv")
    #expect(idea.weight > 0)
    #expect(idea.onPage == nil && idea.inSection == nil && idea.strongest == 0)
  }
}

/// A query whose first idea is answered in one way.
struct Named: CustomTestStringConvertible {
  let query: String
  let text: String
  let path: String
  let way: MatchWay
  let words: [String]
  /// Whether the page's own unit answers, not the section.
  let isPage: Bool
  let fields: [MatchField]

  var testDescription: String { query }

  static let all: [Named] = [
    onPage("orosanmälan", "/orosanmalan/", .literal, ["orosanmälan"], [.title]),
    onPage("BUP", as: "bup", "/bup/", .literal, ["bup"], [.names]),
    inSection("fjorton", "/orosanmalan/", .literal, ["fjorton"], [.body]),
    inSection("läraren", "/orosanmalan/", .literal, ["läraren"], [.body]),
    inSection("modeller", "/placerade-barn/", .inflection, ["modell"], [.body]),
    onPage("orosanmälningar", "/orosanmalan/", .inflection, ["orosanmälan"], [.title]),
    onPage("anmälde", "/orosanmalan/", .inflection, ["anmäla"], [.title, .summary]),
    inSection("fjortonåring", "/orosanmalan/", .kin, ["fjorton"], [.body]),
    onPage("soc", "/socialtjansten/", .continuation, ["socialtjänsten"], [.title]),
    onPage("fosterbarn", "/placerade-barn/", .synonym, ["placerade", "barn"], [.title]),
    onPage("rosanmälan", "/orosanmalan/", .spelling, ["orosanmälan"], [.title]),
    onPage("sköterska", "/roll-skolskoterska/", .compound, ["skolsköterska"], [.title]),
    inSection(
      "skolgångsmodell", "/placerade-barn/", .parts, ["skolgången", "modell"], [.body]),
    inSection("barnmottagning", "/bup/", .head, ["mottagningen"], [.body]),
    onPage("oros anmälan", as: "oros", "/orosanmalan/", .joined, ["orosanmälan"], [.title]),
    onPage(
      "2 kap 25 § skollagen", as: "2 kap 25 skollagen", "/elevhalsan/", .law, ["2010:800/2:25"],
      [.law]),
    onPage(
      "14 kap 1 § SoL", as: "14 kap 1 sol", "/orosanmalan/", .movedLaw, ["2025:400/19:1"], [.law]),
    onPage(
      "U2017/01236/GV", as: "u2017/01236/gv", "/uppdraget/", .number, ["u2017/01236/gv"],
      [.names]),
    inSection(
      "U2017/01236/GV", as: "u2017/01236/gv", "/uppdraget/", .number, ["u2017/01236/gv"],
      [.body]),
  ]

  private static func onPage(
    _ query: String, as text: String? = nil, _ path: String, _ way: MatchWay, _ words: [String],
    _ fields: [MatchField]
  ) -> Named {
    Named(
      query: query, text: text ?? query, path: path, way: way, words: words, isPage: true,
      fields: fields)
  }

  private static func inSection(
    _ query: String, as text: String? = nil, _ path: String, _ way: MatchWay, _ words: [String],
    _ fields: [MatchField]
  ) -> Named {
    Named(
      query: query, text: text ?? query, path: path, way: way, words: words, isPage: false,
      fields: fields)
  }
}

/// Words of the guidance and words like them, some with an edit.
private func someWord(using random: inout SeededGenerator) -> String {
  let words = [
    "orosanmälan", "oro", "oros", "anmälan", "anmäla", "barn", "skolan", "rektorn",
    "socialtjänsten",
    "social", "tjänsten", "BUP", "barnpsykiatri", "ungdomar", "tandläkare", "gratis", "nitton",
    "skolsköterska", "sköterska", "fosterbarn", "placerade", "elevhälsan", "2 kap 25 § skollagen",
    "14 kap 1 § SoL", "U2017/01236/GV", "hur", "vem", "när", "xyzzy", "kommunens", "växel",
    "barnmottagning", "läkare", "fjorton",
  ]
  var word = words[Int.random(in: 0..<words.count, using: &random)]
  if Int.random(in: 0..<4, using: &random) == 0 {
    let place = word.index(
      word.startIndex, offsetBy: Int.random(in: 0..<word.count, using: &random))
    word.remove(at: place)
  }
  return word
}

/// What does not add up in an explanation, worked out by the rules a reader is told.
private func faults(in explanation: Explanation, score: Int) -> [String] {
  var faults: [String] = []
  func check(_ value: Int, _ expected: Int, _ what: String) {
    if value != expected { faults.append("\(what): \(value), not \(expected)") }
  }
  for idea in explanation.ideas {
    for match in [idea.onPage, idea.inSection].compactMap({ $0 }) {
      var sum = 0
      for term in match.terms {
        sum += term.weight * term.impact
        if term.impact < 1 || term.fields.isEmpty { faults.append("\(term) is nowhere") }
        if term.weight > idea.weight { faults.append("\(term) outweighs \(idea.text)") }
      }
      check(match.worth, sum / match.terms.count * match.factor / 16, "\(idea.text) \(match.way)")
    }
    check(idea.fullWorth, idea.weight * 12, "\(idea.text) full")
    check(idea.covered, min(idea.strongest, idea.fullWorth), "\(idea.text) covered")
    if idea.strongest < idea.best { faults.append("\(idea.text) is stronger than its strongest") }
  }
  let parts = explanation.parts
  let best = explanation.ideas.reduce(0) { $0 + $1.best }
  let strongest = explanation.ideas.reduce(0) { $0 + $1.strongest }
  let covered = explanation.ideas.reduce(0) { $0 + $1.covered }
  let full = max(1, explanation.ideas.reduce(0) { $0 + $1.fullWorth })
  check(parts.best, best, "best")
  check(parts.strongest, strongest, "strongest")
  check(parts.covered, covered, "covered")
  check(parts.fullWorth, full, "full worth")
  var total = (3 * best + strongest) * (3 * full + 2 * covered) / (5 * full)
  check(parts.afterCoverage, total, "after coverage")
  total = (total + parts.nameSureness * 5 * full) * parts.pageWeight / 32
  check(parts.afterType, total, "after type")
  if let nearness = parts.nearness {
    check(nearness.ideaCount, explanation.ideas.count, "ideas")
    total = total * (5 * nearness.ideaCount + 2 * nearness.near) / (5 * nearness.ideaCount)
  }
  check(score, total, "score")
  return faults
}
