import Language
import Testing

@Suite struct SlugTests {
  @Test(
    "A title gives lower-case ASCII with single hyphens",
    arguments: [
      ("Samverka för barnet", "samverka-for-barnet"),
      ("Åtgärder på hög nivå", "atgarder-pa-hog-niva"),
      ("  – Idé & kritik! – ", "ide-kritik"),
      ("2 kap. 25 § skollagen (2010:800)", "2-kap-25-skollagen-2010-800"),
      ("Weiß/Łódź_Ærø", "weiss-lodz-aro"),
      ("O\u{308}ppet A\u{30A}r", "oppet-ar"),
      ("sam\u{AD}verkan", "samverkan"),
      ("Vad gör BUP? 🙂", "vad-gor-bup"),
      ("🙂", ""),
      ("", ""),
    ])
  func slugs(_ title: String, _ expected: String) {
    #expect(slug(title) == expected)
  }

  @Test("A slug is its own slug", arguments: ["Hälso- och sjukvård", "a--b", "Éowyn 2"])
  func isStable(_ title: String) {
    #expect(slug(slug(title)) == slug(title))
  }
}
