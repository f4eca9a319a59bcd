import Checking
import Declarations
import Files
import Language

extension LawList {
  /// The list for people: a law, what is on the way, and a line a place with its pages.
  var text: String {
    var lines: [String] = []
    let whole = Message(swedish: "Lagen som helhet", english: "The law as a whole")
    let none = Message(swedish: "ingen sida hänvisar hit", english: "no page refers to it")
    for law in laws {
      lines.append(law.name)
      lines += law.changes.filter { $0.date > today || $0.kind == .ends }.map {
        "  ! \($0.message[language])"
      }
      lines += oldFacts(of: law).map { "  \($0)" }
      for citation in law.citations {
        lines.append("  \(citation.place.map(lawPlaceTitle) ?? whole[language])")
        lines += citation.pages.map { "    \($0.title) – \($0.file)" }
      }
      if law.citations.isEmpty { lines.append("  (\(none[language]))") }
      lines.append("")
    }
    let pages = Set(laws.flatMap(\.citations).flatMap(\.pages).map(\.address)).count
    let (oneLaw, onePage) = (laws.count == 1, pages == 1)
    let count = Message(
      swedish: "\(laws.count) \(oneLaw ? "lag" : "lagar"), \(pages) "
        + "\(onePage ? "sida" : "sidor") som hänvisar till \(oneLaw ? "den" : "dem").",
      english: "\(laws.count) \(oneLaw ? "law" : "laws"), cited on \(pages) "
        + "\(onePage ? "page" : "pages").")
    return (lines + [count[language]]).joined(separator: "\n") + "\n"
  }

  /// What was true before the law changed, and what is now.
  private func oldFacts(of law: Entry) -> [String] {
    let now = Message(swedish: "nu", english: "now")[language]
    return law.facts.oldFacts.map { "≠ \($0.words.joined(separator: ", ")); \(now): \($0.now)" }
  }
}
