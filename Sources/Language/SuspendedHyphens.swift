/// A word that a suspended hyphen stands for: *barnpsykiatri* in *barn- och ungdomspsykiatri*.
package struct SuspendedCompound: Sendable, Equatable {
  /// The bytes of the part with the hyphen, without it: *barn*.
  package let part: Range<Int>
  /// The bytes of the word that has the head: *ungdomspsykiatri*.
  package let whole: Range<Int>
  /// The normalised compound: *barnpsykiatri*.
  package let word: [UInt8]
}

/// Spells out suspended hyphens: *barn-, ungdoms- och vuxenpsykiatri*, *hälso- och sjukvård*.
///
/// The last word is split where `CompoundHead` says, and its head put after each part before it.
/// Where no split is certain nothing is given, for a wrong compound is worse than none.
///
/// - Parameters:
///   - text: UTF-8; broken bytes separate.
///   - range: The part to look in, the whole text when `nil`.
///   - isWord: Whether a normalised word is known, as from the vocabulary of a corpus.
/// - Returns: The compounds in the order of their parts.
package func suspendedCompounds(
  in text: [UInt8], range: Range<Int>? = nil, isWord: ([UInt8]) -> Bool = { _ in false }
) -> [SuspendedCompound] {
  var found: [SuspendedCompound] = []
  var scanner = WordScanner(text, in: range ?? text.indices)
  var list = SuspendedList()
  while let word = scanner.next() {
    let isSuspended = endsInSuspendedHyphen(word, in: text, end: scanner.end)
    // Most words are neither suspended nor after one that is.
    if list.isEmpty, !isSuspended { continue }
    if !list.isEmpty, !joinsList(text[list.end..<word.lowerBound]) { list = SuspendedList() }
    list.end = word.upperBound
    if isSuspended {
      list.parts.append((word, scanner.word))
      list.hasConjunction = false
    } else if !list.isEmpty, !list.hasConjunction, isConjunction(scanner.word) {
      list.hasConjunction = true
    } else {
      if list.hasConjunction, let nearest = list.parts.last,
        let start = CompoundHead.start(in: scanner.word, beside: nearest.word, isWord: isWord)
      {
        let head = scanner.word[start...]
        found += list.parts.map { part in
          SuspendedCompound(part: part.range, whole: word, word: part.word + head)
        }
      }
      list = SuspendedList()
    }
  }
  return found
}

/// Parts with suspended hyphens that wait for the word that has their head.
private struct SuspendedList {
  var parts: [(range: Range<Int>, word: [UInt8])] = []
  var hasConjunction = false
  /// Where the latest word of the list ends.
  var end = 0
  var isEmpty: Bool { parts.isEmpty }
}

/// Whether a hyphen follows the word and then no letter: *barn- och*, *barn-, ungdoms-*.
private func endsInSuspendedHyphen(_ word: Range<Int>, in text: [UInt8], end: Int) -> Bool {
  var index = word.upperBound
  guard index < end else { return false }
  if text[index] == UInt8(ascii: "-") {
    index += 1
  } else if text[index] == 0xE2, index + 2 < end, text[index + 1] == 0x80,
    text[index + 2] == 0x90 || text[index + 2] == 0x91
  {
    index += 3
  } else {
    return false
  }
  guard index < end else { return false }
  switch text[index] {
  case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "/"), 0xC2: return true
  default: return false
  }
}

/// Whether nothing but hyphens, commas, slashes and spaces stands between two words of a list.
private func joinsList(_ gap: ArraySlice<UInt8>) -> Bool {
  gap.count <= 8
    && gap.allSatisfy {
      switch $0 {
      case 0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xA0, 0xE2, 0x80, 0x90, 0x91, UInt8(ascii: "-"),
        UInt8(ascii: ","), UInt8(ascii: "/"):
        true
      default: false
      }
    }
}

private let conjunctions = Set(["och", "eller", "samt", "respektive"].map { [UInt8]($0.utf8) })

private func isConjunction(_ word: [UInt8]) -> Bool {
  conjunctions.contains(word)
}
