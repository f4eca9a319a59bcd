import Indexing
import Linking

/// Builds the index of a site on several threads, once for each of the places it will be read in.
func searchFiles(
  of site: Site, for places: [IndexPlace], threads: Int
) async -> [SearchFiles] {
  let pages = searchablePages(of: site)
  let vocabulary = searchVocabulary(of: site)
  let parts = await mapChunks(pages, threads: threads) { chunk in
    PartialIndex(chunk, vocabulary: vocabulary)
  }
  return await mapInParallel(places, threads: threads) {
    searchFiles(parts, vocabulary: vocabulary, for: $0)
  }
}
