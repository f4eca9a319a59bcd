import Files
import Linking
import Parsing

/// A passage of a Swedish page is in English, and nothing tells those who have it read out.
///
/// Counts little words: of eight words or more every fourth must be one that only English has, and
/// none one that only Swedish has. A name or a title of a few words is let be, as is what stands
/// in an element with `lang`.
enum UnmarkedEnglish: Rule {
  static let name = "text/unmarked-english"

  private static let fewestWords = 8

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let english = WordTable(english, in: inspection.words)
    let swedish = WordTable(swedish, in: inspection.words)
    return inspection.texts.flatMap { text in
      text.sentences.compactMap { sentence -> Diagnostic? in
        let words = text.words[sentence.words]
        guard words.count >= fewestWords,
          words.count(where: { english.contains($0.number) }) * 4 >= words.count,
          !words.contains(where: { swedish.contains($0.number) }),
          !isMarked(text.passage.place(of: sentence.range).lowerBound, in: text.file.bytes)
        else { return nil }
        return Diagnostic(
          .warning, name, at: text.location(of: sentence.range),
          Message(
            swedish: "meningen är på engelska, och läses upp som svenska",
            english: "the sentence is in English and is read out as Swedish"),
          fix: Message(
            swedish: "skriv <span lang=\"en\"> före och </span> efter",
            english: "write <span lang=\"en\"> before it and </span> after"))
      }
    }
  }

  /// Whether a tag with `lang` ends where the words begin.
  private static func isMarked(_ start: Int, in bytes: [UInt8]) -> Bool {
    let before = bytes[..<start].suffix(60)
    guard before.last == UInt8(ascii: ">"), let open = before.lastIndex(of: UInt8(ascii: "<"))
    else { return false }
    return String(decoding: before[open...], as: UTF8.self).contains(" lang=")
  }

  private static let english: Set<String> = [
    "the", "of", "and", "to", "is", "that", "with", "this", "are", "be", "by", "from", "which",
    "you", "your", "it", "not", "we", "our", "their", "they", "have", "has", "was", "were", "or",
    "an", "who", "what", "should", "must", "will", "would", "these", "those", "its", "about",
  ]

  private static let swedish: Set<String> = [
    "och", "att", "som", "är", "på", "en", "ett", "av", "för", "med", "inte", "till", "det",
    "den", "de", "om", "har", "vi", "ni", "eller", "från", "ska", "kan", "du", "vid", "enligt",
  ]
}
