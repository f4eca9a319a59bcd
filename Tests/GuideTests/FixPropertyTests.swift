import Foundation
import SeededRandom
import TemporaryFolders
import Testing

@Suite("guide fix on random sites")
struct FixPropertyTests {
  @Test(
    "What is mended is gone, nothing new comes, other lines stay, and twice is as good as once",
    arguments: (1...10).map { UInt64($0) &* 7_919 })
  func properties(_ seed: UInt64) throws {
    let files = randomSite(seed)
    let folder = try TemporaryFolder()
    for (path, bytes) in files { try folder.write(bytes, to: "content/" + path) }
    try FileManager.default.copyItem(
      atPath: GuideRun.project + "/theme", toPath: folder.path("theme"))
    let before = try CheckFindings.of(folder)
    let run = try GuideRun(["fix"], in: folder)
    #expect(run.code == 0, "seed \(seed): \(run.errors)")
    let after = try CheckFindings.of(folder)
    let mended = mendedCounts(run.output)
    for (key, count) in before.counts.merging(after.counts, uniquingKeysWith: { $1 }) {
      let known = before.counts[key, default: 0] - mended[key, default: 0]
      let isFine = after.counts[key, default: 0] <= known
      #expect(isFine, "seed \(seed): \(key) \(count), \(known) were left")
    }
    var edited: [String: Set<Int>] = [:]
    for finding in before.findings {
      if let edit = finding.edit {
        edited[finding.file, default: []].formUnion(edit.line...edit.endLine)
      }
    }
    for (path, old) in files {
      let path = "content/" + path
      let new = try folder.bytes(of: path)
      let (oldLines, newLines) = (lines(old), lines(new))
      try #require(oldLines.count == newLines.count, "seed \(seed): \(path)")
      for (index, (old, new)) in zip(oldLines, newLines).enumerated() where old != new {
        let isEdited = edited[path]?.contains(index + 1) == true
        #expect(isEdited, "seed \(seed): \(path):\(index + 1)")
      }
    }
    #expect(!mended.isEmpty, "seed \(seed): nothing was mended")
    let texts = try folder.texts(in: "content")
    let again = try GuideRun(["fix"], in: folder)
    let isNothing = again.output == "Det finns inget som kan rättas automatiskt.\n"
    #expect(isNothing, "seed \(seed): \(again.output)")
    #expect(try folder.texts(in: "content") == texts, "seed \(seed)")
  }

  private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// What `guide fix` says that it mended, as `path rule`.
  private func mendedCounts(_ output: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      for part in parts[1].split(separator: ", ") {
        let words = part.split(separator: " ")
        counts["\(parts[0]) \(words[1])"] = Int(words[0]) ?? 0
      }
    }
    return counts
  }
}

/// A site of pages put together from slips and from what only looks like slips.
private func randomSite(_ seed: UInt64) -> [String: [UInt8]] {
  var random = SeededGenerator(seed: seed)
  var files: [String: [UInt8]] = [:]
  for (path, text) in declarations { files[path] = Array(text.utf8) }
  for number in 0..<5 {
    var text = "---\ntitle: \(random.pick(titles)) \(number)\n"
    text += random.pick(["", "aliases: [/gammal-\(number)/]\n", "laws: [\"2001:453 14:1\"]\n"])
    text += random.pick(["", "summary: \(random.pick(summaries))\n", "related: [/gammal-1/]\n"])
    text += "---\n"
    for _ in 0..<Int.random(in: 3...8, using: &random) {
      text += random.pick(starts)
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        text += random.pick(pieces) + random.pick([" ", "  ", "\n", " - ", ", "])
      }
      text += random.pick(pieces) + random.pick([".", " .", "...", ""]) + "\n\n"
    }
    if Bool.random(using: &random) { text = text.trimmingCharacters(in: .newlines) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      text = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    }
    files["sida-\(number).md"] = Array(text.utf8)
  }
  return files
}

private let declarations = [
  "site.yaml": "title: Guide\nlanguage: sv\nredirects: [{from: /flyttad/, to: sida-0.md}]\n",
  "types.yaml": """
  fields:
    laws: {kind: reference, register: laws, many: true, label: Lagar}
  types:
    page: {name: Sida, plural: Sidor, optional: [laws]}
  """,
  "registers/laws.yaml": """
  "2001:453":
    name: Socialtjänstlag (2001:453)
    in_force_to: 2025-06-30
    replaced_by: "2025:400"
    moved: {"14:1": "19:1"}
  "2025:400": {name: Socialtjänstlag (2025:400), names: [socialtjänstlagen]}
  """,
  "registers/concepts.yaml": """
  familjehem:
    name: familjehem
    old_terms: [fosterhem]
    definition: >-
      Ett hem som ... tar emot barn i åldern
      1-17 år, "som sitt eget".
  region: {name: region, old_terms: [landsting]}
  """,
]

private let titles = [
  "Sida", "Barn 3-5 år", "\"Om SIP\"", "Ett fosterhem", "'Så ... här'", "A - b",
]

private let summaries = [
  "Ett \"citat\" ... här.", "\"Ett \\\"citat\\\" ... 5%\"", ">-\n  Vikt  text ...\n  om 5% - nu",
  "Fosterhem t.ex. för barn.", "'It''s ... så'",
]

private let starts = [
  "", "", "- ", "> ", "## ", "### Om {#om}\n\n", "1. ", "| a | b |\n| --- | --- |\n| c  d | ",
  "    ", "::: details Mer ...\n\n:::\n\n", "```\na  b ...\n```\n\n", "> [!NOTE]\n> ",
]

private let pieces = [
  "barnet", "skolan ska", "10-12 år", "2026-11-22", "dnr 12-13", "5%", "\"ord\"", "\"", "don't",
  "`a  b ...`", "``c ` , d``", "*två  ord*", "**fet**", "a\u{30A}r", "å", "😀", "&amp;",
  "&quot;a&quot;",
  "\\\"b\\\"", "t.ex.", "bl.a.", "m.m.", "slut.Nästa", "fosterhem", "Fosterhem", "landsting",
  "[x](flyttad/)", "[x](/flyttad.md \"a  b ...\")", "[två  ord](SIDA-1.md)", "[y](sida-2.md#Om)",
  "[](law:2001:453 14:1)", "[14 kap.](law:2001:453 14:1)", "<https://a.se/1-2?utm_source=b>",
  "[z](https://a.se/?a=b&utm_medium=c)", "<kbd title=\"a  b\">c  d</kbd>", "![a  b ...](x.png)",
  "<!-- a  b ... -->", "[^1]", "fil .pdf", "5 - 3", "nej ?", "ord ord ord ord ord ord ord ord ord",
  "[gammal-1](gammal-1.md)", "[g](../gammal-2/)", "~~a  b~~", "1977-", "F-3", "a\\\nb", "  ",
]

extension SeededGenerator {
  fileprivate mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &self) ?? ""
  }
}
