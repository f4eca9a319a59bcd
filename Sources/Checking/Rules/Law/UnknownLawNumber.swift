import Declarations
import Files
import Language
import Linking
import Parsing

/// A text about today gives a number in Svensk författningssamling that no law of the register
/// has, so that it stays plain text: *lagen (1982:80)*, *SFS 1982:80*, *[2001:4539*.
///
/// A number counts after *SFS*, or after a bracket with the word for a law among the words before
/// it in the same clause; so a report's *(2015:75)* is let be. So is *lag (2024:1099)* without a
/// title, which is how law books write what changed a section, and pages about another time, as
/// registers do not go back for ever. Beside the name of another law it is `law/wrong-number`.
enum UnknownLawNumber: Rule {
  static let name = "law/unknown-number"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    guard let laws = inspection.laws else { return [] }
    return zip(inspection.texts, laws.mentions).flatMap { text, mentions -> [Diagnostic] in
      guard !inspection.pastPaths.contains(text.file.path) else { return [] }
      let named = mentions.filter { $0.namedNumber != nil }.compactMap(\.writtenNumber)
      return numbers(in: text.passage.text, until: inspection.today.year + 1).compactMap { range in
        let number = String(decoding: text.passage.text[range], as: UTF8.self)
        guard laws.register[number] == nil, !named.contains(range), text.passage.isWritten(range)
        else { return nil }
        return diagnostic(number, at: text.location(of: range), in: laws.register)
      }
    }
  }

  private static func diagnostic(
    _ number: String, at location: Location, in register: Register
  ) -> Diagnostic {
    // Half edits: one letter too many, too few or wrong.
    let meant = register.entries.first { editDistance($0.key, number, limit: 2) <= 2 }
    return Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "\(number) finns inte i registret över lagar",
        english: "\(number) is not in the register of laws"),
      fix: meant.map {
        Message(swedish: "menade du \($0.name)?", english: "did you mean \($0.name)?")
      }
        ?? Message(
          swedish: "rätta numret, eller lägg till lagen i registers/laws.yaml",
          english: "mend the number, or add the law to registers/laws.yaml"))
  }

  /// Where numbers of laws stand, digits and colon alone.
  static func numbers(in text: [UInt8], until lastYear: Int) -> [Range<Int>] {
    places(of: UInt8(ascii: ":"), in: text).compactMap { colon in
      guard let range = number(around: colon, in: text),
        let year = Int(String(decoding: text[range.lowerBound..<colon], as: UTF8.self)),
        (1700...lastYear).contains(year), isLawNumber(range, in: text)
      else { return nil }
      return range
    }
  }

  /// Four digits, the colon and one to four digits, with nothing more of a number around.
  private static func number(around colon: Int, in text: [UInt8]) -> Range<Int>? {
    var end = colon + 1
    while end < text.count, isDigit(text[end]) { end += 1 }
    let start = colon - 4
    guard start >= 0, (1...4).contains(end - colon - 1), text[start..<colon].allSatisfy(isDigit),
      text[colon + 1] != UInt8(ascii: "0"), start == 0 || !isPartOfNumber(text[start - 1]),
      end == text.count || !isPartOfNumber(text[end])
    else { return nil }
    return start..<end
  }

  /// Whether what stands before the number says that it is that of a law.
  private static func isLawNumber(_ number: Range<Int>, in text: [UInt8]) -> Bool {
    var index = number.lowerBound
    while index > 0, text[index - 1] == 0x20 { index -= 1 }
    if text[..<index].hasSuffix("SFS".utf8), index == 3 || !isPartOfNumber(text[index - 4]) {
      return true
    }
    guard index > 0, text[index - 1] == UInt8(ascii: "(") || text[index - 1] == UInt8(ascii: "[")
    else { return false }
    let clause = clause(before: index - 1, in: text)
    let words = WordScanner.words(in: String(decoding: clause, as: UTF8.self)).suffix(9)
    guard words.last != "lag" || isFollowedByTitle(number, in: text) else { return false }
    return words.contains(where: isLawWord)
  }

  /// What stands before a place since the last mark between clauses, at most some words.
  private static func clause(before end: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
    var start = end
    while start > 0, end - start < 120, !".,;:!?()[]".utf8.contains(text[start - 1]) { start -= 1 }
    return text[start..<end]
  }

  /// Whether *om*, *med* or the like goes on after the number and its bracket.
  private static func isFollowedByTitle(_ number: Range<Int>, in text: [UInt8]) -> Bool {
    let rest = text[number.upperBound..<min(text.count, number.upperBound + 20)]
    let words = WordScanner.words(in: String(decoding: rest, as: UTF8.self))
    return words.first.map { ["om", "med", "mot", "angående", "till"].contains($0) } ?? false
  }

  private static func isLawWord(_ word: String) -> Bool {
    ["lag", "lagen", "balk", "balken", "förordning", "förordningen"].contains {
      word.hasSuffix($0)
    } && !otherWords.contains { word.hasSuffix($0) } && word != "slag" && word != "slagen"
  }

  /// Words that end as those for laws do.
  private static let otherWords = [
    "förslag", "förslagen", "anslag", "anslagen", "avslag", "avslagen", "underlag", "underlagen",
    "bolag", "bolagen", "inslag", "inslagen", "utslag", "utslagen", "beslag", "omslag",
  ]

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ":")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ bytes: String.UTF8View) -> Bool {
    count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
  }
}
