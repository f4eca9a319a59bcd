/// A piece of raw HTML.
enum RawPiece {
  /// Text between tags.
  case text(Range<Int>)
  /// A comment; dropped.
  case comment(Range<Int>)
  /// A start tag.
  case start(RawTag)
  /// An end tag.
  case end(name: String, range: Range<Int>)
  /// A declaration or instruction, such as `<!doctype`; never allowed.
  case declaration(Range<Int>)
  /// A comment or tag that the text ends in.
  case unfinished(Range<Int>)
}

/// A start tag of raw HTML.
struct RawTag {
  /// The name in lower case.
  let name: String
  /// Attributes in order; a value is nil where none is given.
  let attributes: [(name: String, value: String?)]
  /// Where the tag lies in the text.
  let range: Range<Int>

  /// Whether it says that what it holds is in a language other than Swedish.
  var isForeign: Bool {
    attributes.contains { $0.name == "lang" && $0.value?.lowercased().hasPrefix("sv") == false }
  }
}

/// Reads raw HTML piece by piece, as strictly as CommonMark tells tags from text.
struct RawHTMLScanner {
  private let text: [UInt8]
  private var position = 0

  /// Starts at the beginning of `text`.
  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The next piece; nil at the end.
  mutating func next() -> RawPiece? {
    guard position < text.count else { return nil }
    let start = position
    if text[start] == UInt8(ascii: "<"), let piece = markup(at: start) { return piece }
    position += 1
    while position < text.count, text[position] != UInt8(ascii: "<") { position += 1 }
    return .text(start..<position)
  }

  private mutating func markup(at start: Int) -> RawPiece? {
    let rest = text[start...]
    if rest.starts(with: "<!--".utf8) {
      guard let end = end(of: "-->", from: start + 4) else { return unfinished(from: start) }
      position = end
      return .comment(start..<end)
    }
    if rest.starts(with: "<![CDATA[".utf8) || rest.starts(with: "<?".utf8)
      || (rest.starts(with: "<!".utf8) && isLetter(byte(start + 2)))
    {
      guard let end = end(of: ">", from: start) else { return unfinished(from: start) }
      position = end
      return .declaration(start..<end)
    }
    let isEnd = byte(start + 1) == UInt8(ascii: "/")
    let nameStart = start + (isEnd ? 2 : 1)
    guard isLetter(byte(nameStart)) else { return nil }
    var nameEnd = nameStart
    while isLetter(byte(nameEnd)) || isDigit(byte(nameEnd)) || byte(nameEnd) == UInt8(ascii: "-") {
      nameEnd += 1
    }
    let name = String(decoding: text[nameStart..<nameEnd], as: UTF8.self).lowercased()
    position = nameEnd
    if isEnd {
      skipSpace()
      guard byte(position) == UInt8(ascii: ">") else { return unfinished(from: start) }
      position += 1
      return .end(name: name, range: start..<position)
    }
    guard let attributes = attributes() else { return unfinished(from: start) }
    return .start(RawTag(name: name, attributes: attributes, range: start..<position))
  }

  /// Reads attributes up to and with the `>`; nil when the tag is malformed.
  private mutating func attributes() -> [(name: String, value: String?)]? {
    var attributes: [(name: String, value: String?)] = []
    while true {
      skipSpace()
      if byte(position) == UInt8(ascii: "/") { position += 1 }
      if byte(position) == UInt8(ascii: ">") {
        position += 1
        return attributes
      }
      let start = position
      while position < text.count, !isEndOfName(byte(position)) { position += 1 }
      guard position > start else { return nil }
      let name = String(decoding: text[start..<position], as: UTF8.self).lowercased()
      skipSpace()
      guard byte(position) == UInt8(ascii: "=") else {
        attributes.append((name, nil))
        continue
      }
      position += 1
      skipSpace()
      guard let value = value() else { return nil }
      attributes.append((name, decoded(value)))
    }
  }

  /// The bytes of an attribute's value, quotes left out.
  private mutating func value() -> Range<Int>? {
    let quote = byte(position)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      guard start <= text.count, let end = text[start...].firstIndex(of: quote) else { return nil }
      position = end + 1
      return start..<end
    }
    let start = position
    while position < text.count, byte(position) > 0x20, byte(position) != UInt8(ascii: ">") {
      position += 1
    }
    return position > start ? start..<position : nil
  }

  private func decoded(_ range: Range<Int>) -> String {
    String(decoding: resolvingCharacterReferences(in: text[range]), as: UTF8.self)
  }

  private mutating func unfinished(from start: Int) -> RawPiece {
    let end = text[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
    position = end
    return .unfinished(start..<end)
  }

  private mutating func skipSpace() {
    while position < text.count, text[position] <= 0x20 { position += 1 }
  }

  private func end(of mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= text.count {
      if text[index] == mark[0], text[index..<(index + mark.count)] == mark[...] {
        return index + mark.count
      }
      index += 1
    }
    return nil
  }

  private func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isEndOfName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "=>/\"'<".utf8.contains(byte)
  }
}
