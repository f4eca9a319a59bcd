import Files

/// A hyphen, or two, stands between spaces, where Swedish has a dash: *barnet – som är åtta år*.
///
/// Exempt is a sum, with a digit on each side, and what *och* or *eller* comes after: nobody but
/// the author can tell *barnet - och familjen* from *hälso - och sjukvård*.
enum HyphenAsDash: Rule {
  static let name = "text/hyphen-as-dash"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.tips(
      name,
      Message(
        swedish: "bindestreck i stället för tankstreck", english: "a hyphen in place of a dash"),
      fix: Message(swedish: "skriv '–'", english: "write '–'")
    ) { text in
      let hyphen = UInt8(ascii: "-")
      return places(of: hyphen, in: text).compactMap { start in
        let end = byte(start + 1, of: text) == hyphen ? start + 2 : start + 1
        guard start > 1, end + 1 < text.count, text[start - 1] == 0x20, text[end] == 0x20 else {
          return nil
        }
        let (before, after) = (text[start - 2], text[end + 1])
        guard isLetter(before) || isDigit(before) || ").!?\"".utf8.contains(before),
          isLetter(after) || isDigit(after) || "(\"".utf8.contains(after),
          !isDigit(before) || !isDigit(after), !isConjunction(text[(end + 1)...])
        else { return nil }
        return Slip(range: start..<end, correct: "–")
      }
    }
  }

  private static func isConjunction(_ rest: ArraySlice<UInt8>) -> Bool {
    let word = rest.prefix(while: isLetter)
    return word.elementsEqual("och".utf8) || word.elementsEqual("eller".utf8)
  }
}
