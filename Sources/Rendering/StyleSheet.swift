/// A stylesheet without what only its writers need: comments, indentation and empty lines.
///
/// Half of a well-explained stylesheet is that. Strings stay as they are, and a comment between two
/// words still keeps them apart (CSS Syntax Level 3, 4.3.2). What is left means the same. O(bytes).
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
      appendSpace(UInt8(ascii: " "), to: &kept)
    } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte) {
      appendSpace(isLineEnd(byte) ? UInt8(ascii: "\n") : byte, to: &kept)
    } else {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      // A backslash takes the next character out of its usual meaning outside strings too.
      kept.append(byte)
      if byte == UInt8(ascii: "\\"), index + 1 < css.count {
        index += 1
        kept.append(css[index])
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

private func isLineEnd(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == 0x0C
}
