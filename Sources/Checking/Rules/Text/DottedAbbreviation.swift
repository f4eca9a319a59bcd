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
        return Diagnostic(
          .warning, name, at: text.location(of: start..<(start + found.short.utf8.count)),
          Message(
            swedish: "förkortningen '\(found.short)' i löpande text",
            english: "the abbreviation '\(found.short)' in running text"),
          fix: Message(swedish: "skriv '\(found.whole)'", english: "write '\(found.whole)'"))
      }
    }
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
