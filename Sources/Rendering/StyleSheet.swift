/// A stylesheet without what only its writers need: comments, indentation and empty lines.
///
/// Half of a well-explained stylesheet is that. Strings and addresses stay as they are. A comment
/// that stands close between others leaves `/**/`: nothing would join words, and a blank would make
/// `a/* */:hover` a descendant (CSS Syntax Level 3, 4.3.2). What is left means the same. O(bytes).
func withoutComments(_ css: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(css.count)
  var quote: UInt8?
  var index = 0
  while index < css.count {
    let byte = css[index]
    if let open = quote {
      kept.append(byte)
      if byte == UInt8(ascii: "\\"), index + 1 < css.count {
        index += 1
        kept.append(css[index])
      } else if byte == open || byte == UInt8(ascii: "\n") {
        quote = nil
      }
    } else if byte == UInt8(ascii: "/"), index + 1 < css.count,
      css[index + 1] == UInt8(ascii: "*")
    {
      index = endOfComment(css, from: index + 2) - 1
      let isClose = kept.last.map { !isBlank($0) && !endsStatement($0) } ?? false
      if isClose, index + 1 < css.count, !isBlank(css[index + 1]) { kept += "/**/".utf8 }
    } else if isBlank(byte) {
      appendSpace(isLineEnd(byte) ? UInt8(ascii: "\n") : byte, to: &kept)
    } else {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      // A backslash takes the next character out of its usual meaning outside strings too.
      kept.append(byte)
      if byte == UInt8(ascii: "\\"), index + 1 < css.count {
        index += 1
        kept.append(css[index])
      }
      // A slash and a star are no comment in `url(…)` without quotation marks.
      if byte == UInt8(ascii: "("), isAddress(kept) {
        while index + 1 < css.count, css[index + 1] != UInt8(ascii: ")"),
          css[index + 1] != UInt8(ascii: "\""), css[index + 1] != UInt8(ascii: "'")
        {
          index += 1
          kept.append(css[index])
        }
      }
    }
    index += 1
  }
  return kept
}

/// Appends one space where several stand together; a new line is preferred to a blank.
private func appendSpace(_ space: UInt8, to kept: inout [UInt8]) {
  guard let last = kept.last, !isLineEnd(last) else { return }
  if last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") {
    if isLineEnd(space) { kept[kept.count - 1] = space }
  } else {
    kept.append(space)
  }
}

private func endOfComment(_ css: [UInt8], from start: Int) -> Int {
  var index = start
  while index + 1 < css.count {
    if css[index] == UInt8(ascii: "*"), css[index + 1] == UInt8(ascii: "/") { return index + 2 }
    index += 1
  }
  return css.count
}

/// Whether what is written ends in `url(`.
private func isAddress(_ css: [UInt8]) -> Bool {
  css.suffix(4).map { $0 | 0x20 }.elementsEqual("url(".utf8)
}

/// Whether nothing that comes after the byte can be one with what comes before it.
private func endsStatement(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte)
}

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0x0C
}
