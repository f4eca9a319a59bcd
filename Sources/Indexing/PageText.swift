import Files
import Parsing

/// Appends what a result shows of a page, as one JSON array:
/// `[path, title, type, summary, [[anchor, heading, text], …]]`.
///
/// No more than `limit` bytes of each section's text are kept; the cut is at a space.
func appendPageText(_ page: SearchablePage, limit: Int, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "["))
  for part in [page.path.description, page.title, page.typeLabel, page.summary] {
    appendString(part, to: &output)
    output.append(UInt8(ascii: ","))
  }
  output.append(UInt8(ascii: "["))
  appendList(page.sections, to: &output) { section, output in
    output.append(UInt8(ascii: "["))
    appendString(section.anchor ?? "", to: &output)
    output.append(UInt8(ascii: ","))
    appendString(section.heading, to: &output)
    output.append(UInt8(ascii: ","))
    appendString(beginning(of: section.text, limit: limit), to: &output)
    output.append(UInt8(ascii: "]"))
  }
  output.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "]")])
}

/// The text without white space at its ends, cut at the last space before `limit`.
private func beginning(of text: [UInt8], limit: Int) -> ArraySlice<UInt8> {
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

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
}
