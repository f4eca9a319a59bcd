internal import Files

/// Where in a table the writer is.
struct TableState {
  /// The alignment of each column.
  var alignments: [MarkdownNode.Alignment] = []
  /// The column of the current cell.
  var column = 0
  /// Whether the current row is the header.
  var isHeader = false
  /// Whether any cell is a header with words.
  var hasHeader = false
  /// Whether rows after the header have begun.
  var hasBody = false
  /// Where the current cell's content starts in the HTML.
  var cellStart = 0
  /// The end tag of the current cell.
  var cellEnd = ""
  /// The words of each column's header, escaped; none where a narrow window shows the table as it
  /// is.
  var labels: [[UInt8]] = []
  /// The line its header stands on.
  var headerLine = 0
  /// How many tables there have been.
  var count = 0
}

/// Tables.
extension HTMLWriter {
  /// Begins a table in a region that scrolls, with the caption that follows it.
  ///
  /// In a narrow window a table of prose is read row by row: each cell then says itself what
  /// column it is of. The style sheet does that to tables of the class `stacks`.
  mutating func beginTable(_ node: MarkdownNode) {
    flushRun()
    sections.endBlock()
    startLine()
    table.count += 1
    table.alignments = node.alignments
    table.hasBody = false
    table.hasHeader = false
    table.labels = stacks(node) ? labels(of: node) : []
    let tag = table.labels.isEmpty ? "<table>" : "<table class=\"stacks\">"
    note(node)
    let id = "table-\(table.count)"
    write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label")
    if let caption = caption(after: node) {
      otherIDs.insert(id)
      write("ledby=\"\(id)\">\n\(tag)\n<caption id=\"\(id)\">")
      writeCaption(caption)
      write("</caption>\n")
    } else {
      write("=\"\(phrases.table(table.count))\">\n\(tag)\n")
    }
  }

  /// Ends a table.
  mutating func endTable() {
    write(table.hasBody ? "</tbody>\n" : "")
    write("</table>\n</div>\n")
    if !table.hasHeader { reportHeaderless(at: finder.line(table.headerLine)) }
  }

  /// Reports a table none of whose cells says what others hold.
  mutating func reportHeaderless(at place: Range<Int>) {
    report(
      .error, "table/headerless", at: place, swedish: "tabellen saknar rubriker",
      english: "the table has no headers",
      fix: Message(
        swedish: "skriv i första raden vad varje kolumn innehåller",
        english: "write in the first row what each column holds"))
  }

  /// Begins a row.
  mutating func beginRow(_ node: MarkdownNode) {
    let line = node.isHeaderRow ? table.headerLine : node.startLine
    finder.enter(firstLine: line, lastLine: line)
    table.column = 0
    table.isHeader = node.isHeaderRow
    if table.isHeader {
      write("<thead>\n")
    } else if !table.hasBody {
      table.hasBody = true
      write("<tbody>\n")
    }
    write("<tr>\n")
  }

  /// Ends a row.
  mutating func endRow(_ node: MarkdownNode) {
    write(node.isHeaderRow ? "</tr>\n</thead>\n" : "</tr>\n")
    sections.endBlock()
  }

  /// Begins a cell. A header cell without words is no header, so it waits for its content.
  ///
  /// The first cell of a row says what the row is about, where there are others.
  mutating func beginCell() {
    flushRun()
    if table.column > 0 { sections.append(" · ") }
    table.cellStart = output.count
    let namesRow = !table.isHeader && table.column == 0 && table.alignments.count > 1
    write(table.isHeader ? "<th scope=\"col\"" : namesRow ? "<th scope=\"row\"" : "<td")
    table.cellEnd = table.isHeader || namesRow ? "</th>\n" : "</td>\n"
    if table.column < table.alignments.count {
      switch table.alignments[table.column] {
      case .none, .left: break
      case .center: write(" class=\"align-center\"")
      case .right: write(" class=\"align-right\"")
      }
    }
    if !table.isHeader, !namesRow, table.labels.indices.contains(table.column),
      !table.labels[table.column].isEmpty
    {
      write(" data-label=\"")
      output += table.labels[table.column]
      write("\"")
    }
    write(">")
  }

  /// Ends a cell.
  mutating func endCell() {
    flushRun()
    table.column += 1
    if table.cellEnd == "</th>\n", output.last == UInt8(ascii: ">"), isEmptyCell {
      output.removeSubrange(table.cellStart...)
      write("<td></td>\n")
    } else {
      table.hasHeader = table.hasHeader || table.cellEnd == "</th>\n"
      write(table.cellEnd)
    }
  }

  /// Whether a narrow window should show the table's rows one below the other: where its columns
  /// would be a word wide. Numbers stay in columns, which is how they are compared.
  private func stacks(_ node: MarkdownNode) -> Bool {
    let isAligned = node.alignments.contains { $0 == .right || $0 == .center }
    switch node.alignments.count {
    case 2: return !isAligned && longestCell(of: node) > 60
    case 3...6: return !isAligned
    default: return false
    }
  }

  /// How many bytes of words the longest cell has.
  private func longestCell(of node: MarkdownNode) -> Int {
    var longest = 0
    var row = node.firstChild
    while let cells = row {
      var cell = cells.firstChild
      while let inner = cell {
        longest = max(longest, words(of: inner).count)
        cell = inner.next
      }
      row = cells.next
    }
    return longest
  }

  /// What the header says of each column.
  private func labels(of node: MarkdownNode) -> [[UInt8]] {
    var labels: [[UInt8]] = []
    var cell = node.firstChild?.firstChild
    while let inner = cell {
      var label: [UInt8] = []
      appendEscaped(words(of: inner)[...], to: &label)
      labels.append(label)
      cell = inner.next
    }
    return labels
  }

  /// The words of a node without their markup.
  private func words(of node: MarkdownNode) -> [UInt8] {
    var words: [UInt8] = []
    var walk = node.walk()
    while let step = walk.next() {
      if case .enter(let inner) = step, inner.kind == .text || inner.kind == .code {
        words += inner.literal
      }
    }
    return words
  }

  /// Whether nothing was written since the cell's start tag.
  private var isEmptyCell: Bool {
    let last = slots.last?.offset ?? -1
    return last < table.cellStart
      && output[table.cellStart...].firstIndex(of: UInt8(ascii: ">")) == output.count - 1
  }

  private mutating func note(_ node: MarkdownNode) {
    // A table right below text begins, in the tree, where the text does.
    var line = node.startLine
    while line < node.endLine, !file.bytes[finder.line(line)].contains(UInt8(ascii: "|")) {
      line += 1
    }
    table.headerLine = line
    tables.append(
      Table(
        header: finder.line(line), columnCount: node.alignments.count,
        isNamed: node.previous?.kind == .heading || caption(after: node) != nil))
  }

  /// The paragraph `: Caption` directly after a table.
  private func caption(after node: MarkdownNode) -> MarkdownNode? {
    guard let paragraph = node.next, paragraph.kind == .paragraph,
      let text = paragraph.firstChild, text.kind == .text,
      text.literal.starts(with: ": ".utf8)
    else { return nil }
    return paragraph
  }

  private mutating func writeCaption(_ paragraph: MarkdownNode) {
    finder.enter(firstLine: paragraph.startLine, lastLine: paragraph.endLine)
    if let text = paragraph.firstChild { cut = TextCut(node: text, first: 2) }
    writeContent(of: paragraph)
    sections.endBlock()
    written = paragraph
  }
}
