import Files
import Writing

/// Diagnostics as text a person can act on, in the language of the site.
struct DiagnosticPrinter {
  let language: InterfaceLanguage

  /// One diagnostic: place and message, the line with a mark, what to do, and how it came about.
  func text(_ diagnostic: Diagnostic) -> String {
    let mended = Message(swedish: " ('guide fix' gör det)", english: " ('guide fix' does it)")
    let end = diagnostic.edit == nil ? "" : mended[language]
    let fix = diagnostic.fix.map { ["= " + $0[language] + end] } ?? []
    return text(
      diagnostic.location, diagnostic.severity,
      "\(diagnostic.message[language]) [\(diagnostic.rule)]",
      rest: fix + diagnostic.details.map { "  " + $0[language] })
  }

  /// A fault in a finished file, in the same form; `folder` is where it would have been published.
  func text(_ finding: AuditFinding, in folder: String) -> String {
    let file = SourceFile(folder: folder, path: finding.output.path, bytes: finding.output.bytes)
    return text(
      Location(file, finding.place), .error, finding.message[language],
      rest: finding.advice.map { ["= " + $0[language]] } ?? [])
  }

  private func text(
    _ location: Location, _ severity: Diagnostic.Severity, _ message: String, rest: [String]
  ) -> String {
    let path = location.file.displayPath
    let severity = name(of: severity)
    guard let start = location.start else {
      return (["\(path): \(severity): \(message)"] + rest).joined(separator: "\n  ")
    }
    let number = String(start.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let excerpt = Excerpt(location, start: start)
    let text = """
      \(path):\(start.line):\(start.column): \(severity): \(message)
        \(number) | \(excerpt.line)
        \(margin) | \(excerpt.mark)
      """
    return ([text] + rest).joined(separator: "\n   " + margin)
  }

  private func name(of severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .swedish): "fel"
    case (.error, .english): "error"
    case (.warning, .swedish): "varning"
    case (.warning, .english): "warning"
    case (.tip, .swedish): "tips"
    case (.tip, .english): "tip"
    }
  }
}

/// The line of a diagnostic and the mark under it, cut to what fits in a terminal.
private struct Excerpt {
  let line: String
  let mark: String

  private static let widest = 96

  init(_ location: Location, start: Location.Position) {
    let bytes = location.file.bytes
    let lineStart = start.lineBytes.lowerBound
    let from = min(lineStart + start.column - 1, start.lineBytes.upperBound)
    let to = min(max(location.range?.upperBound ?? from, from), start.lineBytes.upperBound)
    let before = Self.shown(bytes[lineStart..<from])
    let marked = Self.shown(bytes[from..<to])
    let after = Self.shown(bytes[to..<start.lineBytes.upperBound])
    let cut = before.count > Self.widest / 2 ? before.suffix(Self.widest / 3) : before[...]
    let lead = cut.count < before.count ? "…" + cut : String(cut)
    let whole = lead + marked + after
    line = whole.count > Self.widest ? whole.prefix(Self.widest - 1) + "…" : whole
    let width = max(1, min(marked.count, Self.widest - lead.count))
    mark = String(repeating: " ", count: lead.count) + String(repeating: "^", count: width)
  }

  /// Text that takes one column a character: tabs and control characters become blanks.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(String(decoding: bytes, as: UTF8.self).map { $0.asciiValue ?? 32 < 32 ? " " : $0 })
  }
}
