import Files

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
  var output: [UInt8] = []
  tree.json.append(to: &output, isInHTML: true)
  return String(decoding: output, as: UTF8.self)
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

  var json: JSONValue {
    if let word { return .text(word) }
    return .object(children.sorted { $0.key < $1.key }.map { ($0.key, $0.value.json) })
  }
}
