/// One pass over a body's bytes that finds all that must be known before it is parsed.
struct BodyScan {
  /// A stretch of the file that the Markdown library is not to see as it is.
  struct Replacement {
    /// What takes its place.
    enum Kind { case fence, space, controlCharacter }
    /// The bytes of the file.
    let range: Range<Int>
    /// What takes their place.
    let kind: Kind
  }

  /// Where in the file each line of the body starts.
  private(set) var lineStarts: [Int] = []
  /// What occurs in the body.
  private(set) var features = BodyFeatures()
  /// The control characters, each as its bytes.
  private(set) var controlCharacters: [Range<Int>] = []
  /// What to replace, by rising place.
  private(set) var replacements: [Replacement] = []

  private let bytes: [UInt8]
  private var blockStart: Int
  private var barCount = 0

  /// Scans `bytes` from `start` on. O(bytes).
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    blockStart = start
    lineStarts.reserveCapacity((bytes.count - start) / 40 + 1)
    var position = start
    beginLine(at: &position)
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isOrdinary[Int(byte)] {
        position += 1
      } else {
        note(byte, at: &position)
      }
    }
    endLine(at: bytes.count, isBlank: true)
  }

  private func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  private mutating func note(_ byte: UInt8, at position: inout Int) {
    let here = position
    position += 1
    let following = self.byte(position)
    switch byte {
    case 0x0A, 0x0D:
      if byte == 0x0D, following == 0x0A { position += 1 }
      endLine(at: here, isBlank: false)
      beginLine(at: &position)
    case UInt8(ascii: "~"), UInt8(ascii: "@"):
      features.needsRacingExtensions = true
    case UInt8(ascii: ":"):
      if following == UInt8(ascii: "/"), self.byte(here + 2) == UInt8(ascii: "/") {
        features.needsRacingExtensions = true
      }
    case UInt8(ascii: "w"), UInt8(ascii: "W"):
      noteWebAddress(at: here)
    case UInt8(ascii: "{"):
      if following == UInt8(ascii: "#") { features.hasHeadingIDs = true }
    case UInt8(ascii: "["):
      features.bracketCount += 1
      if following == UInt8(ascii: "^") { features.hasFootnotes = true }
      if here > 0, bytes[here - 1] == UInt8(ascii: "!") { features.imageCount += 1 }
    case UInt8(ascii: "]"):
      if following == UInt8(ascii: ":") { features.hasDefinitions = true }
      if following == UInt8(ascii: "(") { noteAddress(at: here + 2) }
    case UInt8(ascii: "|"):
      barCount += 1
    case 0xC2:
      // U+0080 to U+009F, the second set of control characters.
      if (0x80..<0xA0).contains(following) {
        replaceControlCharacter(here..<(here + 2))
        position += 1
      }
    default:
      replaceControlCharacter(here..<(here + 1))
    }
  }

  private mutating func noteWebAddress(at start: Int) {
    let isAddress = (1...2).allSatisfy { byte(start + $0) | 0x20 == UInt8(ascii: "w") }
    if isAddress, byte(start + 3) == UInt8(ascii: ".") { features.needsRacingExtensions = true }
  }

  private mutating func replaceControlCharacter(_ range: Range<Int>) {
    controlCharacters.append(range)
    replacements.append(Replacement(range: range, kind: .controlCharacter))
  }

  /// Marks the spaces in an address that names an entry, up to the closing parenthesis.
  ///
  /// A space before a quote is left alone: a title follows.
  private mutating func noteAddress(at start: Int) {
    var index = start
    while byte(index) | 0x20 >= UInt8(ascii: "a"), byte(index) | 0x20 <= UInt8(ascii: "z") {
      index += 1
    }
    guard index > start, byte(index) == UInt8(ascii: ":"),
      byte(index + 1) != UInt8(ascii: "/")
    else { return }
    var spaces: [Int] = []
    while true {
      switch byte(index) {
      case UInt8(ascii: ")"):
        for space in spaces {
          replacements.append(Replacement(range: space..<(space + 1), kind: .space))
        }
        return
      case 0x20:
        let following = byte(index + 1)
        guard following > 0x2F || following == UInt8(ascii: "-") || following >= 0x80 else {
          return
        }
        spaces.append(index)
      case 0...0x1F, 0x7F, UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "["):
        return
      default: break
      }
      index += 1
    }
  }

  private mutating func endLine(at end: Int, isBlank: Bool) {
    features.mostBarsInLine = max(features.mostBarsInLine, barCount)
    barCount = 0
    if isBlank { features.longestBlock = max(features.longestBlock, end - blockStart) }
  }

  /// Looks at what a line begins with: nesting, and whether it is a fence.
  private mutating func beginLine(at position: inout Int) {
    let start = position
    lineStarts.append(start)
    var index = start
    var depth = 0
    var onlyQuotes = true
    scanning: while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case UInt8(ascii: ">"):
        depth += 1
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard byte(index + 1) <= 0x20 else { break scanning }
        depth += 1
        onlyQuotes = false
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = endOfNumber(at: index) else { break scanning }
        depth += 1
        onlyQuotes = false
        index = end
      default: break scanning
      }
    }
    if !isThematicBreak(start..<index) { noteNesting(depth, in: start..<index) }
    let first = byte(index)
    if first == 0x0A || first == 0x0D || index >= bytes.count, depth == 0 {
      features.longestBlock = max(features.longestBlock, start - blockStart)
      blockStart = index
    }
    position = index
    guard onlyQuotes, first == UInt8(ascii: ":"), byte(index + 1) == first,
      byte(index + 2) == first
    else { return }
    var end = index
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > index, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    replacements.append(Replacement(range: index..<end, kind: .fence))
    position = end
  }

  /// Whether a line that begins with `range` holds only the hyphens or stars of a thematic break.
  private func isThematicBreak(_ range: Range<Int>) -> Bool {
    guard range.upperBound == bytes.count || byte(range.upperBound) <= 0x20 else { return false }
    var mark: UInt8?
    for byte in bytes[range] where byte > 0x20 {
      guard mark ?? byte == byte, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") else {
        return false
      }
      mark = byte
    }
    return mark != nil
  }

  private mutating func noteNesting(_ depth: Int, in range: Range<Int>) {
    guard depth > features.deepestNesting else { return }
    features.deepestNesting = depth
    features.deepestLine = range
  }

  /// The byte after a list number such as `12.` or `3)` at `start`.
  private func endOfNumber(at start: Int) -> Int? {
    var index = start
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte(index)) { index += 1 }
    guard index - start <= 9, byte(index) == UInt8(ascii: ".") || byte(index) == UInt8(ascii: ")"),
      byte(index + 1) <= 0x20
    else { return nil }
    return index + 1
  }

  /// Bytes that mean nothing to the scan.
  private static let isOrdinary: [Bool] = (0...255).map { value in
    let byte = UInt8(value)
    switch byte {
    case 0x09: return true
    case 0...0x1F, 0x7F, 0xC2: return false
    default: return !"~@:wW{[]|".utf8.contains(byte)
    }
  }
}
