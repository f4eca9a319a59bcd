import Language
import Testing

@Suite struct WeakWordsTests {
  @Test("Question and function words are weak", arguments: ["hur", "vilka", "är", "på", "gör"])
  func isWeak(_ word: String) {
    #expect(WeakWords.contains([UInt8](word.utf8)))
  }

  @Test(
    "Words that turn the meaning are not",
    arguments: [
      "inte", "ej", "utan", "före", "efter", "under", "mellan", "mot", "ingen", "aldrig", "barn",
      "",
    ])
  func isStrong(_ word: String) {
    #expect(!WeakWords.contains([UInt8](word.utf8)))
  }

  @Test("Each weak word is one normalised word")
  func isNormalised() {
    #expect(WeakWords.sorted.filter { WordScanner.words(in: $0) != [$0] } == [])
  }
}
