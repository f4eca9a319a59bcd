/// Walks through HTML or SVG tag by tag.
///
/// It reads tags as browsers do, comments and scripts left out, but builds no tree. O(bytes).
struct MarkupScanner {
  /// What the scanner stands at.
  enum Token {
    /// A start tag, with its attributes.
    case start
    /// An end tag.
    case end
    /// Text between tags that is not only white space.
    case text
  }

  /// An attribute the audit needs.
  struct Attribute {
    let name: AttributeName
    /// Where it stands, from its name to the end of its value.
    let place: Range<Int>
    /// Where the value stands, without quotation marks; empty where there is none.
    let value: Range<Int>
  }

  /// The bytes that are read.
  let bytes: [UInt8]
  /// The element of the last tag.
  private(set) var element = ElementName.other
  /// The hash of its name in small letters, which tells those apart that have no name of their own.
  private(set) var hash: UInt64 = 0
  /// Where its tag stands, from `<` to `>`; or the last text.
  private(set) var place = 0..<0
  /// Whether the last tag ends in `/>`.
  private(set) var isSelfClosed = false
  /// The attributes of the last start tag that the audit needs, in order.
  private(set) var attributes: [Attribute] = []
  /// Their names.
  private(set) var names = AttributeSet()

  private var index = 0
  /// Where the last attribute ends.
  private var attributeEnd = 0
  /// The element whose text is to be read before markup is looked for again.
  private var textElement: Range<Int>?
  /// How many drawings are open.
  private var drawingDepth = 0
  private let known = MarkupNames.all

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value of an attribute of the last start tag; nil where it has none.
  subscript(_ name: AttributeName) -> Range<Int>? {
    guard names.contains(AttributeSet(name)) else { return nil }
    return attributes.first { $0.name == name }?.value
  }

  /// The bytes of a value as text.
  func text(_ value: Range<Int>) -> String {
    String(decoding: bytes[value], as: UTF8.self)
  }

  /// The addresses in the attributes of the last start tag.
  func eachAddress(_ body: (Range<Int>) -> Void) {
    for attribute in attributes {
      switch attribute.name {
      case .src, .href, .linkedHref, .action, .formaction, .poster, .results: body(attribute.value)
      case .data where element == .object: body(attribute.value)
      case .srcset, .imagesrcset: addressSet(in: bytes, attribute.value).forEach(body)
      case .content where element == .meta:
        if let place = refreshAddress(in: bytes, attribute.value) { body(place) }
      default: break
      }
    }
  }

  /// The words of a value, in small letters.
  func words(_ value: Range<Int>) -> [String] {
    bytes[value].split(whereSeparator: isSpace).map {
      String(decoding: $0.map { lowered($0) }, as: UTF8.self)
    }
  }

  /// Whether a value has more than white space; false where there is none.
  func isSaid(_ name: AttributeName) -> Bool {
    self[name].map { bytes[$0].contains { $0 > 0x20 } } ?? false
  }

  /// Goes to the next tag or text; nil at the end.
  mutating func next() -> Token? {
    if let name = textElement {
      textElement = nil
      if readText(toEndOf: name), element == .title { return .text }
    }
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "<") {
        if readText() { return .text }
        continue
      }
      guard index + 1 < bytes.count else { return nil }
      switch bytes[index + 1] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        readStartTag()
        return .start
      case UInt8(ascii: "/"):
        if readEndTag() { return .end }
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "?"): skipTag()
      default: index += 1
      }
    }
    return nil
  }

  /// Reads up to the next `<`, and whether that is more than white space.
  private mutating func readText() -> Bool {
    let start = index
    var isText = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { break }
      if byte > 0x20 { isText = true }
      index += 1
    }
    place = start..<index
    return isText
  }

  private mutating func readStartTag() {
    let start = index
    index += 1
    let name = readName { endsTagName($0) }
    element = known.element(hash)
    attributes.removeAll(keepingCapacity: true)
    names = []
    let elementHash = hash
    while readAttribute() {}
    hash = elementHash
    // A slash may also be the end of an address without quotation marks.
    isSelfClosed = index > max(start, attributeEnd) && bytes[index - 1] == UInt8(ascii: "/")
    index = min(index + 1, bytes.count)
    place = start..<index
    // In HTML the slash of `<script/>` says nothing: all that follows is script.
    if element.holdsText, !isSelfClosed || drawingDepth == 0 { textElement = name }
    if element == .svg, !isSelfClosed { drawingDepth += 1 }
  }

  /// Reads an end tag, and whether it has a name.
  private mutating func readEndTag() -> Bool {
    let start = index
    index += 2
    guard index < bytes.count, lowered(bytes[index]) >= UInt8(ascii: "a"),
      lowered(bytes[index]) <= UInt8(ascii: "z")
    else {
      skipTag()
      return false
    }
    _ = readName { endsTagName($0) }
    element = known.element(hash)
    if element == .svg { drawingDepth = max(0, drawingDepth - 1) }
    skipTag()
    place = start..<index
    return true
  }

  /// Reads an attribute; false at the end of the tag.
  private mutating func readAttribute() -> Bool {
    while index < bytes.count, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
      index += 1
    }
    guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return false }
    let nameRange = readName { endsAttributeName($0) }
    skipSpaces()
    var value = nameRange.upperBound..<nameRange.upperBound
    if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
      index += 1
      skipSpaces()
      value = readValue()
    }
    attributeEnd = index
    guard let name = known.attribute(hash) ?? eventName(nameRange) else { return true }
    let end = max(nameRange.upperBound, isQuoted(value) ? value.upperBound + 1 : value.upperBound)
    attributes.append(
      Attribute(name: name, place: nameRange.lowerBound..<end, value: value))
    names.insert(AttributeSet(name))
    return true
  }

  /// Reads a name and its hash; the first byte belongs to it even when it is an equals sign.
  private mutating func readName(endsAt isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = index
    var hash = PathHash()
    repeat {
      hash.add(lowered(bytes[index]))
      index += 1
    } while index < bytes.count && !isEnd(bytes[index])
    self.hash = hash.value
    return start..<index
  }

  /// Whether quotation marks stand around a value, both of them.
  private func isQuoted(_ value: Range<Int>) -> Bool {
    guard value.upperBound < bytes.count, value.lowerBound > 0 else { return false }
    let quote = bytes[value.lowerBound - 1]
    return (quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"))
      && bytes[value.upperBound] == quote
  }

  private func eventName(_ range: Range<Int>) -> AttributeName? {
    guard range.count > 4, lowered(bytes[range.lowerBound]) == UInt8(ascii: "o"),
      lowered(bytes[range.lowerBound + 1]) == UInt8(ascii: "n"),
      bytes[range].allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered($0)) })
    else { return nil }
    return .event
  }

  private mutating func readValue() -> Range<Int> {
    guard index < bytes.count else { return index..<index }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let start = index
      while index < bytes.count, bytes[index] != quote { index += 1 }
      let value = start..<index
      index = min(index + 1, bytes.count)
      return value
    }
    let start = index
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
      index += 1
    }
    return start..<index
  }

  /// Reads the text of an element up to its end tag, and whether it is more than white space.
  private mutating func readText(toEndOf name: Range<Int>) -> Bool {
    let start = index
    var isText = false
    while index < bytes.count, !isEndTag(of: name) {
      if bytes[index] > 0x20 { isText = true }
      index += 1
    }
    place = start..<index
    return isText
  }

  /// Whether here stands the end tag of the element whose name stands at `name`.
  private func isEndTag(of name: Range<Int>) -> Bool {
    guard bytes[index] == UInt8(ascii: "<"), index + 1 + name.count < bytes.count,
      bytes[index + 1] == UInt8(ascii: "/")
    else { return false }
    return name.indices.allSatisfy { offset in
      lowered(bytes[offset]) == lowered(bytes[index + 2 + offset - name.lowerBound])
    }
  }

  private mutating func skipDeclaration() {
    guard index + 3 < bytes.count, bytes[index + 2] == UInt8(ascii: "-"),
      bytes[index + 3] == UInt8(ascii: "-")
    else {
      skipTag()
      return
    }
    // Browsers end a comment at `--!>` too, and let its dashes be those of its beginning: `<!-->`.
    let text = index + 4
    index += 2
    while index + 2 < bytes.count {
      if bytes[index...].starts(with: "-->".utf8)
        || (index >= text && bytes[index...].starts(with: "--!>".utf8))
      {
        skipTag()
        return
      }
      index += 1
    }
    index = bytes.count
  }

  private mutating func skipTag() {
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    index = min(index + 1, bytes.count)
  }

  private mutating func skipSpaces() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }
}

/// Whether HTML counts the byte as white space.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

/// The byte with A to Z made small.
func lowered(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

private func endsTagName(_ byte: UInt8) -> Bool {
  isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
}

private func endsAttributeName(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "=") || endsTagName(byte)
}
