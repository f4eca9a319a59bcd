import Files

extension ReviewList {
  /// The list for people: a heading an owner, a line a page and a line a reason, then a count.
  var text: String {
    var lines: [String] = []
    let nobody = Message(swedish: "Ingen ansvarig", english: "Nobody named")
    let later = Message(swedish: " (kommer)", english: " (ahead)")
    for group in entriesByOwner {
      lines.append(group.owner ?? nobody[language])
      for entry in group.entries {
        let mark = entry.isDue ? "" : later[language]
        lines.append("  \(entry.due) \(entry.title) – \(entry.file)\(mark)")
        lines += entry.reasons.map { "    - \($0.message)" }
      }
      lines.append("")
    }
    lines.append(count[language])
    return lines.joined(separator: "\n") + "\n"
  }

  private var count: Message {
    let due = entries.count(where: \.isDue)
    let ahead = entries.count - due
    let swedishEnd = until > today ? ", \(ahead) till senast \(until)" : ""
    let englishEnd = until > today ? ", \(ahead) more by \(until)" : ""
    return Message(
      swedish: "\(due == 1 ? "1 sida" : "\(due) sidor") att granska \(today)\(swedishEnd).",
      english: "\(due == 1 ? "1 page" : "\(due) pages") to review on \(today)\(englishEnd).")
  }
}
