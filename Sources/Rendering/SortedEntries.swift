import Files
import Language
import Linking

/// The lines of the A–Ö index in Swedish order, and where they may be cut.
struct SortedEntries {
  /// Some of a letter's lines, and the beginnings of words they stand between.
  struct Part {
    let range: Range<Int>
    let firstWord: String
    let lastWord: String

    /// *Sa–Se*; one beginning where both are the same.
    var label: String {
      if firstWord == lastWord { return firstWord }
      let isSpaced = firstWord.contains(" ") || lastWord.contains(" ")
      return firstWord + (isSpaced ? " – " : "–") + lastWord
    }
  }

  private let sorted: [(key: CollationKey, entry: AlphabetEntry)]
  /// Bytes of HTML before each line, and before the end.
  private let bytesBefore: [Int]

  init(of site: Site) {
    let entries = site.alphabetEntries()
    let keys = entries.map { CollationKey($0.title) }
    // Two numbers move in the sort instead of keys and entries, and mostly tell the order.
    let places = keys.indices.map { (beginning: keys[$0].beginning, place: $0) }
    let inOrder = places.sorted { left, right in
      if left.beginning != right.beginning { return left.beginning < right.beginning }
      let (first, second) = (keys[left.place], keys[right.place])
      return first == second ? left.place < right.place : first < second
    }
    sorted = withoutCommonHeadings(inOrder.map { (keys[$0.place], entries[$0.place]) })
    var bytes = 0
    bytesBefore =
      [0]
      + sorted.map { _, entry in
        bytes += entry.sizeBytes(in: site)
        return bytes
      }
  }

  /// Whether all lines make one page.
  var fitsOnePage: Bool {
    end(ofPageFrom: 0, in: sorted.indices, .whole) == sorted.count
  }

  /// The lines of a range.
  func entries(_ range: Range<Int>) -> [AlphabetEntry] {
    sorted[range].map(\.entry)
  }

  /// The letters that have lines, Å, Ä and Ö last.
  func letters() -> [(name: String, range: Range<Int>)] {
    var letters: [(name: String, range: Range<Int>)] = []
    for index in sorted.indices {
      let name = sorted[index].key.initial
      if let last = letters.last, last.name == name {
        letters[letters.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        letters.append((name, index..<index + 1))
      }
    }
    return letters
  }

  /// A letter's lines cut into pages, where words begin differently: *Sa–Se* and *Sf–Sj*.
  func parts(of letter: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var start = letter.lowerBound
    while start < letter.upperBound {
      let end = cut(from: start, in: letter)
      let (first, last) = (sorted[start].entry.title, sorted[end - 1].entry.title)
      let before = start > letter.lowerBound ? sorted[start - 1].entry.title : nil
      let after = end < letter.upperBound ? sorted[end].entry.title : nil
      let firstWord = beginning(of: first, unlike: [before])
      // A last word that began as the first does would look as if it came before it.
      let isWithin = firstWord.hasPrefix(beginning(of: last, unlike: [after]))
      parts.append(
        Part(
          range: start..<end, firstWord: firstWord,
          lastWord: beginning(of: last, unlike: isWithin ? [after, first] : [after])))
      start = end
    }
    return parts
  }

  /// Where the page that begins with a line ends: as far down as the limits allow or, up to half a
  /// page before, where the words on both sides differ soonest.
  private func cut(from start: Int, in letter: Range<Int>) -> Int {
    let last = end(ofPageFrom: start, in: letter, .part)
    guard last < letter.upperBound else { return last }
    var best = last
    var fewest = Int.max
    for place in (start + (last - start + 1) / 2...last).reversed() {
      let shared = sorted[place - 1].key.sharedLetters(with: sorted[place].key)
      if shared < fewest { (best, fewest) = (place, shared) }
      // The first letter is shared by all.
      if fewest <= 1 { break }
    }
    return best
  }

  /// Where a page from `start` is full; one line at least stands on it.
  private func end(
    ofPageFrom start: Int, in range: Range<Int>, _ limit: AlphabetIndex.Limit
  ) -> Int {
    let last = min(range.upperBound, start + limit.entries)
    var end = min(start + 1, last)
    while end < last, bytesBefore[end + 1] - bytesBefore[start] <= limit.bytes {
      end += 1
    }
    return end
  }
}

/// A heading that stands on more pages than this, such as *Läs mer*, says nothing about any of them
/// and is left out.
private let mostPagesOfHeading = 5

/// Sorted lines without the headings that stand on many pages, capitals and punctuation apart.
private func withoutCommonHeadings(
  _ lines: [(key: CollationKey, entry: AlphabetEntry)]
) -> [(key: CollationKey, entry: AlphabetEntry)] {
  var kept: [(key: CollationKey, entry: AlphabetEntry)] = []
  kept.reserveCapacity(lines.count)
  var start = 0
  while start < lines.count {
    var end = start + 1
    while end < lines.count, lines[start].key.hasLetters(of: lines[end].key) { end += 1 }
    let alike = lines[start..<end]
    let isCommon =
      alike.count > mostPagesOfHeading
      && Set(alike.filter(\.entry.isHeading).map(\.entry.page)).count > mostPagesOfHeading
    kept += isCommon ? alike.filter { !$0.entry.isHeading } : Array(alike)
    start = end
  }
  return kept
}

extension AlphabetEntry {
  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// About as many bytes as the line has in HTML.
  fileprivate func sizeBytes(in site: Site) -> Int {
    let line = 36 + title.utf8.count + site.pages[page].path.description.utf8.count
    switch kind {
    case .name: return line
    case .otherName(let name): return line + 34 + name.utf8.count
    case .heading(let id): return line + 31 + id.utf8.count + site.pages[page].title.utf8.count
    }
  }
}

/// As much of a title as tells it from its neighbours, at least two letters and at most thirty,
/// with a capital first and small letters after it.
private func beginning(of title: String, unlike neighbours: [String?]) -> String {
  let own = ordered(title)
  let shared = neighbours.compactMap { $0 }.map { neighbour in
    zip(own, ordered(neighbour)).prefix { $0 == $1 }.count
  }
  var beginning = own.prefix(min(max(2, (shared.max() ?? 0) + 1), 30))
  while beginning.last == " " { beginning.removeLast() }
  return beginning.prefix(1).map { $0.uppercased() }.joined() + String(beginning.dropFirst())
}

/// What of a title counts for its place in the list.
private func ordered(_ title: String) -> [Character] {
  let counted = title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
  return Array(counted.drop { $0 == " " })
}
