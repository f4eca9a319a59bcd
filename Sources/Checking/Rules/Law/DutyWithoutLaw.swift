import Files
import Language
import Linking
import Parsing

/// A callout that says what must be done does not say where the law says so.
///
/// Such callouts are those that types.yaml gives the style `requirement`. A place in a law, a law
/// by name, a number in a collection of statutes and a link to a law all say so. A tip, since the
/// text around the callout may tell.
enum DutyWithoutLaw: Rule {
  static let name = "law/duty-without-law"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard let laws = inspection.laws else { return [] }
    return site.pages.filter { $0.isCurrentSwedish(in: site) }.compactMap(\.document)
      .flatMap { document in
        document.callouts.filter { $0.style == "requirement" }.compactMap { callout in
          let passages = document.passages[callout.passages]
          guard !passages.contains(where: { namesLaw($0, laws) }) else { return nil }
          return Diagnostic(
            .tip, name, at: Location(document.file, callout.range),
            Message(
              swedish: "rutan \(callout.label) säger inte var kravet står",
              english: "the callout \(callout.label) does not say where the law says so"),
            fix: Message(
              swedish: "skriv lagen och paragrafen i rutan",
              english: "write the law and the section in the callout"))
        }
      }
  }

  private static func namesLaw(_ passage: Passage, _ laws: LawReading) -> Bool {
    passage.links.contains { $0.address.starts(with: "law:".utf8) }
      || zip(passage.text, passage.text.dropFirst()).contains { $0 == 0xC2 && $1 == 0xA7 }
      || !laws.scanner.mentions(in: passage.text).isEmpty
      || passage.text.split(separator: 0x20).contains(where: hasStatuteNumber)
  }

  /// Whether a word has digits on both sides of a colon: *(2016:40)*.
  private static func hasStatuteNumber(_ word: ArraySlice<UInt8>) -> Bool {
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")), colon > word.startIndex,
      colon + 1 < word.endIndex
    else { return false }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return digits.contains(word[colon - 1]) && digits.contains(word[colon + 1])
  }
}
