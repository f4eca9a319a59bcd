import Files
import Linking
import Parsing

/// Running text has an abbreviation with points, such as *t.ex.*, which few read with ease.
enum DottedAbbreviation: Rule {
  static let name = "text/dotted-abbreviation"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.texts.flatMap { text -> [Diagnostic] in
      let bytes = text.passage.text
      return wordStarts(in: bytes).compactMap { start -> Diagnostic? in
        guard
          let found = abbreviations.first(where: { isWritten($0.short, in: bytes, at: start) })
        else { return nil }
        let range = start..<(start + found.short.utf8.count)
        return Diagnostic(
          .warning, name, at: text.location(of: range),
          Message(
            swedish: "förkortningen '\(found.short)' i löpande text",
            english: "the abbreviation '\(found.short)' in running text"),
          fix: Message(swedish: "skriv '\(found.whole)'", english: "write '\(found.whole)'"),
          edit: edit(found, at: range, in: text))
      }
    }
  }

  /// The edit that writes it out, where it has one form and its full stop ends no sentence.
  private static func edit(
    _ found: (short: String, whole: String), at range: Range<Int>, in text: WrittenText
  ) -> Edit? {
    let bytes = text.passage.text
    let following = String(decoding: bytes[range.upperBound...].prefix(8), as: UTF8.self)
    let next = following.first { !" )”\"".contains($0) }
    let endsSentence = next == nil || (isAtEnd.contains(found.short) && next?.isUppercase == true)
    guard !hasManyForms.contains(found.short), !endsSentence, !text.isVerbatim(range) else {
      return nil
    }
    let first = String(decoding: bytes[range.lowerBound..<(range.lowerBound + 1)], as: UTF8.self)
    let isCapital = first.first?.isUppercase == true
    let whole = found.whole
    return text.edit(
      range, to: isCapital ? whole.prefix(1).uppercased() + whole.dropFirst() : whole)
  }

  /// Where the words start that a full stop follows, those before a chain of stops once.
  private static func wordStarts(in text: [UInt8]) -> [Int] {
    places(of: UInt8(ascii: "."), in: text).compactMap { stop in
      var start = stop
      while start > 0, stop - start < 5, isLetter(text[start - 1]) { start -= 1 }
      let isWhole = start == 0 || (!isLetter(text[start - 1]) && text[start - 1] != text[stop])
      return start < stop && isWhole ? start : nil
    }
  }

  private static func isWritten(_ short: String, in text: [UInt8], at start: Int) -> Bool {
    let end = start + short.utf8.count
    guard end <= text.count else { return false }
    let isSame = zip(text[start..<end], short.utf8).allSatisfy { written, wanted in
      written == wanted || (written | 0x20 == wanted && isLetter(written))
    }
    return isSame && (end == text.count || !isLetter(text[end]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Those that end what is listed, so that a capital after them begins a sentence.
  private static let isAtEnd: Set<String> = [
    "m.m.", "m. m.", "m.fl.", "osv.", "o.s.v.", "etc.", "o.d.", "e.d.",
  ]

  /// Those that stand for words which are inflected, or are only a part of what to write.
  private static let hasManyForms: Set<String> = ["s.k.", "ev.", "st.f.", "exkl."]

  /// The longest first where one begins another.
  private static let abbreviations: [(short: String, whole: String)] = [
    ("t.ex.", "till exempel"), ("t. ex.", "till exempel"), ("tex.", "till exempel"),
    ("bl.a.", "bland annat"), ("bl. a.", "bland annat"), ("m.m.", "med mera"),
    ("m. m.", "med mera"), ("m.fl.", "med flera"), ("dvs.", "det vill säga"),
    ("d.v.s.", "det vill säga"), ("osv.", "och så vidare"), ("o.s.v.", "och så vidare"),
    ("etc.", "och så vidare"), ("o.d.", "och liknande"), ("e.d.", "eller liknande"),
    ("fr.o.m.", "från och med"), ("t.o.m.", "till och med"), ("p.g.a.", "på grund av"),
    ("pga.", "på grund av"), ("m.a.o.", "med andra ord"), ("s.k.", "så kallad"),
    ("f.n.", "för närvarande"), ("fr.a.", "framför allt"), ("f.d.", "före detta"),
    ("st.f.", "stället för"), ("inkl.", "inklusive"), ("exkl.", "utom"),
    ("resp.", "respektive"), ("ev.", "eventuellt"), ("ca.", "ungefär"),
  ]
}
