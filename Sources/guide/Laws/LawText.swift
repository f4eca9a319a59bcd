import Declarations
import Files
import Language
import Linking

extension LawList {
  /// The list for people: a law with its validity, what changes (`!` is on the way or ends it, `=`
  /// holds, `?` was proposed for a day that has passed) and where its places have moved, and a line
  /// a place with its pages.
  var text: String {
    var lines: [String] = []
    let whole = Message(swedish: "Lagen som helhet", english: "The law as a whole")
    let none = Message(swedish: "ingen sida hänvisar hit", english: "no page refers to it")
    for law in laws {
      lines.append(law.name)
      if let validity = validity(of: law) { lines.append("  \(validity)") }
      lines += law.changes.filter { $0.kind != .begins || $0.date > today }.map {
        "  \(sign(of: $0)) \($0.message[language])"
      }
      lines += moves(of: law).map { "  \($0)" }
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

  private func sign(of change: LawChange) -> String {
    if change.date > today || change.kind == .ends { return "!" }
    return change.kind == .proposed ? "?" : "="
  }

  /// Since when it holds and which wording was read; nothing where neither is known.
  private func validity(of law: Entry) -> String? {
    let facts = law.facts
    var parts: [Message] = []
    if let day = facts.inForceFrom, day <= today {
      parts.append(Message(swedish: "gäller från \(day)", english: "in force from \(day)"))
    }
    // A law whose end has no day is no change that has one.
    if let heir = law.heir, !law.changes.contains(where: { $0.kind == .ends }) {
      parts.append(Message(swedish: "ersatt av \(heir)", english: "replaced by \(heir)"))
    }
    if let day = facts.checked {
      parts.append(Message(swedish: "läst \(day)", english: "read on \(day)"))
    }
    return parts.isEmpty ? nil : parts.map { $0[language] }.joined(separator: "; ")
  }

  /// Where the places of a law are now, in the order of the law.
  private func moves(of law: Entry) -> [String] {
    law.facts.moved.sorted { isBefore($0.key, $1.key) }.map { old, new in
      let heir = law.heir.map { " \($0)" } ?? ""
      return "\(lawPlaceTitle(old)) → \(lawPlaceTitle(new))\(heir)"
    }
  }
}
