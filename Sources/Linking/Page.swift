package import Declarations
package import Files
package import Parsing

/// One page of the site, with its place and its relations.
package struct Page: Sendable {
  /// Where a page's content comes from.
  package indirect enum Content: Sendable {
    /// A Markdown file.
    case document(Document)
    /// An entry of a register.
    case entry(RegisterEntry, register: String)
    /// A collection's pages that share one value of a field.
    case filter(Filter)
    /// A folder without an index.md.
    case folder
    /// The A–Ö index of a site that declares none.
    case alphabet
    /// The search page of a site that declares none.
    case search
  }

  /// Which pages a filter page lists.
  package struct Filter: Sendable {
    /// The address of the collection page.
    package let collection: SitePath
    /// The field.
    package let field: FieldDeclaration
    /// The key of the value.
    package let value: String
    /// What readers see for the value.
    package let label: String
    /// The code of the collection page's language, where it says one.
    let language: String?
  }

  /// Place in the site's pages.
  package let id: Int
  /// The address.
  package let path: SitePath
  /// Where its content comes from.
  package let content: Content
  /// The title.
  package let title: String
  /// What its front matter says; empty for pages without one.
  package let metadata: PageMetadata
  /// The content type; nil for pages that come from no Markdown file.
  package let type: ContentType?
  /// What it lists.
  package let listing: PageMetadata.Listing
  /// The page above it; nil for the start page.
  package internal(set) var parent: Int?
  /// The pages directly below it that menus and lists show, in their order.
  package internal(set) var children: [Int] = []
  /// What the references of the document's body turned out to be, in their order.
  package internal(set) var resolutions: [Resolution] = []
  /// Entries the page refers to in its front matter and its text, each once, in that order.
  package internal(set) var entries: [EntryReference] = []
  /// The page that took its place.
  package internal(set) var successor: Int?
  /// The code of the language that it translates another page to; nil where it is no translation.
  package let translation: String?
  /// The page that it translates; nil where it is no translation.
  package internal(set) var original: Int?
  /// The same content in other forms: languages first, then easy to read, then sign language.
  package internal(set) var versions: [PageVersion] = []
  /// The pages that its declared fields name, by what is written there.
  package internal(set) var namedPages: [String: Int] = [:]
  /// Pages worth reading next, at most five.
  package internal(set) var related: [Int] = []

  /// Whether it is another page in another language, in a tree of its own.
  package var isTranslation: Bool { translation != nil }

  /// Whether it is the start page, or the start page in another language.
  package var isStart: Bool { path.depth == (isTranslation ? 1 : 0) }

  /// The title for menus and breadcrumbs.
  package var menuTitle: String { metadata.shortTitle ?? title }

  /// The Markdown file's document; nil for other pages.
  package var document: Document? {
    if case .document(let document) = content { document } else { nil }
  }

  /// One to three sentences on the page.
  package var summary: String? {
    switch content {
    case .document: metadata.summary?.value
    case .entry(let entry, _): entry.definition
    case .filter, .folder, .alphabet, .search: nil
    }
  }

  /// Whether lists, menus and feeds show the page.
  package var isListed: Bool {
    metadata.isListed
  }
}

extension PageMetadata {
  /// Whether lists, menus and feeds show the page.
  var isListed: Bool { !isUnlisted && (status == .current || status == .draft) }
}
