import Files

/// What was found as workflow commands, which GitHub shows beside the lines of a change.
///
/// GitHub marks columns only within one line, so a finding that goes on is marked by its lines.
func gitHubCommands(_ findings: [Finding]) -> [String] {
  findings.map { finding in
    var properties = [("file", finding.path)]
    if let region = finding.region {
      properties += [("line", "\(region.line)"), ("endLine", "\(region.endLine)")]
      if region.line == region.endLine {
        properties += [("col", "\(region.column)"), ("endColumn", "\(region.endColumn)")]
      }
    }
    properties.append(("title", finding.rule))
    let list = properties.map { "\($0.0)=\(escaped($0.1, alsoIn: [":", ","]))" }
    let message = escaped(finding.fullMessage, alsoIn: [])
    return "::\(command(for: finding.severity)) \(list.joined(separator: ","))::\(message)"
  }
}

private func command(for severity: Diagnostic.Severity) -> String {
  switch severity {
  case .error: "error"
  case .warning: "warning"
  case .tip: "notice"
  }
}

/// Text as a command may hold it: percent signs and line endings, and in a property what parts it
/// from the next, as their codes.
private func escaped(_ text: String, alsoIn more: Set<Unicode.Scalar>) -> String {
  let codes: [Unicode.Scalar: String] = [
    "%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C",
  ]
  let always: Set<Unicode.Scalar> = ["%", "\r", "\n"]
  return text.unicodeScalars.map { scalar in
    let isEscaped = always.contains(scalar) || more.contains(scalar)
    return isEscaped ? codes[scalar] ?? "" : String(scalar)
  }.joined()
}
