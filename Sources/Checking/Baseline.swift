package import Files

/// What was found when old content was taken over, and is let be until someone has time for it:
/// `baseline.lock` of the content.
///
/// Plain text, a line for each rule, source line and file, sorted by file:
/// `text/old-term 0a1b2c3d4e5f 2 samverkan/bup.md`. The second word is a hash of the line of the
/// source, so that a finding is known again wherever its line moves, and a line with a new mistake
/// is new; the number says how many findings of the rule the line has. Lines that begin with `#`
/// are for people.
package struct Baseline: Sendable {
  /// What a finding is known by.
  struct Key: Hashable {
    let path: String
    let rule: String
    let hash: String
  }

  /// A line of the file.
  private struct Line: Sendable {
    let key: Key
    let count: Int
    let range: Range<Int>
  }

  /// The file's name in the content folder.
  package static let fileName = "baseline.lock"

  private let file: SourceFile
  private let lines: [Line]

  /// Reads the file. O(bytes).
  ///
  /// - Returns: What it holds, and every line that holds nothing.
  package static func read(
    _ file: SourceFile
  ) -> (baseline: Baseline, diagnostics: [Diagnostic]) {
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    for bytes in file.bytes.split(separator: UInt8(ascii: "\n")) {
      var bytes = bytes
      while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
      guard let first = bytes.first, first != UInt8(ascii: "#") else { continue }
      if let line = line(bytes) {
        lines.append(line)
      } else {
        diagnostics.append(badLine(in: file, at: bytes.indices))
      }
    }
    return (Baseline(file: file, lines: lines), diagnostics)
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let words = bytes.split(separator: 0x20, maxSplits: 3).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard words.count == 4, words[0].contains("/"), words[1].utf8.count == 12,
      let count = Int(words[2]), count > 0
    else { return nil }
    return Line(
      key: Key(path: words[3], rule: words[0], hash: words[1]), count: count, range: bytes.indices)
  }

  /// Whether a finding can be let be: not what keeps a page from being read, nor what is wrong with
  /// exemptions themselves.
  static func canHold(_ diagnostic: Diagnostic) -> Bool {
    (diagnostic.severity != .error || isOnFinishedSite(diagnostic.rule))
      && !diagnostic.rule.hasPrefix("suppression/") && !diagnostic.rule.hasPrefix("baseline/")
  }

  /// Parts findings into those that are new and those that the file holds.
  ///
  /// - Parameters:
  ///   - diagnostics: Findings in the order of files and lines.
  ///   - isLookedFor: Whether a rule has been tried on a file, so that a line without a finding is
  ///     one that has been mended.
  /// - Returns: New findings, with a tip for each line that holds more than is found; and the rest.
  func parted(
    _ diagnostics: [Diagnostic], isLookedFor: (_ rule: String, _ path: String) -> Bool
  ) -> (new: [Diagnostic], held: [Diagnostic]) {
    // After two branches are merged a line may stand twice.
    var left = Dictionary(lines.map { ($0.key, $0.count) }, uniquingKeysWith: max)
    var keys = BaselineKeys()
    var (new, held): ([Diagnostic], [Diagnostic]) = ([], [])
    for diagnostic in diagnostics {
      let key = Self.canHold(diagnostic) ? keys.key(of: diagnostic) : nil
      if let key, let count = left[key], count > 0 {
        left[key] = count - 1
        held.append(diagnostic)
      } else {
        new.append(diagnostic)
      }
    }
    for line in lines where left.removeValue(forKey: line.key) ?? 0 > 0 {
      if isLookedFor(line.key.rule, line.key.path) { new.append(solved(line)) }
    }
    return (new, held)
  }

  private func solved(_ line: Line) -> Diagnostic {
    Diagnostic(
      .tip, "baseline/solved", at: Location(file, line.range),
      Message(
        swedish: "det som \(line.key.rule) fann i \(line.key.path) är rättat",
        english: "what \(line.key.rule) found in \(line.key.path) has been mended"),
      fix: Message(
        swedish: "kör 'guide check --update-baseline'",
        english: "run 'guide check --update-baseline'"))
  }

  private static func badLine(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "baseline/line", at: Location(file, range),
      Message(
        swedish: "det här är inte en regel, ett spår av en rad, ett antal och en fil",
        english: "this is not a rule, a trace of a line, a number and a file"),
      fix: Message(
        swedish: "ta bort raden eller kör 'guide check --update-baseline'",
        english: "remove the line or run 'guide check --update-baseline'"))
  }
}

extension Baseline {
  /// The text of a file that holds these findings.
  package static func text(of diagnostics: [Diagnostic], in language: InterfaceLanguage) -> String {
    let head = Message(
      swedish: """
        # Det som 'guide check' fann när innehållet togs över. Visas inte förrän raden ändras.
        # Skrivs av 'guide check --update-baseline'.

        """,
      english: """
        # What 'guide check' found when content was taken over. Not shown until its line changes.
        # Written by 'guide check --update-baseline'.

        """)
    var keys = BaselineKeys()
    return head[language] + text(of: keys.counts(of: diagnostics))
  }

  private static func text(of counts: [Key: Int]) -> String {
    counts.filter { $0.value > 0 }.sorted {
      ($0.key.path, $0.key.rule, $0.key.hash) < ($1.key.path, $1.key.rule, $1.key.hash)
    }.map { "\($0.key.rule) \($0.key.hash) \($0.value) \($0.key.path)\n" }.joined()
  }

  /// The text of the file after sources were edited: what it held and is still found it goes on
  /// holding where the line of the source has changed, and what was not held stays so.
  ///
  /// - Parameters:
  ///   - before: What was found before the edits, in the order of files and lines.
  ///   - after: What is found after them, likewise.
  /// - Returns: The whole text.
  package func text(carriedFrom before: [Diagnostic], to after: [Diagnostic]) -> String {
    var keys = BaselineKeys()
    let held = keys.counts(of: parted(before) { _, _ in false }.held)
    let known = keys.counts(of: before.filter(Self.canHold))
    let found = keys.counts(of: after.filter(Self.canHold))
    var kept: [Key: Int] = [:]
    for (key, count) in held { kept[key] = min(count, found[key, default: 0]) }
    // Findings on changed lines, as far as their rule has more in the file than were shown.
    var room = Self.byRule(found, less: kept)
    for (rule, shown) in Self.byRule(known, less: held) { room[rule]? -= shown }
    let order = found.sorted { ($0.key.path, $0.key.hash) < ($1.key.path, $1.key.hash) }
    for (key, count) in order where known[key] == nil {
      let rule = Key(path: key.path, rule: key.rule, hash: "")
      let taken = max(0, min(count, room[rule] ?? 0))
      kept[key, default: 0] += taken
      room[rule, default: 0] -= taken
    }
    var counts = Dictionary(lines.map { ($0.key, $0.count) }, uniquingKeysWith: max)
    for (key, count) in held { counts[key, default: 0] -= count }
    counts.merge(kept, uniquingKeysWith: +)
    let head = file.bytes.split(separator: UInt8(ascii: "\n"))
      .prefix { $0.first == UInt8(ascii: "#") }
      .map { String(decoding: $0, as: UTF8.self) + "\n" }
    return head.joined() + Self.text(of: counts)
  }

  /// How many findings each rule has in each file.
  private static func byRule(_ counts: [Key: Int], less others: [Key: Int]) -> [Key: Int] {
    var sums: [Key: Int] = [:]
    for (key, count) in counts {
      sums[Key(path: key.path, rule: key.rule, hash: ""), default: 0] +=
        count - others[key, default: 0]
    }
    return sums
  }
}

/// Makes the keys of findings; remembers where the lines of the last file begin.
private struct BaselineKeys {
  private var path = ""
  private var lineStarts: [Int] = [0]

  mutating func key(of diagnostic: Diagnostic) -> Baseline.Key {
    let file = diagnostic.location.file
    return Baseline.Key(
      path: file.path, rule: diagnostic.rule,
      hash: contentHash(lines(of: diagnostic.location).flatMap { $0 + [0x0A] }))
  }

  /// How many findings there are of each key.
  mutating func counts(of diagnostics: [Diagnostic]) -> [Baseline.Key: Int] {
    var counts: [Baseline.Key: Int] = [:]
    for diagnostic in diagnostics { counts[key(of: diagnostic), default: 0] += 1 }
    return counts
  }

  /// The lines that a place is part of, without the blanks around them; none for a whole file.
  private mutating func lines(of location: Location) -> [ArraySlice<UInt8>] {
    guard let range = location.range else { return [] }
    let bytes = location.file.bytes
    if location.file.displayPath != path {
      (path, lineStarts) = (location.file.displayPath, location.file.lineStarts)
    }
    let start = lineStarts[line(of: range.lowerBound)]
    let last = line(of: max(range.lowerBound, range.upperBound - 1))
    let end = last + 1 < lineStarts.count ? lineStarts[last + 1] : bytes.count
    return bytes[start..<end].split(separator: UInt8(ascii: "\n")).map { line in
      var line = line
      while let first = line.first, first <= 0x20 { line.removeFirst() }
      while let last = line.last, last <= 0x20 { line.removeLast() }
      return line
    }
  }

  /// The number of the line that holds a byte, from 0.
  private func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
