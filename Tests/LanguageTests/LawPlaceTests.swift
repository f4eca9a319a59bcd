import Language
import Testing

@Suite struct LawPlaceTests {
  @Test(
    "A place is written as people do",
    arguments: [
      ("2:25", "2\u{A0}kap. 25\u{A0}§"), ("7", "7\u{A0}§"),
      ("6:20c", "6\u{A0}kap. 20\u{A0}c\u{A0}§"),
      ("6a:1", "6\u{A0}a\u{A0}kap. 1\u{A0}§"), ("2:", "2\u{A0}kap."), ("art. 5", "art. 5"),
      ("1:2:3", "1:2:3"),
    ])
  func writes(_ place: String, _ expected: String) {
    #expect(lawPlaceTitle(place) == expected)
  }

  @Test(
    "A place has one form, however its letter is set",
    arguments: [
      ("2:25 a", "2:25a"), ("2:25\u{A0}a", "2:25a"), ("6 a:1", "6a:1"), ("7", "7"),
      ("art. 5", "art. 5"), ("2 kap. 5", "2 kap. 5"), ("2:25 a och b", "2:25a och b"),
      ("5 b §", "5b §"), ("5  b", "5  b"),
    ])
  func canonical(_ place: String, _ expected: String) {
    #expect(canonicalLawPlace(place) == expected)
  }
}
