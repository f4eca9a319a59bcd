import Testing

@testable import Searching

@Suite struct LawQueryTests {
  @Test(
    "A place in a law is read however it is written",
    arguments: [
      ("2 kap. 25 § skollagen", ["2010:800/2:25"]), ("2 kap 25§ SkolL", ["2010:800/2:25"]),
      ("skollagen 2 kap 25 §", ["2010:800/2:25"]), ("25 § 2 kap skollagen", ["2010:800/2:25"]),
      ("2:25 skollagen", ["2010:800/2:25"]), ("2010:800 2:25", ["2010:800/2:25"]),
      ("2 25 skollagen", ["2010:800/2:25"]), ("6 kap 20 c § fb", ["1949:381/6:20c"]),
      ("7 § tandvårdslagen", ["1985:125/7"]), ("vad säger 7 § tandvårdslagen", ["1985:125/7"]),
      ("25 kap 2 kap skollagen", ["2010:800/2:25", "2010:800/25:2"]),
      ("16 kap 4 § hälso- och sjukvårdslagen", ["2017:30/16:4"]),
    ])
  func readsPlaces(_ query: String, _ keys: [String]) {
    #expect(law(query)?.keys.map { String(decoding: $0, as: UTF8.self) } == keys)
  }

  @Test(
    "A law without a place and a place without a law are words",
    arguments: ["skollagen", "2 kap 25 §", "kap skollagen", "1 2 3 skollagen", "", "§"])
  func readsNothing(_ query: String) {
    #expect(law(query) == nil)
  }

  private func law(_ text: String) -> LawQuery? {
    let query = Array(text.utf8)
    let names = [
      ("skollagen", "2010:800"), ("skoll", "2010:800"), ("fb", "1949:381"),
      ("tandvårdslagen", "1985:125"), ("hälso och sjukvårdslagen", "2017:30"),
      ("sjukvårdslagen", "1"),
    ]
    return LawQuery(
      query, words: QueryWord.words(of: query, weak: []),
      lawNames: names.map { name, number in
        (name.split(separator: " ").map { Array($0.utf8) }, Array(number.utf8))
      })
  }
}
