import Declarations
import Files
import Linking
import Parsing

/// Running text of a file, with the way back to its place.
struct WrittenText {
  /// What it is.
  enum Kind {
    case text, heading, title, summary, definition
  }

  let kind: Kind
  let file: SourceFile
  let passage: Passage

  /// The place of a part of the text.
  func location(of range: Range<Int>) -> Location {
    Location(file, passage.place(of: range))
  }

  /// What readers meet as current Swedish text: pages that hold or soon will, with titles,
  /// summaries and headings, and definitions in registers. Quotations are someone else's words
  /// and not among it.
  static func current(in site: Site) -> [WrittenText] {
    let pages = site.pages.filter { $0.isCurrentSwedish(in: site) }
      .flatMap { page in page.document.map(texts(of:)) ?? [] }
    guard site.declarations.settings.language == .swedish else { return pages }
    let definitions = site.declarations.registers.sorted { $0.key < $1.key }.flatMap {
      $0.value.entries.compactMap(definition(of:))
    }
    return pages + definitions
  }

  private static func texts(of document: Document) -> [WrittenText] {
    let (file, metadata) = (document.file, document.metadata)
    let title = metadata.title.map {
      WrittenText(kind: .title, file: file, passage: Passage($0.value, in: file, at: $0.range))
    }
    let summary = metadata.summary.map {
      WrittenText(kind: .summary, file: file, passage: Passage($0.value, in: file, at: $0.range))
    }
    let headings = document.headings.map {
      WrittenText(kind: .heading, file: file, passage: Passage($0.text, in: file, at: $0.range))
    }
    let texts = document.passages.filter { !$0.isQuoted }.map {
      WrittenText(kind: .text, file: file, passage: $0)
    }
    return [title, summary].compactMap(\.self) + headings + texts
  }

  private static func definition(of entry: RegisterEntry) -> WrittenText? {
    guard let value = entry.values["definition"] ?? entry.values["summary"],
      let text = value.value.string
    else { return nil }
    let file = entry.location.file
    return WrittenText(
      kind: .definition, file: file, passage: Passage(text, in: file, at: value.range))
  }
}

extension Page {
  /// Whether the page is to be read as it stands, in Swedish.
  func isCurrentSwedish(in site: Site) -> Bool {
    let language = metadata.language ?? site.declarations.settings.language.rawValue
    return (metadata.status == .current || metadata.status == .draft) && language == "sv"
  }
}
