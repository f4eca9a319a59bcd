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

  /// Where its address stands, right after its words or in their place; nil where it is written
  /// otherwise or elsewhere.
  var addressPlace: Range<Int>? {
    let bytes = file.bytes
    let words = passage.place(of: link.words)
    if bytes[words].elementsEqual(link.address) { return words }
    // Between the words and the address stand the ends of emphasis and code, and "](" or "](<".
    let start = bytes[words.upperBound...].prefix(8).firstIndex(of: UInt8(ascii: "("))
    guard let start, bytes[start - 1] == UInt8(ascii: "]") else { return nil }
    let isBracketed = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "<")
    let first = start + (isBracketed ? 2 : 1)
    let place = first..<(first + link.address.count)
    return place.upperBound < bytes.count && bytes[place].elementsEqual(link.address) ? place : nil
  }

  /// Where its words stand.
  var location: Location { Location(file, passage.place(of: link.words)) }
}
