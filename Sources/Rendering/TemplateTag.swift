/// One `{{…}}` of a template.
struct TemplateTag {
  /// What the tag does.
  enum Kind {
    case value, section, invertedSection, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// The name without sigil and blanks; dotted names whole.
  let name: String
  /// The bytes of the name.
  let range: Range<Int>
}

/// Finds the tags of a template, in order. Mustache itself reports tags that are malformed.
func templateTags(in bytes: [UInt8]) -> [TemplateTag] {
  let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
  var tags: [TemplateTag] = []
  var index = 0
  while index + 3 < bytes.count {
    guard bytes[index] == open, bytes[index + 1] == open else {
      index += 1
      continue
    }
    var start = index + 2
    var end = start
    while end + 1 < bytes.count, !(bytes[end] == close && bytes[end + 1] == close) { end += 1 }
    let kind = tagKind(bytes[start])
    let hasSigil = kind != .value && kind != .delimiters
    if hasSigil || bytes[start] == open || bytes[start] == UInt8(ascii: "&") { start += 1 }
    index = end + 2
    while start < end, bytes[start] <= UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    let name = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    tags.append(TemplateTag(kind: kind, name: name, range: start..<max(start, end)))
  }
  return tags
}

private func tagKind(_ sigil: UInt8) -> TemplateTag.Kind {
  switch sigil {
  case UInt8(ascii: "#"): .section
  case UInt8(ascii: "^"): .invertedSection
  case UInt8(ascii: "/"): .close
  case UInt8(ascii: ">"): .partial
  case UInt8(ascii: "<"): .parent
  case UInt8(ascii: "$"): .block
  case UInt8(ascii: "!"): .comment
  case UInt8(ascii: "="): .delimiters
  default: .value
  }
}
