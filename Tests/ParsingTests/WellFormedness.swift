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
      if name == "href", value.lowercased().contains("script:") { return "script in \(value)" }
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
    let inside = String(decoding: html[(start + 1)..<close], as: UTF8.self)
    guard !inside.contains("<") else { return nil }
    isEnd = inside.hasPrefix("/")
    let rest = isEnd ? inside.dropFirst() : inside[...]
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard !name.isEmpty else { return nil }
    self.name = String(name)
    var attributes: [(name: String, value: String)] = []
    var words = rest.dropFirst(name.count)
    while words.first == " " {
      words = words.dropFirst()
      let key = words.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
      guard !key.isEmpty else { return nil }
      words = words.dropFirst(key.count)
      guard words.hasPrefix("=\"") else {
        attributes.append((String(key), ""))
        continue
      }
      words = words.dropFirst(2)
      guard let quote = words.firstIndex(of: "\"") else { return nil }
      attributes.append((String(key), String(words[..<quote])))
      words = words[words.index(after: quote)...]
    }
    guard words.isEmpty else { return nil }
    self.attributes = attributes
    end = close + 1
  }
}
