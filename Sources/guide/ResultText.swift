import Files
import Foundation
import Searching

/// Search results as text for a terminal.
struct ResultText {
  let language: InterfaceLanguage

  /// One block a result: place in the list, title and section, address, excerpt, reason.
  func lines(_ query: String, _ found: SearchResults) -> [String] {
    var lines: [String] = []
    if !found.corrections.isEmpty {
      let words = found.corrections.joined(separator: ", ")
      lines.append(
        Message(swedish: "Visar träffar för: \(words)", english: "Showing hits for: \(words)")[
          language])
    }
    guard !found.results.isEmpty else {
      return lines + [
        Message(swedish: "Inga träffar på '\(query)'.", english: "No hits for '\(query)'.")[
          language]
      ]
    }
    for (index, result) in found.results.enumerated() {
      let section = result.heading.isEmpty ? "" : " › \(result.heading)"
      let anchor = result.anchor.isEmpty ? "" : "#\(result.anchor)"
      lines.append("\(index + 1). \(result.title)\(section)")
      lines.append("   \(result.path)\(anchor)")
      let excerpt = result.excerpt.map { $0.isMatch ? "«\($0.text)»" : $0.text }.joined()
      if !excerpt.isEmpty { lines.append("   \(excerpt)") }
      if !result.labels.isEmpty { lines.append("   (\(result.labels.joined(separator: ", ")))") }
    }
    return lines
  }
}

/// Search results as JSON: query, count, corrections and results in order, keys sorted.
func searchJSON(_ query: String, _ found: SearchResults) throws -> String {
  struct Result: Encodable {
    let path, anchor, title, heading, type, excerpt: String
    let labels: [String]
    let score: Int
  }
  struct Answer: Encodable {
    let query: String
    let count: Int
    let corrections: [String]
    let results: [Result]
  }
  let results = found.results.map { result in
    Result(
      path: result.path, anchor: result.anchor, title: result.title, heading: result.heading,
      type: result.type, excerpt: result.excerpt.map(\.text).joined(), labels: result.labels,
      score: result.score)
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  let answer = Answer(
    query: query, count: found.count, corrections: found.corrections, results: results)
  return String(decoding: try encoder.encode(answer), as: UTF8.self)
}
