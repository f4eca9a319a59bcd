import Testing

@testable import Indexing

@Suite struct CompoundTests {
  @Test("Of 800 words that are no compounds at most one in a hundred is split")
  func simpleWordsStayWhole() throws {
    // A seeded sample of Debian's wswedish without its compounds, and words that end as others do.
    let simple = try caseRows("noncompounds.txt").map { $0[0] }
    #expect(simple.count >= 800)
    let words = SplitWords(try vocabulary() + simple)
    let split = simple.filter { words.isSplit($0) }
    #expect(split.count * 100 <= simple.count, "\(split)")
  }

  @Test("Of 170 compounds at least 95 in a hundred end with their head")
  func compoundsHaveTheirHead() throws {
    let rows = try caseRows("compounds.tsv")
    #expect(rows.count >= 170)
    let words = SplitWords(try vocabulary() + rows.flatMap { $0 })
    let missed = rows.filter { words.heads[$0[0]] != words.classes[$0[1]] }.map { $0[0] }
    #expect(missed.count * 20 <= rows.count, "\(missed)")
  }

  @Test(
    "A compound in a form of its own ends with its head",
    arguments: [
      ("skolsköterskan", "sköterska"), ("skolplikten", "plikt"), ("klassrummet", "rum"),
      ("ungdomsvården", "vård"), ("läroböcker", "bok"), ("handlingsplanerna", "plan"),
    ])
  func inflectedCompounds(_ compound: String, _ head: String) throws {
    let words = SplitWords(try vocabulary() + [compound, head])
    #expect(words.heads[compound] == words.classes[head])
  }

  /// Words of guidance for schools, and 3,000 of wswedish.
  private func vocabulary() throws -> [String] {
    try caseRows("vocabulary.tsv").map { $0[0] }
  }
}
