import Files
import Linking
import Parsing

/// A link in the text of a page.
struct WrittenLink {
  private let file: SourceFile
  private let passage: Passage
  private let link: Passage.Link

  /// All links of a site's texts and headings, in the order of its pages.
  static func all(in site: Site) -> [WrittenLink] {
    site.pages.compactMap(\.document).flatMap { document in
      (document.passages + document.headingPassages).filter { !$0.links.isEmpty }
        .flatMap { passage in
          passage.links.map { WrittenLink(file: document.file, passage: passage, link: $0) }
        }
    }
  }

  /// The words that readers see.
  var words: String { String(decoding: passage.text[link.words], as: UTF8.self) }

  /// What it leads to, as it is written.
  var address: String { String(decoding: link.address, as: UTF8.self) }

  /// Where its words stand.
  var location: Location { Location(file, passage.place(of: link.words)) }
}
