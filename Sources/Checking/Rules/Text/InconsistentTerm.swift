import Declarations
import Files
import Language
import Linking

/// A page calls one thing by two names, so that readers take it for two things.
///
/// What is one thing only the register of concepts can say: a name and its synonyms. Looks at
/// names of one word of five letters or more; one that begins as the other does is a form of it,
/// and a word that stands for something else too is no synonym here. Both must stand twice in the
/// running text, and never in one sentence, where a page tells that they are the same.
enum InconsistentTerm: Rule {
  static let name = "text/inconsistent-term"

  /// A word by its entry, and whether it is the entry's name.
  private struct Term {
    let entry: Int
    let word: Int
  }

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let words = words(of: inspection.site)
    guard !words.isEmpty else { return [] }
    var table = WordTable<Term>([], in: inspection.words)
    for (entry, names) in words.enumerated() {
      for (index, word) in names.enumerated() {
        for form in nounForms(of: Array(word.utf8)) {
          table.insert(Term(entry: entry, word: index), for: form, in: inspection.words)
        }
      }
    }
    return inspection.pages.flatMap { check($0, in: inspection, table, words) }
  }

  private static func check(
    _ page: Inspection.ReadPage, in inspection: Inspection, _ table: WordTable<Term>,
    _ words: [[String]]
  ) -> [Diagnostic] {
    var places: [Int: [Int: [Location]]] = [:]
    var told: Set<Int> = []
    for text in inspection.texts[page.texts] where text.kind == .text {
      for sentence in text.sentences {
        var named: [Int: Int] = [:]
        for word in text.words[sentence.words] {
          guard let term = table[word.number] else { continue }
          if let other = named[term.entry], other != term.word { told.insert(term.entry) }
          named[term.entry] = term.word
          places[term.entry, default: [:]][term.word, default: []].append(
            text.location(of: word))
        }
      }
    }
    return places.filter { !told.contains($0.key) }.flatMap { entry, byWord -> [Diagnostic] in
      guard let names = byWord[0], names.count > 1 else { return [] }
      return byWord.filter { $0.key > 0 && $0.value.count > 1 }.compactMap { word, places in
        places.first.map { diagnostic(words[entry][word], at: $0, for: words[entry][0]) }
      }
    }
  }

  private static func diagnostic(
    _ word: String, at location: Location, for name: String
  ) -> Diagnostic {
    Diagnostic(
      .tip, self.name, at: location,
      Message(
        swedish: "sidan skriver både '\(name)' och '\(word)' om samma sak",
        english: "the page writes both '\(name)' and '\(word)' of one thing"),
      fix: Message(
        swedish: "skriv '\(name)' på alla ställen, eller säg att orden betyder samma sak",
        english: "write '\(name)' everywhere, or say that the words mean the same"))
  }

  /// For each concept its name and the synonyms that may take its place, in small letters.
  private static func words(of site: Site) -> [[String]] {
    var owners: [String: Int] = [:]
    let registers = site.declarations.registers.filter { $0.key != "laws" && $0.key != "sources" }
    for entry in registers.values.flatMap(\.entries) {
      for word in Set(([entry.name] + entry.synonyms).compactMap(single)) {
        owners[word, default: 0] += 1
      }
    }
    return (site.declarations.registers["concepts"]?.entries ?? []).compactMap { entry in
      guard let name = single(entry.name) else { return nil }
      let synonyms = entry.synonyms.compactMap(single).filter { synonym in
        owners[synonym] == 1 && !synonym.hasPrefix(name.prefix(5))
          && !synonym.contains(name) && !name.contains(synonym)
      }
      return synonyms.isEmpty ? nil : [name] + synonyms
    }
  }

  /// A name of one long word, as words are compared.
  private static func single(_ name: String) -> String? {
    let words = WordScanner.words(in: name)
    guard words.count == 1, let word = words.first, word.count >= 5 else { return nil }
    return word
  }
}
