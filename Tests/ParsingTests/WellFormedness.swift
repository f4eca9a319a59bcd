/// What is wrong with HTML's form: tags that do not pair, bytes that must be escaped.
///
/// - Returns: A sentence on the first flaw; nil when there is none.
func flaw(in html: [UInt8]) -> String? {
  let voids: Set<String> = ["br", "hr", "img", "input", "wbr"]
  var open: [String] = []
  var ids: Set<String> = []
  var index = 0
  while index < html.count {
    let byte = html[index]
    if byte < 0x20, byte != 0x0A, byte != 0x09 { return "control character at \(index)" }
    if byte == UInt8(ascii: ">") { return "bare > at \(index)" }
    guard byte == UInt8(ascii: "<") else {
      index += 1
      continue
    }
    guard let tag = TestTag(html, at: index) else { return "bare < at \(index)" }
    index = tag.end
    if tag.isEnd {
      guard open.popLast() == tag.name else { return "</\(tag.name)> at \(index)" }
    } else if !voids.contains(tag.name) {
      if tag.name == "a", open.contains("a") { return "link in a link at \(index)" }
      open.append(tag.name)
    }
    for (name, value) in tag.attributes {
      if name.hasPrefix("on") || name == "style" { return "attribute \(name) at \(index)" }
      if name == "id", !ids.insert(value).inserted { return "two ids \(value)" }
      let isSafe = ["http://", "https://", "mailto:", "tel:", "#", "{"].contains(
        where: value.hasPrefix)
      if name == "href", !isSafe { return "address \(value)" }
    }
  }
  return open.isEmpty ? nil : "<\(open.joined(separator: "><"))> left open"
}

/// A tag as strictly as this program writes them.
private struct TestTag {
  let name: String
  let isEnd: Bool
  let attributes: [(name: String, value: String)]
  let end: Int

  init?(_ html: [UInt8], at start: Int) {
    guard let close = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let inside = html[(start + 1)..<close]
    guard !inside.contains(UInt8(ascii: "<")) else { return nil }
    isEnd = inside.first == UInt8(ascii: "/")
    var rest = isEnd ? inside.dropFirst() : inside
    name = Self.word(from: &rest)
    guard !name.isEmpty else { return nil }
    var attributes: [(name: String, value: String)] = []
    while rest.first == UInt8(ascii: " ") {
      rest = rest.dropFirst()
      let key = Self.word(from: &rest)
      guard !key.isEmpty else { return nil }
      guard rest.starts(with: "=\"".utf8) else {
        attributes.append((key, ""))
        continue
      }
      rest = rest.dropFirst(2)
      guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
      attributes.append((key, String(decoding: rest[..<quote], as: UTF8.self)))
      rest = rest[(quote + 1)...]
    }
    guard rest.isEmpty else { return nil }
    self.attributes = attributes
    end = close + 1
  }

  /// Takes the letters, digits and hyphens that `rest` begins with.
  private static func word(from rest: inout ArraySlice<UInt8>) -> String {
    let word = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    rest = rest.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }
}
