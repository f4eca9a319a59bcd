import Files
import Foundation
import Searching

/// Search results as text for a terminal.
struct ResultText {
  let language: InterfaceLanguage

  /// One block a result: place in the list, title and section, address, excerpt, reason, and where
  /// that was asked for how the score comes about.
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
    let explanation = ExplanationText(language: language)
    if found.results.contains(where: { $0.explanation != nil }) {
      lines += explanation.legend(isConfident: found.isConfident)
    }
    for (index, result) in found.results.enumerated() {
      let section = result.heading.isEmpty ? "" : " › \(result.heading)"
      let anchor = result.anchor.isEmpty ? "" : "#\(result.anchor)"
      lines.append("\(index + 1). \(result.title)\(section)")
      lines.append("   \(result.path)\(anchor)")
      let excerpt = result.excerpt.map { $0.isMatch ? "«\($0.text)»" : $0.text }.joined()
      if !excerpt.isEmpty { lines.append("   \(excerpt)") }
      if !result.labels.isEmpty { lines.append("   (\(result.labels.joined(separator: ", ")))") }
      lines += result.explanation.map { explanation.lines($0).map { "   " + $0 } } ?? []
    }
    return lines
  }
}

/// Search results as JSON: query, count, how sure the answer is, corrections, what the results can
/// be narrowed by, and results in order, explained where that was asked for; keys sorted.
func searchJSON(
  _ query: String, _ found: SearchResults, isOneLine: Bool = false
) throws -> String {
  struct Result: Encodable {
    let path, anchor, title, heading, type, excerpt: String
    let labels: [String]
    let score: Int
    let isArchived: Bool
    let explanation: ExplanationJSON?
  }
  struct Value: Encodable {
    let name: String
    let count: Int
    let isChosen: Bool
  }
  struct Facet: Encodable {
    let key, label: String
    let values: [Value]
  }
  struct Answer: Encodable {
    let query: String
    let count: Int
    let isCountLeast: Bool
    let isConfident: Bool
    let corrections: [String]
    let facets: [Facet]
    let results: [Result]
  }
  let results = found.results.map { result in
    Result(
      path: result.path, anchor: result.anchor, title: result.title, heading: result.heading,
      type: result.type, excerpt: result.excerpt.map(\.text).joined(), labels: result.labels,
      score: result.score, isArchived: result.isArchived,
      explanation: result.explanation.map(ExplanationJSON.init))
  }
  let facets = found.facets.map { facet in
    Facet(
      key: facet.key, label: facet.label,
      values: facet.values.map { Value(name: $0.name, count: $0.count, isChosen: $0.isChosen) })
  }
  let answer = Answer(
    query: query, count: found.count, isCountLeast: found.isCountLeast,
    isConfident: found.isConfident, corrections: found.corrections, facets: facets, results: results
  )
  return try jsonText(answer, isOneLine: isOneLine)
}
