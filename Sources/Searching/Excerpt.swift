/// A piece of a result's text.
package struct ExcerptPiece: Sendable, Hashable {
  /// The text.
  package let text: String
  /// Whether it answers the query.
  package let isMatch: Bool

  /// Makes a piece.
  package init(text: String, isMatch: Bool) {
    self.text = text
    self.isMatch = isMatch
  }
}

/// Cuts the most telling part out of a text.
struct Excerpt {
  /// The pieces in order; an ellipsis stands where text was left out.
  let pieces: [ExcerptPiece]

  /// How many words an excerpt has.
  static let wordCount = 32
  /// How many words stand before the first match when the text begins earlier.
  static let leadCount = 6

  /// Finds the run of words that answers the most ideas, then the most words, then comes first.
  init(_ text: [UInt8], words: [TextMatcher.TextWord]) {
    guard !words.isEmpty else {
      pieces = []
      return
    }
    let start = Self.start(of: words)
    let end = min(start + Self.wordCount, words.count)
    let from = start == 0 ? 0 : words[start].range.lowerBound
    let to = end == words.count ? text.count : words[end - 1].range.upperBound
    var pieces: [ExcerptPiece] = []
    var position = from
    if start > 0 { pieces.append(ExcerptPiece(text: "… ", isMatch: false)) }
    for word in words[start..<end] where !word.ideas.isEmpty {
      Self.add(text[position..<word.range.lowerBound], isMatch: false, to: &pieces)
      Self.add(text[word.range], isMatch: true, to: &pieces)
      position = word.range.upperBound
    }
    Self.add(text[position..<to], isMatch: false, to: &pieces)
    if end < words.count { pieces.append(ExcerptPiece(text: " …", isMatch: false)) }
    self.pieces = pieces
  }

  private static func start(of words: [TextMatcher.TextWord]) -> Int {
    let marked = words.indices.filter { !words[$0].ideas.isEmpty }
    var best = (ideas: 0, count: 0, start: 0)
    for (order, start) in marked.enumerated() {
      var met: Set<Int> = []
      var count = 0
      for place in marked[order...] {
        if place - start >= wordCount - leadCount { break }
        met.formUnion(words[place].ideas)
        count += 1
      }
      if (met.count, count) > (best.ideas, best.count) { best = (met.count, count, start) }
    }
    // Near its end a text is shown from further back rather than cut short.
    let latest = max(0, words.count - wordCount)
    let start = min(max(0, best.start - leadCount), latest)
    return best.start < wordCount - leadCount ? 0 : start
  }

  private static func add(
    _ text: ArraySlice<UInt8>, isMatch: Bool, to pieces: inout [ExcerptPiece]
  ) {
    guard !text.isEmpty else { return }
    let line = text.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    pieces.append(ExcerptPiece(text: String(decoding: line, as: UTF8.self), isMatch: isMatch))
  }
}
