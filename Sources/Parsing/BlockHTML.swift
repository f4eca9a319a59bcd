internal import Files

/// Paragraphs, quotes and lists.
extension HTMLWriter {
  /// Begins a paragraph; one that is a lone image with a title becomes a figure.
  mutating func beginParagraph(_ node: MarkdownNode, in walk: inout TreeWalk) {
    if let written, written == node {
      self.written = nil
      walk.skip(node)
      return
    }
    finder.enter(firstLine: node.startLine, lastLine: node.endLine)
    if let image = node.firstChild, image.kind == .image, image.next == nil, !image.title.isEmpty {
      writeFigure(image)
      walk.skip(node)
      return
    }
    guard !isTight(node) else { return }
    startLine()
    write("<p>")
  }

  /// Ends a paragraph.
  mutating func endParagraph(_ node: MarkdownNode) {
    flushRun()
    if !isTight(node) {
      if let parent = node.parent, parent.kind == .footnoteDefinition, parent.lastChild == node {
        write(" ")
        writeBackLinks()
      }
      write("</p>\n")
    }
    sections.endBlock()
  }

  /// Whether a paragraph stands in a list without paragraphs.
  private func isTight(_ node: MarkdownNode) -> Bool {
    guard let item = node.parent, item.kind == .item, let list = item.parent else { return false }
    return list.isTight
  }

  /// Begins a list.
  mutating func beginList(_ node: MarkdownNode) {
    flushRun()
    sections.endBlock()
    startLine()
    write(node.isOrdered ? "<ol" : "<ul")
    if node.firstChild?.isTask == true { write(" class=\"task-list\"") }
    if node.isOrdered, node.listStart != 1 { write(" start=\"\(node.listStart)\"") }
    write(">\n")
  }

  /// Ends a list.
  mutating func endList(_ node: MarkdownNode) {
    startLine()
    write(node.isOrdered ? "</ol>\n" : "</ul>\n")
  }

  /// Begins an item of a list.
  mutating func beginItem(_ node: MarkdownNode) {
    startLine()
    // On paper a step is ticked, and signed on a line whose words the markup has to bring along.
    write(isStep(node) ? "<li data-sign=\"\(phrases.whoAndWhen)\">" : "<li>")
    guard node.isTask else { return }
    let name = node.isChecked ? phrases.taskDone : phrases.taskOpen
    write("<input type=\"checkbox\" disabled\(node.isChecked ? " checked" : "")")
    write(" aria-label=\"\(name)\"> ")
  }

  /// Whether an item is one of the list that a container for steps holds.
  private func isStep(_ node: MarkdownNode) -> Bool {
    guard let list = node.parent, list.isOrdered, let last = open.last,
      last.parent == list.parent, case .container(let number) = last.kind
    else { return false }
    return body.fences[number].name == "steps"
  }

  /// Ends an item of a list.
  mutating func endItem() {
    flushRun()
    sections.endBlock()
    write("</li>\n")
  }

  /// Begins a quote, or the callout it is.
  mutating func beginBlockQuote(_ node: MarkdownNode) {
    flushRun()
    sections.endBlock()
    startLine()
    if !beginCallout(node) {
      quoteDepth += 1
      write("<blockquote>\n")
    }
  }

  /// Ends a quote or callout.
  mutating func endBlockQuote(_ node: MarkdownNode) {
    startLine()
    if !endCallout(node) {
      quoteDepth -= 1
      write("</blockquote>\n")
    }
  }
}
