import Files
import Parsing

/// A slip of the keys in running text, and what should be there.
struct Slip {
  /// Bytes of the text.
  let range: Range<Int>
  /// What should be there.
  let correct: String
}

extension Inspection {
  /// A tip for each slip in the running text of the site, outside code and addresses.
  ///
  /// What is shown but not written so, as where markup stands between, is no slip of the keys.
  ///
  /// - Parameters:
  ///   - rule: The rule that finds them.
  ///   - message: What is wrong.
  ///   - fix: What to write.
  ///   - slips: Finds them in the text of a passage.
  /// - Returns: The tips, in the order of the texts.
  func tips(
    _ rule: String, _ message: Message, fix: Message, slips: ([UInt8]) -> [Slip]
  ) -> [Diagnostic] {
    texts.flatMap { text in
      slips(text.passage.text).compactMap { slip -> Diagnostic? in
        guard !text.isVerbatim(slip.range),
          text.passage.exactPlace(of: slip.range, in: text.file.bytes) != nil
        else { return nil }
        return Diagnostic(
          .tip, rule, at: text.location(of: slip.range), message, fix: fix,
          edit: text.edit(slip.range, to: slip.correct))
      }
    }
  }
}

/// The byte at a place of a text; a space before and after it.
func byte(_ index: Int, of text: [UInt8]) -> UInt8 {
  text.indices.contains(index) ? text[index] : 0x20
}

/// Whether a byte is a digit.
func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Whether a byte is a letter of ASCII, or part of any character outside it.
func isLetter(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
