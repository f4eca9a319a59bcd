import Files
import Linking

/// A link says *klicka här* or the like, which tells nothing of where it leads.
///
/// Those who listen to a page go from link to link and hear nothing of what stands between.
enum GenericLinkText: Rule {
  static let name = "link/generic-text"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    WrittenLink.all(in: inspection.site).compactMap { link in
      let words = link.words
      guard generic.contains(simplified(words)) else { return nil }
      return Diagnostic(
        .warning, name, at: link.location,
        Message(
          swedish: "länktexten '\(words)' säger inte vart länken leder",
          english: "the link text '\(words)' does not say where the link leads"),
        fix: Message(
          swedish: "skriv vad läsaren får där, till exempel sidans namn",
          english: "write what the reader gets there, such as the name of the page"))
    }
  }

  /// Words in small letters with single spaces between, without other signs.
  private static func simplified(_ words: String) -> String {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private static let generic: Set<String> = [
    "här", "klicka här", "tryck här", "klicka", "länk", "länken", "denna länk", "den här länken",
    "mer", "läs mer", "läs mer här", "läs vidare", "läs", "mer information", "mer info", "se mer",
    "se här", "hit", "sidan", "denna sida", "den här sidan", "webbplats", "webbplatsen", "fortsätt",
    "ladda ner", "ladda ned", "ladda ner här", "dokumentet", "detta dokument", "pdf",
    "click here", "here", "link", "this link", "more", "read more", "learn more", "see more",
    "more information", "this page", "continue", "download",
  ]
}
