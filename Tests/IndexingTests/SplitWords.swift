import Foundation

@testable import Indexing

/// Words with their classes and heads, as on a site that has just these.
struct SplitWords {
  /// The class of each word.
  private(set) var classes: [String: UInt32] = [:]
  /// The class of the word that each word ends with, or its own.
  private(set) var heads: [String: UInt32] = [:]

  /// Finds them.
  init(_ words: [String]) {
    let lexicon = Lexicon([], names: words)
    let found = WordClasses(lexicon)
    for word in words {
      guard let number = lexicon.words.find(Array(word.utf8)) else { continue }
      classes[word] = found.classes[number]
      heads[word] = found.heads[number]
    }
  }

  /// Whether a word is found by a search for another.
  func isOne(_ word: String, _ other: String) -> Bool { classes[word] == classes[other] }

  /// Whether a word was split.
  func isSplit(_ word: String) -> Bool { classes[word] != heads[word] }
}

/// The lines of a file in `Cases/`, each cut at its tabs and spaces.
func caseRows(_ name: String) throws -> [[String]] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  let text = try String(contentsOf: folder.appending(path: "Cases/\(name)"), encoding: .utf8)
  return text.split(separator: "\n").map { line in
    line.split { $0 == "\t" || $0 == " " }.map(String.init)
  }
}
