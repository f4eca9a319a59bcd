/// The words the search script needs, as a JSON object that is safe inside a `<script>` element.
///
/// - Parameter words: All interface words by dotted key; those below `search.` are taken.
/// - Returns: Nested objects, keys sorted; `<` written as an escape.
func searchWords(_ words: [String: String]) -> String {
  let prefix = "search."
  var tree = WordTree()
  for (key, word) in words where key.hasPrefix(prefix) {
    let path = key.dropFirst(prefix.utf8.count).split(separator: ".").map(String.init)
    tree.insert(word, at: path[...])
  }
  return tree.json
}

private struct WordTree {
  private var word: String?
  private var children: [String: WordTree] = [:]

  mutating func insert(_ word: String, at path: ArraySlice<String>) {
    guard let first = path.first else {
      self.word = word
      return
    }
    children[first, default: WordTree()].insert(word, at: path.dropFirst())
  }

  var json: String {
    if let word { return jsonString(word) }
    let members = children.sorted { $0.key < $1.key }
      .map { "\(jsonString($0.key)):\($0.value.json)" }
    return "{" + members.joined(separator: ",") + "}"
  }
}

/// A JSON string literal; `<` is escaped too, so that it may stand in HTML.
func jsonString(_ text: String) -> String {
  var output = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": output += "\\\""
    case "\\": output += "\\\\"
    case "<": output += "\\u003c"
    case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
      let code = String(scalar.value, radix: 16)
      output += "\\u" + String(repeating: "0", count: 4 - code.utf8.count) + code
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output + "\""
}
