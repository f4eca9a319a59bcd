internal import Declarations
internal import Files

/// A document's title and the heading that says it.
struct DocumentTitle {
  /// The words.
  let text: String
  /// The heading they were taken from or that repeats them.
  let heading: MarkdownNode?
  /// Whether that heading is left out of the body, where it would say the title twice.
  let isDropped: Bool

  /// Chooses a title: the front matter's, else the first heading's, else the file's name.
  ///
  /// In the first `generatedLines`, which the program wrote, no heading is a title.
  init(
    _ metadata: PageMetadata, root: MarkdownNode, body: PreparedBody, path: String,
    siteTitle: String, generatedLines: Int
  ) {
    let top = Self.firstHeading(in: root) { $0.headingLevel == 1 }
    if let given = metadata.title?.value {
      text = given
      isDropped = top.map { Self.words(of: $0, in: body) == given } ?? false
      heading = isDropped ? top : nil
      return
    }
    let first = top ?? Self.firstHeading(in: root) { $0.startLine > generatedLines }
    heading = first
    isDropped = first.map { $0.headingLevel == 1 || $0.previous == nil } ?? false
    let words = first.map { Self.words(of: $0, in: body) } ?? ""
    text = words.isEmpty ? Self.readable(path, siteTitle: siteTitle) : words
  }

  private static func firstHeading(
    in root: MarkdownNode, where fits: (MarkdownNode) -> Bool
  ) -> MarkdownNode? {
    var node = root.firstChild
    while let current = node {
      if current.kind == .heading, fits(current) { return current }
      node = current.next
    }
    return nil
  }

  private static func words(of heading: MarkdownNode, in body: PreparedBody) -> String {
    var words = body.words(of: heading)
    if heading.lastChild?.kind != .code, let given = HeadingID(in: words) {
      words.removeLast(given.length)
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// The file's name as words: `min-sida.md` is *Min sida*; an index file takes its folder's name.
  static func readable(_ path: String, siteTitle: String) -> String {
    var parts = PageFileName(path).original.split(separator: "/").map(String.init)
    if let last = parts.last, last.hasSuffix(".md") {
      parts[parts.count - 1] = String(last.dropLast(3))
    }
    if parts.last == "index" { parts.removeLast() }
    guard let name = parts.last, !name.isEmpty else {
      return siteTitle.isEmpty ? "Start" : siteTitle
    }
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
