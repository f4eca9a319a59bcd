/// Collects a document's plain text, cut at its headings.
struct SectionBuilder {
  private struct Draft {
    let anchor: String?
    let heading: String
    let level: Int
    var text: [UInt8] = []
  }

  private var drafts = [Draft(anchor: nil, heading: "", level: 1)]
  /// The section that text goes to, a place in the list.
  private(set) var current = 0

  /// The same text with its places.
  var passages = PassageBuilder()
  /// The words of headings with their places.
  var headings = PassageBuilder()

  /// Appends the text of one run; line breaks become spaces.
  mutating func append(_ run: ArraySlice<UInt8>) {
    var copied = run.startIndex
    for index in run.indices where run[index] == 0x0A || run[index] == 0x0D {
      drafts[current].text.append(contentsOf: run[copied..<index])
      appendSpace()
      copied = index + 1
    }
    drafts[current].text.append(contentsOf: run[copied...])
  }

  /// Appends a string such as the dot between two cells of a table.
  mutating func append(_ text: String) {
    drafts[current].text.append(contentsOf: text.utf8)
    passages.end()
  }

  /// Keeps the words before and after apart.
  mutating func appendSpace() {
    if let last = drafts[current].text.last, last != 0x20, last != 0x0A {
      drafts[current].text.append(0x20)
    }
  }

  /// Ends a block.
  mutating func endBlock() {
    passages.end()
    while drafts[current].text.last == 0x20 { drafts[current].text.removeLast() }
    if let last = drafts[current].text.last, last != 0x0A { drafts[current].text.append(0x0A) }
  }

  /// Starts the section of a heading.
  mutating func begin(_ heading: Heading) {
    endBlock()
    drafts.append(Draft(anchor: heading.id, heading: heading.text, level: heading.level))
    current = drafts.count - 1
  }

  /// Lets the text that follows go to an earlier section.
  mutating func resume(_ section: Int) {
    endBlock()
    current = section
  }

  /// The sections in order; the one before the first heading only if it has text.
  consuming func sealed() -> [Section] {
    endBlock()
    return drafts.enumerated().compactMap { index, draft in
      index == 0 && draft.text.isEmpty
        ? nil
        : Section(
          anchor: draft.anchor, heading: draft.heading, level: draft.level, text: draft.text)
    }
  }
}
