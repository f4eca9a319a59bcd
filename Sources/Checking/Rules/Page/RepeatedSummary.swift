import Declarations
import Files
import Language
import Linking
import Parsing

/// A page's first paragraph says its summary over again, which readers have just read above it.
///
/// The same words count, however they are punctuated, also where the paragraph goes on after them.
/// A summary of fewer than five words is let be.
enum RepeatedSummary: Rule {
  static let name = "meta/repeated-summary"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap(\.document).compactMap { document in
      guard let summary = document.metadata.summary, document.metadata.status == .current,
        let first = document.passages.first,
        repeats(first.text, Array(summary.value.utf8))
      else { return nil }
      let passage = Passage(summary.value, in: document.file, at: summary.range)
      return Diagnostic(
        .warning, name, at: Location(document.file, passage.place(of: passage.text.indices)),
        Message(
          swedish: "första stycket säger samma sak som sammanfattningen",
          english: "the first paragraph says the same as the summary"),
        fix: Message(
          swedish: "ta bort meningarna ur texten, de visas redan överst på sidan",
          english: "remove the sentences from the text; the page already shows them at its top"))
    }
  }

  /// Whether a text begins with all the words of another.
  private static func repeats(_ text: [UInt8], _ summary: [UInt8]) -> Bool {
    var (words, wanted) = (WordScanner(text), WordScanner(summary))
    var count = 0
    while wanted.next() != nil {
      guard words.next() != nil, words.word == wanted.word else { return false }
      count += 1
    }
    return count >= 5
  }
}
