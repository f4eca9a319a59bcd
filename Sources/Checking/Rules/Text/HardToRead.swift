import Declarations
import Files
import Language
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
    let site = inspection.site
    return site.pages.filter { $0.isCurrentSwedish(in: site) }.compactMap { page in
      guard let document = page.document else { return nil }
      var text: [UInt8] = []
      for passage in document.passages where !passage.isQuoted && endsAsSentence(passage.text) {
        text += passage.text + [0x0A, 0x0A]
      }
      var words = WordScanner(text)
      var count = 0
      while words.next() != nil { count += 1 }
      guard count >= fewestWords, let lix = lix(of: text), lix > most else { return nil }
      return Diagnostic(
        .tip, name, at: Location(document.file, document.metadata.title?.range ?? 0..<1),
        Message(
          swedish:
            "sidan är svår att läsa: läsbarhetsindex (LIX) är \(Int(lix)), över \(Int(most))",
          english: "the page is hard to read: its LIX is \(Int(lix)), over \(Int(most))"),
        fix: Message(
          swedish: "dela meningar och byt långa ord mot vardagliga",
          english: "divide sentences and put everyday words in place of long ones"))
    }
  }

  private static func endsAsSentence(_ text: [UInt8]) -> Bool {
    text.last { $0 > 0x20 }.map { ".!?".utf8.contains($0) } ?? false
  }
}
