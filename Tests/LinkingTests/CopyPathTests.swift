import Declarations
import Testing

@testable import Linking

@Suite("The name of a site's copy")
struct CopyPathTests {
  @Test(
    "It is the first words of the title",
    arguments: [
      ("Samverka för barnet", "samverka-for-barnet.zip"), ("", "guide.zip"), ("!", "guide.zip"),
      (
        "Vägledning för alla som arbetar tillsammans runt barn",
        "vagledning-for-alla-som-arbetar.zip"
      ),
      (String(repeating: "a", count: 90), String(repeating: "a", count: 40) + ".zip"),
    ])
  func isShort(title: String, path: String) {
    var settings = SiteSettings()
    settings.title = title
    #expect(settings.copyPath == path)
  }
}
