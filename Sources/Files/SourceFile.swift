/// One file as an editor saved it, with the name it is known by.
package struct SourceFile: Sendable, Hashable {
  /// The folder the file was read from, as the user named it: `content`, `../guide/theme`.
  package let folder: String
  /// Path below `folder`, NFC, with `/` separators and no leading slash.
  package let path: String
  /// The bytes as read, without a byte order mark.
  package let bytes: [UInt8]

  /// Makes a source file from bytes that are already in memory.
  package init(folder: String, path: String, bytes: [UInt8]) {
    self.folder = folder
    self.path = path
    self.bytes = bytes
  }

  /// Where each line begins, the first at 0. O(bytes).
  package var lineStarts: [Int] {
    [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The path a person can open: the folder as it was named, then the path below it.
  package var displayPath: String {
    folder.isEmpty ? path : "\(folder)/\(path)"
  }
}
