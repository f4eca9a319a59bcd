import Declarations
package import Files
package import Linking
import Parsing
import Mustache

/// Renders the pages of one site with one theme.
///
/// A value: `render(_:)` may be called for different pages from several threads at once.
package struct SiteRenderer: Sendable {
  let site: Site
  let theme: Theme
  /// The language it speaks.
  private(set) var voice: Voice
  /// The day that counts as today: what has come by then is told as past.
  let today: CalendarDate
  /// What the registers know of changes.
  let calendar: ReviewCalendar
  /// Path of the search index's first file below the output folder.
  let searchIndex: String
  /// Orders that many pages need.
  let order: PageOrder
  /// The filters of each collection, by its page.
  let collections: [Int: CollectionFilters]
  /// How a line of a list by letter looks.
  let lines: ListLines
  /// The files that are published as they are, by their paths in the content.
  let files: [String: Asset]
  /// The A–Ö index.
  let alphabet: AlphabetIndex
  /// Whether the site is on the web, where programs read it; a copy on a disk is for people alone.
  let isOnline: Bool
  /// The pages that have a feed beside that of the site: sections and lists of news.
  let feedPages: Set<Int>
  /// The address for remarks, cut where a page's title and path are filled in.
  let feedback: FilledText?
  /// The page with all of a section, by the section's own page.
  let wholeSectionPaths: [Int: SitePath]
  private let chrome: ChromeCache
  private let voices: [InterfaceLanguage: Voice]

  /// Prepares what all pages share.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - theme: The theme for all its pages.
  ///   - searchIndex: Path of the search index's first file below the output folder.
  ///   - today: The day that counts as today; on the same day the same site gives the same bytes.
  ///   - form: Whether the site is for the web or for a disk.
  package init(
    _ site: Site, theme: Theme, searchIndex: String, today: CalendarDate,
    form: SiteForm = .online(copyBytes: nil)
  ) {
    self.site = site
    self.today = today
    calendar = ReviewCalendar(site)
    self.theme = theme
    self.searchIndex = searchIndex
    voices = Voice.all(of: site, theme: theme)
    guard let own = voices[site.declarations.settings.language] else {
      preconditionFailure("a site has its own language")
    }
    voice = own
    order = PageOrder(site)
    let filtered = site.pages.filter { $0.listing == .collection }
    collections = Dictionary(
      uniqueKeysWithValues: filtered.map { ($0.id, CollectionFilters(of: $0, in: site)) })
    lines = ListLines(theme.library)
    files = Dictionary(
      site.assets.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    alphabet = AlphabetIndex(of: site)
    isOnline = if case .online = form { true } else { false }
    feedPages = Set(
      site.pages.filter { page in
        page.path != .root
          && (page.listing == .news
            || (site.navigation.contains(page.id) && !page.children.isEmpty))
      }.map(\.id))
    feedback = site.declarations.settings.feedback.map { FilledText($0) }
    wholeSectionPaths = Dictionary(
      uniqueKeysWithValues: site.wholeSections.map { ($0.page, $0.path) })
    chrome = ChromeCache(site, theme: theme, voices: voices, form: form)
  }

  /// One page as it is published.
  package func render(_ page: Page) -> OutputFile {
    let speaker = speaking(to: page)
    return OutputFile(
      path: page.path.outputPath,
      bytes: bytes(speaker.context(for: page), template: template(of: page)))
  }

  /// The renderer in the language of a page, where the theme has words for it.
  func speaking(to page: Page) -> SiteRenderer {
    page.metadata.language.flatMap(InterfaceLanguage.init).map(speaking) ?? self
  }

  /// The renderer in the site's own language.
  var inSiteLanguage: SiteRenderer { speaking(site.declarations.settings.language) }

  /// The renderer in a language that the theme has words for, else as it is.
  private func speaking(_ language: InterfaceLanguage) -> SiteRenderer {
    guard language != voice.language, let other = voices[language] else { return self }
    var speaker = self
    speaker.voice = other
    return speaker
  }

  /// The language of interface words.
  var language: InterfaceLanguage { voice.language }

  /// The interface words.
  var words: ThemeWords { voice.words }

  /// A letter's page of the A–Ö index.
  package func render(_ page: LetterPage) -> OutputFile {
    let path = alphabet.letters[page.letter].parts[page.part].path
    return OutputFile(
      path: path.outputPath, bytes: bytes(context(for: page), template: "alphabet"))
  }

  /// A section as one page.
  package func render(_ section: WholeSection) -> OutputFile {
    OutputFile(
      path: section.path.outputPath,
      bytes: bytes(context(for: section), template: "whole-section"))
  }

  /// A page that leads from an old address to the new one.
  package func render(_ redirect: Redirect) -> OutputFile {
    let target = site.pages[redirect.page]
    var context = frame(root: redirect.path.toRoot, current: nil)
    context.target = marked(
      LinkContext(
        title: target.title, href: redirect.path.toRoot + target.path.description.dropFirst()),
      to: target)
    return OutputFile(
      path: redirect.path.outputPath, bytes: bytes(context, template: "redirect"))
  }

  /// The page a server shows for addresses that do not exist, with addresses that work anywhere.
  package func renderNotFound() -> OutputFile {
    var context = frame(root: site.rootPath, current: nil)
    context.titleTag = titleTag(words["not_found_title"])
    context.robots = "noindex"
    context.page.title = words["not_found_title"]
    return OutputFile(path: "404.html", bytes: bytes(context, template: "not-found"))
  }

  /// What every page has: language, assets, header and footer.
  ///
  /// - Parameters:
  ///   - root: The way from the page to the site's root, ending in a slash.
  ///   - current: The page of the main menu that the page lies below.
  /// - Returns: A context without a page.
  func frame(root: String, current: Int?) -> PageContext {
    let part = chrome.part(root: root, current: current, in: language)
    var context = PageContext(words: words, site: part.site)
    context.language = language.rawValue
    context.registerLanguage = registerLanguage
    context.root = root
    context.stylesheet = root + theme.stylesheet
    context.icon = theme.icon.map { root + $0 }
    context.scripts = theme.scripts.map { LinkContext(title: "", href: root + $0) }
    context.searchIndex = searchIndex
    context.feed = LinkContext(
      title: site.declarations.settings.title, href: root + "feed.xml")
    addCommonLinks(root: root, to: &context)
    context.wordsJSON = voice.wordsJSON
    context.headerHTML = part.header
    context.footerHTML = part.footer
    return context
  }

  /// What a page has that shows what other pages say, which search engines are asked to leave out.
  ///
  /// - Parameters:
  ///   - title: The page's title.
  ///   - path: Where the page lies.
  ///   - above: The pages above it, the start page first.
  ///   - canonical: The address that search engines are told of.
  /// - Returns: A context with frame, title and the way to it.
  func frame(
    titled title: String, at path: SitePath, below above: [Page], canonical: SitePath
  ) -> PageContext {
    let root = path.toRoot
    var context = frame(root: root, current: above.first { site.navigation.contains($0.id) }?.id)
    context.page.title = title
    context.page.shortTitle = title
    context.page.address = site.absolute(path)
    context.titleTag = titleTag(title)
    context.canonical = site.declarations.settings.baseURL.map { _ in site.absolute(canonical) }
    context.robots = "noindex"
    context.breadcrumbs = above.map { link($0, root) }
    return context
  }

  /// The page that a declared field of another names, by what is written there.
  func page(named path: String, in page: Page) -> Page? {
    page.namedPages[path].map { site.pages[$0] }
  }

  /// The title a browser shows: *Sida – Webbplats*.
  func titleTag(_ title: String) -> String {
    let name = voice.title
    return title == name || name.isEmpty ? title : "\(title) – \(name)"
  }

  private func bytes(_ context: PageContext, template: String) -> [UInt8] {
    guard let html = theme.library.render(context, withTemplate: template) else {
      preconditionFailure("the template \(template) was checked before rendering")
    }
    return Array(html.utf8)
  }

  private func template(of page: Page) -> String {
    switch page.content {
    case .entry: return "entry"
    case .filter: return "collection"
    case .alphabet: return "alphabet"
    case .search: return "search"
    case .folder: return page.path == .root ? "start" : "section"
    case .document: break
    }
    if page.metadata.status == .removed { return "tombstone" }
    switch page.listing {
    case .alphabet: return "alphabet"
    case .search: return "search"
    case .archive: return "archive"
    case .news: return "news-list"
    case .collection: return "collection"
    case .register(let key): return key == "concepts" ? "glossary" : "register"
    case .none, .children, .changes: break
    }
    if page.isStart { return "start" }
    let declared = page.type?.template ?? "page"
    return declared == "page" && page.listing == .children ? "section" : declared
  }
}

extension Site {
  /// The path part of the base URL, for the one page that cannot use relative addresses.
  package var rootPath: String {
    guard let url = declarations.settings.baseURL, let scheme = url.firstRange(of: "://") else {
      return "/"
    }
    let rest = url[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  /// The absolute address of a page, or its path where the base URL is not known.
  func absolute(_ path: SitePath) -> String {
    guard let base = declarations.settings.baseURL else { return path.description }
    return base + path.description.dropFirst()
  }
}
