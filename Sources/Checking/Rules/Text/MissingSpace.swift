import Files
import Linking
import Parsing

/// Two sentences have grown together, as they do when text is copied out of a PDF.
///
/// A small letter, a full stop and a capital with a small letter after it, outside links, as in
/// *slut.Nästa*.
enum MissingSpace: Rule {
  static let name = "text/missing-space"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.texts.flatMap { text in
      let bytes = text.passage.text
      return places(of: UInt8(ascii: "."), in: bytes).compactMap { index -> Diagnostic? in
        guard index > 1, isSmall(bytes[index - 1]),
          bytes[index - 2] >= UInt8(ascii: "A"),
          let capital = capitalByteCount(bytes, at: index + 1),
          index + 1 + capital < bytes.count, isSmall(bytes[index + 1 + capital]),
          !text.passage.links.contains(where: { $0.words.contains(index) })
        else { return nil }
        return Diagnostic(
          .warning, name, at: text.location(of: index..<(index + 1)),
          Message(
            swedish: "mellanslag saknas efter punkten",
            english: "a space is missing after the full stop"),
          fix: Message(swedish: "skriv ett mellanslag", english: "write a space"),
          edit: text.isVerbatim(index..<(index + 1))
            ? nil : text.edit(index..<(index + 1), to: ". "))
      }
    }
  }

  /// A small letter, or the end of one outside ASCII.
  private static func isSmall(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte >= 0x80
  }

  /// How long the capital at `index` is: A to Z, or À to Þ, which begin with C3.
  private static func capitalByteCount(_ text: [UInt8], at index: Int) -> Int? {
    guard index + 1 < text.count else { return nil }
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[index]) { return 1 }
    return text[index] == 0xC3 && text[index + 1] < 0x9F ? 2 : nil
  }
}
