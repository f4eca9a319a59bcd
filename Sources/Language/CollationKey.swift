/// What a string is sorted by in a Swedish list.
///
/// å, ä and ö come last, v and w are letters of their own, ü stands with y. Digits come before
/// letters and runs of them count by value. A space comes before everything, so that *barn i
/// behov* precedes *barnbok*; punctuation counts only between strings that are otherwise alike,
/// as do accents (plain first) and then capitals (small first). Two keys are equal only when
/// their strings are.
package struct CollationKey: Comparable, Hashable, Sendable {
  /// All levels of comparison after another, a zero between, so that bytes compare as keys do.
  private let bytes: [UInt8]

  /// The key of one string, with combining marks or composed. O(bytes).
  package init(_ text: String) {
    var levels = CollationLevels()
    levels.read([UInt8](text.utf8))
    bytes =
      levels.letters + [0] + levels.accents + [0] + levels.capitals + [0] + Array(text.utf8)
  }

  /// The heading under which the string stands in an alphabetical list: see `alphabetInitial(of:)`.
  package var initial: String { alphabetInitial(weight: bytes[0]) }

  /// The key's first eight bytes: two strings whose numbers differ are in the order of these.
  package var beginning: UInt64 {
    var number: UInt64 = 0
    for place in 0..<8 { number = number << 8 | (place < bytes.count ? UInt64(bytes[place]) : 0) }
    return number
  }

  /// How many letters, spaces and digits two strings have in common from their beginning, accents,
  /// capitals and punctuation apart.
  package func sharedLetters(with other: CollationKey) -> Int {
    var count = 0
    for (left, right) in zip(bytes, other.bytes) {
      guard left == right, left != 0 else { break }
      count += 1
    }
    return count
  }

  /// Whether two strings are alike but for accents, capitals and punctuation.
  package func hasLetters(of other: CollationKey) -> Bool {
    let shared = sharedLetters(with: other)
    return bytes[shared] == 0 && other.bytes[shared] == 0
  }

  /// Orders as a Swedish dictionary does.
  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// The heading under which a string stands in an alphabetical list.
///
/// - Returns: `A` to `Ö` after the first letter; `0–9` when a digit comes first; `#` when there
///   is no Latin letter or digit before a letter of another script.
package func alphabetInitial(of text: String) -> String {
  var levels = CollationLevels()
  levels.read([UInt8](text.utf8))
  return alphabetInitial(weight: levels.letters.first ?? 0)
}

/// The heading for strings whose first letter has a weight; zero where there is no letter.
private func alphabetInitial(weight first: UInt8) -> String {
  switch first {
  case CollationLevels.number: return "0–9"
  case CollationLevels.firstLetter..<CollationLevels.aRing:
    let letter = UInt8(ascii: "A") + (first - CollationLevels.firstLetter)
    return String(decoding: [letter], as: UTF8.self)
  case CollationLevels.aRing: return "Å"
  case CollationLevels.aDiaeresis: return "Ä"
  case CollationLevels.oDiaeresis: return "Ö"
  default: return "#"
  }
}

/// The weights of a string, level by level; none is zero.
private struct CollationLevels {
  static let space: UInt8 = 2
  static let number: UInt8 = 3
  static let firstLetter: UInt8 = 0x20
  static let aRing = firstLetter + 26
  static let aDiaeresis = firstLetter + 27
  static let oDiaeresis = firstLetter + 28
  static let otherScript: UInt8 = 0x60

  private(set) var letters: [UInt8] = []
  private(set) var accents: [UInt8] = []
  private(set) var capitals: [UInt8] = []
  private var spaceIsPending = false

  mutating func read(_ text: [UInt8]) {
    var index = 0
    while index < text.count {
      if isDigit(text[index]) {
        index = readNumber(text, from: index)
        continue
      }
      let scalar = decodeScalar(text, at: index, end: text.count)
      index += scalar.byteCount
      read(scalar.value)
    }
  }

  private mutating func read(_ scalar: UInt32) {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2009, 0x202F:
      spaceIsPending = !letters.isEmpty
    case 0x41...0x5A:
      add(Self.firstLetter + UInt8(scalar - 0x41), accent: 1, capital: 2)
    case 0x61...0x7A:
      add(Self.firstLetter + UInt8(scalar - 0x61), accent: 1, capital: 1)
    case 0..<0x80:
      break
    case 0xDC, 0xFC, 0x170, 0x171:
      add(weight(of: UInt8(ascii: "y")), accent: 2, capital: capital(scalar))
    case _ where LatinFolding.isCombiningMark(scalar):
      combine(scalar)
    default:
      readBeyondASCII(scalar)
    }
  }

  private mutating func readBeyondASCII(_ scalar: UInt32) {
    let code = LatinFolding.code(of: scalar)
    guard code != LatinFolding.none else {
      readOtherScript(scalar)
      return
    }
    let isSwedish: Bool =
      switch scalar {
      case 0xC4, 0xC5, 0xD6, 0xE4, 0xE5, 0xF6: true
      default: false
      }
    var folded: [UInt8] = []
    LatinFolding.append(code, to: &folded)
    let weights: [UInt8] =
      switch code {
      case LatinFolding.aRing: [Self.aRing]
      case LatinFolding.aDiaeresis: [Self.aDiaeresis]
      case LatinFolding.oDiaeresis: [Self.oDiaeresis]
      default: folded.map { weight(of: $0) }
      }
    for weight in weights {
      add(weight, accent: isSwedish ? 1 : 2, capital: capital(scalar))
    }
  }

  /// Letters of other scripts stand last, in the order of Unicode.
  private mutating func readOtherScript(_ scalar: UInt32) {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic
    else { return }
    let small = properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
    add(Self.otherScript, accent: 1, capital: small == scalar ? 1 : 2)
    // Seven bits a byte, the highest set, so that no weight is zero.
    for shift: UInt32 in [14, 7, 0] {
      letters.append(0x80 | UInt8(small >> shift & 0x7F))
    }
  }

  private mutating func combine(_ mark: UInt32) {
    guard let last = letters.last, !accents.isEmpty else { return }
    let composed: UInt8? =
      switch (last, mark) {
      case (weight(of: UInt8(ascii: "a")), 0x30A): Self.aRing
      case (weight(of: UInt8(ascii: "a")), 0x308): Self.aDiaeresis
      case (weight(of: UInt8(ascii: "o")), 0x308): Self.oDiaeresis
      default: nil
      }
    if let composed {
      letters[letters.count - 1] = composed
    } else {
      if last == weight(of: UInt8(ascii: "u")), mark == 0x308 || mark == 0x30B {
        letters[letters.count - 1] = weight(of: UInt8(ascii: "y"))
      }
      accents[accents.count - 1] = 2
    }
  }

  /// Reads a run of digits as one weight by value, and gives where it ends.
  private mutating func readNumber(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count, isDigit(text[end]) { end += 1 }
    let digits = text[start..<end].drop { $0 == UInt8(ascii: "0") }
    add(Self.number, accent: 1, capital: 1)
    // More digits are more; beyond 250 the order is by their text.
    letters.append(1 + UInt8(min(digits.count, 250)))
    letters.append(contentsOf: digits)
    return end
  }

  private mutating func add(_ weight: UInt8, accent: UInt8, capital: UInt8) {
    if spaceIsPending {
      letters.append(Self.space)
      spaceIsPending = false
    }
    letters.append(weight)
    accents.append(accent)
    capitals.append(capital)
  }

  private func weight(of letter: UInt8) -> UInt8 {
    Self.firstLetter + (letter - UInt8(ascii: "a"))
  }

  private func capital(_ scalar: UInt32) -> UInt8 {
    Unicode.Scalar(scalar)?.properties.isUppercase == true ? 2 : 1
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
