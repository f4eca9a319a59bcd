/// The distinct words of a site's texts, each with a number, so that rules compare numbers.
///
/// Words are as `WordScanner` gives them. Numbers go from 0 in the order the words were met.
struct Vocabulary: Sendable {
  /// How often each word stands in the texts, by its number.
  private(set) var counts: [Int32] = []
  /// All words after each other.
  private var bytes: [UInt8] = []
  /// Where each word starts, and where the last one ends.
  private var starts: [Int32] = [0]
  /// The numbers of the words at the places their hashes give, -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  /// The number of a word, which now stands once more in the texts.
  mutating func add(_ word: [UInt8]) -> Int32 {
    let slot = slot(of: word)
    if slots[slot] >= 0 {
      counts[Int(slots[slot])] += 1
      return slots[slot]
    }
    let number = Int32(counts.count)
    slots[slot] = number
    counts.append(1)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    if counts.count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word; nil for one that is in no text.
  func number(of word: [UInt8]) -> Int32? {
    let number = slots[slot(of: word)]
    return number >= 0 ? number : nil
  }

  /// The number of a word; nil for one that is in no text.
  func number(of word: String) -> Int32? { number(of: Array(word.utf8)) }

  /// The word with a number.
  subscript(number: Int32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  /// The words that stand so often or more in the texts.
  func frequent(_ least: Int) -> [[UInt8]] {
    counts.indices.filter { counts[$0] >= least }.map { Array(self[Int32($0)]) }
  }

  /// Whether a word has more than six letters.
  func isLong(_ number: Int32) -> Bool {
    self[number].count { $0 & 0xC0 != 0x80 } > 6
  }

  /// The word with a number, as a string.
  func text(of number: Int32) -> String { String(decoding: self[number], as: UTF8.self) }

  /// Where a word has its number, or would get it.
  private func slot(of word: [UInt8]) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
    while slots[slot] >= 0, !isWord(slots[slot], word) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func isWord(_ number: Int32, _ word: [UInt8]) -> Bool {
    let (start, end) = (Int(starts[Int(number)]), Int(starts[Int(number) + 1]))
    guard end - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in counts.indices {
      slots[slot(of: Array(self[Int32(number)]))] = Int32(number)
    }
  }
}

/// What some words mean to a rule, by their numbers.
struct WordTable<Value: Sendable>: Sendable {
  private var values: [Value] = []
  /// The place of each word's value, by its number; -1 for words without one.
  private var places: [Int32]

  /// Takes in what the words of a vocabulary mean; others cannot be met.
  init(_ meanings: [(String, Value)], in words: Vocabulary) {
    places = Array(repeating: -1, count: words.counts.count)
    for (word, value) in meanings { self.insert(value, for: Array(word.utf8), in: words) }
  }

  /// Takes in what one more word means, if the vocabulary has it. The first meaning holds.
  mutating func insert(_ value: Value, for word: [UInt8], in words: Vocabulary) {
    guard let number = words.number(of: word), places[Int(number)] < 0 else { return }
    places[Int(number)] = Int32(values.count)
    values.append(value)
  }

  /// What the word with a number means; nil where it means nothing.
  subscript(number: Int32) -> Value? {
    let place = places[Int(number)]
    return place < 0 ? nil : values[Int(place)]
  }
}

extension WordTable where Value == Void {
  /// The set of some words.
  init(_ set: some Sequence<String>, in words: Vocabulary) {
    self.init(set.map { ($0, ()) }, in: words)
  }

  /// Whether the word with a number is in the set.
  func contains(_ number: Int32) -> Bool { self[number] != nil }
}
