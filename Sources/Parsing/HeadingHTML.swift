internal import Files

/// Headings and their ids.
extension HTMLWriter {
  /// Begins a heading, with its id; leaves it out when it only repeats the title.
  mutating func beginHeading(_ node: MarkdownNode, in walk: inout TreeWalk) {
    flushRun()
    sections.endBlock()
    if title.isDropped, title.heading == node {
      walk.skip(node)
      return
    }
    finder.enter(firstLine: node.startLine, lastLine: node.endLine)
    let range = finder.line(node.startLine)
    if node.headingLevel == 1 {
      report(
        .warning, "heading/second-h1", at: range,
        swedish: "sidan har redan en rubrik på första nivån, titeln",
        english: "the page already has a heading of the first level, its title",
        fix: Message(swedish: "skriv ## i stället för #", english: "write ## instead of #"))
    }
    let level = max(2, node.headingLevel)
    var text = body.words(of: node)
    let id = headingID(of: node, cutting: &text, at: range)
    let heading = Heading(
      id: id, level: level, text: String(decoding: text, as: UTF8.self), range: range)
    headings.append(heading)
    sections.begin(heading)
    if text.allSatisfy({ $0 <= 0x20 }) { reportEmptyHeading(at: range) }
    startLine()
    write("<h\(shownLevel(of: level)) id=\"\(id)\">")
    isInHeading = true
  }

  /// The level a heading is shown at: one below the heading it belongs to, so that no reader meets
  /// an outline with a hole in it. Where the author has left no level out it is the one written.
  private mutating func shownLevel(of level: Int) -> Int {
    while let last = outline.last, last.written >= level { outline.removeLast() }
    let shown = (outline.last?.shown ?? 1) + 1
    outline.append((level, shown))
    return shown
  }

  private mutating func reportEmptyHeading(at range: Range<Int>) {
    report(
      .error, "heading/empty", at: range, swedish: "rubriken har inga ord",
      english: "the heading has no words",
      fix: Message(
        swedish: "skriv rubriken, eller ta bort raden",
        english: "write the heading, or remove the line"))
  }

  /// Ends a heading.
  mutating func endHeading(_ node: MarkdownNode) {
    flushRun()
    sections.headings.end()
    isInHeading = false
    write("</h\(outline.last?.shown ?? 2)>\n")
  }

  /// The id of a heading: the one given in `{#id}`, which is cut from its words, or a slug.
  private mutating func headingID(
    of node: MarkdownNode, cutting words: inout [UInt8], at line: Range<Int>
  ) -> String {
    if let last = node.lastChild, last.kind != .code, let given = HeadingID(in: words) {
      words.removeLast(given.length)
      if last.kind == .text { cut = TextCut(node: last, last: given.length) }
      let range = finder.last(Array("{#\(given.id)}".utf8)[...]) ?? line
      if !Anchors.isValid(given.id[...]) {
        report(
          .error, "heading/invalid-id", at: range,
          swedish: "'\(given.id)' kan inte vara ett ankare",
          english: "'\(given.id)' cannot be an anchor",
          fix: Message(
            swedish: "skriv bokstäver a–z, siffror och bindestreck",
            english: "write letters a–z, digits and hyphens"))
      } else if anchors.take(given.id) {
        return given.id
      } else {
        report(
          .error, "heading/duplicate-id", at: range,
          swedish: "ankaret '\(given.id)' är upptaget på sidan",
          english: "the anchor '\(given.id)' is taken on this page",
          fix: Message(swedish: "välj ett annat ankare", english: "choose another anchor"))
      }
    }
    return anchors.takeSlug(
      of: String(decoding: words, as: UTF8.self), fallback: phrases.sectionAnchor)
  }
}

/// The id an author gave at the end of a heading: `## Rubrik {#id}`.
struct HeadingID {
  /// What stands between `{#` and `}`.
  let id: String
  /// The bytes from the space before it to the end of the words.
  let length: Int

  /// Reads the id at the end of a heading's words; nil when there is none.
  init?(in words: [UInt8]) {
    guard words.last == UInt8(ascii: "}"), let open = words.lastIndex(of: UInt8(ascii: "{")),
      open + 1 < words.count, words[open + 1] == UInt8(ascii: "#")
    else { return nil }
    id = String(decoding: words[(open + 2)..<(words.count - 1)], as: UTF8.self)
    var start = open
    while start > 0, words[start - 1] == 0x20 { start -= 1 }
    length = words.count - start
  }
}

/// What must be known of a tree before it is written.
struct TreeOutline {
  /// The ids authors gave to headings.
  var headingIDs: Set<String> = []
  /// How often each footnote is referred to, by its number less one.
  var footnoteReferenceCounts: [Int] = []

  /// Walks through a tree, if it holds anything to learn.
  init(_ root: MarkdownNode, title: DocumentTitle, features: BodyFeatures) {
    guard features.hasHeadingIDs || features.hasFootnotes else { return }
    var walk = root.walk()
    while let step = walk.next() {
      guard case .enter(let node) = step else { continue }
      switch node.kind {
      case .heading:
        if title.isDropped, title.heading == node {
          walk.skip(node)
        } else if let last = node.lastChild, last.kind == .text,
          let given = HeadingID(in: last.literal)
        {
          headingIDs.insert(given.id)
        }
      case .image, .link: walk.skip(node)
      case .footnoteReference: count(node)
      default: break
      }
    }
  }

  private mutating func count(_ node: MarkdownNode) {
    guard let number = Int(String(decoding: node.literal, as: UTF8.self)), number > 0 else {
      return
    }
    while footnoteReferenceCounts.count < number { footnoteReferenceCounts.append(0) }
    footnoteReferenceCounts[number - 1] += 1
  }
}
