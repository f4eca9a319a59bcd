/// One file of the finished site.
package struct OutputFile: Sendable, Hashable {
  /// Path below the output folder, ASCII or percent-free UTF-8, `/` separators, no leading slash.
  package let path: String
  /// The bytes to publish.
  package let bytes: [UInt8]

  /// Makes an output file.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
