import Files

@testable import Writing

/// A page with marks: ‹ stands before each byte that a finding must point at.
struct AuditedPage {
  /// The page without marks.
  let html: String
  /// Line and column of each mark.
  let marks: [[Int]]

  /// A whole page around what stands in its main part and, where that matters, in its head.
  init(_ main: String, head: String = "", page: String = "‹main›") {
    let whole =
      page == "‹main›"
      ? "<!DOCTYPE html>\n<html lang=\"sv\">\n<head><title>T</title>\(head)</head>\n<body>\n"
        + "<header></header><main><h1>R</h1>\n\(main)\n</main><footer></footer></body></html>\n"
      : page
    var html = ""
    var marks: [[Int]] = []
    var (line, column) = (1, 1)
    for scalar in whole.unicodeScalars {
      if scalar == "‹" {
        marks.append([line, column])
        continue
      }
      html.unicodeScalars.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + String(scalar).utf8.count)
    }
    self.html = html
    self.marks = marks
  }

  /// What the audit finds in the page, lost addresses aside.
  var findings: [AuditFinding] {
    audit([AuditedFile(of: output("a/index.html", html))]).filter { finding in
      switch finding.kind {
      case .markup, .policy: true
      default: false
      }
    }
  }

  /// The places of what the audit finds.
  var places: [[Int]] { findings.map { [$0.line, $0.column] } }
}
