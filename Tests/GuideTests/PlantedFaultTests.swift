import Foundation
import TemporaryFolders
import Testing

@Suite("Planted faults")
struct PlantedFaultTests {
  /// Rules whose fault stands in no site, and why.
  private static let exceptions: Set<String> = [
    // Only asked of servers, which Tests/Outside does.
    "link/certificate", "link/dead", "link/moved", "link/unreachable",
  ]

  /// Rules on what the law asks of sites in Swedish.
  private static let onlyInSwedish: Set<String> = ["statement/missing", "statement/out-of-sight"]

  @Test("Each is found at its place, and nothing else is reported", arguments: FaultySite.all)
  func areFound(_ site: FaultySite) throws {
    let folder = try TemporaryFolder()
    let planted = try site.plant(in: folder)
    expectSame(try findings(in: folder).map(\.fault.line), planted.map(\.line))
  }

  @Test(
    "A fault is found in every kind of place, whatever ends the lines",
    arguments: ["\n", "\r\n", "\u{FEFF}"])
  func areFoundEverywhere(_ sign: String) throws {
    let folder = try TemporaryFolder()
    let planted = try FaultySite.everywhere.plant(in: folder) { _, text in
      sign == "\u{FEFF}" ? sign + text : text.replacing("\n", with: sign)
    }
    expectSame(try findings(in: folder).map(\.fault.line), planted.map(\.line))
  }

  @Test("Every rule has its fault, in one place of all the sites")
  func coverEveryRule() throws {
    var places: [String: [String]] = [:]
    for site in FaultySite.all {
      for fault in try site.plant(in: TemporaryFolder()) {
        places[fault.rule, default: []].append("\(site.name)/\(fault.line)")
      }
    }
    let several = places.values.filter { $0.count > 1 }.joined().sorted()
    expectNone(several, "planted twice")
    let rules = try ruleNames()
    #expect(rules.count > 100)
    let planted = Set(places.keys)
    expectNone(rules.subtracting(planted).subtracting(Self.exceptions).sorted(), "never planted")
    expectNone(planted.subtracting(rules).sorted(), "planted, and no rules")
    expectNone(Self.exceptions.intersection(planted).sorted(), "planted, and no exceptions")
  }

  @Test(
    "What is found is told in Swedish and in English, with what to do", arguments: FaultySite.all)
  func areExplained(_ site: FaultySite) throws {
    let folders = (try TemporaryFolder(), try TemporaryFolder())
    let planted = try site.plant(in: folders.0)
    _ = try site.plant(in: folders.1) { path, text in
      // The pages stay in Swedish, so that the rules for Swedish still read them.
      path.hasSuffix(".md") && site.name == FaultySite.main.name
        ? text.replacing("---\n", with: "---\nlanguage: sv\n", maxReplacements: 1) : text
    }
    try speakEnglish(in: folders.1)
    let (swedish, english) = (try findings(in: folders.0), try findings(in: folders.1))
    let unread = Set(swedish.map(\.rule)).subtracting(english.map(\.rule))
    let inRegisters = planted.filter { $0.path.hasPrefix("content/registers/") }.map(\.rule)
    expectNone(
      unread.subtracting(inRegisters).subtracting(Self.onlyInSwedish).sorted(), "not in English")
    for finding in swedish + english {
      #expect(!finding.message.isEmpty && finding.fix?.isEmpty == false, "\(finding)")
    }
    for finding in english {
      let other = swedish.first { $0.rule == finding.rule }
      #expect(finding.message != other?.message && finding.fix != other?.fix, "\(finding)")
    }
  }

  /// Makes English the language of a site.
  private func speakEnglish(in folder: TemporaryFolder) throws {
    let path = "content/site.yaml"
    let bytes = FileManager.default.contents(atPath: folder.path(path))
    let settings = bytes.map { String(decoding: $0, as: UTF8.self) } ?? "language: sv\n"
    try folder.write(settings.replacing("language: sv", with: "language: en"), to: path)
  }

  /// What `guide check` finds in a site, on a day that is not today.
  private func findings(in folder: TemporaryFolder) throws -> [ReportedFinding] {
    let run = try GuideRun(["check", "--format", "json", "--today", "2026-11-22"], in: folder)
    #expect(run.code == 0 || run.code == 1, "\(run.errors)")
    return try JSONDecoder().decode(JSONReport.self, from: Data(run.output.utf8)).findings
  }

  /// The names of all rules, as the program tells other programs.
  private func ruleNames() throws -> Set<String> {
    let folder = try TemporaryFolder()
    _ = try FaultySite(name: "bare").plant(in: folder)
    let run = try GuideRun(["check", "--format", "sarif"], in: folder)
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(run.output.utf8))
    return Set(log.runs.flatMap(\.tool.driver.rules).map(\.id))
  }

  /// Shows what was planted and not found, and the other way round.
  private func expectSame(
    _ found: [String], _ planted: [String], at location: SourceLocation = #_sourceLocation
  ) {
    expectNone(subtracting(found, from: planted), "planted and not found", at: location)
    expectNone(subtracting(planted, from: found), "found and not planted", at: location)
  }

  /// Shows what there should be none of, a line each.
  private func expectNone(
    _ lines: [String], _ what: String, at location: SourceLocation = #_sourceLocation
  ) {
    guard !lines.isEmpty else { return }
    Issue.record("\(what):\n\(lines.joined(separator: "\n"))", sourceLocation: location)
  }

  /// The lines of `all` without those of `lines`, each as often as it stands there.
  private func subtracting(_ lines: [String], from all: [String]) -> [String] {
    var counts = Dictionary(lines.map { ($0, 1) }, uniquingKeysWith: +)
    return all.filter { line in
      guard let count = counts[line], count > 0 else { return true }
      counts[line] = count - 1
      return false
    }.sorted()
  }
}

/// What the JSON format says of a finding.
private struct ReportedFinding: Decodable {
  let rule, level, message, file: String
  let line, column, endLine, endColumn: Int?
  let fix: String?

  var fault: Fault {
    var place = ""
    if let line, let column, let endLine, let endColumn {
      place = "\(line):\(column)-\(endLine):\(endColumn)"
    }
    return Fault(path: file, place: place, level: level, rule: rule)
  }
}

private struct JSONReport: Decodable {
  let findings: [ReportedFinding]
}

private struct SARIFLog: Decodable {
  let runs: [Run]

  struct Run: Decodable {
    let tool: Tool
  }

  struct Tool: Decodable {
    let driver: Driver
  }

  struct Driver: Decodable {
    let rules: [Rule]
  }

  struct Rule: Decodable {
    let id: String
  }
}
