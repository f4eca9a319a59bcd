import Files
import Language

/// The files that take a reader's words to the units where they stand.
struct TermShards {
  /// The least key of each shard and the hash in its name.
  private(set) var table: [(firstKey: [UInt8], hash: String)] = []
  /// The shards and the files of further postings.
  private(set) var files: [OutputFile] = []

  private let lexicon: Lexicon
  private let classes: WordClasses
  private let postings: Postings
  private let unitCount: Int
  private let settings: IndexSettings
  private var shard = Shard()
  private var lastKey: [UInt8] = []

  /// Writes all words and names.
  init(
    _ lexicon: Lexicon, classes: WordClasses, postings: Postings, phrases: [Phrases.Phrase],
    unitCount: Int, settings: IndexSettings
  ) {
    self.lexicon = lexicon
    self.classes = classes
    self.postings = postings
    self.unitCount = unitCount
    self.settings = settings
    var rest = phrases[...]
    for word in lexicon.order {
      let key = lexicon.words[Int(word)]
      while let phrase = rest.first, LexiconOrder.precedes(phrase.key, key) {
        add(phrase)
        rest = rest.dropFirst()
      }
      add(Int(word), key: key)
    }
    for phrase in rest { add(phrase) }
    endShard()
  }

  private mutating func add(_ word: Int, key: ArraySlice<UInt8>) {
    beginShardIfFull(before: key)
    let classNumber = Int(classes.classes[word])
    let first = Int(classes.firstWords[classNumber])
    if first == word {
      shard.append(key, firstOf: classNumber)
      appendPostings(of: classNumber)
    } else {
      shard.append(key, of: classNumber, first: lexicon.words[first])
    }
    lastKey = Array(key)
  }

  private mutating func add(_ phrase: Phrases.Phrase) {
    beginShardIfFull(before: phrase.key[...])
    shard.append(phrase)
    lastKey = phrase.key
  }

  /// Appends a class's weight and places; those past the first tier go to a file of their own.
  private mutating func appendPostings(of classNumber: Int) {
    let all = postings[classNumber]
    let weight = wordWeight(unitCount: all.count, allUnitCount: unitCount)
    var further: String?
    if all.count > settings.firstTierCount {
      var bytes: [UInt8] = [UInt8(ascii: "[")]
      Shard.append(all.dropFirst(settings.firstTierCount), to: &bytes)
      bytes.append(UInt8(ascii: "]"))
      let hash = shortHash(bytes)
      files.append(OutputFile(path: "search/more.\(hash).json", bytes: bytes))
      further = hash
    }
    shard.append(weight: weight, all.prefix(settings.firstTierCount), further: further)
  }

  private mutating func beginShardIfFull(before key: ArraySlice<UInt8>) {
    if shard.isEmpty {
      shard.firstKey = table.isEmpty ? [] : shortestKey(after: lastKey, upTo: key)
    } else if shard.byteCount >= settings.termShardBytes, !key.elementsEqual(lastKey) {
      // A word and a name with the same key stay together.
      endShard()
      shard.firstKey = shortestKey(after: lastKey, upTo: key)
    }
  }

  private mutating func endShard() {
    guard !shard.isEmpty else { return }
    let bytes = shard.finished()
    let hash = shortHash(bytes)
    files.append(OutputFile(path: "search/terms-\(table.count).\(hash).json", bytes: bytes))
    table.append((shard.firstKey, hash))
    shard = Shard()
  }
}

/// The part of a content hash that goes into the names of shards.
func shortHash(_ bytes: [UInt8]) -> String {
  String(contentHash(bytes).prefix(8))
}
