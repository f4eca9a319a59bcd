import Declarations
import Files
import Language
import Linking
import Parsing

/// A page's text names a law for the first time without its number in Svensk författningssamling,
/// so that readers of a printed page cannot tell which law it is: *skollagen* without *(2010:800)*.
///
/// One finding per law and page, at the first mention. The number may stand in the title or the
/// summary too, and a link to the law gives it. Only the text of pages about today counts: not
/// headings, which stay short, nor news and reports, which keep their words, nor definitions, which
/// stand beside the law they come from, nor pages that list a register, such as a glossary or the
/// laws themselves, nor a page that another names as its `easy_read`, nor a law that is part of a
/// word, as in *LVU-placerade barn*.
enum MissingLawNumber: Rule {
  static let name = "law/missing-number"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    guard let laws = inspection.laws else { return [] }
    let exempt = inspection.pastPaths.union(inspection.site.easyReadPaths)
      .union(inspection.site.pages.filter(listsRegister).compactMap { $0.document?.file.path })
    var diagnostics: [Diagnostic] = []
    var path = ""
    var given: Set<String> = []
    for (text, mentions) in zip(inspection.texts, laws.mentions) {
      if text.file.path != path { (path, given) = (text.file.path, []) }
      guard !mentions.isEmpty, !exempt.contains(path) else { continue }
      switch text.kind {
      case .heading, .definition:
        break
      case .title, .summary:
        for mention in mentions where isNumbered(mention, in: text.passage.text) {
          given.insert(mention.number)
        }
      case .text:
        diagnostics += mentions.compactMap { mention in
          guard !isPartOfWord(mention.range, in: text.passage.text) else { return nil }
          let link = text.passage.links.first { $0.words.overlaps(mention.range) }
          if let link, !link.address.starts(with: "law:".utf8) { return nil }
          let isNew = given.insert(mention.number).inserted
          guard isNew, link == nil, !isNumbered(mention, in: text.passage.text),
            let law = laws.register[mention.number], law.key.contains(":")
          else { return nil }
          return diagnostic(law, at: text.location(of: mention.range))
        }
      }
    }
    return diagnostics
  }

  private static func listsRegister(_ page: Page) -> Bool {
    if case .register = page.listing { true } else { false }
  }

  /// Whether a number stands with the name, or begins the bracket after it: *(2025:400, SoL)*.
  /// Whether it is the right one other rules tell.
  private static func isNumbered(_ mention: LawMention, in text: [UInt8]) -> Bool {
    if mention.writtenNumber != nil { return true }
    let rest = text[mention.range.upperBound..<min(text.count, mention.range.upperBound + 20)]
    return String(decoding: rest, as: UTF8.self).prefixMatch(of: /\s*[(\[](SFS )?[0-9]{4}:/) != nil
  }

  /// Whether the name goes on after a hyphen, so that no number can stand after it.
  private static func isPartOfWord(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    byte(range.upperBound, of: text) == UInt8(ascii: "-")
      && isLetter(byte(range.upperBound + 1, of: text))
  }

  private static func diagnostic(_ law: RegisterEntry, at location: Location) -> Diagnostic {
    let name = law.shortName ?? law.name
    return Diagnostic(
      .warning, Self.name, at: location,
      Message(
        swedish: "\(name) nämns för första gången utan sitt nummer",
        english: "\(name) is named for the first time without its number"),
      fix: Message(
        swedish: "skriv (\(law.key)) efter lagens namn",
        english: "write (\(law.key)) after the name of the law"))
  }
}
