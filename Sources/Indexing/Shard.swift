import Files

/// One file of terms while it is written.
///
/// ```json
/// {"words":"bvc bvcs","classes":[0,1],"postings":[[93,-14,2051,7,-9,44]],
///  "phrases":[["bvc",[12],["BHV"],[]]]}
/// ```
///
/// - `words`: in `LexiconOrder`, a space between.
/// - `classes`: for each word 0 for the next class, *n* for the class that came *n* classes before
///   the next one, or the class's first word when that is in an earlier shard.
/// - `postings`: for each class its weight; where there are more places than the first tier, the
///   hash in the name of the file that has them; then rows of a negated impact, a unit, and the
///   distance to each further unit.
/// - `phrases`: names as wholes: key, pages as distances, other names of the concept, and pages
///   that have it as a keyword only.
struct Shard {
  /// The least key that belongs here.
  var firstKey: [UInt8] = []

  private var words: [UInt8] = []
  private var classes: [UInt8] = []
  private var places: [UInt8] = []
  private var phrases: [UInt8] = []
  private var classNumbers: [Int: Int] = [:]
  private var classCount = 0

  /// Whether nothing has been added.
  var isEmpty: Bool { words.isEmpty && phrases.isEmpty }

  /// Bytes so far.
  var byteCount: Int { words.count + classes.count + places.count + phrases.count }

  /// Adds a word that is the first of its class; its postings follow.
  mutating func append(_ word: ArraySlice<UInt8>, firstOf classNumber: Int) {
    append(word)
    appendJSONNumber(0, to: &classes)
    classNumbers[classNumber] = classCount
    classCount += 1
  }

  /// Adds a further word of a class, whose first word is `first`.
  mutating func append(_ word: ArraySlice<UInt8>, of classNumber: Int, first: ArraySlice<UInt8>) {
    append(word)
    if let place = classNumbers[classNumber] {
      appendJSONNumber(classCount - place, to: &classes)
    } else {
      appendJSONString(first, to: &classes)
    }
  }

  /// Adds the places of the latest new class.
  mutating func append(
    weight: Int, _ postings: ArraySlice<Postings.Posting>, further: String?
  ) {
    if !places.isEmpty { places.append(UInt8(ascii: ",")) }
    places.append(UInt8(ascii: "["))
    appendJSONNumber(weight, to: &places)
    if let further {
      places.append(UInt8(ascii: ","))
      appendJSONString(further, to: &places)
    }
    if !postings.isEmpty { places.append(UInt8(ascii: ",")) }
    Self.append(postings, to: &places)
    places.append(UInt8(ascii: "]"))
  }

  /// Adds a name.
  mutating func append(_ phrase: Phrases.Phrase) {
    if !phrases.isEmpty { phrases.append(UInt8(ascii: ",")) }
    phrases.append(UInt8(ascii: "["))
    appendJSONString(phrase.key[...], to: &phrases)
    phrases.append(UInt8(ascii: ","))
    Self.append(phrase.pages, to: &phrases)
    appendJSON(",[", to: &phrases)
    appendJSONList(phrase.otherNames, to: &phrases) { appendJSONString($0, to: &$1) }
    appendJSON("],", to: &phrases)
    Self.append(phrase.keywordPages, to: &phrases)
    phrases.append(UInt8(ascii: "]"))
  }

  /// Appends rising numbers as distances.
  private static func append(_ pages: [Int], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    var last = 0
    appendJSONList(pages, to: &bytes) { page, output in
      appendJSONNumber(page - last, to: &output)
      last = page
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The file's bytes.
  consuming func finished() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount + 64)
    appendJSON("{\"words\":\"", to: &bytes)
    bytes.append(contentsOf: words)
    appendJSON("\",\"classes\":[", to: &bytes)
    bytes.append(contentsOf: classes)
    appendJSON("],\"postings\":[", to: &bytes)
    bytes.append(contentsOf: places)
    appendJSON("],\"phrases\":[", to: &bytes)
    bytes.append(contentsOf: phrases)
    appendJSON("]}\n", to: &bytes)
    return bytes
  }

  /// Appends rows of postings: a negated impact, a unit, and the distance to each further unit.
  static func append(_ postings: ArraySlice<Postings.Posting>, to bytes: inout [UInt8]) {
    var impact = -1
    var last = 0
    appendJSONList(postings, to: &bytes) { posting, output in
      if Int(posting.impact) != impact {
        impact = Int(posting.impact)
        appendJSONNumber(-impact, to: &output)
        output.append(UInt8(ascii: ","))
        last = 0
      }
      appendJSONNumber(Int(posting.unit) - last, to: &output)
      last = Int(posting.unit)
    }
  }

  private mutating func append(_ word: ArraySlice<UInt8>) {
    if !words.isEmpty {
      words.append(UInt8(ascii: " "))
      classes.append(UInt8(ascii: ","))
    }
    words.append(contentsOf: word)
  }
}
