import Files
import Language

/// The site's words twice, by their beginnings and by their ends, for mending misspelled words.
///
/// A slip leaves the beginning of a word as it was or its end, so the word that was meant stands
/// near the misspelled one in one of the two. A file is a JSON string of words with spaces between.
struct SpellingLists {
  /// The files by beginnings.
  let forward: KeyedFiles
  /// The files by ends; the keys are words backwards.
  let backward: KeyedFiles

  /// Lists all words of a lexicon that are long enough to be mended.
  init(_ lexicon: Lexicon, settings: IndexSettings) {
    let words = lexicon.order.map { Array(lexicon.words[Int($0)]) }.filter(Self.canBeMended)
    forward = Self.files("forward", words.map { ($0, $0) }, settings.spellingShardBytes)
    let keys = words.map(LexiconOrder.backward)
    var order = keys.enumerated().map { SortKey($0.element[...], number: $0.offset) }
    order.sort { left, right in
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return LexiconOrder.precedes(keys[Int(left.number)], keys[Int(right.number)])
    }
    let backwards = order.map { (key: keys[Int($0.number)], word: words[Int($0.number)]) }
    backward = Self.files("backward", backwards, settings.spellingShardBytes)
  }

  private static func canBeMended(_ word: [UInt8]) -> Bool {
    word.count >= 4 && word.allSatisfy { $0 >= UInt8(ascii: "a") }
  }

  private static func files(
    _ name: String, _ words: [(key: [UInt8], word: [UInt8])], _ byteCount: Int
  ) -> KeyedFiles {
    var files = KeyedFiles(name)
    var list: [UInt8] = []
    var firstKey: [UInt8] = []
    func end() {
      files.append(
        [UInt8(ascii: "\"")] + list + [UInt8(ascii: "\""), UInt8(ascii: "\n")],
        firstKey: firstKey)
      list.removeAll(keepingCapacity: true)
    }
    var last: [UInt8] = []
    for (key, word) in words {
      if list.count >= byteCount {
        end()
        firstKey = shortestKey(after: last, upTo: key[...])
      }
      if !list.isEmpty { list.append(UInt8(ascii: " ")) }
      list += word
      last = key
    }
    if !list.isEmpty { end() }
    files.end()
    return files
  }
}

/// The shortest beginning of `key` that comes after `last`; a whole number of letters.
func shortestKey(after last: [UInt8], upTo key: ArraySlice<UInt8>) -> [UInt8] {
  var end = key.startIndex
  while end < key.endIndex {
    end += 1
    if end < key.endIndex, key[end] & 0xC0 == 0x80 { continue }
    if LexiconOrder.precedes(last, key[..<end]) { return Array(key[..<end]) }
  }
  return Array(key)
}
