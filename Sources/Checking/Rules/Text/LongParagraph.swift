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
      let isLong = wordCount > mostWords
      return Diagnostic(
        .warning, name, at: text.location(of: first.range),
        isLong
          ? Message(
            swedish: "stycket har \(wordCount) ord, fler än \(mostWords)",
            english: "the paragraph has \(wordCount) words, more than \(mostWords)")
          : Message(
            swedish: "stycket har \(sentences.count) meningar, fler än \(mostSentences)",
            english: "the paragraph has \(sentences.count) sentences, more than \(mostSentences)"),
        fix: Message(
          swedish: "dela det där tanken byter, eller gör en lista",
          english: "divide it where the thought turns, or make a list"))
    }
  }
}
