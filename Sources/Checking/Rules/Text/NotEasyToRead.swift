import Declarations
import Files
import Linking
import Parsing

/// A page for those who need easy text is not easy: its LIX is over 30, or a sentence of it has
/// more than twelve words.
///
/// Such pages are those that other pages name as their `easy_read`. LIX counts as in
/// `text/hard-to-read`, from 30 words on.
enum NotEasyToRead: Rule {
  static let name = "text/not-easy-to-read"

  private static let mostLIX = 30.0
  private static let fewestWords = 30
  private static let mostWords = 12

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let easy = Set(inspection.site.pages.flatMap { files(namedBy: $0) })
    return inspection.pages.filter { easy.contains($0.document.file.path) }.flatMap { page in
      let sentences = inspection.texts[page.texts]
        .filter { $0.kind == .text || $0.kind == .summary }
        .flatMap { text in
          text.sentences.filter { $0.words.count > mostWords }.map {
            longSentence($0.words.count, at: text.location(of: $0.range))
          }
        }
      let measure = Readability(page, in: inspection)
      guard measure.wordCount >= fewestWords, let lix = measure.lix, lix > mostLIX else {
        return sentences
      }
      return sentences + [hardPage(Int(lix.rounded(.up)), at: page.titleLocation)]
    }
  }

  /// What a page names as its easy-to-read page, below the root or below its own folder.
  private static func files(namedBy page: Page) -> [String] {
    guard let document = page.document,
      case .page(let written) = page.metadata.values["easy_read"]?.value
    else { return [] }
    let folder = document.file.path.split(separator: "/").dropLast()
    if written.hasPrefix("/") { return [String(written.dropFirst())] }
    var parts = folder
    for part in written.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return [written, parts.joined(separator: "/")]
  }

  private static func longSentence(_ count: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "meningen har \(count) ord, fler än \(mostWords) på en lättläst sida",
        english: "the sentence has \(count) words, more than \(mostWords) on an easy page"),
      fix: Message(swedish: "dela den", english: "divide it"))
  }

  private static func hardPage(_ lix: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "den lättlästa sidan har LIX \(lix), över \(Int(mostLIX))",
        english: "the easy page has LIX \(lix), over \(Int(mostLIX))"),
      fix: Message(
        swedish: "byt långa ord mot korta och dela meningar",
        english: "put short words in place of long ones and divide sentences"))
  }
}
