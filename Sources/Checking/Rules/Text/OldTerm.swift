import Declarations
import Files
import Language
import Linking
import Parsing

/// Text about today uses a term or name that the registers say is no longer in use.
///
/// The terms are the `old_terms` and `former_names` of all registers but the laws, which
/// `law/repealed` looks after, and the sources. Exempt is a sentence that tells that the term is
/// old, with *tidigare*, *förr*, *hette*, *numera* and the like, or with a year. So are pages about
/// another time: with a `period`, of the type `report`, and news.
enum OldTerm: Rule {
  static let name = "text/old-term"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    // Of entries with one old term the concept is the word to write, so it comes first.
    let terms = site.declarations.registers
      .sorted { ($0.key == "concepts" ? "" : $0.key) < ($1.key == "concepts" ? "" : $1.key) }
      .filter { $0.key != "laws" && $0.key != "sources" }
      .flatMap { $0.value.entries }
      .flatMap { entry in entry.formerNames.map { (old: $0, entry: entry) } }
    guard !terms.isEmpty else { return [] }
    let counterparts = TermCounterparts(terms)
    let matcher = TermMatcher(
      terms.enumerated().map { TermMatcher.Entry(phrase: $0.element.old, id: $0.offset) })
    return inspection.texts.filter { !inspection.pastPaths.contains($0.file.path) }
      .flatMap { text in
        matcher.matches(in: text.passage.text).compactMap { match -> Diagnostic? in
          guard !isToldAsOld(match.range, in: text) else { return nil }
          return diagnostic(terms[match.id], counterparts, at: match.range, in: text)
        }
      }
  }

  private static func diagnostic(
    _ term: (old: String, entry: RegisterEntry), _ counterparts: TermCounterparts,
    at range: Range<Int>, in text: WrittenText
  ) -> Diagnostic {
    let written = String(decoding: text.passage.text[range], as: UTF8.self)
    let counterpart =
      text.kind == .title || text.isVerbatim(range)
      ? nil : counterparts.counterpart(of: written, for: term.old)
    return Diagnostic(
      .warning, name, at: text.location(of: range),
      Message(
        swedish: "'\(term.old)' används inte längre",
        english: "'\(term.old)' is no longer in use"),
      fix: Message(
        swedish: "skriv '\(counterpart ?? term.entry.name)'",
        english: "write '\(counterpart ?? term.entry.name)'"),
      edit: counterpart.flatMap { text.edit(range, to: $0) })
  }

  /// Whether the sentence around the term says that it belongs to the past.
  static func isToldAsOld(_ range: Range<Int>, in text: WrittenText) -> Bool {
    let around = text.sentences.first { $0.range.overlaps(range) }?.range ?? text.bytes.indices
    var words = WordScanner(text.bytes, in: around)
    while words.next() != nil {
      let word = String(decoding: words.word, as: UTF8.self)
      if pastWords.contains(word) { return true }
      if let year = Int(word), (1900..<2100).contains(year) { return true }
    }
    return false
  }

  private static let pastWords: Set<String> = [
    "tidigare", "förr", "förut", "hette", "kallades", "dåvarande", "före", "gamla", "gammal",
    "äldre", "numera", "heter", "ersatte", "ersatt", "ersätter", "ersattes", "bytte", "avvecklades",
    "föråldrad", "föråldrat", "föråldrade", "inaktuell", "inaktuellt", "inaktuella",
  ]
}
