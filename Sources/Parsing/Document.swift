package import Declarations
package import Files

/// One Markdown file, parsed but not yet placed in the site.
package struct Document: Sendable {
  /// The file it came from.
  package let file: SourceFile
  /// What its front matter says.
  package let metadata: PageMetadata
  /// The title: from the front matter, else the first heading, else the file name.
  package let title: String
  /// The body as HTML with places to fill in.
  package let body: Body
  /// The web addresses that links name, in the order of its HTML, and where.
  package let webLinks: [Located<String>]
  /// The headings in order, level 2 and deeper after the title.
  package let headings: [Heading]
  /// The text cut at its headings, for search.
  package let sections: [Section]
  /// The running text with its places, for rules; headings are not among it.
  package let passages: [Passage]
  /// The callouts, in the order they end.
  package let callouts: [Callout]
  /// The words of the headings with their places, for rules.
  package let headingPassages: [Passage]
  /// The tables, in order.
  package let tables: [Table]
  /// Extra ids in the body that links may point at, such as footnotes; unordered.
  package let otherIDs: Set<String>
  /// What the author should fix, in file order.
  package let diagnostics: [Diagnostic]

  /// The Markdown as the author wrote it, in the file, without front matter.
  package var markdown: Range<Int> {
    FrontMatter(of: file.bytes).bodyStart..<file.bytes.count
  }

  /// Makes a document from its parts.
  package init(
    file: SourceFile, metadata: PageMetadata, title: String, body: Body,
    webLinks: [Located<String>], headings: [Heading], sections: [Section], passages: [Passage],
    headingPassages: [Passage], callouts: [Callout], tables: [Table], otherIDs: Set<String>,
    diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.metadata = metadata
    self.title = title
    self.body = body
    self.webLinks = webLinks
    self.headings = headings
    self.sections = sections
    self.passages = passages
    self.callouts = callouts
    self.headingPassages = headingPassages
    self.tables = tables
    self.otherIDs = otherIDs
    self.diagnostics = diagnostics
  }
}

/// A heading of a document.
package struct Heading: Sendable {
  /// The anchor, unique in the page.
  package let id: String
  /// 2 to 6.
  package let level: Int
  /// The words without markup.
  package let text: String
  /// Where it is written; for one that the program writes, the key that it is written for.
  package let range: Range<Int>
  /// Whether the program wrote it, so that no author can change it.
  package let isGenerated: Bool

  /// Makes a heading.
  package init(
    id: String, level: Int, text: String, range: Range<Int>, isGenerated: Bool = false
  ) {
    self.id = id
    self.level = level
    self.text = text
    self.range = range
    self.isGenerated = isGenerated
  }
}

/// A callout of a document: `> [!LAGKRAV]`.
package struct Callout: Sendable {
  /// The suffix of its style class.
  package let style: String
  /// What readers see above it.
  package let label: String
  /// Where its marker is written.
  package let range: Range<Int>
  /// Its texts, places in the document's passages.
  package internal(set) var passages: Range<Int>
}

/// A heading and the text up to the next heading: the unit of search.
package struct Section: Sendable {
  /// The anchor of the heading; nil for the text before the first heading.
  package let anchor: String?
  /// The heading's words; empty before the first heading.
  package let heading: String
  /// 2 to 6; 1 for the text before the first heading.
  package let level: Int
  /// Plain text, UTF-8, NFC as far as the author wrote it so; blocks end in a newline.
  package let text: [UInt8]

  /// Makes a section.
  package init(anchor: String?, heading: String, level: Int, text: [UInt8]) {
    self.anchor = anchor
    self.heading = heading
    self.level = level
    self.text = text
  }
}

/// A table of a document, as far as rules care.
package struct Table: Sendable {
  /// Its header as written, between the indentation and the end of the line.
  package let header: Range<Int>
  /// How many columns it has.
  package let columnCount: Int
  /// Whether a caption follows it, or a heading stands right before it.
  package let isNamed: Bool
}
