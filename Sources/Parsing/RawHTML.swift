internal import Files

/// Raw HTML: what is on the safe list is written anew, the rest reported.
extension HTMLWriter {
  /// Whether the text is in a raw element that was opened in a line of text.
  var isInRawInline: Bool { open.last?.isInline ?? false }

  /// Writes a block of raw HTML, or the container whose fence it stands for.
  mutating func writeHTMLBlock(_ node: MarkdownNode) {
    guard let parent = node.parent else { return }
    let html = node.literal
    if html.starts(with: "<!--\u{1}".utf8), let number = body.fence(in: html[...]) {
      writeFence(number, in: parent, followedBy: node.next)
      return
    }
    noteLiteralLines(of: node, html)
    let lineCount = html.count { $0 == 0x0A }
    finder.enter(firstLine: node.startLine, lastLine: node.startLine + lineCount)
    startLine()
    writeRaw(html, in: parent, isInline: false)
    startLine()
    sections.endBlock()
    if let next = node.next, next.kind == .htmlBlock { return }
    // What follows is Markdown or the end: only some elements may hold it.
    while let last = open.last, last.parent == parent, case .tag(let name) = last.kind,
      AllowedHTML.elements[name]?.holdsBlocks != true
    {
      closeUnclosed()
    }
  }

  /// Writes a raw tag in a line of text.
  mutating func writeInlineHTML(_ node: MarkdownNode) {
    let start = run.count
    node.appendLiteral(to: &run)
    if run[start...].contains(PreparedBody.fenceMark) {
      body.restore(&run, from: start)
      return
    }
    let html = Array(run[start...])
    run.removeSubrange(start...)
    flushRun()
    guard let parent = node.parent else { return }
    writeRaw(html, in: parent, isInline: true)
  }

  private mutating func writeRaw(_ html: [UInt8], in parent: MarkdownNode, isInline: Bool) {
    var scanner = RawHTMLScanner(html)
    while let piece = scanner.next() {
      switch piece {
      case .text(let range): writeRawText(html[range])
      case .comment(let range):
        if let number = body.fence(in: html[range]) {
          writeFence(number, in: parent, followedBy: nil)
        }
      case .start(let tag):
        openTag(tag, in: parent, isInline: isInline, at: place(of: html[tag.range]))
      case .end(let name, let range):
        closeTag(name, in: parent, at: place(of: html[range]))
      case .declaration(let range):
        let start = String(decoding: html[range].prefix(2), as: UTF8.self)
        reportNotAllowed("\(start)…>", at: place(of: html[range]))
      case .unfinished(let range):
        report(
          .error, "html/malformed", at: place(of: html[range]), swedish: "taggen är inte hel",
          english: "the tag is not complete",
          fix: Message(
            swedish: "skriv &lt; om du menar tecknet <",
            english: "write &lt; if you mean the sign <"))
      }
    }
  }

  /// Writes text between raw tags. References the program does not know stay as they are.
  private mutating func writeRawText(_ text: ArraySlice<UInt8>) {
    if output.last ?? 0x0A == 0x0A, text.elementsEqual([0x0A]) { return }
    var text = Array(text)
    body.restore(&text)
    var index = 0
    while index < text.count {
      let start = index
      if let reference = characterReference(in: text[index...]) {
        let character = Array(reference.text.utf8)
        appendEscaped(character[...], to: &output)
        sections.append(character[...])
        addToPassage(character[...], at: nil)
        index = reference.end
      } else if let end = endOfNamedReference(in: text[index...]) {
        output.append(contentsOf: text[start..<end])
        sections.append(text[start..<end])
        index = end
      } else {
        index += 1
        while index < text.count, text[index] != UInt8(ascii: "&") { index += 1 }
        appendEscaped(text[start..<index], to: &output)
        sections.append(text[start..<index])
        let isBetweenBlocks =
          sections.passages.count == 0 && text[start..<index].allSatisfy { $0 <= 0x20 }
        if !isBetweenBlocks { notePlaces(of: text[start..<index]) }
      }
    }
  }

  /// The index after a reference such as `&rarr;` at the start of `text`.
  private func endOfNamedReference(in text: ArraySlice<UInt8>) -> Int? {
    guard text.first == UInt8(ascii: "&"),
      let semicolon = text.prefix(32).firstIndex(of: UInt8(ascii: ";")),
      semicolon > text.startIndex + 1,
      text[(text.startIndex + 1)..<semicolon].allSatisfy({ byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      })
    else { return nil }
    return semicolon + 1
  }

  /// Where markup that was just met is written; the line it begins on when it spans several.
  private mutating func place(of markup: ArraySlice<UInt8>) -> Range<Int> {
    if let found = finder.next(markup) { return found }
    let firstLine = markup.prefix { $0 != 0x0A && $0 != 0x0D }
    return finder.next(firstLine) ?? finder.line(finder.lineNumber(of: finder.cursor))
  }
}
