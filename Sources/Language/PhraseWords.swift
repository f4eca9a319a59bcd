/// Some words in a row, read once so that shorter and shorter beginnings can be looked up.
struct PhraseWords {
  /// Where each word is in its text.
  private(set) var ranges: [Range<Int>]
  /// The normalised words with a space between.
  private var forms: JoinedWords
  /// The stems of the words with a space between.
  private var stems: JoinedWords

  /// Starts with one word and its stem.
  init(first: Range<Int>, word: [UInt8], stem: [UInt8]) {
    ranges = [first]
    forms = JoinedWords(first: word)
    stems = JoinedWords(first: stem)
  }

  /// Reads the words that follow, as long as only spaces and hyphens stand between.
  ///
  /// - Parameters:
  ///   - scanner: Just after the first word.
  ///   - count: Words to have at most.
  ///   - acrossAnything: Whether to read on whatever stands between, as in a declared phrase.
  mutating func readOn(from scanner: WordScanner, upTo count: Int, acrossAnything: Bool = false) {
    var ahead = scanner
    while ranges.count < count, let last = ranges.last, let range = ahead.next() {
      let gap = ahead.text[last.upperBound..<range.lowerBound]
      guard acrossAnything || onlyJoinsWords(gap) else { return }
      ranges.append(range)
      var word = ahead.word
      forms.append(word)
      SwedishStemmer.stem(&word)
      stems.append(word)
    }
  }

  /// The bytes of the first `count` words in the text.
  func range(count: Int) -> Range<Int> {
    ranges[0].lowerBound..<ranges[count - 1].upperBound
  }

  /// The first `count` words, normalised, with a space between.
  func form(count: Int) -> [UInt8] {
    forms.first(count)
  }

  /// The stems of the first `count` words with a space between.
  func stem(count: Int) -> [UInt8] {
    stems.first(count)
  }

  /// The last word, normalised.
  var lastWord: [UInt8] {
    forms.last
  }
}

/// Words with a space between, any number of which can be had from the first on.
private struct JoinedWords {
  private var bytes: [UInt8]
  /// Where each word ends.
  private var ends: [Int]

  init(first: [UInt8]) {
    bytes = first
    ends = [first.count]
  }

  mutating func append(_ word: [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
  }

  func first(_ count: Int) -> [UInt8] {
    count == ends.count ? bytes : [UInt8](bytes[..<ends[count - 1]])
  }

  var last: [UInt8] {
    ends.count == 1 ? bytes : [UInt8](bytes[(ends[ends.count - 2] + 1)...])
  }
}

/// Whether nothing but spaces, line breaks and hyphens stands between two words.
func onlyJoinsWords(_ gap: ArraySlice<UInt8>) -> Bool {
  gap.count <= 4
    && gap.allSatisfy {
      switch $0 {
      case 0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xA0, UInt8(ascii: "-"): true
      default: false
      }
    }
}

/// Tells quickly that no phrase begins with a word, from the word's first three bytes.
struct BeginningFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 9)

  /// An empty filter, which lets nothing through.
  init() {}

  /// Lets every word through from now on that begins as this one does.
  ///
  /// - Parameter word: A word or a stem; one of fewer than three bytes lets more through.
  mutating func insert(_ word: [UInt8]) {
    switch word.count {
    case 0: break
    case 1, 2:
      for third: UInt8 in 0...255 {
        if word.count == 2 {
          set(place(word[0], word[1], third))
        } else {
          for second: UInt8 in 0...255 { set(place(word[0], second, third)) }
        }
      }
    default: set(place(word[0], word[1], word[2]))
    }
  }

  /// Whether a phrase may begin with the word.
  func contains(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    let second = word.count > 1 ? word[1] : 0
    let third = word.count > 2 ? word[2] : 0
    let place = place(first, second, third)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  private mutating func set(_ place: Int) {
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Five bits of each byte; letters and digits differ in these.
  private func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }
}
