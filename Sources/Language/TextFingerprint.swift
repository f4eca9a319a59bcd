/// A short trace of the words of a text, by which a text that moved is known again.
///
/// Each digit stands for the one word that comes first in an order of its own, so the share of
/// digits that two traces have in common tells how many words the texts have in common: an edit
/// changes few digits, another text nearly all (min-wise hashing). A digit has five bits, so one
/// in 32 agrees by chance. The order of words, and how often they stand, leave no trace.
package struct TextFingerprint: Sendable, Hashable, CustomStringConvertible {
  /// The digits, `0`–`9` and `a`–`v`.
  package let description: String

  /// Takes the trace of some texts; nil where they have no words.
  ///
  /// Words that say little do not count. O(bytes × digits).
  ///
  /// - Parameters:
  ///   - texts: UTF-8.
  ///   - count: How many digits the trace gets.
  package init?(_ texts: some Sequence<[UInt8]>, digits count: Int) {
    var lowest = [UInt64](repeating: .max, count: count)
    var isEmpty = true
    for text in texts {
      var scanner = WordScanner(text)
      while scanner.next() != nil {
        guard !WeakWords.contains(scanner.word) else { continue }
        isEmpty = false
        let word = number(of: scanner.word)
        for index in lowest.indices {
          lowest[index] = min(lowest[index], stirred(word &+ UInt64(index) &* Self.step))
        }
      }
    }
    guard !isEmpty else { return nil }
    let digits = lowest.map { Self.digits[Int($0 & 31)] }
    description = String(decoding: digits, as: UTF8.self)
  }

  /// Reads a trace that was written; nil where it has another character than its digits.
  package init?(reading text: some StringProtocol) {
    let isTrace = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "v")).contains(byte)
    }
    guard !text.isEmpty, isTrace else { return nil }
    description = String(text)
  }

  /// The share of words that two texts have in common as far as their traces tell, 0 to 1.
  package func resemblance(to other: TextFingerprint) -> Double {
    let (left, right) = (description.utf8, other.description.utf8)
    let count = min(left.count, right.count)
    let same = zip(left, right).count { $0 == $1 }
    let chance = 1.0 / 32
    return max(0, (Double(same) / Double(count) - chance) / (1 - chance))
  }

  private static let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
}

/// The word as a number (FNV-1a).
private func number(of word: [UInt8]) -> UInt64 {
  var number: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in word { number = (number ^ UInt64(byte)) &* 0x0100_0000_01B3 }
  return number
}

/// Spreads every bit of a number over the others.
private func stirred(_ number: UInt64) -> UInt64 {
  var bits = (number ^ (number &>> 30)) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ (bits &>> 27)) &* 0x94D0_49BB_1331_11EB
  return bits ^ (bits &>> 31)
}
