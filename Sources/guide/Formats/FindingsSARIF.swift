import Files

/// What was found as a log in the Static Analysis Results Interchange Format, 2.1.0.
struct FindingsSARIF: Encodable {
  private let schema = """
    https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json
    """
  private let version = "2.1.0"
  private let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ findings: [Finding], language: InterfaceLanguage, code: Outcome) {
    let driver = Driver(
      rules: RuleDescription.all.map { rule in
        RuleEntry(id: rule.id, shortDescription: SARIFText(text: rule.title[language]))
      })
    runs = [
      Run(
        tool: Tool(driver: driver), language: language.rawValue,
        invocations: [Invocation(executionSuccessful: true, exitCode: code.rawValue)],
        results: findings.map(Result.init))
    ]
  }
}

private struct Run: Encodable {
  let tool: Tool
  let language: String
  let columnKind = "utf16CodeUnits"
  let invocations: [Invocation]
  let results: [Result]
}

private struct Tool: Encodable {
  let driver: Driver
}

private struct Driver: Encodable {
  let name = "guide"
  let version = guideVersion
  let rules: [RuleEntry]
}

private struct RuleEntry: Encodable {
  let id: String
  let shortDescription: SARIFText
}

private struct SARIFText: Encodable {
  let text: String
}

private struct Invocation: Encodable {
  let executionSuccessful: Bool
  let exitCode: Int32
}

private struct Result: Encodable {
  let ruleId: String
  let level: String
  let message: SARIFText
  let locations: [Place]
  let partialFingerprints: [String: String]
  let fixes: [Fix]?

  init(_ finding: Finding) {
    ruleId = finding.rule
    level =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .tip: "note"
      }
    message = SARIFText(text: finding.fullMessage)
    let artifact = ArtifactLocation(path: finding.path)
    locations = [
      Place(
        physicalLocation: PhysicalLocation(
          artifactLocation: artifact, region: finding.region.map(Region.init),
          contextRegion: finding.region.flatMap(ContextRegion.init)))
    ]
    partialFingerprints = ["guideFinding/v1": finding.fingerprint]
    fixes = finding.edit.map { [Fix($0, of: finding, in: artifact)] }
  }
}

private struct Fix: Encodable {
  let description: SARIFText?
  let artifactChanges: [ArtifactChange]

  init(_ edit: Finding.Edit, of finding: Finding, in artifact: ArtifactLocation) {
    description = finding.fix.map { SARIFText(text: $0) }
    let replacement = Replacement(
      deletedRegion: Region(edit.region), insertedContent: SARIFText(text: edit.text))
    artifactChanges = [ArtifactChange(artifactLocation: artifact, replacements: [replacement])]
  }
}

private struct ArtifactChange: Encodable {
  let artifactLocation: ArtifactLocation
  let replacements: [Replacement]
}

private struct Replacement: Encodable {
  let deletedRegion: Region
  let insertedContent: SARIFText
}

private struct Place: Encodable {
  let physicalLocation: PhysicalLocation
}

private struct PhysicalLocation: Encodable {
  let artifactLocation: ArtifactLocation
  let region: Region?
  let contextRegion: ContextRegion?
}

private struct ArtifactLocation: Encodable {
  let uri: String
  let uriBaseId: String?

  /// - Parameter path: Below the working folder, or absolute.
  init(path: String) {
    let isAbsolute = path.hasPrefix("/")
    uri = (isAbsolute ? "file://" : "") + percentEncoded(path)
    uriBaseId = isAbsolute ? nil : "%SRCROOT%"
  }
}

private struct Region: Encodable {
  let startLine, startColumn, endLine, endColumn: Int

  init(_ region: Finding.Region) {
    startLine = region.line
    startColumn = region.column
    endLine = region.endLine
    endColumn = region.endColumn
  }
}

/// The line around a region that is part of one line.
private struct ContextRegion: Encodable {
  let startLine: Int
  let snippet: SARIFText

  init?(_ region: Finding.Region) {
    guard region.line == region.endLine else { return nil }
    startLine = region.line
    snippet = SARIFText(text: region.sourceLine)
  }
}

/// A path with every byte but slashes and what RFC 3986 leaves alone as its code.
private func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      bytes.append(byte)
    default:
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
