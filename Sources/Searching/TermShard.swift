import Language

/// A range of the site's words with the places of their classes, decoded.
struct TermShard {
  /// The words in `LexiconOrder`.
  let words: [[UInt8]]
  /// The class of each word.
  let classes: [ClassReference]
  /// The classes that begin in this shard.
  let entries: [WordClass]
  /// Names as wholes by key.
  let phrases: [[UInt8]: Phrase]

  /// Where a word's class is.
  enum ClassReference: Equatable {
    /// In this shard.
    case here(Int)
    /// In the shard of the class's first word.
    case at([UInt8])
  }

  /// Words that count as one, and where they stand.
  struct WordClass {
    /// The first word.
    let name: [UInt8]
    /// All words that are in this shard.
    var words: [[UInt8]]
    /// How telling the word is.
    var weight = 0
    /// The hash in the name of the file with more places.
    var further: String?
    /// The places.
    var postings = Postings()
  }

  /// A name of pages or of a concept.
  struct Phrase {
    /// The pages that bear the name.
    let pages: [Int]
    /// The pages that have it as a keyword only.
    let keywordPages: [Int]
    /// Other names of the concept that bears it, the preferred one first.
    let otherNames: [String]
  }

  /// The shard of a site without words.
  static let empty = TermShard()

  private init() {
    (words, classes, entries, phrases) = ([], [], [], [:])
  }

  /// Decodes a shard.
  init(_ json: JSONValue) throws(IndexError) {
    guard let words = json["words"], let classes = json["classes"],
      let postings = json["postings"], let phrases = json["phrases"]
    else { throw .malformed }
    self.words = try words.bytes.split(separator: UInt8(ascii: " ")).map(Array.init)
    var references: [ClassReference] = []
    var entries: [WordClass] = []
    let values = try classes.elements
    guard values.count == self.words.count else { throw .malformed }
    for (word, value) in zip(self.words, values) {
      switch value {
      case .number(0):
        references.append(.here(entries.count))
        entries.append(WordClass(name: word, words: [word]))
      case .number(let distance):
        guard distance > 0, distance <= entries.count else { throw .malformed }
        references.append(.here(entries.count - distance))
        entries[entries.count - distance].words.append(word)
      default: references.append(.at(try value.bytes))
      }
    }
    let rows = try postings.elements
    guard rows.count == entries.count else { throw .malformed }
    for (index, row) in rows.enumerated() { try entries[index].read(try row.elements) }
    self.classes = references
    self.entries = entries
    self.phrases = try Self.phrases(try phrases.elements)
  }

  /// The place of the first word that does not come before `word`.
  func place(of word: [UInt8]) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if LexiconOrder.precedes(words[middle], word) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func phrases(_ rows: [JSONValue]) throws(IndexError) -> [[UInt8]: Phrase] {
    var phrases: [[UInt8]: Phrase] = [:]
    for row in rows {
      let parts = try row.elements
      guard parts.count == 4 else { throw .malformed }
      var names: [String] = []
      for name in try parts[2].elements { names.append(try name.text) }
      phrases[try parts[0].bytes] = Phrase(
        pages: try Self.pages(parts[1]), keywordPages: try Self.pages(parts[3]), otherNames: names)
    }
    return phrases
  }

  /// Rising numbers from distances.
  private static func pages(_ json: JSONValue) throws(IndexError) -> [Int] {
    var pages: [Int] = []
    for distance in try json.elements { pages.append((pages.last ?? 0) + (try distance.number)) }
    return pages
  }
}

extension TermShard.WordClass {
  /// Reads weight, further file and places.
  fileprivate mutating func read(_ row: [JSONValue]) throws(IndexError) {
    guard let first = row.first else { throw .malformed }
    weight = try first.number
    var rest = row.dropFirst()
    if case .string(let hash)? = rest.first {
      further = String(decoding: hash, as: UTF8.self)
      rest = rest.dropFirst()
    }
    postings = try Postings(rest)
  }
}

/// Units with impacts.
struct Postings {
  /// The units.
  private(set) var units: [Int32] = []
  /// The impact in each.
  private(set) var impacts: [Int32] = []

  /// No places.
  init() {}

  /// Adds more places.
  mutating func append(_ others: Postings) {
    units += others.units
    impacts += others.impacts
  }

  /// The impact in a unit; 0 where it is none of the places.
  func impact(in unit: Int) -> Int {
    units.firstIndex(of: Int32(unit)).map { Int(impacts[$0]) } ?? 0
  }

  /// Decodes rows of a negated impact, a unit, and the distance to each further unit.
  init(_ row: ArraySlice<JSONValue>) throws(IndexError) {
    var impact: Int32 = 0
    var unit: Int32 = 0
    for value in row {
      let number = Int32(clamping: try value.number)
      if number < 0 {
        impact = -number
        unit = 0
      } else {
        unit = unit &+ number
        units.append(unit)
        impacts.append(impact)
      }
    }
  }
}
