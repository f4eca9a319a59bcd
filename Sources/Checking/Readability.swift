/// How the running text of a page reads, in figures.
///
/// Counts paragraphs, items and notes that end as sentences do; lists of names and tables would
/// make any page seem hard.
struct Readability {
  /// How many words there are.
  private(set) var wordCount = 0
  /// How many of them have more than six letters.
  private(set) var longWordCount = 0
  /// How many sentences there are.
  private(set) var sentenceCount = 0

  /// Counts in the texts of a page.
  init(_ page: Inspection.ReadPage, in inspection: Inspection) {
    for text in inspection.texts[page.texts] where text.kind == .text && text.endsAsSentence {
      wordCount += text.words.count
      sentenceCount += text.sentences.count
      longWordCount += text.words.count { inspection.words.isLong($0.number) }
    }
  }

  /// Words a sentence; nil for a text without words.
  var wordsPerSentence: Double? {
    sentenceCount == 0 ? nil : Double(wordCount) / Double(sentenceCount)
  }

  /// Words a sentence plus the share of long words in per cent; nil for a text without words.
  var lix: Double? {
    wordsPerSentence.map { $0 + 100 * Double(longWordCount) / Double(wordCount) }
  }
}
