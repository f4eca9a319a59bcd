import Files

/// A straight apostrophe stands inside a word, where ’ should be.
enum StraightApostrophe: Rule {
  static let name = "text/straight-apostrophe"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.tips(
      name, Message(swedish: "rak apostrof", english: "a straight apostrophe"),
      fix: Message(swedish: "skriv '’'", english: "write '’'")
    ) { text in
      places(of: UInt8(ascii: "'"), in: text).compactMap { index in
        guard isLetter(byte(index - 1, of: text)), isLetter(byte(index + 1, of: text)) else {
          return nil
        }
        return Slip(range: index..<(index + 1), correct: "’")
      }
    }
  }
}
