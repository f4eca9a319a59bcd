import Files

/// The sentences of a page have more than 18 words on average.
///
/// Counts as `text/hard-to-read` does. A page may have no sentence that is too long and yet tire
/// its readers.
enum AverageSentence: Rule {
  static let name = "text/long-on-average"

  private static let most = 18
  private static let fewestWords = 100

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.pages.compactMap { page in
      let measure = Readability(page, in: inspection)
      guard measure.wordCount >= fewestWords, let average = measure.wordsPerSentence else {
        return nil
      }
      let tenths = Int((average * 10).rounded())
      guard tenths > 10 * most else { return nil }
      return Diagnostic(
        .tip, name, at: page.titleLocation,
        Message(
          swedish: "meningarna har i snitt \(tenths / 10),\(tenths % 10) ord, över \(most)",
          english: "the sentences have \(tenths / 10).\(tenths % 10) words on average, "
            + "over \(most)"),
        fix: Message(
          swedish: "dela de längsta meningarna, en tanke i varje",
          english: "divide the longest sentences, one thought in each"))
    }
  }
}
