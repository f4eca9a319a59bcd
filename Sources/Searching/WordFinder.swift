import Language

/// Finds the words of a query in the index, also where the index has no such word.
struct WordFinder {
  private let store: ShardStore

  /// Looks in the index of `store`.
  init(_ store: ShardStore) {
    self.store = store
  }

  /// The class of exactly this word.
  func exact(_ word: [UInt8]) throws -> TermShard.WordClass? {
    let shard = try self.shard(of: word)
    let place = shard.place(of: word)
    guard place < shard.words.count, shard.words[place] == word else { return nil }
    return try entry(shard.classes[place], in: shard)
  }

  /// The class of the first word that `reduced` makes the same as `word`.
  private func inflected(
    _ word: [UInt8], _ reduced: ([UInt8]) -> [UInt8]
  ) throws -> TermShard.WordClass? {
    guard isInflected(word) else { return nil }
    let stem = reduced(word)
    let shard = try self.shard(of: stem)
    var place = shard.place(of: stem)
    let plainStem = LexiconOrder.withoutDots(stem)
    while place < shard.words.count, startsWithout(dots: shard.words[place], with: plainStem) {
      if reduced(shard.words[place]) == stem {
        return try entry(shard.classes[place], in: shard)
      }
      place += 1
    }
    return nil
  }

  /// The class of a word or of a word with the same stem.
  func known(_ word: [UInt8]) throws -> TermShard.WordClass? {
    try exact(word) ?? inflected(word, stemmed)
  }

  /// The class of a word, or of what may be another form of it when the site has no other.
  func knownForm(of word: [UInt8]) throws -> TermShard.WordClass? {
    try known(word) ?? inflected(word, wordRoot)
  }

  /// Classes of words that begin as a word that is not finished, the most common first.
  func continuations(of word: [UInt8]) throws -> [TermShard.WordClass] {
    guard letterCount(word) >= 2 else { return [] }
    let shard = try self.shard(of: word)
    var found: [TermShard.WordClass] = []
    var place = shard.place(of: word)
    while place < shard.words.count, startsWithout(dots: shard.words[place], with: word) {
      if shard.words[place].starts(with: word) {
        let entry = try entry(shard.classes[place], in: shard)
        if !found.contains(where: { $0.name == entry.name }) { found.append(entry) }
      }
      place += 1
    }
    return firstFew(found, 6) { $0.weight }
  }

  /// Words within `limit` half edits of a misspelled word, all as near as the nearest.
  func corrections(of word: [UInt8], limit: Int) throws -> [(TermShard.WordClass, distance: Int)] {
    let letters = SpellingLetters(word)
    var nearest = limit
    var found: [[UInt8]] = []
    for candidate in try store.wordsNear(word) {
      let distance = letters.distance(to: candidate, limit: nearest)
      guard distance <= nearest else { continue }
      if distance < nearest { found.removeAll() }
      nearest = distance
      if !found.contains(candidate) { found.append(candidate) }
    }
    var entries: [TermShard.WordClass] = []
    for candidate in found.prefix(12) {
      guard let entry = try exact(candidate), !entry.postings.units.isEmpty,
        !entries.contains(where: { $0.name == entry.name })
      else { continue }
      entries.append(entry)
    }
    return firstFew(entries, 3) { $0.weight }.map { ($0, nearest) }
  }

  /// Classes of compounds that end with a word or a definite form of it, the most common first.
  func compounds(endingWith word: [UInt8]) throws -> [TermShard.WordClass] {
    var definite: [String] = []
    if isInflected(word), let last = word.last {
      definite = [UInt8]("aeio".utf8).contains(last) ? ["n", "t"] : ["en", "et"]
    }
    for ending in [""] + definite {
      let found = try compounds(endingExactlyWith: word + Array(ending.utf8))
      if !found.isEmpty { return found }
    }
    return []
  }

  private func compounds(endingExactlyWith word: [UInt8]) throws -> [TermShard.WordClass] {
    guard letterCount(word) >= 4 else { return [] }
    var found: [TermShard.WordClass] = []
    for candidate in try store.wordsNear(word)
    where candidate.count > word.count && candidate.suffix(word.count).elementsEqual(word) {
      guard let entry = try exact(candidate), !found.contains(where: { $0.name == entry.name })
      else { continue }
      found.append(entry)
      if found.count == 24 { break }
    }
    return firstFew(found, 6) { $0.weight }
  }

  /// The parts of a compound that the index has no word for.
  func parts(of word: [UInt8]) throws -> (TermShard.WordClass, TermShard.WordClass)? {
    for start in word.indices.dropFirst(3) where word[start] & 0xC0 != 0x80 {
      let (modifier, head) = (Array(word[..<start]), Array(word[start...]))
      guard letterCount(modifier) >= 3, letterCount(head) >= 4,
        let left = try self.modifier(modifier), let right = try known(head),
        !right.postings.units.isEmpty
      else { continue }
      return (left, right)
    }
    return nil
  }

  /// Classes with the same beginning as a word, the closest first, each with what it is worth.
  func kin(of word: [UInt8], except own: [UInt8]?) throws -> [(TermShard.WordClass, factor: Int)] {
    guard isInflected(word) else { return [] }
    let stem = stemmed(word)
    guard letterCount(stem) >= 4 else { return [] }
    let shard = try self.shard(of: word)
    let start = shard.place(of: word)
    var best: [[UInt8]: (entry: TermShard.WordClass, factor: Int)] = [:]
    var order: [[UInt8]] = []
    func look(at place: Int) throws -> Bool {
      let candidate = stemmed(shard.words[place])
      let shared = sharedLetterCount(stem, candidate)
      guard shared >= 4 else {
        return sharedLetterCount(
          LexiconOrder.withoutDots(stem), LexiconOrder.withoutDots(shard.words[place])) >= 4
      }
      let entry = try entry(shard.classes[place], in: shard)
      let factor = Idea.whole * shared / max(letterCount(stem), letterCount(candidate))
      // större is stor, which is no kin of störa.
      let isStranger = sharedLetterCount(stem, entry.name) < 3
      if isStranger || entry.name == own || entry.postings.units.isEmpty { return true }
      if best[entry.name] == nil { order.append(entry.name) }
      if factor > best[entry.name]?.factor ?? 0 { best[entry.name] = (entry, factor) }
      return true
    }
    var (below, above) = (start - 1, start)
    while below >= 0, start - below <= 64, try look(at: below) { below -= 1 }
    while above < shard.words.count, above - start < 64, try look(at: above) { above += 1 }
    return firstFew(order.compactMap { best[$0] }, 8) { Idea.whole - $0.factor }
      .map { ($0.entry, $0.factor) }
  }

  /// What a name means as a whole.
  func phrase(_ names: [[UInt8]]) throws -> TermShard.Phrase? {
    let key = Array(names.joined(separator: [UInt8(ascii: " ")]))
    return try shard(of: key).phrases[key]
  }

  private func modifier(_ word: [UInt8]) throws -> TermShard.WordClass? {
    if let entry = try known(word) { return entry }
    guard word.last == UInt8(ascii: "s"), word.count > 3 else { return nil }
    return try known(word.dropLast())
  }

  private func shard(of key: [UInt8]) throws -> TermShard {
    try store.terms(of: key)
  }

  private func entry(
    _ reference: TermShard.ClassReference, in shard: TermShard
  ) throws -> TermShard.WordClass {
    switch reference {
    case .here(let number): return shard.entries[number]
    case .at(let name):
      let home = try self.shard(of: name)
      let place = home.place(of: name)
      guard place < home.words.count, home.words[place] == name,
        case .here(let number) = home.classes[place]
      else { throw IndexError.malformed }
      return home.entries[number]
    }
  }
}

/// How many letters two words begin with alike.
private func sharedLetterCount(_ left: [UInt8], _ right: [UInt8]) -> Int {
  var count = 0
  var index = 0
  while index < left.count, index < right.count, left[index] == right[index] {
    index += 1
    // A letter of two bytes is alike when its second byte is.
    if left[index - 1] != 0xC3 { count += 1 }
  }
  return count
}

/// The stem of a word.
func stemmed(_ word: [UInt8]) -> [UInt8] {
  var stem = word
  if isInflected(word) { SwedishStemmer.stemInflection(&stem) }
  return stem
}

/// Whether a word can have endings: numbers have none.
private func isInflected(_ word: [UInt8]) -> Bool {
  word.allSatisfy { $0 >= UInt8(ascii: "a") }
}

/// Whether a word begins with other letters, dots aside.
private func startsWithout(dots word: [UInt8], with beginning: [UInt8]) -> Bool {
  LexiconOrder.withoutDots(word).starts(with: LexiconOrder.withoutDots(beginning))
}

/// The first few by a rank, equal ones in their order.
private func firstFew<Element>(
  _ elements: [Element], _ count: Int, by rank: (Element) -> Int
) -> [Element] {
  let sorted = elements.enumerated().sorted { left, right in
    let (leftRank, rightRank) = (rank(left.element), rank(right.element))
    return leftRank == rightRank ? left.offset < right.offset : leftRank < rightRank
  }
  return sorted.prefix(count).map(\.element)
}
