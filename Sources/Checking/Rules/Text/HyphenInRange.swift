import Files
import Language

/// A hyphen stands between two numbers that are a range, where Swedish has a dash: *10–12 år*.
///
/// A range goes from a smaller number to a larger, each of one to four digits and the first without
/// a zero in front; dates, numbers of cases and telephones do not look like that. What comes
/// after *dnr*, *nummer* and their like is let be all the same, and so is a number that other
/// signs are joined to.
enum HyphenInRange: Rule {
  static let name = "text/hyphen-in-range"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.tips(
      name,
      Message(
        swedish: "bindestreck mellan talen i ett intervall",
        english: "a hyphen between the numbers of a range"),
      fix: Message(swedish: "skriv '–'", english: "write '–'")
    ) { text in
      places(of: UInt8(ascii: "-"), in: text).compactMap { hyphen in
        isRange(text, around: hyphen) ? Slip(range: hyphen..<(hyphen + 1), correct: "–") : nil
      }
    }
  }

  private static func isRange(_ text: [UInt8], around hyphen: Int) -> Bool {
    var (start, end) = (hyphen, hyphen + 1)
    while start > 0, isDigit(text[start - 1]) { start -= 1 }
    while end < text.count, isDigit(text[end]) { end += 1 }
    guard (1...4).contains(hyphen - start), (1...4).contains(end - hyphen - 1),
      text[start] != UInt8(ascii: "0") || hyphen - start == 1,
      number(text[start..<hyphen]) < number(text[(hyphen + 1)..<end])
    else { return false }
    let (before, after) = (byte(start - 1, of: text), byte(end, of: text))
    guard before == 0x20 || before == UInt8(ascii: "("), after == 0x20 || isEnd(text, at: end)
    else { return false }
    // A number goes on after a space: 31-33 45 67 is a telephone.
    if after == 0x20, isDigit(byte(end + 1, of: text)) { return false }
    return !isNumberOfSomething(text, before: start)
  }

  /// Whether a mark that ends a word, and nothing joined to it, comes next.
  private static func isEnd(_ text: [UInt8], at index: Int) -> Bool {
    ",.;:!?)".utf8.contains(text[index]) && !isDigit(byte(index + 1, of: text))
      && !isLetter(byte(index + 1, of: text))
  }

  /// Whether the word before says that digits name something, or are digits themselves.
  private static func isNumberOfSomething(_ text: [UInt8], before start: Int) -> Bool {
    let word = text[..<max(0, start - 1)].reversed().prefix {
      $0 != 0x20 && $0 != UInt8(ascii: "(")
    }
    let name = String(decoding: word.reversed(), as: UTF8.self).lowercased()
    return names.contains(name.filter { $0 != "." && $0 != ":" }) || name.last?.isNumber == true
  }

  private static let names: Set<String> = [
    "dnr", "diarienummer", "diarienr", "nr", "nummer", "telefon", "tel", "isbn", "issn", "sfs",
    "prop", "artikelnummer", "postnummer", "organisationsnummer",
  ]

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
