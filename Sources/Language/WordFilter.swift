/// Tells quickly that a word is not in a set, by one bit for what its bytes hash to.
///
/// A word of the set is always let through; of other words about one in thirty is. What is let
/// through is then looked up for certain.
struct WordFilter: Sendable {
  /// A power of two of bits.
  private let bits: [UInt64]

  /// A filter that lets these words through.
  init(_ words: [[UInt8]]) {
    var count = 64
    while count < 32 * words.count { count *= 2 }
    var bits = [UInt64](repeating: 0, count: count / 64)
    for word in words {
      let place = Self.hash(word) & (count - 1)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.bits = bits
  }

  /// Whether the word may be in the set.
  func contains(_ word: some Sequence<UInt8>) -> Bool {
    let place = Self.hash(word) & (bits.count * 64 - 1)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// FNV-1a with its high bits brought down, the same on every machine and in every run.
  private static func hash(_ word: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
