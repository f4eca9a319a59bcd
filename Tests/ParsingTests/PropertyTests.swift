import Declarations
import Files
import Foundation
import SeededRandom
import Testing

@testable import Parsing

/// The seed of this run's random tests; `TEST_SEED` brings one back.
private let seed: UInt64 =
  ProcessInfo.processInfo.environment["TEST_SEED"].flatMap(UInt64.init)
  ?? UInt64.random(in: .min ... .max)

@Test("Whatever is written, the HTML is well-formed and everything points into the file")
func survivesAnything() {
  print("TEST_SEED=\(seed)")
  var generator = SeededGenerator(seed: seed)
  for round in 0..<3_000 {
    let text = RandomMarkdown.text(count: 40, using: &generator)
    guard problem(with: text) != nil else { continue }
    let shortest = shortened(text)
    let flaw = problem(with: shortest) ?? ""
    Issue.record("seed \(seed), round \(round): \(flaw) in \(shortest.debugDescription)")
    return
  }
}

/// What parsing a text gets wrong; nil when all is well.
private func problem(with text: String) -> String? {
  let document = parse(text)
  return flaw(in: Array(shownHTML(of: document).utf8)) ?? misplaced(in: document)
}

/// A part of a text that still has a problem, from which nothing can be taken away.
private func shortened(_ text: String) -> String {
  var scalars = Array(text.unicodeScalars)
  var length = scalars.count / 2
  while length > 0 {
    var start = 0
    while start < scalars.count {
      let rest = scalars[..<start] + scalars[min(start + length, scalars.count)...]
      var shorter = String.UnicodeScalarView()
      shorter.append(contentsOf: rest)
      if problem(with: String(shorter)) != nil { scalars = Array(rest) } else { start += length }
    }
    length /= 2
  }
  var shortest = String.UnicodeScalarView()
  shortest.append(contentsOf: scalars)
  return String(shortest)
}

/// What in a document lies outside the file or is out of order; nil when nothing does.
private func misplaced(in document: Document) -> String? {
  let size = document.file.bytes.count
  for diagnostic in document.diagnostics {
    guard let range = diagnostic.location.range, range.upperBound <= size else {
      return "diagnostic \(diagnostic.rule) without a place"
    }
  }
  for reference in document.body.references where reference.range.upperBound > size {
    return "reference \(reference.text) outside"
  }
  var offset = 0
  for slot in document.body.slots {
    if slot.offset < offset || slot.offset > document.body.html.count { return "slot out of order" }
    if !document.body.references.indices.contains(slot.reference) { return "slot without target" }
    offset = slot.offset
  }
  let ids = document.headings.map(\.id)
  if Set(ids).count < ids.count || !document.otherIDs.isDisjoint(with: ids) { return "ids repeat" }
  if document.sections.compactMap(\.anchor) != ids { return "sections and headings differ" }
  return nil
}

@Test("Parsing in many threads gives the same bytes as parsing in one")
func isSafeInParallel() async {
  print("TEST_SEED=\(seed)")
  var generator = SeededGenerator(seed: seed)
  let texts = (0..<400).map { index in
    RandomMarkdown.text(count: 60, isPlain: index.isMultiple(of: 2), using: &generator)
  }
  let serial = texts.map { fingerprint(of: parse($0)) }
  await withTaskGroup(of: (Int, [String]).self) { group in
    for worker in 0..<8 {
      group.addTask {
        // Each worker starts elsewhere, so that plain texts and those with a lock meet.
        let order = texts.indices.map { ($0 + worker * 37) % texts.count }
        var prints = Array(repeating: "", count: texts.count)
        for index in order { prints[index] = fingerprint(of: parse(texts[index])) }
        return (worker, prints)
      }
    }
    for await (worker, prints) in group {
      let wrong = texts.indices.filter { prints[$0] != serial[$0] }
      #expect(wrong.isEmpty, "worker \(worker), seed \(seed)")
    }
  }
}

@Test("A text without their signs is the same with and without the extensions that race")
func needsNoRacingExtensions() {
  print("TEST_SEED=\(seed)")
  var generator = SeededGenerator(seed: seed)
  for round in 0..<2_000 {
    let text = RandomMarkdown.text(count: 40, isPlain: true, using: &generator)
    let bytes = Array(text.utf8)
    let body = PreparedBody(SourceFile(folder: "", path: "a.md", bytes: bytes), from: 0)
    #expect(!body.features.needsRacingExtensions)
    let plain = MarkdownTree(body.text, needsRacingExtensions: false)
    let full = MarkdownTree(body.text, needsRacingExtensions: true)
    guard outline(of: plain.root) != outline(of: full.root) else { continue }
    Issue.record("seed \(seed), round \(round): \(text.debugDescription)")
    return
  }
}

/// All that parsing gives, as text.
private func fingerprint(of document: Document) -> String {
  let sections = document.sections.map { String(decoding: $0.text, as: UTF8.self) }
  let diagnostics = document.diagnostics.map { "\($0.rule) \($0.location.range ?? 0..<0)" }
  return shownHTML(of: document) + sections.joined() + diagnostics.joined(separator: "\n")
}

/// A tree's kinds and texts, in order.
private func outline(of root: MarkdownNode) -> [String] {
  var lines: [String] = []
  var walk = root.walk()
  while let step = walk.next() {
    switch step {
    case .enter(let node):
      lines.append(
        "\(node.kind) \(node.startLine) \(String(decoding: node.literal, as: UTF8.self))")
    case .leave(let node): lines.append("/\(node.kind)")
    }
  }
  return lines
}
