import Language
import Parsing

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
  /// How often each word stands in running text and headings.
  private(set) var textCounts: [UInt32] = []

  /// Place in `occurrences` of each word's latest occurrence, so that a unit needs no table.
  private var latest: [Int32] = []
  private var isWeak: [Bool] = []
  private let lawMentions: LawMentionScanner
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
    /// What a result shows of it.
    let text: PageText
    /// How much it counts.
    let weight: Double
    /// Whether it is found only when asked for.
    let isArchived: Bool
    /// What results can be narrowed by.
    let facets: [SearchFacet]
  }

  /// A title, another name or a keyword of a page.
  struct ExactPhrase: Sendable {
    /// The page's number among these pages.
    let page: Int
    /// Whether it is what the page is called rather than what should find it.
    let isName: Bool
    /// The words, none of them weak unless all are.
    let words: [UInt32]
  }

  /// Counts the words of `pages`. Pure; calls for different pages may run at the same time.
  ///
  /// - Parameters:
  ///   - pages: Consecutive pages of the site in its order.
  ///   - vocabulary: What editors have declared; its laws are recognised in running text.
  package init(
    _ pages: ArraySlice<SearchablePage>, vocabulary: SearchVocabulary = SearchVocabulary()
  ) {
    self.init(pages, vocabulary: vocabulary, settings: IndexSettings())
  }

  /// Counts words with other settings than the measured ones.
  init(
    _ pages: ArraySlice<SearchablePage>, vocabulary: SearchVocabulary, settings: IndexSettings
  ) {
    lawMentions = vocabulary.lawMentions
    for page in pages { add(page, settings: settings) }
    latest = []
    isWeak = []
  }

  private mutating func add(_ page: SearchablePage, settings: IndexSettings) {
    let laws = page.sections.map { lawKeys(in: $0.text) }
    addPageUnit(page, cited: laws)
    for (section, cited) in zip(page.sections, laws) { addSection(section, cited: cited) }
    pages.append(
      Page(
        unitCount: page.sections.count + 1, text: PageText(page, limit: settings.textBytes),
        weight: page.weight,
        isArchived: page.isArchived, facets: page.facets))
  }

  private mutating func addPageUnit(_ page: SearchablePage, cited: [[[UInt8]]]) {
    var lengths = FieldCounts()
    addName(page.title, field: .title, lengths: &lengths)
    for synonym in page.synonyms { addName(synonym, field: .synonyms, lengths: &lengths) }
    for keyword in page.keywords { addName(keyword, field: .keywords, lengths: &lengths) }
    addText([UInt8](page.summary.utf8), field: .summary, lengths: &lengths)
    for whole in page.numbers {
      let word = add(wholeKey(whole), field: .synonyms)
      exactPhrases.append(ExactPhrase(page: pages.count, isName: true, words: [UInt32(word)]))
    }
    for law in page.laws.map(wholeKey) + cited.joined() {
      add(law, field: .laws)
      lengths.add(1, to: .laws)
    }
    endUnit(lengths: lengths, isPage: true)
  }

  private mutating func addSection(_ section: Section, cited: [[UInt8]]) {
    var lengths = FieldCounts()
    addText([UInt8](section.heading.utf8), field: .heading, lengths: &lengths)
    addText(section.text, field: .body, lengths: &lengths)
    for law in cited { add(law, field: .laws) }
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
    for compound in suspendedCompounds(in: [UInt8](name.utf8)) {
      add(compound.word, field: field)
    }
    for law in lawKeys(in: [UInt8](name.utf8)) { add(law, field: field) }
    let phrase = strong.isEmpty ? all : strong
    guard !phrase.isEmpty, phrase.count <= 8 else { return }
    exactPhrases.append(
      ExactPhrase(page: pages.count, isName: field != .keywords, words: phrase))
  }

  /// Counts the words of running text; weak words only in names and headings.
  private mutating func addText(_ text: [UInt8], field: Field, lengths: inout FieldCounts) {
    var scanner = WordScanner(text)
    var length = 0
    var marks = TextMarks()
    while let range = scanner.next() {
      length += 1
      let number = number(of: scanner.word)
      textCounts[number] += 1
      marks.look(after: range, in: text)
      if isWeak[number], field == .body || field == .summary { continue }
      add(number, field: field)
    }
    lengths.add(length, to: field)
    if marks.hasWhole { addWholes(in: text, field: field) }
    if marks.hasSuspendedHyphen {
      for compound in suspendedCompounds(in: text) { add(compound.word, field: field) }
    }
  }

  /// The places in laws that a text cites, as words of the index.
  private func lawKeys(in text: [UInt8]) -> [[UInt8]] {
    guard hasSectionSign(text) else { return [] }
    return lawMentions.mentions(in: text).flatMap { mention in
      mention.provisions.filter { $0.section != nil }.map { provision in
        wholeKey("\(mention.number) \(provision.canonical)")
      }
    }
  }

  /// Whether a text has the sign §, without which a law is cited as a whole at most.
  private func hasSectionSign(_ text: [UInt8]) -> Bool {
    for index in text.indices.dropLast() where text[index] == 0xC2 && text[index + 1] == 0xA7 {
      return true
    }
    return false
  }

  /// Counts case numbers, statutes and telephone numbers whole, beside their parts.
  private mutating func addWholes(in text: [UInt8], field: Field) {
    for identifier in identifiers(in: text) {
      add(wholeKey(identifier.text), field: field)
    }
  }

  private mutating func number(of word: [UInt8]) -> Int {
    let number = words.number(of: word)
    if number == latest.count {
      latest.append(-1)
      textCounts.append(0)
      isWeak.append(WeakWords.contains(word))
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

/// Signs that a text has something beside plain words.
private struct TextMarks {
  /// A digit, a mark and a digit, as in *2010:800* and *08-12*.
  private(set) var hasWhole = false
  /// A word that ends in a hyphen, as in *barn- och*.
  private(set) var hasSuspendedHyphen = false

  /// Looks at what follows a word.
  @inline(__always)
  mutating func look(after word: Range<Int>, in text: [UInt8]) {
    let end = word.upperBound
    guard end + 1 < text.count else { return }
    let (mark, next) = (text[end], text[end + 1])
    switch mark {
    case UInt8(ascii: "-") where next <= UInt8(ascii: ","): hasSuspendedHyphen = true
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"):
      if isDigit(text[end - 1]), isDigit(next) { hasWhole = true }
    default: break
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
