import Declarations
import Files
import Linking

/// The page in another form, or a feed that has it: `<link rel="alternate">`.
struct MachineLinkContext: TemplateContext {
  let title: String?
  let type: String
  let href: String

  static let fields: [String: TemplateField<MachineLinkContext>] = [
    "title": .text { $0.title },
    "type": .text { $0.type },
    "href": .text { $0.href },
  ]
}

/// How other sites show a link to the page: Open Graph.
struct SocialContext: TemplateContext {
  let title: String
  let description: String?
  let type: String
  let url: String
  let siteName: String
  /// Language and country; nil where no country goes without saying.
  let locale: String?

  static let fields: [String: TemplateField<SocialContext>] = [
    "title": .text { $0.title },
    "description": .text { $0.description },
    "type": .text { $0.type },
    "url": .text { $0.url },
    "site_name": .text { $0.siteName },
    "locale": .text { $0.locale },
  ]
}

extension SiteRenderer {
  /// Tells programs what the page is and where else they find it; `line` leads from the start page
  /// down to the page itself.
  func addMachineParts(
    of page: Page, line: [Page], root: String, to context: inout PageContext
  ) {
    guard isOnline else { return }
    let own = line.filter { feedPages.contains($0.id) }.reversed().flatMap { owner in
      feedLinks(of: feedTitle(owner), at: href(owner.id, root) + "feed")
    }
    let markdown =
      page.hasMarkdown
      ? [MachineLinkContext(title: nil, type: "text" + "/markdown", href: "index.md")] : []
    context.machineLinks = markdown + own + context.machineLinks
    context.structuredData = structuredData(of: page, root: root)
    context.social = social(page)
    if case .document = page.content { context.hasOpenData = page.listing == .collection }
  }

  /// What every page leads to: the feeds of the whole site and of its changes, and its search.
  func addCommonLinks(root: String, to context: inout PageContext) {
    guard isOnline else { return }
    let settings = site.declarations.settings
    context.machineLinks =
      feedLinks(of: settings.title, at: root + "feed")
      + feedLinks(of: inSiteLanguage.changesTitle, at: root + "changes")
    context.searchDescription = settings.baseURL.map { _ in
      LinkContext(title: settings.title, href: root + "opensearch.xml")
    }
  }

  /// The name of the feed that a page has.
  func feedTitle(_ owner: Page) -> String { inSiteLanguage.titleTag(owner.title) }

  /// The name of the feed of changes.
  var changesTitle: String { titleTag(words["changes"]) }

  /// Where the search page answers a query.
  func searchAddress(_ query: String) -> String {
    site.pages[site.searchPage].path.description.dropFirst() + "?q=" + query
  }

  private func feedLinks(of title: String, at path: String) -> [MachineLinkContext] {
    [("atom+xml", ".xml"), ("feed+json", ".json")].map { type, ending in
      MachineLinkContext(title: title, type: "application/" + type, href: path + ending)
    }
  }

  private func social(_ page: Page) -> SocialContext? {
    let settings = site.declarations.settings
    guard settings.baseURL != nil, page.isIndexed else { return nil }
    let locales = ["sv": "sv_SE", "en": "en_GB", "fi": "fi_FI", "nb": "nb_NO", "da": "da_DK"]
    return SocialContext(
      title: page.title, description: page.summary,
      type: page.document != nil && page.listing == .none && page.path != .root
        ? "article" : "website",
      url: site.absolute(page.path), siteName: voice.title,
      locale: locales[site.language(of: page)])
  }
}

extension Site {
  /// The address of what lies at `path` below the start page: absolute where the site's address is
  /// known, else relative to a file whose way to the start page is `root`.
  func address(_ path: some StringProtocol, from root: String) -> String {
    (declarations.settings.baseURL ?? root) + path
  }
}
