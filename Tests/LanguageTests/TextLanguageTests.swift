import Testing

@testable import Language

@Suite("Languages of pages")
struct TextLanguageTests {
  @Test("Each has its code once, in order, and a name for everyone")
  func areWhole() {
    let codes = TextLanguage.all.map(\.code)
    #expect(codes == Set(codes).sorted())
    #expect(codes.allSatisfy { (2...3).contains($0.utf8.count) && $0 == $0.lowercased() })
    for language in TextLanguage.all {
      #expect(!language.ownName.isEmpty && !language.swedishName.isEmpty)
      #expect(language.ownName.first?.isLowercase == false, "\(language.code)")
      #expect(language.swedishName == language.swedishName.lowercased())
    }
  }

  @Test(
    "One is found by its code, and knows its direction",
    arguments: [("sv", false), ("en", false), ("ar", true), ("fa", true), ("yi", true)])
  func isFound(_ code: String, _ isRightToLeft: Bool) {
    #expect(TextLanguage(code: code)?.isRightToLeft == isRightToLeft)
  }

  @Test("What is no code is no language", arguments: ["", "EN", "xx", "english", "sv-SE"])
  func isNotFound(_ code: String) {
    #expect(TextLanguage(code: code) == nil)
  }
}
