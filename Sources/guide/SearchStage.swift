import Files
import Linking

/// The search index as files.
struct SearchFiles: Sendable {
  /// All files of the index.
  let files: [OutputFile]
  /// The path of the file the browser reads first.
  let manifest: String
}

/// Builds the index of a site.
func searchFiles(of site: Site, threads: Int) async -> SearchFiles {
  SearchFiles(files: [], manifest: "")
}
