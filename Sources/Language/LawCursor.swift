/// Reads the pieces of a law reference from a text, one after another.
///
/// Each `read` function moves past what it read, or stays where it is and gives `nil` or `false`.
struct LawCursor {
  /// A number with its letter: *25*, *20c*.
  struct Number {
    /// The number without its letter.
    let value: Int
    /// The small letter after it, if any.
    let letter: UInt8?

    /// The canonical form, letter joined.
    var text: String {
      guard let letter else { return String(value) }
      return "\(value)\(Character(Unicode.Scalar(letter)))"
    }
  }

  /// The text that is read.
  let text: [UInt8]
  /// Where the next piece begins, in bytes.
  var position: Int
  /// Where the text ends.
  let end: Int

  /// The byte at the cursor, zero at the end.
  var next: UInt8 {
    position < end ? text[position] : 0
  }

  /// Moves past spaces, no-break spaces, thin spaces and line breaks.
  mutating func skipSpace() {
    while position < end {
      switch text[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0xC2 where starts(with: 0xA0): position += 2
      case 0xE2 where starts(with: 0x80, 0x89) || starts(with: 0x80, 0xAF): position += 3
      default: return
      }
    }
  }

  /// Reads one ASCII byte.
  mutating func read(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Reads a number of at most three digits and, when it plainly belongs to it, a letter.
  mutating func readNumber() -> Number? {
    let start = position
    var index = start
    var value = 0
    while index < end, isDigit(text[index]) {
      value = value * 10 + Int(text[index] - UInt8(ascii: "0"))
      index += 1
      if index - start > 3 { return nil }
    }
    guard index > start, text[start] != UInt8(ascii: "0") else { return nil }
    position = index
    let letter = readNumberLetter()
    if letter == nil, position < end, isLetterOrDigit(next), !startsChapterWord() {
      position = start
      return nil
    }
    return Number(value: value, letter: letter)
  }

  /// Reads one or more section signs, or the word for them.
  mutating func readSectionSign() -> Bool {
    let start = position
    skipSpace()
    var isFound = false
    while next == 0xC2, starts(with: 0xA7) {
      position += 2
      isFound = true
    }
    if !isFound {
      isFound = ["paragraf", "paragrafen", "paragraferna"].contains(readWord() ?? "")
    }
    if !isFound { position = start }
    return isFound
  }

  /// Reads *kap.*, *kap* or *kapitlet*.
  mutating func readChapterWord() -> Bool {
    let start = position
    skipSpace()
    switch readWord() {
    case "kap":
      _ = read(UInt8(ascii: "."))
      return true
    case "kapitel", "kapitlet", "kapitlen":
      return true
    default:
      position = start
      return false
    }
  }

  /// Reads *och*, *samt*, *eller*, a comma, or a comma and one of them, with the spaces around.
  mutating func readJoint() -> Bool {
    let start = position
    skipSpace()
    let hasComma = read(UInt8(ascii: ","))
    skipSpace()
    let afterComma = position
    switch readWord() {
    case "och", "samt", "eller":
      skipSpace()
      return true
    default:
      position = hasComma ? afterComma : start
      return hasComma
    }
  }

  /// Reads a hyphen, en dash or minus between two numbers.
  mutating func readDash() -> Bool {
    let start = position
    skipSpace()
    if read(UInt8(ascii: "-")) {
      skipSpace()
      return true
    }
    let isDash =
      starts(with: 0x80, 0x93) || starts(with: 0x80, 0x94) || starts(with: 0x88, 0x92)
      || starts(with: 0x80, 0x91)
    guard next == 0xE2, isDash else {
      position = start
      return false
    }
    position += 3
    skipSpace()
    return true
  }

  /// Reads a word of ASCII and Swedish letters; capitals are given as small letters.
  mutating func readWord() -> String? {
    var letters: [UInt8] = []
    var index = position
    while index < end, letters.count < 40 {
      let byte = text[index]
      if byte == 0xC3, index + 1 < end, isContinuation(text[index + 1]) {
        letters.append(byte)
        letters.append(text[index + 1] | 0x20)
        index += 2
      } else if isLetterOrDigit(byte), !isDigit(byte) {
        letters.append(byte | 0x20)
        index += 1
      } else {
        break
      }
    }
    guard index > position else { return nil }
    position = index
    return String(decoding: letters, as: UTF8.self)
  }

  /// Reads *(2010:800)* or *(SFS 2010:800)*, with the space before; gives where the number is.
  mutating func readStatuteNumber() -> Range<Int>? {
    let start = position
    skipSpace()
    if read(UInt8(ascii: "(")) {
      let beforeWord = position
      if readWord() == "sfs" { skipSpace() } else { position = beforeWord }
      let numberStart = position
      while position < end, isDigit(next) || next == UInt8(ascii: ":") { position += 1 }
      let number = numberStart..<position
      if isStatuteNumber(text[number]), read(UInt8(ascii: ")")) { return number }
    }
    position = start
    return nil
  }

  /// Four digits, a colon, and one to four digits.
  private func isStatuteNumber(_ number: ArraySlice<UInt8>) -> Bool {
    guard (6...9).contains(number.count) else { return false }
    let parts = number.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].count == 4 && (1...4).contains(parts[1].count)
      && parts[1].first != UInt8(ascii: "0")
  }

  /// Reads the letter of *20 c §*, *20c*, *6 a kap.*: one letter, with what may follow a number.
  private mutating func readNumberLetter() -> UInt8? {
    var ahead = self
    ahead.skipSpace()
    let letter = ahead.next | 0x20
    guard letter &- UInt8(ascii: "a") < 26 else { return nil }
    ahead.position += 1
    if isLetterOrDigit(ahead.next) || ahead.next == 0xC3 { return nil }
    let isJoined = ahead.position == position + 1
    let after = ahead.position
    guard isJoined || ahead.mayFollowNumber() else { return nil }
    position = after
    return letter
  }

  private mutating func mayFollowNumber() -> Bool {
    readSectionSign() || readChapterWord() || readDash() || readJoint()
  }

  /// Whether *kap* stands here, as in *2kap*.
  private func startsChapterWord() -> Bool {
    var ahead = self
    return ahead.readChapterWord()
  }

  /// Whether the bytes after the one at the cursor are these.
  private func starts(with bytes: UInt8...) -> Bool {
    guard position + bytes.count < end else { return false }
    return bytes.indices.allSatisfy { text[position + 1 + $0] == bytes[$0] }
  }
}
