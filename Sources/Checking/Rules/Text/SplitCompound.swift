import Declarations
import Files
import Language
import Linking
import Parsing

/// A word of the registers is written as two: *elev hälsa*, *oros anmälan*.
///
/// Every name, plural and synonym of one word is looked for in two parts of three letters or
/// more with one space between; in text, headings, titles, summaries and definitions. Two words
/// that are themselves a name or synonym somewhere are let be.
enum SplitCompound: Rule {
  static let name = "text/split-compound"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let wholes = wholeWords(of: inspection.site)
    guard !wholes.words.isEmpty else { return [] }
    return inspection.texts.flatMap { text -> [Diagnostic] in
      var words = WordScanner(text.passage.text)
      var previous: (range: Range<Int>, word: [UInt8])?
      var diagnostics: [Diagnostic] = []
      while let range = words.next() {
        let word = words.word
        defer { previous = (range, word) }
        guard let first = previous, range.lowerBound == first.range.upperBound + 1,
          text.passage.text[first.range.upperBound] == 0x20,
          first.word.count >= 3, word.count >= 3, wholes.words.contains(first.word + word),
          !wholes.phrases.contains(first.word + [0x20] + word)
        else { continue }
        let whole = String(decoding: first.word + word, as: UTF8.self)
        diagnostics.append(
          Diagnostic(
            .warning, name, at: text.location(of: first.range.lowerBound..<range.upperBound),
            Message(
              swedish: "'\(whole)' är ett ord", english: "'\(whole)' is one word"),
            fix: Message(
              swedish: "skriv ihop det: '\(whole)'", english: "write it as one: '\(whole)'")))
      }
      return diagnostics
    }
  }

  /// The words that registers have, with the endings of nouns, and their phrases of two words.
  private static func wholeWords(of site: Site) -> (words: Set<[UInt8]>, phrases: Set<[UInt8]>) {
    var wholes: Set<[UInt8]> = []
    var phrases: Set<[UInt8]> = []
    let entries = site.declarations.registers.filter { $0.key != "laws" && $0.key != "sources" }
      .values.flatMap(\.entries)
    for name in entries.flatMap({ [$0.name] + $0.synonyms }) {
      var scanner = WordScanner(name)
      var parts: [[UInt8]] = []
      while scanner.next() != nil { parts.append(scanner.word) }
      if parts.count == 2 { phrases.insert(parts[0] + [0x20] + parts[1]) }
      guard parts.count == 1, let word = parts.first, word.count >= 8 else { continue }
      for ending in endings { wholes.insert(word + Array(ending.utf8)) }
    }
    return (wholes, phrases)
  }

  private static let endings = [
    "", "n", "en", "et", "s", "ns", "ens", "ets", "er", "erna", "ernas", "ar", "arna", "na", "t",
  ]
}
