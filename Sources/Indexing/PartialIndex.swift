import Language

/// What a run of pages contributes to the index, counted without knowledge of other pages.
///
/// A unit is what postings point at. Each page is one unit for its title, names, keywords and
/// summary, followed by one unit for each of its sections.
package struct PartialIndex: Sendable {
  /// The distinct words of these pages, numbered in the order they are met.
  private(set) var words = WordTable(capacity: 1 << 14)
  /// How often a word stands in a unit; grouped by unit.
  private(set) var occurrences: [Occurrence] = []
  /// The units in order.
  private(set) var units: [Unit] = []
  /// The pages in order.
  private(set) var pages: [Page] = []
  /// Titles, names and keywords that are an answer when they are the whole query.
  private(set) var exactPhrases: [ExactPhrase] = []
  /// The pages' entries in the text shards, one after the other.
  private(set) var texts: [UInt8] = []

  /// Place in `occurrences` of each word's latest occurrence, so that a unit needs no table.
  private var latest: [Int32] = []
  private var isWeak: [Bool] = []
  private var unitStart = 0

  /// A word in a unit.
  struct Occurrence: Sendable {
    /// The word's number.
    let word: UInt32
    /// Occurrences in each field, one byte a field, the body 16 bits.
    var counts: FieldCounts
  }

  /// Something that can be found: a page as a whole, or a section.
  struct Unit: Sendable {
    /// The end of its occurrences; they begin where the unit before it ends.
    let occurrenceEnd: Int
    /// Words in each field.
    let lengths: FieldCounts
    /// Whether it stands for a page as a whole.
    let isPage: Bool
  }

  /// A page.
  struct Page: Sendable {
    /// Its units, itself included.
    let unitCount: Int
    /// The end of its entry in `texts`.
    let textEnd: Int
    /// How much it counts.
    let weight: Double
    /// Whether it is found only when asked for.
    let isArchived: Bool
    /// What results can be narrowed by.
    let facets: [SearchFacet]
  }

  /// A title or another name of a page.
  struct ExactPhrase: Sendable {
    /// The page's number among these pages.
    let page: Int
    /// The words, none of them weak unless all are.
    let words: [UInt32]
  }

  /// Counts the words of `pages`. Pure; calls for different pages may run at the same time.
  ///
  /// - Parameter pages: Consecutive pages of the site in its order.
  package init(_ pages: ArraySlice<SearchablePage>) {
    self.init(pages, settings: IndexSettings())
  }

  /// Counts words with other settings than the measured ones.
  init(_ pages: ArraySlice<SearchablePage>, settings: IndexSettings) {
    for page in pages { add(page, settings: settings) }
    latest = []
    isWeak = []
  }

  private mutating func add(_ page: SearchablePage, settings: IndexSettings) {
    addPageUnit(page)
    for section in page.sections { addSection(section) }
    appendPageText(page, limit: settings.textBytes, to: &texts)
    pages.append(
      Page(
        unitCount: page.sections.count + 1, textEnd: texts.count, weight: page.weight,
        isArchived: page.isArchived, facets: page.facets))
  }

  private mutating func addPageUnit(_ page: SearchablePage) {
    var lengths = FieldCounts()
    addName(page.title, field: .title, lengths: &lengths)
    for synonym in page.synonyms { addName(synonym, field: .synonyms, lengths: &lengths) }
    for keyword in page.keywords { addName(keyword, field: .keywords, lengths: &lengths) }
    addText([UInt8](page.summary.utf8), field: .summary, lengths: &lengths)
    for whole in page.numbers {
      let word = add(wholeKey(whole), field: .synonyms)
      exactPhrases.append(ExactPhrase(page: pages.count, words: [UInt32(word)]))
    }
    for law in page.laws { add(wholeKey(law), field: .laws) }
    endUnit(lengths: lengths, isPage: true)
  }

  private mutating func addSection(_ section: SearchableSection) {
    var lengths = FieldCounts()
    addText([UInt8](section.heading.utf8), field: .heading, lengths: &lengths)
    addText(section.text, field: .body, lengths: &lengths)
    endUnit(lengths: lengths, isPage: false)
  }

  private mutating func endUnit(lengths: FieldCounts, isPage: Bool) {
    units.append(Unit(occurrenceEnd: occurrences.count, lengths: lengths, isPage: isPage))
    unitStart = occurrences.count
  }

  /// Counts the words of a name and remembers the name as a whole.
  private mutating func addName(_ name: String, field: Field, lengths: inout FieldCounts) {
    var all: [UInt32] = []
    var strong: [UInt32] = []
    var scanner = WordScanner(name)
    while scanner.next() != nil {
      let word = add(scanner.word, field: field)
      lengths.add(1, to: field)
      all.append(UInt32(word))
      if !isWeak[word] { strong.append(UInt32(word)) }
    }
    addWholes(in: [UInt8](name.utf8), field: field)
    let phrase = strong.isEmpty ? all : strong
    guard !phrase.isEmpty, phrase.count <= 8 else { return }
    exactPhrases.append(ExactPhrase(page: pages.count, words: phrase))
  }

  /// Counts the words of running text; weak words only in names and headings.
  private mutating func addText(_ text: [UInt8], field: Field, lengths: inout FieldCounts) {
    var scanner = WordScanner(text)
    var length = 0
    var hasNumber = false
    while let range = scanner.next() {
      length += 1
      let number = number(of: scanner.word)
      if isWeak[number], field == .body || field == .summary { continue }
      add(number, field: field)
      hasNumber = hasNumber || isStartOfWhole(text, after: range)
    }
    lengths.add(length, to: field)
    if hasNumber { addWholes(in: text, field: field) }
  }

  /// Counts case numbers, statutes and telephone numbers whole, beside their parts.
  private mutating func addWholes(in text: [UInt8], field: Field) {
    for identifier in identifiers(in: text) {
      add(wholeKey(identifier.text), field: field)
    }
  }

  /// Whether a digit is followed by a mark and a further digit, as in *2010:800* and *08-12*.
  private func isStartOfWhole(_ text: [UInt8], after word: Range<Int>) -> Bool {
    let mark = word.upperBound
    guard mark + 1 < text.count, isDigit(text[mark - 1]), isDigit(text[mark + 1])
    else { return false }
    return text[mark] == UInt8(ascii: ":") || text[mark] == UInt8(ascii: "/")
      || text[mark] == UInt8(ascii: "-")
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }

  private mutating func number(of word: [UInt8]) -> Int {
    let number = words.number(of: word)
    if number == latest.count {
      latest.append(-1)
      isWeak.append(WeakWords.contains(word[...]))
    }
    return number
  }

  @discardableResult
  private mutating func add(_ word: [UInt8], field: Field) -> Int {
    let number = number(of: word)
    add(number, field: field)
    return number
  }

  /// Counts one occurrence in the unit that is being read.
  private mutating func add(_ number: Int, field: Field) {
    let place = Int(latest[number])
    if place >= unitStart {
      occurrences[place].counts.add(1, to: field)
    } else {
      latest[number] = Int32(occurrences.count)
      var counts = FieldCounts()
      counts.add(1, to: field)
      occurrences.append(Occurrence(word: UInt32(number), counts: counts))
    }
  }
}

/// The form in which something with spaces is one word of the index: *sou/2025:113*.
func wholeKey(_ text: String) -> [UInt8] {
  text.lowercased().utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "/") : $0 }
}
