import Files

/// A small site whose files all carry `mark`, beside some that every such site has in common.
func exampleSite(_ mark: String, pages: Int = 20) -> [OutputFile] {
  var outputs = [
    OutputFile(path: "style.css", bytes: Array("body {}".utf8)),
    OutputFile(path: "only-\(mark).txt", bytes: Array(mark.utf8)),
    OutputFile(path: "index.html", bytes: Array("start \(mark)".utf8)),
    OutputFile(path: ".well-known/security.txt", bytes: Array("contact".utf8)),
  ]
  for page in 0..<pages {
    let text = String(repeating: "\(mark) \(page) ", count: 50)
    outputs.append(OutputFile(path: "a/p\(page)/index.html", bytes: Array(text.utf8)))
  }
  return outputs
}

/// What a folder holds after `outputs` were published into it, the list included.
func published(_ outputs: [OutputFile]) -> [String: String] {
  var texts: [String: String] = [:]
  for output in outputs { texts[output.path] = String(decoding: output.bytes, as: UTF8.self) }
  let paths = outputs.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  texts[".guide-published"] = paths.map { $0 + "\n" }.joined()
  return texts
}

/// An output with text.
func output(_ path: String, _ text: String = "") -> OutputFile {
  OutputFile(path: path, bytes: Array(text.utf8))
}
