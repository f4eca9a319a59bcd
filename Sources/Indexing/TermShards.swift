import Files
import Language

/// The files that take a reader's words to the units where they stand.
struct TermShards {
  /// The shards.
  private(set) var shards = KeyedFiles("terms")
  /// The files of further postings.
  private(set) var further: [OutputFile] = []

  private let lexicon: Lexicon
  private let classes: WordClasses
  private let postings: Postings
  private let unitCount: Int
  private let settings: IndexSettings
  private var shard = Shard()
  private var furtherHashes: Set<String> = []
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
    shards.end()
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

  /// Appends a class's weight and places; those past the first tier go to a file of their own, and
  /// those past the second are left out: the weakest places of words that tell little.
  private mutating func appendPostings(of classNumber: Int) {
    let all = postings[classNumber]
    let weight = wordWeight(unitCount: all.count, allUnitCount: unitCount)
    var further: String?
    if all.count > settings.firstTierCount {
      var bytes: [UInt8] = [UInt8(ascii: "[")]
      let places = all.dropFirst(settings.firstTierCount).prefix(settings.secondTierCount)
      Shard.append(places, to: &bytes)
      bytes.append(UInt8(ascii: "]"))
      let hash = shortHash(bytes)
      // Two words that always stand together have the same places, and one file of them.
      if furtherHashes.insert(hash).inserted {
        self.further.append(OutputFile(path: "search/more.\(hash).json", bytes: bytes))
      }
      further = hash
    }
    shard.append(weight: weight, all.prefix(settings.firstTierCount), further: further)
  }

  private mutating func beginShardIfFull(before key: ArraySlice<UInt8>) {
    if shard.isEmpty {
      shard.firstKey = shards.firstKeys.isEmpty ? [] : shortestKey(after: lastKey, upTo: key)
    } else if shard.byteCount >= settings.termShardBytes, !key.elementsEqual(lastKey) {
      // A word and a name with the same key stay together.
      endShard()
      shard.firstKey = shortestKey(after: lastKey, upTo: key)
    }
  }

  private mutating func endShard() {
    guard !shard.isEmpty else { return }
    shards.append(shard.finished(), firstKey: shard.firstKey)
    shard = Shard()
  }
}
