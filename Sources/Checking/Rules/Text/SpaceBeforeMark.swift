import Files

/// A space stands before a comma, full stop, colon, semicolon, question mark or exclamation mark.
///
/// Exempt are marks that something follows at once, as in *.pdf*, *...* and *:)*, and marks after
/// a sign that is neither letter, digit, quotation mark nor bracket.
enum SpaceBeforeMark: Rule {
  static let name = "text/space-before-mark"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.tips(
      name,
      Message(
        swedish: "mellanslag före skiljetecknet", english: "a space before the punctuation mark"),
      fix: Message(swedish: "ta bort det", english: "remove it")
    ) { text in
      places(of: 0x20, in: text).compactMap { space -> Slip? in
        let mark = space + 1
        guard space > 0, isMark[Int(byte(mark, of: text))], byte(mark + 1, of: text) == 0x20
        else { return nil }
        let before = text[space - 1]
        // Letters outside ASCII are those of Latin 1, which begin with C3; signs are not.
        guard before < 0x80 || byte(space - 2, of: text) == 0xC3,
          isLetter(before) || isDigit(before) || ")\"".utf8.contains(before)
        else { return nil }
        return Slip(range: space..<(mark + 1), correct: String(UnicodeScalar(text[mark])))
      }
    }
  }

  private static let isMark = (0...255).map { ",.;:!?".utf8.contains(UInt8($0)) }
}
