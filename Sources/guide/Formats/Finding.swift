import Files
import Foundation

/// A diagnostic as programs read it: in one language, at a place that editors know.
///
/// Lines and columns count from 1 and columns count UTF-16 code units, as in SARIF and in editors'
/// own protocols; the end is the place after the last character. Text for people counts bytes.
struct Finding {
  let rule: String
  let severity: Diagnostic.Severity
  /// Path below the working folder, or an absolute one outside it.
  let path: String
  /// Nil where the whole file is meant.
  let region: Region?
  let message: String
  let fix: String?
  let details: [String]
  /// What mends it; nil where that takes a person.
  let edit: Edit?
  /// Stays the same when lines are added above; no two findings of a run share one.
  let fingerprint: String

  /// A part of the file and what to write in its place.
  struct Edit {
    let region: Region
    let text: String
  }

  /// The part of the file that is meant.
  struct Region {
    let line, column, endLine, endColumn: Int
    /// The whole line where it begins.
    let sourceLine: String
  }

  /// Message, suggestion and details, a line each.
  var fullMessage: String {
    ([message] + (fix.map { [$0] } ?? []) + details).joined(separator: "\n")
  }

  /// Diagnostics as findings, in their order.
  static func findings(_ diagnostics: [Diagnostic], in language: InterfaceLanguage) -> [Finding] {
    let workingFolder = FileManager.default.currentDirectoryPath
    var alike: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      let path = relativePath(of: diagnostic.location.file.displayPath, below: workingFolder)
      let key = ([diagnostic.rule, path] + markedText(diagnostic.location)).joined(separator: "\n")
      let number = alike[key, default: 0]
      alike[key] = number + 1
      return Finding(
        rule: diagnostic.rule, severity: diagnostic.severity, path: path,
        region: Region(diagnostic.location), message: diagnostic.message[language],
        fix: diagnostic.fix?[language], details: diagnostic.details.map { $0[language] },
        edit: diagnostic.edit.flatMap { Edit($0, in: diagnostic.location.file) },
        fingerprint: contentHash(Array("\(key)\n\(number)".utf8)))
    }
  }

  /// The marked text, and the line it stands on without its indentation.
  private static func markedText(_ location: Location) -> [String] {
    guard let range = location.range, let region = Region(location) else { return [] }
    let marked = String(decoding: location.file.bytes[range], as: UTF8.self)
    return [marked, region.sourceLine.trimmingCharacters(in: .whitespaces)]
  }
}

extension Finding.Edit {
  fileprivate init?(_ edit: Files.Edit, in file: SourceFile) {
    guard let region = Finding.Region(Location(file, edit.range)) else { return nil }
    self.region = region
    text = String(decoding: edit.replacement, as: UTF8.self)
  }
}

extension Finding.Region {
  /// The region of a place; nil where the whole file is meant.
  fileprivate init?(_ location: Location) {
    guard let start = location.start, let end = location.end else { return nil }
    let bytes = location.file.bytes
    line = start.line
    column = Self.column(of: start, in: bytes)
    endLine = end.line
    endColumn = Self.column(of: end, in: bytes)
    sourceLine = String(decoding: bytes[start.lineBytes], as: UTF8.self)
  }

  private static func column(of position: Location.Position, in bytes: [UInt8]) -> Int {
    let lineStart = position.lineBytes.lowerBound
    let before = bytes[lineStart..<(lineStart + position.column - 1)]
    return String(decoding: before, as: UTF8.self).utf16.count + 1
  }
}

/// A path as the tools of a repository know it: below the working folder, without `.` and `..`.
func relativePath(of path: String, below folder: String) -> String {
  let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
  var parts: [Substring] = []
  for part in whole.split(separator: "/") where part != "." {
    if part != ".." { parts.append(part) } else if !parts.isEmpty { parts.removeLast() }
  }
  let base = folder.split(separator: "/")
  guard parts.starts(with: base) else { return "/" + parts.joined(separator: "/") }
  return parts.dropFirst(base.count).joined(separator: "/")
}
