import Declarations
import Files
import Linking
import Parsing

/// A summary has more than 300 characters, so that lists and search results cannot show it.
enum LongSummary: Rule {
  static let name = "meta/long-summary"

  private static let most = 300

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap(\.document).compactMap { document in
      guard let summary = document.metadata.summary, document.metadata.status == .current,
        summary.value.count > most
      else { return nil }
      return Diagnostic(
        .warning, name, at: Location(document.file, summary.range),
        Message(
          swedish: "sammanfattningen har \(summary.value.count) tecken, fler än \(most)",
          english: "the summary has \(summary.value.count) characters, more than \(most)"),
        fix: Message(
          swedish: "behåll svaret och flytta resten till texten",
          english: "keep the answer and move the rest to the text"))
    }
  }
}
