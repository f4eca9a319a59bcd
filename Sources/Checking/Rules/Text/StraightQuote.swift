import Files
import Parsing

/// Words stand within straight quotation marks, where Swedish has ” on both sides.
///
/// Exempt is a text with an odd number of them, and marks after a digit, which may be inches.
enum StraightQuote: Rule {
  static let name = "text/straight-quote"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.texts.flatMap { text -> [Diagnostic] in
      let bytes = text.passage.text
      let marks = places(of: UInt8(ascii: "\""), in: bytes)
        .filter { !text.isVerbatim($0..<($0 + 1)) }
      guard marks.count % 2 == 0 else { return [] }
      return stride(from: 0, to: marks.count, by: 2).compactMap { index -> Diagnostic? in
        let (open, close) = (marks[index], marks[index + 1])
        guard close > open + 1, !isDigit(byte(open - 1, of: bytes)) else { return nil }
        let words = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
        return Diagnostic(
          .tip, name, at: text.location(of: open..<(close + 1)),
          Message(swedish: "raka citattecken", english: "straight quotation marks"),
          fix: Message(
            swedish: "skriv ” på båda sidor", english: "write ” on both sides"),
          edit: text.edit(open..<(close + 1), to: "”\(words)”"))
      }
    }
  }
}
