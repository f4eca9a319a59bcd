import Foundation
import TemporaryFolders

/// What `guide check --format json` says of a folder, as far as tests ask.
struct CheckFindings: Decodable {
  struct Finding: Decodable {
    let rule: String
    let file: String
    let line: Int?
    let edit: Edit?
  }

  struct Edit: Decodable {
    let line: Int
    let endLine: Int
    let text: String
  }

  struct Summary: Decodable {
    let errors: Int
    let warnings: Int
    let tips: Int
    let baseline: Int?
  }

  let findings: [Finding]
  let summary: Summary

  /// Checks `content/` of a folder.
  static func of(_ folder: TemporaryFolder, _ more: [String] = []) throws -> CheckFindings {
    let run = try GuideRun(["check", "--format", "json"] + more, in: folder)
    return try JSONDecoder().decode(CheckFindings.self, from: Data(run.output.utf8))
  }

  /// How many findings each rule has in each file, as `path rule`.
  var counts: [String: Int] {
    Dictionary(findings.map { ("\($0.file) \($0.rule)", 1) }, uniquingKeysWith: +)
  }
}
