import Files

/// Diagnostics as text a person can act on, in the language of the site.
struct DiagnosticPrinter {
  let language: InterfaceLanguage

  /// One diagnostic: place and message, the line with a mark, what to do, and how it came about.
  func text(_ diagnostic: Diagnostic) -> String {
    let file = diagnostic.location.file
    let severity = name(of: diagnostic.severity)
    let message = diagnostic.message[language]
    guard let start = diagnostic.location.start else {
      return "\(file.displayPath): \(severity): \(message) [\(diagnostic.rule)]"
        + rest(diagnostic, margin: 2)
    }
    let number = String(start.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let excerpt = Excerpt(diagnostic.location, start: start)
    return """
      \(file.displayPath):\(start.line):\(start.column): \(severity): \(message) \
      [\(diagnostic.rule)]
        \(number) | \(excerpt.line)
        \(margin) | \(excerpt.mark)
      """ + rest(diagnostic, margin: 3 + margin.utf8.count)
  }

  private func rest(_ diagnostic: Diagnostic, margin: Int) -> String {
    let mended = Message(swedish: " ('guide fix' gör det)", english: " ('guide fix' does it)")
    let end = diagnostic.edit == nil ? "" : mended[language]
    let fix = diagnostic.fix.map { ["= " + $0[language] + end] } ?? []
    let lines = fix + diagnostic.details.map { "  " + $0[language] }
    return lines.map { "\n" + String(repeating: " ", count: margin) + $0 }.joined()
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
