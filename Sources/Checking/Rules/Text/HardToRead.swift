import Files
import Linking
import Parsing

/// A page's running text is hard to read: its LIX is over 55.
///
/// Counts sentences in paragraphs, items and notes that end as sentences do; lists of names and
/// tables would make any page seem hard. A page with fewer than 100 such words is too short to
/// tell.
enum HardToRead: Rule {
  static let name = "text/hard-to-read"

  private static let most = 55.0
  private static let fewestWords = 100

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.pages.compactMap { page in
      let measure = Readability(page, in: inspection)
      guard measure.wordCount >= fewestWords, let lix = measure.lix, lix > most else { return nil }
      // Rounded up, so that what is over the limit never looks like the limit itself.
      let rounded = Int(lix.rounded(.up))
      return Diagnostic(
        .tip, name, at: page.titleLocation,
        Message(
          swedish:
            "sidan är svår att läsa: läsbarhetsindex (LIX) är \(rounded), över \(Int(most))",
          english: "the page is hard to read: its LIX is \(rounded), over \(Int(most))"),
        fix: Message(
          swedish: "dela meningar och byt långa ord mot vardagliga",
          english: "divide sentences and put everyday words in place of long ones"))
    }
  }
}
