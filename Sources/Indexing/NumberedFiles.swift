import Files

/// Files of one kind that are found by their number: `search/texts-12.0a1b2c3d.json`.
///
/// Neighbours share the hash in their names, so that the manifest of a large site need not name
/// each of them.
struct NumberedFiles {
  /// How many neighbours share a hash.
  let filesPerHash: Int
  /// The hash of each run of neighbours.
  private(set) var hashes: [String] = []
  /// The files whose hash is known.
  private(set) var files: [OutputFile] = []

  private let name: String
  private var run: [[UInt8]] = []

  /// Begins with no files.
  init(_ name: String, filesPerHash: Int) {
    self.name = name
    self.filesPerHash = filesPerHash
  }

  /// Adds the next file.
  mutating func append(_ bytes: [UInt8]) {
    run.append(bytes)
    if run.count == filesPerHash { end() }
  }

  /// Gives the last files their hash.
  mutating func end() {
    guard !run.isEmpty else { return }
    let hash = shortHash(Array(run.map(contentHash).joined(separator: " ").utf8))
    hashes.append(hash)
    for bytes in run {
      files.append(OutputFile(path: "search/\(name)-\(files.count).\(hash).json", bytes: bytes))
    }
    run.removeAll()
  }
}

/// Numbered files that each hold a range of keys.
struct KeyedFiles {
  /// The least key of each file.
  private(set) var firstKeys: [[UInt8]] = []
  /// The files.
  private(set) var files: NumberedFiles

  /// Begins with no files.
  init(_ name: String) {
    files = NumberedFiles(name, filesPerHash: 16)
  }

  /// Adds the next file, whose keys are none of them before `firstKey`.
  mutating func append(_ bytes: [UInt8], firstKey: [UInt8]) {
    firstKeys.append(firstKey)
    files.append(bytes)
  }

  /// Gives the last files their hash.
  mutating func end() {
    files.end()
  }
}

/// The part of a content hash that goes into the names of shards.
func shortHash(_ bytes: [UInt8]) -> String {
  String(contentHash(bytes).prefix(8))
}
