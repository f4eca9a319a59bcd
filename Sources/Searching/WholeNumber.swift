/// A number in a query that may be one word of the index: *U2017/01236/GV*, *SOU 2025:113*.
struct WholeNumber {
  /// Where it stands in the query.
  let range: Range<Int>
  /// What it may be in the index, the longest first.
  let keys: [[UInt8]]

  /// The runs of a query, spaces between, that have a digit and a mark inside.
  static func all(in query: [UInt8]) -> [WholeNumber] {
    var found: [WholeNumber] = []
    var previous: Range<Int>?
    for run in runs(in: query) {
      defer { previous = run }
      let key = lowercased(query[run])
      guard key.contains(where: { $0 &- UInt8(ascii: "0") < 10 }), key.contains(where: isMark)
      else { continue }
      let digits = key.filter { $0 &- UInt8(ascii: "0") < 10 }
      var keys = [key]
      if let previous {
        keys.insert(lowercased(query[previous]) + [UInt8(ascii: "/")] + key, at: 0)
      }
      if digits.count >= 5 { keys.append(digits) }
      found.append(WholeNumber(range: run, keys: keys))
      if found.count == 4 { break }
    }
    return found
  }

  /// Runs without white space, less the marks at their ends, no longer than 40 characters.
  private static func runs(in query: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in 0...query.count where index == query.count || query[index] <= 0x20 {
      var run = start..<index
      while let first = run.first, !isLetterOrDigit(query[first]) { run = run.dropFirst() }
      while let last = run.last, !isLetterOrDigit(query[last]) { run = run.dropLast() }
      if !run.isEmpty, letterCount(Array(query[run])) <= 40 { runs.append(run) }
      start = index + 1
    }
    return runs
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
  }

  private static func lowercased(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }
}
