import Files
import Linking
import Parsing

/// A paragraph has more than 90 words, or more than six sentences, so that nobody finds their
/// place in it.
enum LongParagraph: Rule {
  static let name = "text/long-paragraph"

  private static let mostWords = 90
  private static let mostSentences = 6

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.texts.filter { $0.kind == .text }.compactMap { text in
      let (wordCount, sentences) = (text.words.count, text.sentences)
      // So few words can be seven sentences only in a list of names.
      guard wordCount > 2 * mostSentences, let first = sentences.first,
        wordCount > mostWords || sentences.count > mostSentences
      else { return nil }
      return Diagnostic(
        .warning, name, at: text.location(of: first.range),
        Message(
          swedish: "stycket har \(wordCount) ord i \(count(sentences.count)), "
            + "fler än \(mostWords) eller \(mostSentences)",
          english: "the paragraph has \(wordCount) words and \(sentences.count) sentences, "
            + "more than \(mostWords) or \(mostSentences)"),
        fix: Message(
          swedish: "dela det där tanken byter, eller gör en lista",
          english: "divide it where the thought turns, or make a list"))
    }
  }

  private static func count(_ sentences: Int) -> String {
    sentences == 1 ? "1 mening" : "\(sentences) meningar"
  }
}
