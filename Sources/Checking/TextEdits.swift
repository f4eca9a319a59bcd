import Files
import Language
import Parsing

extension WrittenText {
  /// The edit that writes a part of the text otherwise; nil where what is in the file is not what
  /// is shown, or an anchor would change with its heading.
  func edit(_ range: Range<Int>, to replacement: String) -> Edit? {
    guard let place = passage.exactPlace(of: range, in: file.bytes) else { return nil }
    switch kind {
    case .text: break
    case .heading: guard keepsAnchor(range, replacement) else { return nil }
    case .title, .summary, .definition:
      guard passage.isWrittenOut(in: file.bytes) else { return nil }
    }
    return Edit(place, to: replacement)
  }

  private func keepsAnchor(_ range: Range<Int>, _ replacement: String) -> Bool {
    let edited = passage.text.applying([Edit(range, to: replacement)])
    return slug(String(decoding: passage.text, as: UTF8.self))
      == slug(String(decoding: edited, as: UTF8.self))
  }

  /// Whether a part of the text is code or the words of a link that are its address.
  func isVerbatim(_ range: Range<Int>) -> Bool {
    passage.codes.contains { $0.overlaps(range) }
      || passage.links.contains { link in
        link.words.overlaps(range)
          && passage.text[link.words].contains {
            $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@")
          }
          && !passage.text[link.words].contains(0x20)
      }
  }
}
