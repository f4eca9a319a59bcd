import Files

/// The files with what a result shows: titles, headings and text, in the order of the pages.
///
/// A file is a JSON array of pages as `PageText` writes them.
struct TextShards {
  /// How many pages each file has.
  private(set) var pageCounts: [Int] = []
  /// The files.
  private(set) var files = NumberedFiles("texts", filesPerHash: 64)

  /// Cuts the texts of all parts into files.
  init(_ parts: [PartialIndex], words: FrequentWords, settings: IndexSettings) {
    var shard: [UInt8] = []
    var text: [UInt8] = []
    var pageCount = 0
    for part in parts {
      for page in part.pages {
        text.removeAll(keepingCapacity: true)
        page.text.append(to: &text, words: words, pageFile: settings.pageFile)
        if pageCount > 0, shard.count + text.count > settings.textShardBytes {
          end(&shard, &pageCount)
        }
        shard.append(UInt8(ascii: pageCount == 0 ? "[" : ","))
        shard.append(contentsOf: text)
        pageCount += 1
      }
    }
    if pageCount > 0 { end(&shard, &pageCount) }
    files.end()
  }

  private mutating func end(_ shard: inout [UInt8], _ pageCount: inout Int) {
    shard.append(contentsOf: [UInt8(ascii: "]"), UInt8(ascii: "\n")])
    files.append(shard)
    pageCounts.append(pageCount)
    shard.removeAll(keepingCapacity: true)
    pageCount = 0
  }
}
