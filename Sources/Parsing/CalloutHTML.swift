internal import Declarations
internal import Files
internal import Language

/// A callout being written.
struct OpenCallout {
  /// The quote that it is.
  let node: MarkdownNode
  /// What is known of it; nil where there is no such callout.
  let callout: Callout?
}

/// Callouts: quotes that begin with `[!NOTE]`.
extension HTMLWriter {
  /// Begins the callout that a quote is.
  ///
  /// - Returns: False when it is a plain quote.
  mutating func beginCallout(_ node: MarkdownNode) -> Bool {
    guard let paragraph = node.firstChild, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text,
      let marker = Self.marker(in: text.literal)
    else { return false }
    cut = TextCut(node: text, first: marker.length)
    if text.next == nil, marker.isAlone { written = paragraph }
    guard let callout = context.declarations.callouts[marker.key] else {
      // With mistakes in types.yaml it is not known which callouts there are.
      if !context.declarations.hasBrokenTypes {
        reportCallout(marker.key, line: paragraph.startLine)
      }
      write("<div class=\"callout\">\n")
      openCallouts.append(OpenCallout(node: node, callout: nil))
      return true
    }
    let label = callout.label(in: phrases.language)
    write("<div class=\"callout callout-\(callout.style)\">\n<p class=\"callout-title\">")
    appendEscaped(label, to: &output)
    write("</p>\n")
    sections.append(label)
    sections.endBlock()
    let first = sections.passages.endedCount
    let place = place(of: marker.key, line: paragraph.startLine)
    openCallouts.append(
      OpenCallout(
        node: node,
        callout: Callout(
          style: callout.style, label: label, range: place, passages: first..<first)))
    return true
  }

  /// Ends the callout that a quote is.
  ///
  /// - Returns: False when it is a plain quote.
  mutating func endCallout(_ node: MarkdownNode) -> Bool {
    guard let last = openCallouts.last, last.node == node else { return false }
    openCallouts.removeLast()
    write("</div>\n")
    if var callout = last.callout {
      sections.passages.end()
      callout.passages = callout.passages.lowerBound..<sections.passages.endedCount
      callouts.append(callout)
    }
    return true
  }

  /// The bytes of the word in the brackets.
  private mutating func place(of key: String, line: Int) -> Range<Int> {
    finder.enter(firstLine: line, lastLine: line)
    return finder.next(Array("[!".utf8)[...])
      .map { $0.upperBound..<($0.upperBound + key.utf8.count) } ?? finder.line(line)
  }

  private mutating func reportCallout(_ key: String, line: Int) {
    let range = place(of: key, line: line)
    let known = context.declarations.callouts.keys.sorted()
    report(
      .error, "callout/unknown", at: range,
      swedish: "okänd ruta [!\(key)]", english: "unknown callout [!\(key)]",
      fix: nearest(to: key, among: known).map {
        Message(swedish: "menade du [!\($0)]?", english: "did you mean [!\($0)]?")
      }
        ?? Message(
          swedish: "skriv en av \(known.joined(separator: ", "))",
          english: "write one of \(known.joined(separator: ", "))"))
  }

  /// The word in `[!WORD]` at the start of a text, how long the marker is with the spaces after
  /// it, and whether the text ends there.
  private static func marker(in text: [UInt8]) -> (key: String, length: Int, isAlone: Bool)? {
    guard text.starts(with: "[!".utf8), let close = text.firstIndex(of: UInt8(ascii: "]")),
      close > 2
    else { return nil }
    let key = String(decoding: text[2..<close], as: UTF8.self).uppercased()
    guard key.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" || $0 == "_" })
    else { return nil }
    var length = close + 1
    while length < text.count, text[length] == 0x20 { length += 1 }
    return (key, length, length == text.count)
  }
}
