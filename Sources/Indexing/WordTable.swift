/// Gives every distinct word a number, without a `String` for any of them.
///
/// The words lie one after the other in one array; a table of open addresses finds them.
struct WordTable: Sendable {
  /// Where each word begins in `bytes`, and at the end where the next one will.
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []
  /// Half of a word's hash above its number plus one; 0 is a free place. The count is a power of
  /// two. With the hash beside the number, most misses look at no word.
  private var places: [UInt64]

  /// Makes a table with room for about `capacity` words before it first grows.
  init(capacity: Int = 1 << 10) {
    var placeCount = 1 << 8
    while placeCount < capacity * 2 { placeCount <<= 1 }
    places = [UInt64](repeating: 0, count: placeCount)
  }

  /// How many words have a number.
  var count: Int { starts.count - 1 }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The number of `word`; a new word gets the next one.
  mutating func number(of word: [UInt8]) -> Int {
    let hash = Self.hash(word, 0..<word.count)
    return number(of: word, 0..<word.count, hash: hash)
  }

  /// The number of a part of some bytes; a new word gets the next one.
  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    number(of: Array(word))
  }

  /// The number of `word`, or nil when it was never given one.
  func find(_ word: [UInt8]) -> Int? {
    find(word, 0..<word.count)
  }

  /// The number of a part of `text`, or nil when it was never given one.
  func find(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    let hash = Self.hash(text, range)
    var place = Int(hash >> 32) & (places.count - 1)
    while places[place] != 0 {
      if let number = match(places[place], hash, text, range) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// The number of a part of some bytes, with one more byte after it if one is given.
  func find(_ part: ArraySlice<UInt8>, followedBy extra: UInt8? = nil) -> Int? {
    var state: UInt64 = Self.basis
    for byte in part { state = Self.add(byte, to: state) }
    if let extra { state = Self.add(extra, to: state) }
    let hash = Self.spread(state)
    let count = part.count + (extra == nil ? 0 : 1)
    var place = Int(hash >> 32) & (places.count - 1)
    while places[place] != 0 {
      if (places[place] ^ hash) >> 32 == 0 {
        let number = Int(places[place] & 0xFFFF_FFFF) - 1
        let word = self[number]
        if word.count == count, word.starts(with: part), extra == nil || word.last == extra {
          return number
        }
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private mutating func number(of text: [UInt8], _ range: Range<Int>, hash: UInt64) -> Int {
    var place = Int(hash >> 32) & (places.count - 1)
    while places[place] != 0 {
      if let number = match(places[place], hash, text, range) { return number }
      place = (place + 1) & (places.count - 1)
    }
    bytes.append(contentsOf: text[range])
    starts.append(UInt32(bytes.count))
    places[place] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(count)
    if count * 2 > places.count { grow() }
    return count - 1
  }

  @inline(__always)
  private func match(
    _ entry: UInt64, _ hash: UInt64, _ text: [UInt8], _ range: Range<Int>
  ) -> Int? {
    guard (entry ^ hash) >> 32 == 0 else { return nil }
    let number = Int(entry & 0xFFFF_FFFF) - 1
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == range.count else { return nil }
    for offset in 0..<range.count
    where bytes[start &+ offset] != text[range.lowerBound &+ offset] {
      return nil
    }
    return number
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: places.count * 2)
    for entry in places where entry != 0 {
      var place = Int(entry >> 32) & (larger.count - 1)
      while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = entry
    }
    places = larger
  }

  /// A hash whose upper half is well spread; the lower half is not used.
  @inline(__always)
  private static func hash(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var state = basis
    for index in range { state = add(text[index], to: state) }
    return spread(state)
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  private static func add(_ byte: UInt8, to state: UInt64) -> UInt64 {
    (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  @inline(__always)
  private static func spread(_ state: UInt64) -> UInt64 {
    (state ^ (state >> 29)) &* 0xFF51_AFD7_ED55_8CCD
  }
}
