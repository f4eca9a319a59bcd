/// Reads which places of a law a reference cites: *2 kap. 25 och 27 §§*, *6 kap. 20 c §*, *2:25*.
struct LawLocator {
  /// Whether the text is what someone typed to search: a missing section sign is forgiven, and
  /// so is *25 § 2 kap.* or *25 kap 2 kap*.
  let isQuery: Bool

  /// More places than this are no reference but a table.
  private static let maximumCount = 100

  /// - Parameter isQuery: Whether to forgive what only a query would have.
  init(isQuery: Bool) {
    self.isQuery = isQuery
  }

  /// Reads a locator that starts at the cursor.
  ///
  /// - Returns: The places, at least one; `nil` leaves the cursor where it was.
  func read(_ cursor: inout LawCursor) -> [LawProvision]? {
    guard var provisions = readGroup(&cursor, chapter: nil) else { return nil }
    while provisions.count < Self.maximumCount {
      var ahead = cursor
      guard ahead.readJoint(),
        let more = readGroup(&ahead, chapter: provisions.last?.chapter)
      else { break }
      provisions += more
      cursor = ahead
    }
    return provisions
  }

  /// Reads one chapter with its sections, or sections of the chapter before.
  private func readGroup(_ cursor: inout LawCursor, chapter: String?) -> [LawProvision]? {
    var ahead = cursor
    if let provision = readColonForm(&ahead) {
      cursor = ahead
      return [provision]
    }
    ahead = cursor
    guard let numbers = readList(&ahead) else { return nil }
    if ahead.readChapterWord() {
      let provisions = readChapter(numbers, &ahead)
      cursor = ahead
      return provisions
    }
    guard ahead.readSectionSign() else { return nil }
    var cited = chapter
    if isQuery, chapter == nil, let late = readLateChapter(&ahead) { cited = late }
    skipDetails(&ahead)
    cursor = ahead
    return numbers.map { LawProvision(chapter: cited, section: $0) }
  }

  /// *2:25*.
  private func readColonForm(_ cursor: inout LawCursor) -> LawProvision? {
    guard let chapter = cursor.readNumber(), cursor.read(UInt8(ascii: ":")),
      let section = cursor.readNumber(), cursor.next != UInt8(ascii: ":")
    else { return nil }
    return LawProvision(chapter: chapter.text, section: section.text)
  }

  /// What follows *2 kap.*: sections, or nothing for the whole chapter.
  private func readChapter(_ chapters: [String], _ cursor: inout LawCursor) -> [LawProvision] {
    let whole = chapters.map { LawProvision(chapter: $0, section: nil) }
    guard chapters.count == 1 else { return whole }
    var ahead = cursor
    ahead.skipSpace()
    guard let sections = readList(&ahead) else { return whole }
    if ahead.readSectionSign() {
      skipDetails(&ahead)
    } else if isQuery, ahead.readChapterWord() {
      // "25 kap 2 kap": one of them is the section, and only the law can tell which.
      cursor = ahead
      let swapped = sections.map { LawProvision(chapter: $0, section: chapters[0]) }
      return swapped + sections.map { LawProvision(chapter: chapters[0], section: $0) }
    } else if !isQuery {
      return whole
    }
    cursor = ahead
    return sections.map { LawProvision(chapter: chapters[0], section: $0) }
  }

  /// *25 § 2 kap.*: the chapter after its section.
  private func readLateChapter(_ cursor: inout LawCursor) -> String? {
    var ahead = cursor
    ahead.skipSpace()
    guard let chapter = ahead.readNumber(), ahead.readChapterWord() else { return nil }
    cursor = ahead
    return chapter.text
  }

  /// *25*, *25 och 27*, *1–3*, *1, 3 och 5 a*: the numbers, ranges spelt out.
  func readList(_ cursor: inout LawCursor) -> [String]? {
    guard var numbers = readItem(&cursor) else { return nil }
    while numbers.count < Self.maximumCount {
      var ahead = cursor
      guard ahead.readJoint(), let more = readItem(&ahead), startsNothingElse(ahead) else { break }
      numbers += more
      cursor = ahead
    }
    return numbers
  }

  /// Whether the number just read belongs to the list, not to a *2:25* that comes after it.
  private func startsNothingElse(_ cursor: LawCursor) -> Bool {
    cursor.next != UInt8(ascii: ":")
  }

  private func readItem(_ cursor: inout LawCursor) -> [String]? {
    guard let first = cursor.readNumber() else { return nil }
    var ahead = cursor
    guard ahead.readDash(), let last = ahead.readNumber() else { return [first.text] }
    cursor = ahead
    return spellOut(first, to: last)
  }

  /// *1–3* is 1, 2, 3; *7 a–9* is 7a, 8, 9; *20 a–20 c* is 20a, 20b, 20c. Letters that a law may
  /// have between are not known here and are left out.
  private func spellOut(_ first: LawCursor.Number, to last: LawCursor.Number) -> [String] {
    if first.value == last.value, let start = first.letter ?? last.letter,
      let end = last.letter, start <= end
    {
      let letters = (start...end).map { LawCursor.Number(value: first.value, letter: $0).text }
      return first.letter == nil ? [first.text] + letters : letters
    }
    guard first.value < last.value, last.value - first.value < Self.maximumCount else {
      return [first.text, last.text]
    }
    let between = (first.value + 1..<last.value).map(String.init)
    let end = last.letter == nil ? [last.text] : [String(last.value), last.text]
    return [first.text] + between + end
  }

  /// Moves past *första stycket*, *andra stycket 2 och 3*, *2 st. 1 p.* and the like.
  private func skipDetails(_ cursor: inout LawCursor) {
    // Bounded so that a long list of numbers after a section sign costs no more than it should.
    for _ in 0..<8 {
      var ahead = cursor
      if !ahead.readJoint() { ahead.skipSpace() }
      let isNumber = isDigit(ahead.next)
      if isNumber {
        guard ahead.readNumber() != nil else { return }
        var further = ahead
        if further.readSectionSign() || further.readChapterWord() || further.next == 0x3A { return }
      } else {
        guard let word = ahead.readWord(), Self.details.contains(word) else { return }
        if word.utf8.count <= 2 { _ = ahead.read(UInt8(ascii: ".")) }
      }
      cursor = ahead
    }
  }

  private static let details: Set<String> = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "sista", "stycket",
    "styckena", "stycke", "st", "meningen", "mening", "punkten", "punkterna", "punkt", "p",
  ]
}
