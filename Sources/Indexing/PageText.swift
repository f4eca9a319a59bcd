import Files
import Language
import Parsing

/// What a result shows of a page.
///
/// As JSON it is `[path, title, type, summary, [[anchor, heading, text], …]]`. Summary, headings
/// and texts are written with `FrequentWords`; an anchor that is the words of its heading with
/// hyphens between and no dots is the number 1.
struct PageText: Sendable {
  private let path: String
  private let title: String
  private let type: String
  private let summary: String
  private let sections: [Section]
  private let limit: Int

  /// Keeps no more than `limit` bytes of each section's text; the cut is at a space.
  init(_ page: SearchablePage, limit: Int) {
    path = page.path.description
    title = page.title
    type = page.typeLabel
    summary = page.summary
    sections = page.sections
    self.limit = limit
  }

  /// Appends it as JSON, with `pageFile` after the path.
  func append(to output: inout [UInt8], words: FrequentWords, pageFile: String) {
    output.append(UInt8(ascii: "["))
    for part in [path + pageFile, title, type] {
      appendJSONString(part, to: &output)
      output.append(UInt8(ascii: ","))
    }
    words.append(Array(summary.utf8)[...], to: &output)
    appendJSON(",[", to: &output)
    appendJSONList(sections, to: &output) { section, output in
      output.append(UInt8(ascii: "["))
      appendAnchor(of: section, to: &output)
      output.append(UInt8(ascii: ","))
      words.append(Array(section.heading.utf8)[...], to: &output)
      output.append(UInt8(ascii: ","))
      words.append(beginning(of: section.text), to: &output)
      output.append(UInt8(ascii: "]"))
    }
    appendJSON("]]", to: &output)
  }

  private func appendAnchor(of section: Section, to output: inout [UInt8]) {
    let anchor = section.anchor ?? ""
    if !anchor.isEmpty, anchor == slug(section.heading) {
      output.append(UInt8(ascii: "1"))
    } else {
      appendJSONString(anchor, to: &output)
    }
  }

  /// The text without white space at its ends, cut at the last space before `limit`.
  private func beginning(of text: [UInt8]) -> ArraySlice<UInt8> {
    var end = text.count
    if end > limit {
      end = limit
      while end > 0, !isSpace(text[end]) { end -= 1 }
    }
    while end > 0, isSpace(text[end - 1]) { end -= 1 }
    var start = 0
    while start < end, isSpace(text[start]) { start += 1 }
    return text[start..<end]
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
}
