import Files
import Language

/// The file that search reads first.
///
/// ```json
/// {"format":2,"units":"354","weights":"WWG",
///  "terms":{"keys":["","k"],"run":16,"hashes":["0a1b2c3d"]},"forward":{…},"backward":{…},
///  "texts":{"pages":"21","run":64,"hashes":["9i8j7k6l"],"words":"att och"},
///  "facets":"search/facets.4e5f6g7h.json","impact":26,"weak":"…","laws":[…],"moved":{…},
///  "files":{…}}
/// ```
///
/// - `units`: for each page how many units it has, `weights`: how much it counts in 1/32, 0 for an
///   archived page; both as `appendDigits` writes them.
/// - `terms`: the least key of each shard, `terms-N.HASH.json`; `run` neighbours share a hash.
/// - `forward`, `backward`: the same for the lists of words, `forward-N.HASH.json` and so on.
/// - `texts`: pages in each `texts-N.HASH.json`; `words`: the `FrequentWords` that they are written
///   with.
/// - `facets`: the path of the file of facets, when there is one.
/// - `impact`: the largest impact.
/// - `weak`: words that carry a question.
/// - `laws`: names as words with a space between, then the law's number; `moved`: where a place
///   of a replaced law went.
/// - `files`: a small site's other files by name.
struct Manifest {
  /// The version of the format of all files; a script reads only its own.
  static let format = 2

  private var bytes: [UInt8] = []

  /// Writes everything but `files`.
  init(
    _ parts: [PartialIndex], terms: KeyedFiles, spelling: SpellingLists, texts: TextShards,
    words: FrequentWords, facets: OutputFile?, largestImpact: Int, vocabulary: SearchVocabulary
  ) {
    let pages = parts.lazy.flatMap(\.pages)
    appendJSON("{\"format\":", to: &bytes)
    appendJSONNumber(Self.format, to: &bytes)
    appendJSON(",\"units\":\"", to: &bytes)
    appendDigits(pages.map(\.unitCount), to: &bytes)
    appendJSON("\",\"weights\":\"", to: &bytes)
    appendDigits(pages.map(Self.weight), to: &bytes)
    appendJSON("\",\"terms\":", to: &bytes)
    append(terms)
    appendJSON(",\"forward\":", to: &bytes)
    append(spelling.forward)
    appendJSON(",\"backward\":", to: &bytes)
    append(spelling.backward)
    appendJSON(",\"texts\":{\"pages\":\"", to: &bytes)
    appendDigits(texts.pageCounts, to: &bytes)
    appendJSON("\"", to: &bytes)
    appendHashes(of: texts.files)
    appendJSON(",\"words\":", to: &bytes)
    appendJSONString(
      words.words.joined(separator: [UInt8(ascii: " ")]).map(\.self)[...], to: &bytes)
    appendJSON("}", to: &bytes)
    if let facets {
      appendJSON(",\"facets\":", to: &bytes)
      appendJSONString(facets.path, to: &bytes)
    }
    appendJSON(",\"impact\":", to: &bytes)
    appendJSONNumber(largestImpact, to: &bytes)
    appendJSON(",\"weak\":", to: &bytes)
    appendJSONString(WeakWords.sorted.joined(separator: " "), to: &bytes)
    append(vocabulary.laws)
  }

  /// The finished file, with `files` inside it.
  func bytes(containing files: [OutputFile]) -> [UInt8] {
    var output = bytes
    if !files.isEmpty {
      appendJSON(",\"files\":{", to: &output)
      appendJSONList(files, to: &output) { file, output in
        appendJSONString(file.path, to: &output)
        output.append(UInt8(ascii: ":"))
        output.append(contentsOf: file.bytes)
      }
      output.append(UInt8(ascii: "}"))
    }
    appendJSON("}\n", to: &output)
    return output
  }

  private mutating func append(_ table: KeyedFiles) {
    appendJSON("{\"keys\":[", to: &bytes)
    appendJSONList(table.firstKeys, to: &bytes) { appendJSONString($0[...], to: &$1) }
    appendJSON("]", to: &bytes)
    appendHashes(of: table.files)
    appendJSON("}", to: &bytes)
  }

  private mutating func appendHashes(of files: NumberedFiles) {
    appendJSON(",\"run\":", to: &bytes)
    appendJSONNumber(files.filesPerHash, to: &bytes)
    appendJSON(",\"hashes\":[", to: &bytes)
    appendJSONList(files.hashes, to: &bytes) { appendJSONString($0, to: &$1) }
    appendJSON("]", to: &bytes)
  }

  private mutating func append(_ laws: [SearchLaw]) {
    appendJSON(",\"laws\":[", to: &bytes)
    // A reader who cites a law by a name it shares with the one before may mean that one's places.
    let named = laws.flatMap { law in
      ([law] + laws.filter { $0.replacedBy == law.number }).map { (law.names, $0.number) }
    }
    let names = named.flatMap { names, number in
      names.map { name in [WordScanner.words(in: name).joined(separator: " "), number] }
    }
    appendJSONList(names, to: &bytes) { name, output in
      output.append(UInt8(ascii: "["))
      appendJSONList(name, to: &output) { appendJSONString($0, to: &$1) }
      output.append(UInt8(ascii: "]"))
    }
    appendJSON("],\"moved\":{", to: &bytes)
    let moves = laws.flatMap { law in
      law.moved.sorted { $0.key < $1.key }.map { place, newPlace in
        (from: "\(law.number)/\(place)", to: "\(law.replacedBy ?? law.number)/\(newPlace)")
      }
    }
    appendJSONList(moves, to: &bytes) { move, output in
      appendJSONString(move.from, to: &output)
      output.append(UInt8(ascii: ":"))
      appendJSONString(move.to, to: &output)
    }
    appendJSON("}", to: &bytes)
  }

  private static func weight(of page: PartialIndex.Page) -> Int {
    if page.isArchived { return 0 }
    return min(62, max(1, Int(page.weight * 32 + 0.5)))
  }
}
