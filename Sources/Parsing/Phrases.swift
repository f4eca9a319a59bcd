internal import Files

/// The words the body's HTML needs that no author wrote.
struct Phrases {
  /// The language they are in.
  let language: InterfaceLanguage

  /// Names the list of footnotes.
  var footnotes: String { swedish("Fotnoter", english: "Footnotes") }
  /// Says that a task is done.
  var taskDone: String { swedish("Klart", english: "Done") }
  /// Says that a task is not done.
  var taskOpen: String { swedish("Inte klart", english: "Not done") }
  /// Stands before the line where it is written who does a step, and when.
  var whoAndWhen: String { swedish("Vem och när:", english: "Who and when:") }
  /// The anchor of a heading whose words give none.
  var sectionAnchor: String { swedish("avsnitt", english: "section") }

  /// Names the link to a footnote.
  func footnote(_ number: Int) -> String {
    swedish("Fotnot \(number)", english: "Footnote \(number)")
  }

  /// Names the link from a footnote back to the text; `place` tells several places apart.
  func backToText(footnote number: Int, place: Int?) -> String {
    let start = swedish(
      "Tillbaka till texten, fotnot \(number)", english: "Back to the text, footnote \(number)")
    guard let place else { return start }
    return start + swedish(", ställe \(place)", english: ", place \(place)")
  }

  /// Names a table without caption.
  func table(_ number: Int) -> String {
    swedish("Tabell \(number)", english: "Table \(number)")
  }

  private func swedish(_ swedish: String, english: String) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
