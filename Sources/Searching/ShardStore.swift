import Language

/// Reads the files of an index once each.
///
/// A class because a search learns: what one query has decoded, the next need not read again.
final class ShardStore {
  /// What the index's first file says.
  let manifest: SearchManifest

  private let load: (String) throws -> [UInt8]
  private var shards: [String: TermShard] = [:]
  private var lists: [String: [[UInt8]]] = [:]
  private var further: [String: Postings] = [:]
  private var texts: [String: [PageText]] = [:]
  private var knownFacets: Facets?

  /// Reads the manifest.
  init(load: @escaping (String) throws -> [UInt8], manifest: String) throws {
    self.load = load
    self.manifest = try SearchManifest(JSONValue(load(manifest)))
  }

  /// The shard of terms where a key belongs.
  func terms(of key: [UInt8]) throws -> TermShard {
    guard let path = try manifest.terms.path(of: key) else { return TermShard.empty }
    if let shard = shards[path] { return shard }
    let shard = try TermShard(json(path))
    shards[path] = shard
    return shard
  }

  /// The words of the site that begin about as a word does, and those that end so.
  func wordsNear(_ word: [UInt8]) throws -> [[UInt8]] {
    let paths = [
      try manifest.forward.path(of: word),
      try manifest.backward.path(of: LexiconOrder.backward(word)),
    ]
    var words: [[UInt8]] = []
    for path in paths.compactMap({ $0 }) {
      let list = try lists[path] ?? json(path).bytes.split(separator: 0x20).map(Array.init)
      lists[path] = list
      words += list
    }
    return words
  }

  /// The places of a class that its shard has no room for.
  func furtherPostings(_ hash: String) throws -> Postings {
    if let postings = further[hash] { return postings }
    let postings = try Postings(json("search/more.\(hash).json").elements[...])
    further[hash] = postings
    return postings
  }

  /// What results can be narrowed by.
  func facets() throws -> Facets {
    if let knownFacets { return knownFacets }
    let facets = try Facets(manifest.facets.map(json))
    knownFacets = facets
    return facets
  }

  /// What is shown of a page.
  func text(ofPage page: Int) throws -> PageText {
    let (path, place) = try manifest.text(ofPage: page)
    if texts[path] == nil {
      var pages: [PageText] = []
      for value in try json(path).elements {
        pages.append(try PageText(value, words: manifest.frequentWords))
      }
      texts[path] = pages
    }
    guard let pages = texts[path], place < pages.count else { throw IndexError.malformed }
    return pages[place]
  }

  private func json(_ path: String) throws -> JSONValue {
    if let value = manifest.files[[UInt8](path.utf8)] { return value }
    return try JSONValue(load(path))
  }
}

/// The anchor that the words of a heading give: *Vem anmäler?* is `vem-anmaler`.
private func anchor(of heading: [UInt8]) -> String {
  slug(String(decoding: heading, as: UTF8.self))
}

/// What is shown of a page.
struct PageText {
  /// Its address below the site's root.
  let path: String
  /// Its title.
  let title: String
  /// Its type as a reader sees it.
  let type: String
  /// Its summary.
  let summary: [UInt8]
  /// Its sections.
  let sections: [SectionText]

  /// What is shown of a section.
  struct SectionText {
    /// The anchor; empty before the first heading.
    let anchor: String
    /// The heading; empty before the first heading.
    let heading: [UInt8]
    /// The text, or the beginning of a long one.
    let text: [UInt8]
  }

  /// Decodes a page, whose texts are written with `words`.
  init(_ json: JSONValue, words: FrequentWords) throws(IndexError) {
    let parts = try json.elements
    guard parts.count == 5 else { throw .malformed }
    path = try parts[0].text
    title = try parts[1].text
    type = try parts[2].text
    summary = try words.plain(try parts[3].bytes)
    var sections: [SectionText] = []
    for section in try parts[4].elements {
      let fields = try section.elements
      guard fields.count == 3 else { throw .malformed }
      let heading = try words.plain(try fields[1].bytes)
      let anchor = if case .number = fields[0] { anchor(of: heading) } else { try fields[0].text }
      sections.append(
        SectionText(
          anchor: anchor, heading: heading, text: try words.plain(try fields[2].bytes)))
    }
    self.sections = sections
  }
}
