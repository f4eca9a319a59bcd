internal import Declarations
internal import Files

/// Turns a Markdown tree into HTML with slots, headings, sections and diagnostics, in one walk.
///
/// The parts of it are in the files named `…HTML.swift`.
struct HTMLWriter {
  /// The file the tree was parsed from.
  let file: SourceFile
  /// What the declarations mean for parsing.
  let context: ParsingContext
  /// The text the tree was parsed from.
  let body: PreparedBody
  /// The program's own words.
  let phrases: Phrases
  /// Whether the text is in the language of the glossary, so that words mean what they do there.
  let isInSiteLanguage: Bool
  /// The title, and the heading that gave it.
  let title: DocumentTitle

  /// The HTML so far.
  var output: [UInt8] = []
  /// The places in it to fill in.
  var slots: [Slot] = []
  /// What they refer to.
  var references: [Reference] = []
  /// The web addresses that links name.
  var webLinks: [Located<String>] = []
  /// The headings so far.
  var headings: [Heading] = []
  /// The plain text so far.
  var sections = SectionBuilder()
  /// Ids that are not of headings.
  var otherIDs: Set<String> = []
  /// The tables so far.
  var tables: [Table] = []
  /// What the author should fix.
  var diagnostics: [Diagnostic] = []

  /// Finds places in the source.
  var finder: SourceFinder
  /// The ids used so far.
  var anchors: Anchors
  /// Text of the current run that is not written yet; soft breaks are line feeds.
  var run: [UInt8] = []
  /// A part of a text node to leave out.
  var cut: TextCut?
  /// Whether the line break that comes next belongs to text that was left out.
  var dropsSoftBreak = false
  /// The link being written.
  var link: OpenLink?
  /// Whether a heading is being written.
  var isInHeading = false
  /// The headings that the next one may stand below, with the levels they are shown at.
  var outline: [(written: Int, shown: Int)] = []
  /// Containers and raw tags that are open, outermost first.
  var open: [OpenElement] = []
  /// Names of raw tags that were reported and left out.
  var refusedTags: Set<String> = []
  /// The block quotes being written as callouts, outermost first.
  var openCallouts: [OpenCallout] = []
  /// The callouts written.
  var callouts: [Callout] = []
  /// How many block quotes that are no callouts are open.
  var quoteDepth = 0
  /// A block that was written before its turn.
  var written: MarkdownNode?
  /// The table being written.
  var table = TableState()
  /// The footnotes met so far.
  var footnotes: FootnoteState
  /// Terms and laws already linked.
  var mentioned: Set<EntryReference> = []

  /// Makes a writer for one file.
  init(
    _ file: SourceFile, body: PreparedBody, title: DocumentTitle, outline: TreeOutline,
    phrases: Phrases, isInSiteLanguage: Bool, context: ParsingContext
  ) {
    self.file = file
    self.context = context
    self.body = body
    self.phrases = phrases
    self.isInSiteLanguage = isInSiteLanguage
    self.title = title
    finder = SourceFinder(file, lineStarts: body.lineStarts)
    anchors = Anchors(promised: outline.headingIDs)
    footnotes = FootnoteState(referenceCounts: outline.footnoteReferenceCounts)
    output.reserveCapacity(body.text.count + body.text.count / 4 + 256)
  }

  /// Writes a whole tree.
  mutating func write(_ root: MarkdownNode) {
    var walk = root.walk()
    while let step = walk.next() {
      switch step {
      case .enter(let node): enter(node, in: &walk)
      case .leave(let node): leave(node)
      }
    }
  }

  /// Writes all that is in `node`, but not the node itself.
  mutating func writeContent(of node: MarkdownNode) {
    var walk = node.walk()
    while let step = walk.next() {
      switch step {
      case .enter(let inner) where inner != node: enter(inner, in: &walk)
      case .leave(let inner) where inner != node: leave(inner)
      case .enter, .leave: break
      }
    }
    closeAll(in: node)
  }

  private mutating func enter(_ node: MarkdownNode, in walk: inout TreeWalk) {
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: writeSoftBreak()
    case .lineBreak: writeLineBreak()
    case .code: writeCode(node)
    case .htmlInline: writeInlineHTML(node)
    case .emphasis: writeTag("<em>")
    case .strong: writeTag("<strong>")
    case .strikethrough: writeTag("<del>")
    case .link: beginLink(node)
    case .image:
      writeImage(node)
      walk.skip(node)
    case .footnoteReference: writeFootnoteReference(node)
    case .paragraph: beginParagraph(node, in: &walk)
    case .heading: beginHeading(node, in: &walk)
    case .list: beginList(node)
    case .item: beginItem(node)
    case .blockQuote: beginBlockQuote(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .thematicBreak: writeLine("<hr>")
    case .table: beginTable(node)
    case .tableRow: beginRow(node)
    case .tableCell: beginCell()
    case .footnoteDefinition: beginFootnote(node)
    case .document, .other: break
    }
  }

  private mutating func leave(_ node: MarkdownNode) {
    if let last = open.last, last.parent == node { closeAll(in: node) }
    switch node.kind {
    case .emphasis: writeTag("</em>")
    case .strong: writeTag("</strong>")
    case .strikethrough: writeTag("</del>")
    case .link: endLink(node)
    case .paragraph: endParagraph(node)
    case .heading: endHeading(node)
    case .list: endList(node)
    case .item: endItem()
    case .blockQuote: endBlockQuote(node)
    case .table: endTable()
    case .tableRow: endRow(node)
    case .tableCell: endCell()
    case .footnoteDefinition: endFootnote(node)
    case .document: endFootnotes()
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .image, .footnoteReference, .codeBlock,
      .htmlBlock, .thematicBreak, .other:
      break
    }
  }

  /// Appends markup as it is.
  mutating func write(_ markup: String) {
    output.append(contentsOf: markup.utf8)
  }

  /// Appends a block's tag on a line of its own.
  mutating func writeLine(_ markup: String) {
    flushRun()
    startLine()
    write(markup)
    output.append(0x0A)
  }

  /// Makes sure that what follows starts a line.
  mutating func startLine() {
    if let last = output.last, last != 0x0A { output.append(0x0A) }
  }

  /// Adds a diagnostic at bytes of the file.
  mutating func report(
    _ severity: Diagnostic.Severity, _ rule: String, at range: Range<Int>, swedish: String,
    english: String, fix: Message? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, rule, at: Location(file, range), Message(swedish: swedish, english: english),
        fix: fix))
  }
}

/// A part of a text node that is not to be written.
struct TextCut {
  /// The text node.
  let node: MarkdownNode
  /// How many bytes of its start to leave out.
  var first = 0
  /// How many bytes of its end to leave out.
  var last = 0
}
