import Files

/// A finding in GitLab's Code Quality report, which is a list of these.
struct GitLabIssue: Encodable {
  private let description: String
  private let checkName: String
  private let fingerprint: String
  private let severity: String
  private let location: Place

  private struct Place: Encodable {
    let path: String
    let lines: Lines
  }

  private struct Lines: Encodable {
    let begin, end: Int
  }

  private enum CodingKeys: String, CodingKey {
    case description, fingerprint, severity, location
    case checkName = "check_name"
  }

  /// GitLab shows the description on one line and has no place for the whole file but its first.
  init(_ finding: Finding) {
    description = finding.message + (finding.fix.map { "; \($0)" } ?? "")
    checkName = finding.rule
    fingerprint = finding.fingerprint
    severity =
      switch finding.severity {
      case .error: "major"
      case .warning: "minor"
      case .tip: "info"
      }
    location = Place(
      path: finding.path,
      lines: Lines(begin: finding.region?.line ?? 1, end: finding.region?.endLine ?? 1))
  }
}
