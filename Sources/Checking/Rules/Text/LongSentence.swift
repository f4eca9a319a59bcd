import Files
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
        text.sentences.filter { $0.words.count > most }.map {
          diagnostic($0.words.count, at: text.location(of: $0.range))
        }
      }
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
