import Declarations
import Files

/// The interface words of a theme: those of each of its layers over those of the one below.
struct LayeredWords {
  /// The words by language.
  private(set) var words: [String: ThemeWords] = [:]
  /// Words that one language lacks, and words that nothing shows.
  private(set) var diagnostics: [Diagnostic] = []

  /// A file of words.
  private struct Reading {
    let layer: Int
    let language: String
    let file: SourceFile
    let words: [String: Located<String>]
  }

  /// Reads `strings/*.yaml`.
  ///
  /// - Parameters:
  ///   - layers: The layers, the lowest first.
  ///   - shown: Whether a template shows a word.
  init(_ layers: [ThemeLayer], shown: (String) -> Bool) {
    var readings: [Reading] = []
    for (number, layer) in layers.enumerated() {
      for file in layer.files where isStrings(file.path) {
        let name = file.path.dropFirst("strings/".utf8.count).dropLast(".yaml".utf8.count)
        let (words, problems) = readStrings(file)
        diagnostics += problems
        readings.append(
          Reading(layer: number, language: String(name), file: file, words: words))
      }
    }
    for language in Set(readings.map(\.language)) {
      let own = readings.filter { $0.language == language }
      words[language] = ThemeWords(
        words: own.reduce(into: [:]) { words, reading in
          words.merge(reading.words.mapValues(\.value)) { _, upper in upper }
        })
    }
    if readings.isEmpty, let top = layers.last { diagnostics.append(missingStrings(in: top)) }
    var unknown: Set<String> = []
    for reading in readings where reading.layer > 0 {
      let below = readings.filter { $0.layer < reading.layer }.flatMap(\.words.keys)
      let known = neededWords.union(below)
      // Words of scripts are not looked for in them.
      let hasScripts = layers[reading.layer].files.contains { $0.path.hasPrefix("scripts/") }
      for (word, text) in reading.words.sorted(by: { $0.key < $1.key }) {
        guard !known.contains(word), !shown(word), !(hasScripts && word.hasPrefix("search."))
        else { continue }
        unknown.insert(word)
        diagnostics.append(
          unknownWord(word, at: Location(reading.file, text.range), among: known.sorted()))
      }
    }
    diagnostics += missingWords(readings, in: layers, butFor: unknown)
  }

  private func missingWords(
    _ readings: [Reading], in layers: [ThemeLayer], butFor unknown: Set<String>
  ) -> [Diagnostic] {
    var owners = neededWords.reduce(into: [:]) { $0[$1] = 0 }
    for reading in readings {
      for word in reading.words.keys where !unknown.contains(word) {
        owners[word] = max(owners[word] ?? 0, reading.layer)
      }
    }
    return words.sorted { $0.key < $1.key }.flatMap { language, known in
      owners.filter { known.words[$0.key] == nil }.sorted { $0.key < $1.key }.map { word, layer in
        let path = "strings/\(language).yaml"
        // The file to add it to: where others of the language are, or beside where it was added.
        let own = readings.last { $0.language == language && $0.layer >= layer }
        let place = own.map { Location($0.file, 0..<1) } ?? layers[layer].missingFile(path)
        return Diagnostic(
          .error, "theme/missing-word", at: place,
          Message(
            swedish: "ordet '\(word)' saknas i \(place.file.displayPath)",
            english: "the word '\(word)' is missing in \(place.file.displayPath)"),
          fix: Message(swedish: "lägg till '\(word): …'", english: "add '\(word): …'"))
      }
    }
  }
}

/// A word of an upper layer that no lower one has, and that no template shows.
private func unknownWord(
  _ word: String, at place: Location, among known: [String]
) -> Diagnostic {
  Diagnostic(
    .error, "theme/unknown-word", at: place,
    Message(
      swedish: "ordet '\(word)' finns inte i temat som det här bygger på, och ingen mall visar det",
      english: "the theme that this one extends has no word '\(word)', and no template shows it"),
    fix: didYouMean(word, among: known)
      ?? Message(
        swedish: "ta bort raden, eller visa ordet med {{words.\(word)}} i en mall",
        english: "remove the line, or show the word by {{words.\(word)}} in a template"))
}

/// Whether a file holds the words of a language: `strings/sv.yaml`.
private func isStrings(_ path: String) -> Bool {
  path.hasPrefix("strings/") && path.hasSuffix(".yaml") && path.count { $0 == "/" } == 1
}

private func missingStrings(in layer: ThemeLayer) -> Diagnostic {
  Diagnostic(
    .error, "theme/missing-strings", at: layer.missingFile("strings/sv.yaml"),
    Message(
      swedish: "temat saknar ord: det behöver en fil som strings/sv.yaml",
      english: "the theme has no words: it needs a file such as strings/sv.yaml"),
    fix: Message(
      swedish: "skriv 'extends: …' i theme.yaml med mappen för det tema som har dem",
      english: "write 'extends: …' in theme.yaml with the folder of the theme that has them"))
}
