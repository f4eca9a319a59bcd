import Files
import Language
import Linking
import Parsing

/// A sentence is longer than readers can hold: over 25 words. No style keeps a site from readers.
///
/// Counts in running text, summaries and definitions; quotations are exempt.
enum LongSentence: Rule {
  static let name = "text/long-sentence"

  private static let most = 25

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.texts.filter { $0.kind != .heading && $0.kind != .title }
      .flatMap { text in
        sentences(in: text.passage.text).compactMap { sentence in
          let count = wordCount(text.passage.text, in: sentence)
          return count > most ? diagnostic(count, at: text.location(of: sentence)) : nil
        }
      }
  }

  private static func wordCount(_ text: [UInt8], in range: Range<Int>) -> Int {
    var words = WordScanner(text, in: range)
    var count = 0
    while words.next() != nil { count += 1 }
    return count
  }

  private static func diagnostic(_ count: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "meningen har \(count) ord, fler än \(most)",
        english: "the sentence has \(count) words, more than \(most)"),
      fix: Message(
        swedish: "dela den, eller gör uppräkningen till en lista",
        english: "divide it, or make what it lists a list"))
  }
}
