internal import CMarkGFM
internal import Synchronization

/// One Markdown text as the C library's tree; frees it when it goes.
///
/// This file alone knows the C library.
@safe struct MarkdownTree: ~Copyable {
  private let document: OpaquePointer

  /// Parses UTF-8 Markdown. Safe to call from several threads at once.
  ///
  /// The library's strikethrough and autolink extensions switch global tables on and off for each
  /// parse, so a parse with them holds a lock and one whose text cannot need them does without.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - needsRacingExtensions: Whether it holds `~`, `@`, `://` or `www.`.
  init(_ bytes: ArraySlice<UInt8>, needsRacingExtensions: Bool) {
    _ = NodeTypes.known
    if needsRacingExtensions {
      unsafe document = Self.lock.withLock { _ in
        unsafe Self.parse(bytes, with: ["table", "tasklist", "strikethrough", "autolink"])
      }
    } else {
      unsafe document = unsafe Self.parse(bytes, with: ["table", "tasklist"])
    }
  }

  deinit {
    unsafe cmark_node_free(document)
  }

  /// The node that holds all others; valid while this tree is.
  var root: MarkdownNode { unsafe MarkdownNode(document) }

  private static let lock = Mutex(())

  private static func parse(
    _ bytes: ArraySlice<UInt8>, with extensions: [String]
  ) -> OpaquePointer {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES) else {
      preconditionFailure("the Markdown library gave no parser")
    }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions {
      guard let found = unsafe cmark_find_syntax_extension(name) else {
        preconditionFailure("the Markdown library lacks the extension \(name)")
      }
      _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
    }
    unsafe bytes.withUnsafeBytes { buffer in
      let characters = unsafe buffer.bindMemory(to: CChar.self)
      unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
    }
    guard let document = unsafe cmark_parser_finish(parser) else {
      preconditionFailure("the Markdown library gave no tree")
    }
    return unsafe document
  }
}

/// A node of a `MarkdownTree`; not to be used after its tree is gone.
@safe struct MarkdownNode: Equatable {
  /// What the node is.
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
    case thematicBreak, footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough
    case link, image, footnoteReference
    /// Anything this program does not know; its children still count.
    case other
  }

  /// How a table's column is aligned.
  enum Alignment: UInt8 {
    case none = 0
    case left = 0x6C
    case center = 0x63
    case right = 0x72
  }

  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) {
    unsafe self.pointer = unsafe pointer
  }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = unsafe pointer
  }

  static func == (left: MarkdownNode, right: MarkdownNode) -> Bool {
    unsafe left.pointer == right.pointer
  }

  /// What the node is.
  var kind: Kind {
    NodeTypes.known.kind(unsafe cmark_node_get_type(pointer))
  }

  /// The line the node begins on, from 1; reliable for blocks.
  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  /// The line the node ends on, from 1; reliable for most blocks.
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }

  /// The node this one is in.
  var parent: MarkdownNode? { unsafe MarkdownNode(cmark_node_parent(pointer)) }
  /// The next node in the same parent.
  var next: MarkdownNode? { unsafe MarkdownNode(cmark_node_next(pointer)) }
  /// The node before in the same parent.
  var previous: MarkdownNode? { unsafe MarkdownNode(cmark_node_previous(pointer)) }
  /// The first node in this one.
  var firstChild: MarkdownNode? { unsafe MarkdownNode(cmark_node_first_child(pointer)) }
  /// The last node in this one.
  var lastChild: MarkdownNode? { unsafe MarkdownNode(cmark_node_last_child(pointer)) }

  /// 1 to 6 for a heading.
  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  /// Whether a list is numbered.
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  /// The number a list begins with.
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  /// Whether a list's items are set without paragraphs.
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  /// Whether a list item is a task.
  var isTask: Bool { unsafe cmark_node_get_syntax_extension(pointer) != nil }
  /// Whether a task is done.
  var isChecked: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  /// Whether a table's row is its header.
  var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// The alignment of each column of a table.
  var alignments: [Alignment] {
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    let columns = Int(unsafe cmark_gfm_extensions_get_table_columns(pointer))
    return (0..<columns).map { unsafe Alignment(rawValue: letters[$0]) ?? .none }
  }

  /// Appends the text of a text, code or HTML node as UTF-8; nothing for others.
  func appendLiteral(to output: inout [UInt8]) {
    unsafe Self.append(cmark_node_get_literal(pointer), to: &output)
  }

  /// The text of a text, code or HTML node as UTF-8; empty for others.
  var literal: [UInt8] {
    var bytes: [UInt8] = []
    appendLiteral(to: &bytes)
    return bytes
  }

  /// The address of a link or image, entities and escapes resolved.
  var url: [UInt8] {
    var bytes: [UInt8] = []
    unsafe Self.append(cmark_node_get_url(pointer), to: &bytes)
    return bytes
  }

  /// The title of a link or image.
  var title: [UInt8] {
    var bytes: [UInt8] = []
    unsafe Self.append(cmark_node_get_title(pointer), to: &bytes)
    return bytes
  }

  /// What stands after the fence of a code block.
  var fenceInfo: [UInt8] {
    var bytes: [UInt8] = []
    unsafe Self.append(cmark_node_get_fence_info(pointer), to: &bytes)
    return bytes
  }

  private static func append(_ text: UnsafePointer<CChar>?, to output: inout [UInt8]) {
    guard let text = unsafe text else { return }
    var length = 0
    while unsafe text[length] != 0 { length += 1 }
    unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      unsafe output.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    }
  }

  /// A walk over this node and all in it, in document order, without recursion.
  func walk() -> TreeWalk { unsafe TreeWalk(pointer) }
}

/// A walk over a tree in document order.
@safe struct TreeWalk: ~Copyable {
  /// A step of the walk.
  enum Step {
    /// A node begins. Leaves have no `leave`.
    case enter(MarkdownNode)
    /// A node ends, after all in it.
    case leave(MarkdownNode)
  }

  private let iterator: OpaquePointer

  fileprivate init(_ node: OpaquePointer) {
    guard let iterator = unsafe cmark_iter_new(node) else {
      preconditionFailure("the Markdown library gave no iterator")
    }
    unsafe self.iterator = unsafe iterator
  }

  deinit {
    unsafe cmark_iter_free(iterator)
  }

  /// The next step; nil at the end.
  mutating func next() -> Step? {
    let event = unsafe cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else {
      return nil
    }
    return event == CMARK_EVENT_ENTER
      ? .enter(unsafe MarkdownNode(node)) : .leave(unsafe MarkdownNode(node))
  }

  /// Leaves out the rest of `node`, which has been entered; its `leave` does not come either.
  mutating func skip(_ node: MarkdownNode) {
    unsafe node.leave(iterator)
  }
}

extension MarkdownNode {
  fileprivate func leave(_ iterator: OpaquePointer) {
    unsafe cmark_iter_reset(iterator, pointer, CMARK_EVENT_EXIT)
  }
}

/// The numbers the library gave its node types, those of the extensions included.
private struct NodeTypes: Sendable {
  /// Registers the extensions and learns their types, once in the life of the process.
  static let known = NodeTypes()

  private let kindByBlock: [MarkdownNode.Kind]
  private let kindByInline: [MarkdownNode.Kind]

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    var blocks: [Int: MarkdownNode.Kind] = [:]
    var inlines: [Int: MarkdownNode.Kind] = [:]
    for (type, kind) in Self.builtIn {
      let index = Int(type.rawValue & 0x3FFF)
      if type.rawValue & 0xC000 == 0xC000 { inlines[index] = kind } else { blocks[index] = kind }
    }
    for (type, kind) in Self.extended() {
      let index = Int(type.rawValue & 0x3FFF)
      if type.rawValue & 0xC000 == 0xC000 { inlines[index] = kind } else { blocks[index] = kind }
    }
    kindByBlock = (0..<64).map { blocks[$0] ?? .other }
    kindByInline = (0..<64).map { inlines[$0] ?? .other }
  }

  func kind(_ type: cmark_node_type) -> MarkdownNode.Kind {
    let index = Int(type.rawValue & 0x3FFF)
    guard index < 64 else { return .other }
    return type.rawValue & 0xC000 == 0xC000 ? kindByInline[index] : kindByBlock[index]
  }

  private static let builtIn: [(cmark_node_type, MarkdownNode.Kind)] = [
    (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote),
    (CMARK_NODE_LIST, .list), (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock),
    (CMARK_NODE_HTML_BLOCK, .htmlBlock), (CMARK_NODE_PARAGRAPH, .paragraph),
    (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
    (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition),
    (CMARK_NODE_TEXT, .text), (CMARK_NODE_SOFTBREAK, .softBreak),
    (CMARK_NODE_LINEBREAK, .lineBreak), (CMARK_NODE_CODE, .code),
    (CMARK_NODE_HTML_INLINE, .htmlInline), (CMARK_NODE_EMPH, .emphasis),
    (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link), (CMARK_NODE_IMAGE, .image),
    (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
  ]

  /// The types of the extensions, read off a text that has one node of each.
  private static func extended() -> [(cmark_node_type, MarkdownNode.Kind)] {
    let kinds: [String: MarkdownNode.Kind] = [
      "table": .table, "table_header": .tableRow, "table_row": .tableRow,
      "table_cell": .tableCell, "strikethrough": .strikethrough,
    ]
    return sampleTypes().compactMap { type, name in
      kinds[name].map { (type, $0) }
    }
  }

  private static func sampleTypes() -> [(cmark_node_type, String)] {
    let sample = "| a |\n|---|\n| b |\n\n~~c~~\n"
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    unsafe cmark_parser_feed(parser, sample, sample.utf8.count)
    guard let document = unsafe cmark_parser_finish(parser),
      let iterator = unsafe cmark_iter_new(document)
    else { return [] }
    defer {
      unsafe cmark_iter_free(iterator)
      unsafe cmark_node_free(document)
    }
    var types: [(cmark_node_type, String)] = []
    while unsafe cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = unsafe cmark_iter_get_node(iterator),
        let name = unsafe cmark_node_get_type_string(node)
      else { continue }
      types.append((unsafe cmark_node_get_type(node), unsafe String(cString: name)))
    }
    return types
  }
}
