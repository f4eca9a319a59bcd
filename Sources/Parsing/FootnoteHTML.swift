internal import Files

/// What is known of a document's footnotes while it is written.
struct FootnoteState {
  /// How often each footnote is referred to, by its number less one.
  let referenceCounts: [Int]
  /// How many references to each have been written.
  var seenCounts: [Int]
  /// The section of search that each was first referred to from.
  var sectionByNumber: [Int: Int] = [:]
  /// The footnote being written; 0 before the first.
  var current = 0

  /// Starts a document.
  init(referenceCounts: [Int]) {
    self.referenceCounts = referenceCounts
    seenCounts = Array(repeating: 0, count: referenceCounts.count)
  }

  /// The id of a reference in the text.
  static func referenceID(_ number: Int, place: Int) -> String {
    place == 1 ? "fnref-\(number)" : "fnref-\(number)-\(place)"
  }
}

/// Footnotes.
extension HTMLWriter {
  /// Writes the raised number that leads to a footnote.
  mutating func writeFootnoteReference(_ node: MarkdownNode) {
    flushRun()
    guard let number = Int(String(decoding: node.literal, as: UTF8.self)), number > 0 else {
      return
    }
    if let link {
      report(
        .error, "footnote/in-link", at: link.range,
        swedish: "en fotnot kan inte stå i en länk", english: "a footnote cannot be in a link",
        fix: Message(
          swedish: "flytta fotnoten efter länken", english: "move the footnote after the link"))
      return
    }
    guard footnotes.seenCounts.indices.contains(number - 1) else { return }
    footnotes.seenCounts[number - 1] += 1
    if footnotes.sectionByNumber[number] == nil {
      footnotes.sectionByNumber[number] = sections.current
    }
    let id = FootnoteState.referenceID(number, place: footnotes.seenCounts[number - 1])
    otherIDs.insert(id)
    write("<sup><a class=\"footnote-ref\" id=\"\(id)\" href=\"#fn-\(number)\"")
    write(" role=\"doc-noteref\" aria-label=\"\(phrases.footnote(number))\">\(number)</a></sup>")
  }

  /// Begins a footnote's text. The tree has them last, in the order of their numbers.
  mutating func beginFootnote(_ node: MarkdownNode) {
    flushRun()
    startLine()
    if footnotes.current == 0 {
      write("<section class=\"footnotes\" role=\"doc-endnotes\"")
      write(" aria-label=\"\(phrases.footnotes)\">\n<ol>\n")
    }
    footnotes.current += 1
    let id = "fn-\(footnotes.current)"
    otherIDs.insert(id)
    sections.resume(footnotes.sectionByNumber[footnotes.current] ?? sections.current)
    write("<li id=\"\(id)\">\n")
  }

  /// Ends a footnote's text; where it ends in no paragraph, the links back get one.
  mutating func endFootnote(_ node: MarkdownNode) {
    if node.lastChild?.kind != .paragraph {
      startLine()
      write("<p>")
      writeBackLinks()
      write("</p>\n")
    }
    sections.endBlock()
    write("</li>\n")
  }

  /// Ends the list of footnotes.
  mutating func endFootnotes() {
    if footnotes.current > 0 { write("</ol>\n</section>\n") }
  }

  /// Writes a link back to each place that refers to the current footnote.
  mutating func writeBackLinks() {
    let number = footnotes.current
    guard footnotes.referenceCounts.indices.contains(number - 1) else { return }
    let count = footnotes.referenceCounts[number - 1]
    for place in 1..<(count + 1) {
      if place > 1 { write(" ") }
      let name = phrases.backToText(footnote: number, place: count > 1 ? place : nil)
      write("<a class=\"footnote-back\" role=\"doc-backlink\" href=\"#")
      write(FootnoteState.referenceID(number, place: place))
      write("\" aria-label=\"\(name)\">↩")
      if place > 1 { write("<sup>\(place)</sup>") }
      write("</a>")
    }
  }
}
