import Files

extension SourceFile {
  /// The lines of a file that remembers something of the content, each as its words, at least one;
  /// lines that begin with `#` are for people and left out.
  var lockLines: [[ArraySlice<UInt8>]] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
      return words.isEmpty || line.first == UInt8(ascii: "#") ? nil : words
    }
  }
}
