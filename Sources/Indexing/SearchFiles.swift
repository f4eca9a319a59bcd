package import Files

/// The files that search loads.
package struct SearchFiles: Sendable {
  /// The file that a page names: `search/index.HASH.json`.
  package let manifestPath: String
  /// All files, the manifest first.
  package let files: [OutputFile]
}

/// Joins what was counted in parts into the files that search loads.
///
/// - Parameters:
///   - parts: The pages of the whole site in order, cut anywhere; the cuts change nothing.
///   - vocabulary: What editors have declared.
///   - place: Where the files will be read.
/// - Returns: The manifest and what it leads to.
package func searchFiles(
  _ parts: [PartialIndex], vocabulary: SearchVocabulary, for place: IndexPlace = .server
) -> SearchFiles {
  searchFiles(parts, vocabulary: vocabulary, settings: IndexSettings(for: place))
}

/// Joins parts with other settings than the measured ones.
func searchFiles(
  _ parts: [PartialIndex], vocabulary: SearchVocabulary, settings: IndexSettings
) -> SearchFiles {
  let lexicon = Lexicon(parts, names: vocabulary.concepts.flatMap(\.allNames))
  let classes = WordClasses(lexicon)
  let scale = ImpactScale(parts, settings: settings)
  let found = zip(parts, lexicon.numbers).map { part, numbers in
    PartPostings(
      part, numbers: numbers, classes: classes, scale: scale, headShare: settings.headShare)
  }
  let postings = Postings(
    found, classCount: classes.firstWords.count, largestImpact: scale.largestImpact)
  let phrases = Phrases(
    parts, concepts: vocabulary.concepts, lexicon: lexicon, classes: classes)
  let terms = TermShards(
    lexicon, classes: classes, postings: postings, phrases: phrases.sorted,
    unitCount: parts.reduce(0) { $0 + $1.units.count }, settings: settings)
  let words = FrequentWords(parts, lexicon: lexicon)
  let texts = TextShards(parts, words: words, settings: settings)
  let spelling = SpellingLists(lexicon, settings: settings)
  let facets = facetFile(parts)
  return sealed(
    Manifest(
      parts, terms: terms.shards, spelling: spelling, texts: texts, words: words, facets: facets,
      largestImpact: scale.largestImpact, vocabulary: vocabulary),
    files: terms.shards.files.files + terms.further + spelling.forward.files.files
      + spelling.backward.files.files + texts.files.files + [facets].compactMap { $0 },
    settings: settings)
}

/// Gives the manifest its name; a small index has all its files inside the manifest.
private func sealed(
  _ manifest: Manifest, files: [OutputFile], settings: IndexSettings
) -> SearchFiles {
  let byteCount = files.reduce(0) { $0 + $1.bytes.count }
  let isSingleFile = byteCount <= settings.singleFileBytes
  let bytes = manifest.bytes(containing: isSingleFile ? files : [])
  let path = "search/index.\(contentHash(bytes)).json"
  return SearchFiles(
    manifestPath: path,
    files: [OutputFile(path: path, bytes: bytes)] + (isSingleFile ? [] : files))
}
