/// Gives every distinct word a number, without a `String` for any of them.
///
/// The words lie one after the other in one array; a table of open addresses finds them.
struct WordTable: Sendable {
  /// Where each word ends in `bytes`; word `n` begins where `n - 1` ends.
  private var ends: [UInt32] = []
  private var bytes: [UInt8] = []
  /// Half of each word's hash, so that growing and most misses look at no bytes.
  private var hashes: [UInt32] = []
  /// Word numbers plus one; 0 is a free place. The count is a power of two.
  private var places: [UInt32]

  /// Makes a table with room for about `capacity` words before it first grows.
  init(capacity: Int = 1 << 10) {
    var placeCount = 1 << 8
    while placeCount < capacity * 2 { placeCount <<= 1 }
    places = [UInt32](repeating: 0, count: placeCount)
  }

  /// How many words have a number.
  var count: Int { ends.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    return bytes[start..<Int(ends[number])]
  }

  /// The number of `word`; a new word gets the next one.
  mutating func number(of word: [UInt8]) -> Int {
    number(of: word[...])
  }

  /// The number of `word`; a new word gets the next one.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    let hash = Self.hash(word)
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let candidate = Int(places[place]) - 1
      if hashes[candidate] == hash, isWord(candidate, equalTo: word) { return candidate }
      place = (place + 1) & (places.count - 1)
    }
    let number = ends.count
    bytes.append(contentsOf: word)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    places[place] = UInt32(number + 1)
    if ends.count * 2 > places.count { grow() }
    return number
  }

  /// The number of `word`, or nil when it was never given one.
  func find(_ word: ArraySlice<UInt8>) -> Int? {
    let hash = Self.hash(word)
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let candidate = Int(places[place]) - 1
      if hashes[candidate] == hash, isWord(candidate, equalTo: word) { return candidate }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func isWord(_ number: Int, equalTo word: ArraySlice<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == word.count else { return false }
    var index = word.startIndex
    var own = start
    while index < word.endIndex {
      if bytes[own] != word[index] { return false }
      own += 1
      index += 1
    }
    return true
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: places.count * 2)
    for number in ends.indices {
      var place = Int(hashes[number]) & (larger.count - 1)
      while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = UInt32(number + 1)
    }
    places = larger
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = word.startIndex
    while index < word.endIndex {
      hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
