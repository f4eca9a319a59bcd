import Language

/// The file of an index that is read first, decoded.
struct SearchManifest {
  /// The unit of each page, and at the end the number of units; the page's sections follow it.
  let firstUnits: [Int]
  /// How much each page counts in 1/32; 0 for an archived page.
  let pageWeights: [Int]
  /// The shards of terms.
  let terms: ShardTable
  /// The lists of words by their beginnings.
  let forward: ShardTable
  /// The lists of words by their ends; the keys are words backwards.
  let backward: ShardTable
  /// The path of the file of facets, where there is one.
  let facets: String?
  /// The largest impact.
  let largestImpact: Int
  /// Words that carry a question.
  let weakWords: Set<[UInt8]>
  /// Names of laws as words, the longest first, each with a law's number.
  let lawNames: [(words: [[UInt8]], number: [UInt8])]
  /// Where places in replaced laws went.
  let moved: [[UInt8]: [UInt8]]
  /// The words that texts write as one letter.
  let frequentWords: FrequentWords
  /// Files that lie inside the manifest, by path.
  let files: [[UInt8]: JSONValue]

  private let firstPageOfText: [Int]
  private let texts: NumberedFiles

  /// Decodes a manifest.
  init(_ json: JSONValue) throws(IndexError) {
    func member(_ key: String) throws(IndexError) -> JSONValue {
      guard let value = json[key] else { throw .malformed }
      return value
    }
    let format = try member("format").number
    guard format == 2 else { throw .unknownFormat(format) }
    firstUnits = Self.sums(try digits(try member("units").bytes))
    pageWeights = try digits(try member("weights").bytes)
    guard pageWeights.count == firstUnits.count - 1 else { throw .malformed }
    terms = try ShardTable("terms", try member("terms"))
    forward = try ShardTable("forward", try member("forward"))
    backward = try ShardTable("backward", try member("backward"))
    let texts = try member("texts")
    guard let pages = texts["pages"], let words = texts["words"] else { throw .malformed }
    firstPageOfText = Self.sums(try digits(try pages.bytes))
    self.texts = try NumberedFiles("texts", texts)
    frequentWords = FrequentWords(try words.bytes)
    facets = try json["facets"]?.text
    largestImpact = try member("impact").number
    weakWords = Set(
      try member("weak").bytes.split(separator: UInt8(ascii: " ")).map(Array.init))
    lawNames = try Self.lawNames(try member("laws"))
    var moved: [[UInt8]: [UInt8]] = [:]
    for move in try member("moved").members { moved[move.key] = try move.value.bytes }
    self.moved = moved
    var files: [[UInt8]: JSONValue] = [:]
    for file in try json["files"]?.members ?? [] { files[file.key] = file.value }
    self.files = files
  }

  /// The number of units.
  var unitCount: Int { firstUnits[firstUnits.count - 1] }

  /// The number of pages.
  var pageCount: Int { pageWeights.count }

  /// Whether a page is kept for history's sake.
  func isArchived(_ page: Int) -> Bool { pageWeights[page] == 0 }

  /// The path of the file with a page's texts, and the page's place in it.
  func text(ofPage page: Int) throws(IndexError) -> (path: String, place: Int) {
    var low = 0
    var high = firstPageOfText.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if page < firstPageOfText[middle] { high = middle } else { low = middle }
    }
    return (try texts.path(of: low), page - firstPageOfText[low])
  }

  private static func lawNames(
    _ json: JSONValue
  ) throws(IndexError) -> [(words: [[UInt8]], number: [UInt8])] {
    var names: [(words: [[UInt8]], number: [UInt8])] = []
    for name in try json.elements {
      let parts = try name.elements
      guard parts.count == 2 else { throw .malformed }
      names.append(
        (
          try parts[0].bytes.split(separator: UInt8(ascii: " ")).map(Array.init),
          try parts[1].bytes
        ))
    }
    return names
  }

  private static func sums(_ numbers: [Int]) -> [Int] {
    var sums = [0]
    for number in numbers { sums.append(sums[sums.count - 1] + number) }
    return sums
  }
}

/// Files of one kind that are found by their number; neighbours share a hash.
struct NumberedFiles {
  private let name: String
  private let filesPerHash: Int
  private var hashes: [String] = []

  /// Decodes the hashes.
  init(_ name: String, _ json: JSONValue) throws(IndexError) {
    guard let run = json["run"], let hashes = json["hashes"] else { throw .malformed }
    self.name = name
    filesPerHash = max(1, try run.number)
    for hash in try hashes.elements { self.hashes.append(try hash.text) }
  }

  /// The path of a file.
  func path(of number: Int) throws(IndexError) -> String {
    guard number / filesPerHash < hashes.count else { throw .malformed }
    return "search/\(name)-\(number).\(hashes[number / filesPerHash]).json"
  }
}

/// Files that each hold a range of keys.
struct ShardTable {
  private let files: NumberedFiles
  private var firstKeys: [[UInt8]] = []

  /// Decodes the least key of each file and the hashes.
  init(_ name: String, _ json: JSONValue) throws(IndexError) {
    guard let keys = json["keys"] else { throw .malformed }
    files = try NumberedFiles(name, json)
    for key in try keys.elements { firstKeys.append(try key.bytes) }
  }

  /// The path of the file where a key belongs, or nil where there are no files.
  func path(of key: [UInt8]) throws(IndexError) -> String? {
    guard !firstKeys.isEmpty else { return nil }
    var low = 0
    var high = firstKeys.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if LexiconOrder.precedes(key, firstKeys[middle]) { high = middle } else { low = middle }
    }
    return try files.path(of: low)
  }
}

/// Numbers written one character each; the last character means *63 and what follows*.
func digits(_ text: [UInt8]) throws(IndexError) -> [Int] {
  var numbers: [Int] = []
  var carried = 0
  for byte in text {
    let value: Int
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(byte - UInt8(ascii: "A")) + 10
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(byte - UInt8(ascii: "a")) + 36
    case UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "_"): value = 63
    default: throw .malformed
    }
    if value == 63 {
      carried += 63
    } else {
      numbers.append(carried + value)
      carried = 0
    }
  }
  return numbers
}
