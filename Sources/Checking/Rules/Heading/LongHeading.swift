import Files
import Linking
import Parsing

/// A heading has more than ten words, or a title more than 65 characters.
///
/// Long ones are cut off in menus, tabs and search results.
enum LongHeading: Rule {
  static let name = "heading/too-long"

  private static let mostWords = 10
  private static let mostCharacters = 65

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.texts.compactMap { text in
      switch text.kind {
      case .heading: heading(text)
      case .title: title(text)
      case .text, .summary, .definition: nil
      }
    }
  }

  private static func heading(_ text: WrittenText) -> Diagnostic? {
    let count = text.words.count
    guard count > mostWords else { return nil }
    return diagnostic(
      text,
      Message(
        swedish: "rubriken har \(count) ord, fler än \(mostWords)",
        english: "the heading has \(count) words, more than \(mostWords)"))
  }

  private static func title(_ text: WrittenText) -> Diagnostic? {
    let count = String(decoding: text.passage.text, as: UTF8.self).count
    guard count > mostCharacters else { return nil }
    return diagnostic(
      text,
      Message(
        swedish: "titeln har \(count) tecken, fler än \(mostCharacters)",
        english: "the title has \(count) characters, more than \(mostCharacters)"))
  }

  private static func diagnostic(_ text: WrittenText, _ message: Message) -> Diagnostic {
    Diagnostic(
      .warning, name, at: text.location(of: text.passage.text.indices), message,
      fix: Message(
        swedish: "säg det viktigaste; resten kan stå i texten",
        english: "say what matters most; the rest can stand in the text"))
  }
}
