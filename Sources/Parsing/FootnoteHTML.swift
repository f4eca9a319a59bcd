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
  /// The lines that footnotes begin on.
  var definitionLines: Set<Int> = []
  /// Lines of code and raw HTML, where what looks like a footnote is none.
  var literalLines: [ClosedRange<Int>] = []

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
        .error, "footnote/in-link", at: finder.footnote(before: link.range) ?? link.range,
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
    if let parent = node.parent { closeAll(in: parent) }
    startLine()
    if footnotes.current == 0 {
      write("<section class=\"footnotes\" role=\"doc-endnotes\"")
      write(" aria-label=\"\(phrases.footnotes)\">\n<ol>\n")
    }
    footnotes.current += 1
    footnotes.definitionLines.insert(node.startLine)
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
    if body.features.hasFootnotes { reportUnusedFootnotes() }
  }

  /// Remembers the lines of a block of code or raw HTML.
  mutating func noteLiteralLines(of node: MarkdownNode, _ literal: [UInt8]) {
    guard body.features.hasFootnotes else { return }
    let count = literal.count { $0 == 0x0A }
    footnotes.literalLines.append(node.startLine...(node.startLine + count))
  }

  /// Reports references in the run, from `start` on, to footnotes that do not exist; the library
  /// leaves them in the text.
  mutating func reportUndefinedFootnotes(from start: Int) {
    var index = start
    while let open = run[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      guard index < run.count, run[index] == UInt8(ascii: "^"),
        let close = run[index...].firstIndex(of: UInt8(ascii: "]")), close > index + 1,
        !run[index..<close].contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "[") })
      else { continue }
      let place = finder.next(run[open...close]) { bytes, range in
        range.lowerBound == 0 || bytes[range.lowerBound - 1] != UInt8(ascii: "\\")
      }
      guard let place else { continue }
      let name = String(decoding: run[(index + 1)..<close], as: UTF8.self)
      report(
        .error, "footnote/undefined", at: place, swedish: "fotnoten '\(name)' finns inte",
        english: "there is no footnote '\(name)'",
        fix: Message(
          swedish: "skriv [^\(name)]: och texten på en egen rad",
          english: "write [^\(name)]: and its text on a line of its own"))
    }
  }

  /// Reports footnotes that nothing refers to; the library leaves them out of the tree.
  private mutating func reportUnusedFootnotes() {
    for line in 1..<(body.lineStarts.count + 1) {
      let range = finder.line(line)
      let words = file.bytes[range]
      guard words.starts(with: "[^".utf8), !footnotes.definitionLines.contains(line),
        let close = words.firstIndex(of: UInt8(ascii: "]")), close > range.lowerBound + 2,
        close + 1 < range.upperBound, words[close + 1] == UInt8(ascii: ":"),
        !footnotes.literalLines.contains(where: { $0.contains(line) })
      else { continue }
      report(
        .warning, "footnote/unused", at: range.lowerBound..<(close + 1),
        swedish: "ingen text hänvisar till fotnoten", english: "no text refers to the footnote",
        fix: Message(
          swedish: "hänvisa till den eller ta bort den", english: "refer to it or remove it"))
    }
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
