/// The words that texts write as one letter, from U+0100; the index's side describes how.
struct FrequentWords {
  private let words: [[UInt8]]

  /// The words in the order of their letters, spaces between.
  init(_ list: [UInt8]) {
    words = list.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  /// The text that is meant.
  func plain(_ coded: [UInt8]) throws(IndexError) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(coded.count * 2)
    var place = 0
    while place < coded.count {
      let byte = coded[place]
      if byte == Self.escape, place + 1 < coded.count {
        text.append(coded[place + 1])
        place += 2
      } else if let letter = letter(coded, place) {
        try append(letter, isCapital: false, after: place + 2, of: coded, to: &text)
        place += 2 + (isTight(coded, place + 2) ? 1 : 0)
      } else if byte == Self.capital, let letter = letter(coded, place + 1) {
        try append(letter, isCapital: true, after: place + 3, of: coded, to: &text)
        place += 3 + (isTight(coded, place + 3) ? 1 : 0)
      } else {
        text.append(byte)
        place += 1
      }
    }
    return text
  }

  private static let escape: UInt8 = 0x7F
  private static let capital = UInt8(ascii: "^")

  /// The number of the word whose letter begins at a place.
  private func letter(_ coded: [UInt8], _ place: Int) -> Int? {
    guard place + 1 < coded.count, coded[place] >= 0xC4, coded[place] < 0xE0 else { return nil }
    return Int(coded[place] & 0x1F) << 6 | Int(coded[place + 1] & 0x3F) - 0x100
  }

  private func isTight(_ coded: [UInt8], _ place: Int) -> Bool {
    place < coded.count && coded[place] == UInt8(ascii: " ")
  }

  private func append(
    _ letter: Int, isCapital: Bool, after place: Int, of coded: [UInt8], to text: inout [UInt8]
  ) throws(IndexError) {
    guard words.indices.contains(letter) else { throw .malformed }
    let start = text.count
    text += words[letter]
    if isCapital { text[start + (text[start] == 0xC3 ? 1 : 0)] -= 0x20 }
    if !isTight(coded, place) { text.append(UInt8(ascii: " ")) }
  }
}
