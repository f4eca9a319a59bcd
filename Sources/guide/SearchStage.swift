import Indexing
import Linking

/// Builds the index of a site on several threads.
func searchFiles(of site: Site, threads: Int) async -> SearchFiles {
  let pages = searchablePages(of: site)
  let vocabulary = searchVocabulary(of: site)
  let parts = await mapChunks(pages, threads: threads) { chunk in
    PartialIndex(chunk, vocabulary: vocabulary)
  }
  return searchFiles(parts, vocabulary: vocabulary)
}
