/// Tells quickly that a word is not in a set, from its first and last bytes and its length.
///
/// A word of the set is always let through; most others are not, at a fraction of the cost of
/// hashing them.
struct WordFilter: Sendable {
  /// Bit `last byte & 63` of `bits[first byte & 63, length & 31]`.
  private var bits = [UInt64](repeating: 0, count: 64 * 32)

  /// An empty filter, which lets nothing through.
  init() {}

  /// Lets a word through from now on.
  mutating func insert(_ word: [UInt8]) {
    guard let (row, bit) = place(of: word) else { return }
    bits[row] |= bit
  }

  /// Whether the word may be in the set.
  func contains(_ word: [UInt8]) -> Bool {
    guard let (row, bit) = place(of: word) else { return false }
    return bits[row] & bit != 0
  }

  private func place(of word: [UInt8]) -> (row: Int, bit: UInt64)? {
    guard !word.isEmpty else { return nil }
    let row = Int(word[0] & 63) << 5 | (word.count & 31)
    return (row, 1 << UInt64(word[word.count - 1] & 63))
  }
}
