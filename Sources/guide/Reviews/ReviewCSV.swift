import Files

extension ReviewList {
  /// The list as RFC 4180 has it: a header, a line a page, every line ended by CR LF.
  var csv: String {
    let header = [
      "owner", "due", "state", "reviewed", "title", "address", "file", "reasons",
    ]
    let rows = entries.map { entry in
      [
        entry.owner ?? "", entry.due.description, entry.isDue ? "due" : "ahead",
        entry.reviewed?.description ?? "", entry.title, entry.url ?? entry.address, entry.file,
        entry.reasons.map(\.message).joined(separator: "\n"),
      ]
    }
    return ([header] + rows).map(csvLine).joined()
  }
}
