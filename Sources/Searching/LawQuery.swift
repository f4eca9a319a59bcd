/// A place in a law that a query names: *14 kap 1 § SoL*, *2:25 skollagen*.
struct LawQuery: Equatable {
  /// The words of the query that name it.
  let words: Set<Int>
  /// What it may be in the index, the likeliest first: `2025:400/19:1`.
  let keys: [[UInt8]]

  /// Finds the place in a law that a query names, if it names one; a law's name is given as words.
  init?(
    _ query: [UInt8], words: [QueryWord], lawNames: [(words: [[UInt8]], number: [UInt8])]
  ) {
    let number = Self.number(in: words, query: query)
    guard var name = Self.longestName(in: words, lawNames: lawNames) ?? number else { return nil }
    // A law is often cited by name and number: 29 kap. 14 § skollagen (2010:800).
    if let number { name = (name.words.union(number.words), number.numbers) }
    var numbers = PlaceNumbers()
    for index in words.indices where !name.words.contains(index) {
      numbers.read(index, of: words, in: query)
    }
    let places = numbers.places
    guard !places.isEmpty else { return nil }
    self.words = numbers.used.union(name.words)
    keys = name.numbers.flatMap { number in
      places.map { number + [UInt8(ascii: "/")] + $0 }
    }
  }

  /// A place in the index as a reader writes it: *19 kap. 1 §*.
  static func text(ofKey key: [UInt8]) -> String {
    let parts = key.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2 else { return String(decoding: key, as: UTF8.self) }
    let place = parts[1].split(separator: ":")
    let section = place.count == 2 ? "\(place[0]) kap. \(place[1]) §" : "\(parts[1]) §"
    return "\(section) (\(parts[0]))"
  }

  /// The longest name of a law in the query, with every law that bears it.
  private static func longestName(
    in words: [QueryWord], lawNames: [(words: [[UInt8]], number: [UInt8])]
  ) -> (words: Set<Int>, numbers: [[UInt8]])? {
    var best: (range: Range<Int>, numbers: [[UInt8]])?
    for name in lawNames where name.words.count >= best?.range.count ?? 1 {
      let count = name.words.count
      guard count <= words.count else { continue }
      for start in 0...(words.count - count)
      where zip(words[start..<start + count], name.words).allSatisfy({ $0.text == $1 }) {
        let range = start..<start + count
        if let old = best, old.range == range {
          best?.numbers.append(name.number)
        } else if count > best?.range.count ?? 0 {
          best = (range, [name.number])
        }
      }
    }
    return best.map { (Set($0.range), $0.numbers) }
  }

  /// A law's number in the query: *2010:800*.
  private static func number(
    in words: [QueryWord], query: [UInt8]
  ) -> (words: Set<Int>, numbers: [[UInt8]])? {
    for index in words.indices.dropLast() {
      let (year, serial) = (words[index], words[index + 1])
      guard year.text.count == 4, isNumber(year.text), isNumber(serial.text),
        query[year.range.upperBound..<serial.range.lowerBound].elementsEqual(":".utf8)
      else { continue }
      return ([index, index + 1], [year.text + [UInt8(ascii: ":")] + serial.text])
    }
    return nil
  }

  fileprivate static func isNumber(_ word: [UInt8]) -> Bool {
    !word.isEmpty && word.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
  }
}

/// The numbers of a query, told apart into chapters and sections.
private struct PlaceNumbers {
  /// The words that have been read.
  private(set) var used: Set<Int> = []

  private var chapters: [[UInt8]] = []
  private var sections: [[UInt8]] = []

  private static let chapterWords = ["kap", "kapitel", "kapitlet"].map { Array($0.utf8) }
  private static let sectionWords = ["paragraf", "paragrafen", "par"].map { Array($0.utf8) }

  /// Reads one word of the query; words that are no numbers are left alone.
  mutating func read(_ index: Int, of words: [QueryWord], in query: [UInt8]) {
    let word = words[index].text
    if Self.chapterWords.contains(word) || Self.sectionWords.contains(word) {
      used.insert(index)
      return
    }
    guard let first = word.first, first &- UInt8(ascii: "0") < 10, word.count <= 5,
      !used.contains(index)
    else { return }
    used.insert(index)
    var number = word
    let next = index + 1 < words.count ? words[index + 1] : nil
    // Paragraf 25 kapitel 2: the word before a number tells more than the one after it.
    if index > 0, Self.sectionWords.contains(words[index - 1].text) {
      sections.append(number)
      return
    }
    if index > 0, Self.chapterWords.contains(words[index - 1].text), chapters.isEmpty {
      chapters.append(number)
      return
    }
    if let next {
      let between = query[words[index].range.upperBound..<next.range.lowerBound]
      if next.text.count == 1, let letter = next.text.first, letter >= UInt8(ascii: "a"),
        LawQuery.isNumber(word)
      {
        number.append(letter)
        used.insert(index + 1)
      } else if Self.chapterWords.contains(next.text) || between.elementsEqual(":".utf8) {
        chapters.append(number)
        return
      }
    }
    sections.append(number)
  }

  /// What the numbers may mean together.
  var places: [[UInt8]] {
    let colon = UInt8(ascii: ":")
    switch (chapters.count, sections.count) {
    case (0, 1): return [sections[0]]
    case (0, 2): return [sections[0] + [colon] + sections[1]]
    case (1, 1...): return sections.map { chapters[0] + [colon] + $0 }
    case (2, 0):
      return [chapters[1] + [colon] + chapters[0], chapters[0] + [colon] + chapters[1]]
    default: return []
    }
  }
}
