import Foundation
import Testing

@testable import Indexing

@Suite struct WordWeightTests {
  @Test(arguments: [1, 2, 10, 1_000, 70_000])
  func theWeightIsSixteenTimesTheLogarithmOfRarity(_ all: Int) {
    for with in Set([0, 1, all / 3, all / 2, all]) {
      let rarity = (Double(all) + 1) / (Double(with) + 0.5)
      let weight = wordWeight(unitCount: with, allUnitCount: all)
      #expect(abs(Double(weight) - max(1, 16 * log2(rarity))) <= 0.51)
    }
  }

  @Test func aRarerWordIsMoreTelling() {
    let weights = [1, 5, 50, 500, 5_000].map { wordWeight(unitCount: $0, allUnitCount: 5_000) }
    #expect(weights == weights.sorted(by: >))
    #expect(Set(weights).count == weights.count)
  }
}
