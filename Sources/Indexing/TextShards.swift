import Files

/// The files with what a result shows: titles, headings and text, in the order of the pages.
///
/// A file is a JSON array of pages as `appendPageText` writes them. Files share a hash with their
/// neighbours, so that the manifest of a large site need not name each of them.
struct TextShards {
  /// How many pages each file has.
  private(set) var pageCounts: [Int] = []
  /// The hash in the names of each run of files.
  private(set) var hashes: [String] = []
  /// The files.
  private(set) var files: [OutputFile] = []

  /// How many files share a hash.
  static let filesPerHash = 64

  private var run: [[UInt8]] = []

  /// Cuts the texts of all parts into files.
  init(_ parts: [PartialIndex], settings: IndexSettings) {
    var shard: [UInt8] = []
    var pageCount = 0
    for part in parts {
      var start = 0
      for page in part.pages {
        let text = part.texts[start..<page.textEnd]
        start = page.textEnd
        if pageCount > 0, shard.count + text.count > settings.textShardBytes {
          end(&shard, &pageCount)
        }
        shard.append(UInt8(ascii: pageCount == 0 ? "[" : ","))
        shard.append(contentsOf: text)
        pageCount += 1
      }
    }
    if pageCount > 0 { end(&shard, &pageCount) }
    endRun()
  }

  private mutating func end(_ shard: inout [UInt8], _ pageCount: inout Int) {
    shard.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "\n")])
    run.append(shard)
    pageCounts.append(pageCount)
    shard.removeAll(keepingCapacity: true)
    pageCount = 0
    if run.count == Self.filesPerHash { endRun() }
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    let hash = shortHash(Array(run.map(contentHash).joined(separator: " ").utf8))
    hashes.append(hash)
    for bytes in run {
      files.append(OutputFile(path: "search/texts-\(files.count).\(hash).json", bytes: bytes))
    }
    run.removeAll()
  }
}
