import Files
import Language
import Linking

/// A word is broken as words are that were read off paper or copied out of a PDF: *genomfo ra*,
/// *sam- verkan*, *hälsooch*, *attbarnet*.
///
/// A word counts as known when a register has it or the site writes it twice or more. A space, or
/// a hyphen and a space, breaks a word where both parts are a known word together, å, ä and ö kept
/// or lost, and one is a letter or two that are no word. A single letter after a known word is the
/// name of something, as in *alternativ a*. Other words written as two are `text/split-compound`'s.
/// A space is lost where a word ends in *och* or begins with *och* or
/// *att* and the rest is known.
enum BrokenWord: Rule {
  static let name = "text/broken-word"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let known = KnownWords(inspection)
    return inspection.texts.flatMap { text -> [Diagnostic] in
      text.words.indices.compactMap { index -> Diagnostic? in
        let word = text.words[index]
        if let parts = known.parts(of: word.number) {
          return diagnostic(word.range, of: text, right: parts)
        }
        guard let whole = known.whole(from: index, in: text) else { return nil }
        let end = text.words[index + 1].range.upperBound
        return diagnostic(word.range.lowerBound..<end, of: text, right: whole)
      }
    }
  }

  private static func diagnostic(
    _ range: Range<Int>, of text: WrittenText, right: String
  ) -> Diagnostic {
    let written = String(decoding: text.bytes[range], as: UTF8.self)
    return Diagnostic(
      .warning, name, at: text.location(of: range),
      Message(
        swedish: "'\(written)' ser ut som '\(right)' som gått sönder",
        english: "'\(written)' looks like '\(right)' that broke"),
      fix: Message(swedish: "skriv '\(right)'", english: "write '\(right)'"))
  }
}

/// The words that a site is sure to mean.
private struct KnownWords {
  private let words: Vocabulary
  private var inRegisters: Set<[UInt8]> = []
  /// Known words by their letters without the marks of å, ä and ö.
  private var byPlain: [[UInt8]: [UInt8]] = [:]
  /// By number, whether a word is a letter or two that are no word.
  private let isFragment: [Bool]
  /// By number, what a word was before it lost a space.
  private var parts: [Int32: String] = [:]

  init(_ inspection: Inspection) {
    words = inspection.words
    for word in RegisterWords(inspection.site).single {
      inRegisters.formUnion(nounForms(of: word))
    }
    let numbers = 0..<Int32(inspection.words.counts.count)
    isFragment = numbers.map { Self.isFragment(inspection.words[$0]) }
    let known = Set(inspection.words.frequent(2)).union(RegisterWords(inspection.site).single)
    // Of words that only the marks keep apart none is sure.
    byPlain = Dictionary(grouping: known.filter { $0.count >= 5 }, by: plainLetters)
      .compactMapValues { $0.count == 1 ? $0.first : nil }
    for number in numbers { parts[number] = divided(Array(inspection.words[number])) }
  }

  /// What a word was before it lost a space; nil for one that is whole.
  func parts(of number: Int32) -> String? { parts[number] }

  /// The word that a word and the next one are together; nil where both are as they should be.
  func whole(from index: Int, in text: WrittenText) -> String? {
    guard index + 1 < text.words.count else { return nil }
    let (first, second) = (text.words[index], text.words[index + 1])
    let gap = text.bytes[first.range.upperBound..<second.range.lowerBound]
    // *hälso- och sjukvård* is as it should be.
    let isHyphened =
      gap.elementsEqual("- ".utf8) && !conjunctions.contains(words.text(of: second.number))
    let isBroken = isFragment[Int(first.number)] || isFragment[Int(second.number)]
    guard isHyphened || (isBroken && gap.elementsEqual([0x20])) else { return nil }
    if !isHyphened, words[second.number].count == 1, isKnown(Array(words[first.number])) {
      return nil
    }
    let joined = Array(words[first.number] + words[second.number])
    guard joined.count >= 5 else { return nil }
    if isKnown(joined) { return String(decoding: joined, as: UTF8.self) }
    guard isBroken else { return nil }
    return byPlain[plainLetters(joined)].map { String(decoding: $0, as: UTF8.self) }
  }

  private func isKnown(_ word: [UInt8]) -> Bool {
    inRegisters.contains(word) || words.number(of: word).map { words.counts[Int($0)] >= 2 } ?? false
  }

  private func divided(_ word: [UInt8]) -> String? {
    let text = String(decoding: word, as: UTF8.self)
    if word.count >= 6, text.hasSuffix("och"), words.number(of: Array(word.dropLast(3))) != nil {
      // *hälso* and *ungdoms* stand alone only before a hyphen.
      let part = text.dropLast(3)
      return "\(part)\(part.hasSuffix("o") || part.hasSuffix("s") ? "-" : "") och"
    }
    let rest = Array(word.dropFirst(3))
    if text.hasPrefix("och"), rest.count >= 3,
      words.number(of: rest) != nil || inRegisters.contains(rest)
    {
      return "och \(text.dropFirst(3))"
    }
    let isRare = words.number(of: word).map { words.counts[Int($0)] <= 2 } ?? true
    return text.hasPrefix("att") && isRare && rest.count >= 5 && isKnown(rest)
      ? "att \(text.dropFirst(3))" : nil
  }

  private static func isFragment(_ word: ArraySlice<UInt8>) -> Bool {
    let isShort = word.count { $0 & 0xC0 != 0x80 } <= 2
    return isShort && word.allSatisfy { $0 > UInt8(ascii: "9") }
      && !shortWords.contains(String(decoding: word, as: UTF8.self))
  }

  /// What may follow a word that waits for its end.
  private let conjunctions: Set<String> = ["och", "eller", "samt", "respektive", "till", "men"]

  /// Words of one or two letters, and abbreviations that are written as words.
  private static let shortWords: Set<String> = [
    "i", "å", "ö", "en", "av", "på", "om", "så", "du", "vi", "ni", "de", "är", "ej", "nu", "ny",
    "se", "ge", "ta", "få", "gå", "ha", "än", "ur", "åt", "ju", "jo", "ja", "då", "bo", "do", "by",
    "in", "ut", "el", "er", "ro", "ko", "bi", "ål", "ås", "is", "id", "ex", "km", "kg", "cm", "mm",
    "kr", "st", "nr", "dr", "tv", "eu", "fn", "it", "pm", "ok", "sa", "la", "le", "bh", "se", "yr",
    "må", "nå", "rå", "så", "slå", "tå", "dö", "kö", "lö", "ön", "ån", "rö", "ner", "ve", "vy",
  ]
}
