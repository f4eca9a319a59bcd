import Testing

@testable import Searching

@Suite struct SpellingLettersTests {
  @Test(
    "An edit is two, a lost dot one",
    arguments: [
      ("skola", "skola", 0), ("skola", "skolan", 2), ("skola", "skla", 2), ("skola", "skoja", 2),
      ("skola", "sokla", 2), ("hälsa", "halsa", 1), ("oro", "örö", 2), ("hälsa", "hlsa", 2),
      ("anmälan", "anmalna", 3), ("ca", "abc", 5),
    ])
  func measures(_ left: String, _ right: String, _ distance: Int) {
    let letters = SpellingLetters(Array(left.utf8))
    #expect(letters.distance(to: Array(right.utf8), limit: 4) == distance)
    #expect(
      SpellingLetters(Array(right.utf8)).distance(to: Array(left.utf8), limit: 4) == distance)
  }

  @Test("A distance beyond the limit is one more than the limit")
  func stopsAtTheLimit() {
    let letters = SpellingLetters(Array("socialtjänsten".utf8))
    #expect(letters.distance(to: Array("tandvården".utf8), limit: 4) == 5)
  }
}
