internal import Files

/// Text and what has no structure of its own.
extension HTMLWriter {
  /// Adds a text node to the run.
  mutating func writeText(_ node: MarkdownNode) {
    let start = run.count
    node.appendLiteral(to: &run)
    body.restore(&run, from: start)
    if body.features.hasFootnotes { reportUndefinedFootnotes(from: start) }
    guard let cut, cut.node == node else { return }
    self.cut = nil
    run.removeLast(min(cut.last, run.count - start))
    run.removeSubrange(start..<min(start + cut.first, run.count))
    if cut.first > 0, run.isEmpty { dropsSoftBreak = true }
  }

  /// Adds a soft break to the run, unless all of its line was left out.
  mutating func writeSoftBreak() {
    if !dropsSoftBreak { run.append(0x0A) }
    dropsSoftBreak = false
  }

  /// Writes the run: its words to the sections, and its HTML.
  mutating func flushRun() {
    guard !run.isEmpty else { return }
    if !isInHeading { sections.append(run[...]) }
    notePlaces(of: run[...])
    if link == nil, !isInHeading, !isInRawInline {
      writeMentions()
    } else {
      appendEscaped(run[...], to: &output)
    }
    run.removeAll(keepingCapacity: true)
  }

  /// Adds text to the passage being written, each of its lines with its place.
  mutating func notePlaces(of text: ArraySlice<UInt8>) {
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.startIndex > text.startIndex { addToPassage([0x20], at: nil) }
      guard !line.isEmpty else { continue }
      if let place = finder.nextText(line) {
        addToPassage(line, at: place)
      } else {
        notePlaces(ofParts: line)
      }
    }
  }

  /// Adds a line that is not written as it reads: what stands between its signs, which may be
  /// escaped or entities, most likely has its place.
  private mutating func notePlaces(ofParts line: ArraySlice<UInt8>) {
    let start = sections.passages.count
    var rest = Substring(String(decoding: line, as: UTF8.self)).unicodeScalars
    while let first = rest.first {
      let isSign = !Self.isInWord(first)
      let part = rest.prefix { Self.isInWord($0) != isSign }
      let bytes = Array(String(part).utf8)[...]
      addToPassage(bytes, at: isSign ? nil : finder.nextText(bytes))
      rest = rest[part.endIndex...]
    }
    sections.passages.appendLikely(from: start)
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar.properties.isAlphabetic
  }

  /// Adds text to the passage being written, and where in the file it is written just so.
  mutating func addToPassage(_ bytes: ArraySlice<UInt8>, at source: Int?) {
    if isInHeading {
      sections.headings.append(bytes, at: source, in: setting)
    } else {
      sections.passages.append(bytes, at: source, in: setting)
    }
  }

  /// In what text stands that is written now.
  var setting: Passage.Setting {
    if quoteDepth > 0 { return .quotation }
    if open.contains(where: \.isForeign) { return .foreign }
    let isInSteps = open.contains { element in
      guard case .container(let number) = element.kind else { return false }
      return body.fences[number].name == "steps"
    }
    let isRequired = openCallouts.contains { $0.callout?.style == "requirement" }
    return isInSteps || isRequired ? .instruction : .text
  }

  /// Writes a tag in a line of text.
  mutating func writeTag(_ tag: String) {
    flushRun()
    write(tag)
  }

  /// Writes a line break.
  mutating func writeLineBreak() {
    flushRun()
    write("<br>\n")
    if !isInHeading { sections.appendSpace() }
    addToPassage([0x20], at: nil)
  }

  /// Writes code in a line of text, and notes in its passage that it is code.
  mutating func writeCode(_ node: MarkdownNode) {
    flushRun()
    let start = isInHeading ? sections.headings.count : sections.passages.count
    var code = node.literal
    finder.passCode(code[...])
    body.restore(&code)
    write("<code>")
    appendEscaped(code[...], to: &output)
    write("</code>")
    if !isInHeading { sections.append(code[...]) }
    addToPassage(code[...], at: finder.nextText(code[...]))
    if isInHeading {
      sections.headings.appendCode(from: start)
    } else {
      sections.passages.appendCode(from: start)
    }
  }

  /// Writes a block of code.
  mutating func writeCodeBlock(_ node: MarkdownNode) {
    startLine()
    var code = node.literal
    noteLiteralLines(of: node, code)
    body.restore(&code)
    let language = node.fenceInfo.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || "0123456789+-_#".utf8.contains(byte)
    }
    write("<pre tabindex=\"0\"><code")
    if !language.isEmpty {
      write(" class=\"language-")
      output.append(contentsOf: language)
      write("\"")
    }
    write(">")
    appendEscaped(code[...], to: &output)
    write("</code></pre>\n")
    sections.append(code[...])
    sections.endBlock()
  }
}
