/// What is left of a word when everything that may be an ending is taken off.
///
/// Coarser than a stem: *cyklarna*, *cykeln* and *cykel* are all *cyk*, but so would other words
/// be. It is for a reader's word that the site does not have, to find the form that it does have.
///
/// - Parameter word: A word in small letters.
/// - Returns: At least the first three letters.
package func wordRoot(_ word: [UInt8]) -> [UInt8] {
  var end = word.count
  var least = 0
  var letters = 0
  while least < word.count, letters < 3 {
    least += 1
    while least < word.count, word[least] & 0xC0 == 0x80 { least += 1 }
    letters += 1
  }
  func take(_ ending: [UInt8]) -> Bool {
    guard end - ending.count >= least, word[..<end].suffix(ending.count).elementsEqual(ending)
    else { return false }
    end -= ending.count
    return true
  }
  _ = take([UInt8(ascii: "s")])
  _ = wordRootEndings.first(where: take)
  if end > least, word[end - 1] == word[end - 2] { end -= 1 }
  let isLiquid = [UInt8]("lrn".utf8).contains(word[end - 1])
  if isLiquid, end > least, !isVowel(word[end - 2]) { end -= 1 }
  if end > least, word[end - 1] == word[end - 2] { end -= 1 }
  return Array(word[..<end])
}

/// Endings of all declensions and conjugations, longer ones first.
private let wordRootEndings = """
  ningarna ningar ningen ning arna erna orna rna ade are ast ena dde tte ar er or en et an on at
  na de te el dd tt a e n t d r
  """.split(whereSeparator: \.isWhitespace).map { [UInt8]($0.utf8) }.sorted { $0.count > $1.count }

/// Whether the last byte of a letter is that of a vowel.
func isVowel(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
    UInt8(ascii: "u"), UInt8(ascii: "y"), 0xA4, 0xA5, 0xB6:
    true
  default: false
  }
}
