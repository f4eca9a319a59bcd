import Files
import Linking
import Parsing

/// A paragraph is one line of bold text, which looks like a heading and is none.
///
/// Those who move from heading to heading never find it, nor do menus and search.
enum BoldHeading: Rule {
  static let name = "heading/bold-text"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap(\.document).flatMap { document in
      document.passages.compactMap { passage in
        let words = passage.place(of: passage.text.indices)
        guard let last = passage.text.last, !".!?:,;".utf8.contains(last), !passage.isQuoted,
          isLineOfBold(words, in: document.file.bytes)
        else { return nil }
        return Diagnostic(
          .warning, name, at: Location(document.file, words),
          Message(
            swedish: "fet text i stället för en rubrik",
            english: "bold text in place of a heading"),
          fix: Message(
            swedish: "skriv ## eller ### framför och ta bort stjärnorna",
            english: "write ## or ### before it and remove the asterisks"))
      }
    }
  }

  /// Whether the words have `**` or `__` on both sides and a blank line, or none, above and below.
  private static func isLineOfBold(_ words: Range<Int>, in bytes: [UInt8]) -> Bool {
    let lineStart = (bytes[..<words.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
    let lineEnd = bytes[words.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
    guard lineStart + 2 == words.lowerBound, !bytes[words].contains(0x0A) else { return false }
    let mark = bytes[lineStart..<words.lowerBound]
    guard mark.elementsEqual("**".utf8) || mark.elementsEqual("__".utf8) else { return false }
    let rest = bytes[words.upperBound..<lineEnd].filter { $0 > 0x20 }
    let isBlankAbove = lineStart < 2 || bytes[..<(lineStart - 1)].lastLineIsBlankOrFence
    let next = bytes[min(lineEnd + 1, bytes.count)...].prefix { $0 != 0x0A }
    return rest.elementsEqual(mark) && isBlankAbove && next.allSatisfy { $0 <= 0x20 }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last line holds nothing, or opens a container or ends the front matter.
  fileprivate var lastLineIsBlankOrFence: Bool {
    let line = self[((lastIndex(of: 0x0A) ?? startIndex - 1) + 1)...]
    return line.allSatisfy { $0 <= 0x20 } || line.starts(with: ":::".utf8)
      || line.starts(with: "---".utf8)
  }
}
