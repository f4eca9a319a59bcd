import Foundation
import TemporaryFolders
import Testing

@Suite("guide search --explain")
struct ExplainTests {
  private func search(_ query: String, _ more: [String] = []) throws -> GuideRun {
    let folder = try smallSite()
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try GuideRun(["search", query, "--explain"] + more, in: folder)
  }

  @Test("The whole score is laid out, and every line fits a terminal")
  func laysOut() throws {
    let run = try search("oros anmälan genast")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output == laidOut)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("A site in English explains in English")
  func speaksEnglish() throws {
    let folder = try smallSite()
    try folder.write("title: Small guide\nlanguage: en\n", to: "content/site.yaml")
    #expect(try GuideRun(["build"], in: folder).code == 0)
    let run = try GuideRun(["search", "oros anmälan", "--explain"], in: folder)
    #expect(run.output.contains("the answer counts as confident"), "\(run.output)")
    #expect(run.output.contains("«oros»: weight 16 = 1.0 bits, strongest 300, covered 192 of 192"))
    #expect(run.output.contains("page  orosanmälan  joined"))
  }

  @Test("--json has the same parts, which lead to the score")
  func givesData() throws {
    let run = try search("oros anmälan genast", ["--json", "--limit", "1"])
    #expect(run.code == 0, "\(run.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    let result = try #require(answer.results.first)
    let explanation = result.explanation
    #expect(explanation.ideas.map(\.text) == ["oros", "anmälan", "genast"])
    #expect(explanation.ideas.map { $0.page?.way } == ["joined", "joined", nil])
    #expect(explanation.ideas.map { $0.page?.terms.first?.fields } == [["title"], ["title"], nil])
    #expect(explanation.ideas.map { $0.section?.terms.first?.word } == [nil, nil, "genast"])
    let worths = explanation.ideas.flatMap { [$0.page, $0.section] }.compactMap { $0?.worth }
    #expect(worths.reduce(0, +) == explanation.score.best)
    #expect(explanation.score.sum == 3 * explanation.score.best + explanation.score.strongest)
    #expect(explanation.score.total == result.score)
  }

  @Test("Without --explain nothing is explained")
  func isSilentOtherwise() throws {
    let folder = try smallSite()
    #expect(try GuideRun(["build"], in: folder).code == 0)
    #expect(try !GuideRun(["search", "genast"], in: folder).output.contains("poäng"))
    #expect(try !GuideRun(["search", "genast", "--json"], in: folder).output.contains("ideas"))
  }
}

/// What `--json` writes, as far as the tests read it.
private struct Answer: Decodable {
  struct Result: Decodable {
    let score: Int
    let explanation: Explanation
  }
  struct Explanation: Decodable {
    let ideas: [Idea]
    let score: Score
  }
  struct Idea: Decodable {
    let text: String
    let page, section: Match?
  }
  struct Match: Decodable {
    let way: String
    let worth: Int
    let terms: [Term]
  }
  struct Term: Decodable {
    let word: String
    let fields: [String]
  }
  struct Score: Decodable {
    let best, strongest, sum, total: Int
  }

  let results: [Result]
}

/// Changes with the weights of fields and whatever else scores are made of.
private let laidOut = """
  värde = vikt (hur ovanligt ordet är, i sextondels bitar) × styrka på stället × hur gott svaret är
  svaret räknas som säkert
  1. Orosanmälan › När
     /orosanmalan/#nar
     «Genast».
     (orosanmälan)
     «oros»: vikt 16 = 1,0 bitar, starkast 300, täckt 192 av 192
       sidan    orosanmälan  hopskrivning  titel  16 × 20 × 15/16   300
     «anmälan»: vikt 16 = 1,0 bitar, starkast 300, täckt 192 av 192
       sidan    orosanmälan  hopskrivning  titel  16 × 20 × 15/16   300
     «genast»: vikt 28 = 1,8 bitar, starkast 448, täckt 336 av 336
       avsnitt  genast       ordet         text   28 × 16 × 16/16   448
     sidan och avsnittet «När», tre gånger: 3 × 1048               3144
     varje idé där den är starkast: + 1048                         4192
     täckning 720/720: × (3 × 720 + 2 × 720) / (5 × 720)           4192
     sidtyp: × 32/32                                               4192
     närhet, 1 av 3 idéer inom tolv ord: × 17/15                   4750
     poäng                                                         4750
  2. Start
     /
     Välkommen. Läs om «orosanmälan».
     (orosanmälan)
     «oros»: vikt 16 = 1,0 bitar, starkast 150, täckt 150 av 192
       avsnitt  orosanmälan  hopskrivning  text  16 × 10 × 15/16   150
     «anmälan»: vikt 16 = 1,0 bitar, starkast 150, täckt 150 av 192
       avsnitt  orosanmälan  hopskrivning  text  16 × 10 × 15/16   150
     «genast»: vikt 28 = 1,8 bitar, finns inte på sidan
     sidan och texten före första rubriken, tre gånger: 3 × 300    900
     varje idé där den är starkast: + 300                         1200
     täckning 300/720: × (3 × 720 + 2 × 300) / (5 × 720)           920
     sidtyp: × 32/32                                               920
     närhet, 2 av 3 idéer inom tolv ord: × 19/15                  1165
     poäng                                                        1165

  """
