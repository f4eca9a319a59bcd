import Files
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
    let names = RegisterWords(inspection.site)
    let pairs = pairs(of: names, in: inspection.words)
    guard !pairs.isEmpty else { return [] }
    let starts = Set(pairs.keys.map(\.first))
    let isStart = (0..<Int32(inspection.words.counts.count)).map(starts.contains)
    return inspection.texts.flatMap { text -> [Diagnostic] in
      text.words.indices.dropLast().compactMap { index -> Diagnostic? in
        let (first, second) = (text.words[index], text.words[index + 1])
        guard isStart[Int(first.number)], text.isSpaced(index),
          let whole = pairs[Pair(first: first.number, second: second.number)]
        else { return nil }
        return Diagnostic(
          .warning, name, at: text.location(of: first.range.lowerBound..<second.range.upperBound),
          Message(
            swedish: "'\(whole)' är ett ord", english: "'\(whole)' is one word"),
          fix: Message(
            swedish: "skriv ihop det: '\(whole)'", english: "write it as one: '\(whole)'"))
      }
    }
  }

  /// Two words by their numbers.
  private struct Pair: Hashable {
    let first: Int32
    let second: Int32
  }

  /// The words that registers have, with the endings of nouns, by the pairs of the site's words
  /// that they fall into.
  private static func pairs(of names: RegisterWords, in words: Vocabulary) -> [Pair: String] {
    var pairs: [Pair: String] = [:]
    for word in names.single where word.count >= 8 {
      for form in nounForms(of: word) {
        for split in 3..<(form.count - 2) where form[split] & 0xC0 != 0x80 {
          guard let first = words.number(of: Array(form[..<split])),
            let second = words.number(of: Array(form[split...])),
            !names.phrases.contains([Array(form[..<split]), Array(form[split...])])
          else { continue }
          pairs[Pair(first: first, second: second)] = String(decoding: form, as: UTF8.self)
        }
      }
    }
    return pairs
  }
}
