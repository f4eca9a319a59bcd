/// Walks through HTML or SVG and stops at the attributes that hold addresses and ids.
///
/// It reads tags as browsers do, comments and scripts left out, but builds no tree. O(bytes).
struct MarkupScanner {
  /// An attribute the audit needs.
  struct Attribute {
    /// What the value is.
    enum Kind {
      /// The name of a place in the page.
      case id
      /// One address.
      case address
      /// Addresses of pictures with their sizes, as in `srcset`.
      case addressSet
      /// A time and an address, as in `<meta http-equiv="refresh" content="0; url=…">`.
      case refresh
    }

    let kind: Kind
    /// Where the value stands, without quotation marks.
    let value: Range<Int>
  }

  /// A start tag.
  struct Tag {
    /// An attribute with a value.
    struct Named {
      /// Where it stands, from its name to the end of its value.
      let place: Range<Int>
      let name: Range<Int>
      /// Where the value stands, without quotation marks.
      let value: Range<Int>

      /// Whether it has the name, in small letters.
      func isNamed(_ text: String, in bytes: [UInt8]) -> Bool {
        bytes[name].lazy.map(lowered).elementsEqual(text.utf8)
      }
    }

    /// Where it stands, from `<` to `>`.
    let place: Range<Int>
    /// Its attributes that have values, in order.
    let attributes: [Named]

    /// The value of the first attribute of that name, as it stands.
    func value(of name: String, in bytes: [UInt8]) -> String? {
      attributes.first { $0.isNamed(name, in: bytes) }
        .map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }
  }

  private let bytes: [UInt8]
  private var index = 0
  private var tag = 0..<0
  private var isInTag = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next attribute that the audit needs; nil at the end.
  mutating func next() -> Attribute? {
    while true {
      if !isInTag, !findTag() { return nil }
      while isInTag {
        if let attribute = nextAttribute() { return attribute }
      }
    }
  }

  /// Goes to the end of the name of the next start tag.
  private mutating func findTag() -> Bool {
    while true {
      while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
      guard index + 1 < bytes.count else { return false }
      index += 1
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        let start = index
        while index < bytes.count, !endsTagName(bytes[index]) { index += 1 }
        tag = start..<index
        isInTag = true
        return true
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "/"), UInt8(ascii: "?"): skip(past: ">")
      default: break
      }
    }
  }

  /// Whether the attribute found last stands in an element of that name, in small letters.
  func isInElement(_ name: String) -> Bool {
    bytes[tag].lazy.map(lowered).elementsEqual(name.utf8)
  }

  /// The whole tag that the attribute found last stands in.
  func wholeTag() -> Tag {
    var reader = self
    reader.index = tag.upperBound
    var attributes: [Tag.Named] = []
    while let (name, value) = reader.readAttribute() {
      guard let value else { continue }
      attributes.append(
        Tag.Named(place: name.lowerBound..<reader.index, name: name, value: value))
    }
    let end = min(reader.index + 1, bytes.count)
    return Tag(place: tag.lowerBound - 1..<end, attributes: attributes)
  }

  /// Reads an attribute, or the end of the tag.
  private mutating func nextAttribute() -> Attribute? {
    guard let (name, value) = readAttribute() else {
      endTag()
      return nil
    }
    guard let value else { return nil }
    return kind(of: name).map { Attribute(kind: $0, value: value) }
  }

  /// Reads the name of an attribute and its value, which it may lack; nil at the end of the tag.
  private mutating func readAttribute() -> (name: Range<Int>, value: Range<Int>?)? {
    while index < bytes.count, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
      index += 1
    }
    guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return nil }
    let start = index
    // The first byte belongs to the name even when it is an equals sign.
    index += 1
    while index < bytes.count, !endsAttributeName(bytes[index]) { index += 1 }
    let name = start..<index
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, nil) }
    index += 1
    skipSpaces()
    return (name, readValue())
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

  /// Leaves the tag, and what follows it where that is no markup.
  private mutating func endTag() {
    isInTag = false
    let isClosed = index > 0 && index <= bytes.count && bytes[index - 1] == UInt8(ascii: "/")
    index = min(index + 1, bytes.count)
    guard !isClosed else { return }
    // The first letter rules out most elements.
    let first = lowered(bytes[tag.lowerBound])
    guard first == UInt8(ascii: "s") || first == UInt8(ascii: "t") else { return }
    for name in Name.textElements where matches(tag, name) { skip(toEndOf: name) }
  }

  private mutating func skip(toEndOf name: [UInt8]) {
    while index + name.count + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
        matches(index + 2..<index + 2 + name.count, name)
      {
        return
      }
      index += 1
    }
    index = bytes.count
  }

  private mutating func skipDeclaration() {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "-"),
      bytes[index + 2] == UInt8(ascii: "-")
    else {
      skip(past: ">")
      return
    }
    index += 3
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
        bytes[index + 2] == UInt8(ascii: ">")
      {
        index += 3
        return
      }
      index += 1
    }
    index = bytes.count
  }

  private mutating func skip(past mark: Unicode.Scalar) {
    let mark = UInt8(ascii: mark)
    while index < bytes.count, bytes[index] != mark { index += 1 }
    index = min(index + 1, bytes.count)
  }

  private mutating func skipSpaces() {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
  }

  private func kind(of name: Range<Int>) -> Attribute.Kind? {
    // The length alone rules out most names, at no cost.
    switch name.count {
    case 2: matches(name, Name.id) ? .id : nil
    case 3: matches(name, Name.src) ? .address : nil
    case 4: matches(name, Name.href) || isData(name) ? .address : nil
    case 6:
      if matches(name, Name.srcset) {
        .addressSet
      } else {
        matches(name, Name.action) || matches(name, Name.poster) ? .address : nil
      }
    case 7: matches(name, Name.content) && matches(tag, Name.meta) ? .refresh : nil
    case 10: matches(name, Name.linkedHref) || matches(name, Name.formAction) ? .address : nil
    case 11: matches(name, Name.imageSrcset) ? .addressSet : nil
    case 12: matches(name, Name.results) ? .address : nil
    default: nil
    }
  }

  private func isData(_ name: Range<Int>) -> Bool {
    matches(name, Name.data) && matches(tag, Name.object)
  }

  /// Whether the bytes are the name, in capitals or not.
  private func matches(_ range: Range<Int>, _ name: [UInt8]) -> Bool {
    guard range.count == name.count else { return false }
    for offset in 0..<name.count where lowered(bytes[range.lowerBound + offset]) != name[offset] {
      return false
    }
    return true
  }
}

/// Names of elements and attributes, in small letters.
private enum Name {
  static let id = Array("id".utf8)
  static let src = Array("src".utf8)
  static let href = Array("href".utf8)
  static let data = Array("data".utf8)
  static let srcset = Array("srcset".utf8)
  static let action = Array("action".utf8)
  static let poster = Array("poster".utf8)
  static let content = Array("content".utf8)
  static let linkedHref = Array("xlink:href".utf8)
  static let formAction = Array("formaction".utf8)
  static let imageSrcset = Array("imagesrcset".utf8)
  /// The address of the results page, which a theme's form has for its script.
  static let results = Array("data-results".utf8)
  static let meta = Array("meta".utf8)
  static let object = Array("object".utf8)
  /// Elements whose content is text, not markup.
  static let textElements = ["script", "style", "title", "textarea"].map { Array($0.utf8) }
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
