import Checking
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
      for citation in law.citations {
        lines.append("  \(citation.place.map(lawPlaceTitle) ?? whole[language])")
        lines += citation.pages.map { "    \($0.title) – \($0.file)" }
      }
      if law.citations.isEmpty { lines.append("  (\(none[language]))") }
      lines.append("")
    }
    let pages = Set(laws.flatMap(\.citations).flatMap(\.pages).map(\.address)).count
    let count = Message(
      swedish:
        "\(laws.count == 1 ? "1 lag" : "\(laws.count) lagar"), "
        + "\(pages == 1 ? "1 sida" : "\(pages) sidor") som hänvisar till dem.",
      english:
        "\(laws.count == 1 ? "1 law" : "\(laws.count) laws"), cited on "
        + "\(pages == 1 ? "1 page" : "\(pages) pages").")
    return (lines + [count[language]]).joined(separator: "\n") + "\n"
  }
}
