import Disk
import Files
import Searching

/// A site on disk with its search index open.
struct BuiltSite {
  /// The index; its shards are read when a query needs them.
  let index: SearchIndex
  /// The language of the site's start page.
  let language: InterfaceLanguage

  /// Opens the index of the site in `folder`.
  init(folder path: String) throws {
    let site: Folder
    do {
      site = try Folder(opening: path)
    } catch {
      throw SearchSiteError.noSite(folder: path)
    }
    guard site.contains("search") else { throw SearchSiteError.noIndex(folder: path) }
    let names = try site.folder("search").entries().map {
      String(decoding: $0.nameBytes, as: UTF8.self)
    }
    guard let name = names.first(where: { $0.hasPrefix("index.") && $0.hasSuffix(".json") }) else {
      throw SearchSiteError.noIndex(folder: path)
    }
    index = try SearchIndex(load: { try site.bytes(of: $0) }, manifest: "search/" + name)
    let start = site.contains("index.html") ? try site.bytes(of: "index.html") : []
    let isEnglish = String(decoding: start.prefix(200), as: UTF8.self).contains("lang=\"en\"")
    language = isEnglish ? .english : .swedish
  }
}

/// Why a built site cannot be searched.
enum SearchSiteError: Error {
  /// The folder does not exist.
  case noSite(folder: String)
  /// The folder holds no site with an index.
  case noIndex(folder: String)

  /// What is wrong, and what to do.
  var message: Message {
    switch self {
    case .noSite(let folder):
      Message(
        swedish: "mappen '\(folder)' finns inte; bygg först med 'guide build'",
        english: "the folder '\(folder)' does not exist; run 'guide build' first")
    case .noIndex(let folder):
      Message(
        swedish: "'\(folder)' innehåller ingen byggd webbplats; bygg först med 'guide build'",
        english: "'\(folder)' holds no built site; run 'guide build' first")
    }
  }
}
