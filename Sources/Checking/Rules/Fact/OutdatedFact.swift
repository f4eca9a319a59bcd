import Declarations
import Files
import Language
import Linking
import Parsing

/// A text about today states what was true before a law changed: *tandvård … till 23 år*.
///
/// What to look for is data: the `old_facts` of laws, each with the words that give it away, what
/// it is about and what holds now. The words must stand in a text whose paragraph, or whose page's
/// title, has one of the words it is about. Exempt is a sentence that tells that it was so, as in
/// `text/old-term`, and pages about another time.
enum OutdatedFact: Rule {
  static let name = "fact/outdated"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let facts = (inspection.site.declarations.registers["laws"]?.entries ?? [])
      .flatMap { $0.law?.oldFacts ?? [] }
    guard !facts.isEmpty else { return [] }
    let words = TermMatcher(
      facts.enumerated().flatMap { id, fact in
        fact.words.map { TermMatcher.Entry(phrase: $0, id: id) }
      })
    let subjects = facts.map { fact in
      TermMatcher(fact.near.map { TermMatcher.Entry(phrase: $0, id: 0) })
    }
    var (path, title): (String, [UInt8]) = ("", [])
    return inspection.texts.flatMap { text -> [Diagnostic] in
      let bytes = text.passage.text
      if text.file.path != path { (path, title) = (text.file.path, []) }
      if text.kind == .title { title = bytes }
      guard !inspection.pastPaths.contains(text.file.path) else { return [] }
      let matches = words.matches(in: bytes)
      guard !matches.isEmpty else { return [] }
      let isNear = subjects.map { subject in
        !subject.matches(in: bytes).isEmpty || !subject.matches(in: title).isEmpty
      }
      return matches.compactMap { match in
        guard isNear[match.id],
          !OldTerm.isToldAsOld(match.range, in: text)
        else { return nil }
        return diagnostic(
          String(decoding: bytes[match.range], as: UTF8.self), facts[match.id],
          at: text.location(of: match.range))
      }
    }
  }

  private static func diagnostic(
    _ words: String, _ fact: LawFacts.OldFact, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "'\(words)' är en uppgift som inte stämmer längre",
        english: "'\(words)' is a fact that no longer holds"),
      fix: Message(
        swedish: "nu gäller: \(fact.now)", english: "what holds now: \(fact.now)"))
  }
}
