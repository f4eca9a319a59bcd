import Indexing
import Linking

/// Builds the index of a site on several threads.
func searchFiles(of site: Site, threads: Int) async -> SearchFiles {
  let pages = searchablePages(of: site)
  let parts = await mapChunks(pages, threads: threads) { PartialIndex($0) }
  return searchFiles(parts, vocabulary: searchVocabulary(of: site))
}
