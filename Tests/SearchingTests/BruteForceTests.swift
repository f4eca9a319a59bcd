import Indexing
import SeededRandom
import Testing

@testable import Searching

/// Random sites whose words are numbers, so that nothing is inflected, mended or split, searched
/// by the index and by looking at every page.
@Suite struct BruteForceTests {
  @Test("The index finds what looking at every page finds, with the same scores", arguments: 0..<8)
  func agrees(_ round: Int) throws {
    let seed = UInt64(20_261_121 + round)
    print("seed of the random site: \(seed)")
    var random = SeededGenerator(seed: seed)
    let pageCount = Int.random(in: 1...120, using: &random)
    let wordCount = Int.random(in: 5...400, using: &random)
    let texts = (0..<pageCount).map { _ in
      (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 1...30, using: &random)).map { _ in
          100_000 + Int.random(in: 0..<wordCount, using: &random)
        }
      }
    }
    let site = try SmallSite(
      texts.enumerated().map { number, sections in
        page(
          "p\(number)", "Rubrik",
          sections.map { ("", $0.map(String.init).joined(separator: " ")) })
      })
    let plain = PlainSearch(texts)
    for _ in 0..<40 {
      let query = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        100_000 + Int.random(in: 0..<wordCount, using: &random)
      }
      let words = query.map(String.init).joined(separator: " ")
      let found = try site.index.search(words, limit: pageCount)
      let expected = plain.scores(query)
      #expect(found.count == expected.count, "seed \(seed), query \(words)")
      guard Set(query).count == 1 else { continue }
      let paths = expected.sorted { ($0.value, -$0.key) > ($1.value, -$1.key) }.map(\.key)
      #expect(found.results.map(\.path) == paths.map { "/p\($0)/" }, "seed \(seed) \(words)")
      #expect(found.results.map(\.score) == paths.map { expected[$0] }, "seed \(seed) \(words)")
    }
  }
}

/// Search by looking at every page.
private struct PlainSearch {
  private let texts: [[[Int]]]
  private let averageLength: Double

  init(_ texts: [[[Int]]]) {
    self.texts = texts
    let lengths = texts.joined().map(\.count)
    averageLength = Double(lengths.reduce(0, +)) / Double(lengths.count)
  }

  /// The pages that have some word; with one word, the score of each.
  func scores(_ query: [Int]) -> [Int: Int] {
    var scores: [Int: Int] = [:]
    let units = texts.reduce(0) { $0 + $1.count + 1 }
    let with = texts.joined().count { $0.contains(query[0]) }
    let weight = plainWeight(with: with, of: units)
    for (page, sections) in texts.enumerated()
    where sections.contains(where: { $0.contains { query.contains($0) } }) {
      let best = sections.map { weight * impact(of: query[0], in: $0) }.max() ?? 0
      let full = weight * 12
      // Three times the best section and once the page, by how much of the query is there.
      scores[page] = 4 * best * (3 * full + 2 * min(best, full)) / (5 * full)
    }
    return scores
  }

  private func impact(of word: Int, in section: [Int]) -> Int {
    let count = section.count { $0 == word }
    if count == 0 { return 0 }
    let share = 1 / (1 - 0.75 + 0.75 * Double(section.count) / averageLength)
    var weighted = 0.0
    weighted += Double(count) * share
    return max(1, Int(weighted * 2.2 / (weighted + 1.2) * 12 + 0.5))
  }

  /// Sixteen times the binary logarithm of a word's rarity, by halving and squaring.
  private func plainWeight(with: Int, of all: Int) -> Int {
    var rarity = Double(2 * all + 2) / Double(2 * with + 1)
    var sixteenths = 0.0
    var step = 16.0
    while rarity >= 2 {
      rarity /= 2
      sixteenths += step
    }
    for _ in 0..<30 {
      rarity *= rarity
      step /= 2
      if rarity >= 2 {
        rarity /= 2
        sixteenths += step
      }
    }
    return max(1, Int(sixteenths + 0.5))
  }
}
