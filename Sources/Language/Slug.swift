/// The part of an address that a title gives: its words in lower-case ASCII with `-` between.
///
/// å and ä are a, ö is o, é is e, ß is ss; whatever is no letter or digit separates. A title
/// without Latin letters and digits gives the empty string.
package func slug(_ title: String) -> String {
  var scanner = WordScanner(title)
  var slug: [UInt8] = []
  while scanner.next() != nil {
    if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    appendASCII(scanner.word, to: &slug)
  }
  return String(decoding: slug, as: UTF8.self)
}

/// Appends a normalised word with å, ä and ö folded too.
///
/// What a reader types who has no Swedish keyboard: *orosanmalan* for *orosanmälan*.
package func appendASCII(_ word: [UInt8], to output: inout [UInt8]) {
  for byte in word {
    switch byte {
    case 0xC3: break
    case 0xA5, 0xA4: output.append(UInt8(ascii: "a"))
    case 0xB6: output.append(UInt8(ascii: "o"))
    default: output.append(byte)
    }
  }
}
