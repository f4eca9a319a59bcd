/// Raw HTML.
extension HTMLWriter {
  /// Whether the text is in a raw element of a line of text.
  var isInRawInline: Bool { false }

  /// Writes a block of raw HTML, or the container whose fence it stands for.
  mutating func writeHTMLBlock(_ node: MarkdownNode) {
    let html = node.literal
    if let number = body.fence(in: html[...]), let parent = node.parent {
      writeFence(number, in: parent)
    }
  }

  /// Writes a raw tag in a line of text.
  mutating func writeInlineHTML(_ node: MarkdownNode) {
  }
}
