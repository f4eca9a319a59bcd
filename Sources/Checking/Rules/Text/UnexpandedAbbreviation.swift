import Declarations
import Files
import Language
import Linking
import Parsing

/// An abbreviation in capitals is used on a page that nothing says the meaning of.
///
/// Known are the abbreviations in the names of any register, whose entries readers can look up,
/// and a few that everyone knows. On a page it is enough that the words or the abbreviation stand
/// in parentheses after the other: *elevhälsoteam (EHT)*, *EHT (elevhälsoteam)*.
///
/// No abbreviations are numbers of documents and laws (*SOU 2020:1*, *U2017/1/GV*), Roman numbers,
/// and words in capitals that the site also writes in small letters, or that stand among others in
/// capitals. Reported once a page.
enum UnexpandedAbbreviation: Rule {
  static let name = "text/unexpanded-abbreviation"

  /// An abbreviation where it is written.
  private struct Use {
    let text: Int
    let word: WrittenText.Word
  }

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    var uses: [[Use]] = Array(repeating: [], count: inspection.pages.count)
    var capitalCounts: [Int32: Int32] = [:]
    for (page, read) in inspection.pages.enumerated() {
      for index in read.texts {
        let text = inspection.texts[index]
        for place in text.words.indices where isInCapitals(text, place) {
          let word = text.words[place]
          capitalCounts[word.number, default: 0] += 1
          if isAbbreviation(text, place) { uses[page].append(Use(text: index, word: word)) }
        }
      }
    }
    let known = WordTable(knownWords(of: inspection.site), in: inspection.words)
    return uses.flatMap { uses -> [Diagnostic] in
      let numbers = Set(uses.map(\.word.number)).filter { number in
        // A word that is not always in capitals is no abbreviation, or one that reads as a word.
        !known.contains(number) && capitalCounts[number] == inspection.words.counts[Int(number)]
      }
      return numbers.compactMap { number in
        let same = uses.filter { $0.word.number == number }
        guard !same.contains(where: { isExplained($0, in: inspection) }) else { return nil }
        let first = same.first { inspection.texts[$0.text].kind == .text } ?? same.first
        return first.map { diagnostic($0, in: inspection) }
      }
    }
  }

  private static func diagnostic(_ use: Use, in inspection: Inspection) -> Diagnostic {
    let text = inspection.texts[use.text]
    let word = String(decoding: text.passage.text[use.word.range], as: UTF8.self)
    return Diagnostic(
      .warning, name, at: text.location(of: use.word),
      Message(
        swedish: "förkortningen \(word) förklaras inte på sidan och finns inte i något register",
        english: "the abbreviation \(word) is not explained on the page and is in no register"),
      fix: Message(
        swedish: "skriv vad den står för, med (\(word)) efter, eller lägg den i ordlistan",
        english: "write what it stands for, with (\(word)) after it, or put it in the glossary"))
  }

  /// Two letters or more and not too many for an abbreviation, all of them capitals.
  private static func isInCapitals(
    _ text: WrittenText, _ place: Int, mostLetters: Int = 6
  ) -> Bool {
    let range = text.words[place].range
    guard range.count >= 2, range.count <= 2 * mostLetters else { return false }
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      guard let width = capitalWidth(text.passage.text, at: index) else { return false }
      index += width
      count += 1
    }
    return (2...mostLetters).contains(count)
  }

  /// How many bytes the capital at an index has: A to Z, or Å, Ä and Ö.
  private static func capitalWidth(_ text: [UInt8], at index: Int) -> Int? {
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[index]) { return 1 }
    guard text[index] == 0xC3, index + 1 < text.count else { return nil }
    return [0x85, 0x84, 0x96].contains(text[index + 1]) ? 2 : nil
  }

  /// Whether a word in capitals stands as abbreviations do.
  private static func isAbbreviation(_ text: WrittenText, _ place: Int) -> Bool {
    let range = text.words[place].range
    let bytes = text.passage.text
    let isRoman = bytes[range].allSatisfy { "IVX".utf8.contains($0) }
    let neighbours = [place - 1, place + 1].filter(text.words.indices.contains)
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let rest = bytes[range.upperBound...].prefix(3)
    let isNumber =
      rest.first.map { "/:_".utf8.contains($0) } ?? false || "/_.@".utf8.contains(before)
      || rest.drop { $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }.first.map {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      } ?? false
    return !isRoman && !isNumber && !neighbours.contains { isInCapitals(text, $0, mostLetters: 20) }
  }

  /// Whether the abbreviation stands in parentheses after something, or has some after it.
  private static func isExplained(_ use: Use, in inspection: Inspection) -> Bool {
    let bytes = inspection.texts[use.text].passage.text
    let after = bytes[use.word.range.upperBound...]
    if after.starts(with: " (".utf8) { return true }
    let before = bytes[..<use.word.range.lowerBound].suffix(40)
    let isInParentheses =
      before.lastIndex(of: UInt8(ascii: "(")).map { open in
        open > 0 && !before[open...].contains(UInt8(ascii: ")"))
      } ?? false
    if isInParentheses, let next = after.first, ",);".utf8.contains(next) { return true }
    return explanations.contains { after.starts(with: $0.utf8) }
  }

  private static let explanations = [
    " står för", " betyder", " är kort för", " är en förkortning", ", det vill säga", ", alltså",
  ]

  /// The words in capitals in the names of registers, in small letters, and those everyone knows.
  private static func knownWords(of site: Site) -> Set<String> {
    var words = everyonesWords
    for entry in site.declarations.registers.values.flatMap(\.entries) {
      let names =
        [entry.name, entry.shortName, entry.abbreviation].compactMap(\.self) + entry.synonyms
        + entry.formerNames
      for name in names { words.formUnion(WordScanner.words(in: name)) }
    }
    return words
  }

  /// What is in daily use far outside schools and health care, and is better known than the words
  /// it stands for.
  private static let everyonesWords: Set<String> = [
    "ab", "cd", "dvd", "eu", "fn", "gps", "id", "it", "obs", "ok", "pdf", "pin", "qr", "sms", "sr",
    "svt", "tv", "tt", "usa", "usb", "vd", "wifi",
  ]
}
