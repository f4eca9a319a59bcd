/// Letters written as one scalar, found by what they look like however they are stored.
///
/// Swift compares characters by what they mean, so `å` as one scalar and as `a` with a ring are the
/// same key. Scalars are entered from low to high, so where several stand for one letter, the one
/// that the Unicode composition keeps is found.
private let composedLetters: [Character: Unicode.Scalar] = {
  var letters: [Character: Unicode.Scalar] = [:]
  let ranges: [ClosedRange<UInt32>] = [0x20...0x2FF, 0x370...0x52F, 0x1E00...0x1FFF]
  for value in ranges.joined() {
    guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned
    else { continue }
    let letter = Character(scalar)
    if letters[letter] == nil { letters[letter] = scalar }
  }
  return letters
}()

extension String {
  /// The text with letters and their accents joined (NFC) in Latin, Greek and Cyrillic script.
  ///
  /// Some systems store `å` in file names as two scalars; authors write links with one.
  var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = ""
    for character in self {
      if character.unicodeScalars.count > 1 || !character.isASCII,
        let scalar = composedLetters[character]
      {
        result.unicodeScalars.append(scalar)
      } else {
        result.unicodeScalars.append(contentsOf: character.unicodeScalars)
      }
    }
    return result
  }
}
