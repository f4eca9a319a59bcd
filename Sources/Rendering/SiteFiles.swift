import Declarations
package import Files
import Linking

extension SiteRenderer {
  /// The files beside the pages: sitemap, feeds, robots.txt, maps of redirects, headers, and assets
  /// of theme and content.
  ///
  /// Without a base URL sitemap and feeds hold paths instead of absolute addresses. A file of the
  /// content, such as a robots.txt, takes the place of the one that would be made.
  package func renderFiles() -> [OutputFile] {
    let published = site.assets.map { OutputFile(path: $0.outputPath, bytes: $0.file.bytes) }
    let taken = Set(published.map(\.path))
    let made =
      [("sitemap.xml", sitemap()), ("robots.txt", robots())] + feeds() + redirectMaps()
      + headerFiles()
    return made.filter { !taken.contains($0.0) }
      .map { OutputFile(path: $0.0, bytes: Array($0.1.utf8)) } + theme.assets + published
  }

  /// The feed of the site, and that of each page that lists news; by path.
  private func feeds() -> [(String, String)] {
    let news = site.pages.filter { $0.listing == .news }.map { page in
      let path = page.path.description.dropFirst() + "feed.xml"
      return (String(path), feed(page.children.map { site.pages[$0] }, of: page, at: String(path)))
    }
    // A start page that lists news has the feed of its news where the site's would be.
    guard site.start.listing != .news else { return news }
    let all = site.pages.filter { $0.document != nil && $0.path != .root }
    return [("feed.xml", feed(all, of: site.start, at: "feed.xml"))] + news
  }

  private func sitemap() -> String {
    let isTranslated = site.pages.contains(where: \.isTranslation)
    let namespace = isTranslated ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : ""
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\(namespace)>

      """
    for page in site.pages where page.isIndexed && page.metadata.status == .current {
      let date = page.lastChange.map { "<lastmod>\($0)</lastmod>" } ?? ""
      let place = "<loc>\(escaped(site.absolute(page.path)))</loc>"
      text += "<url>\(place)\(date)\(alternateElements(of: page))</url>\n"
    }
    return text + "</urlset>\n"
  }

  private func robots() -> String {
    let sitemap = site.declarations.settings.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
    return "User-agent: *\nAllow: /\n\(sitemap)"
  }

  /// An Atom feed (RFC 4287) of the thirty pages that changed last; drafts are in none.
  private func feed(_ pages: [Page], of owner: Page, at path: String) -> String {
    let dated = pages.filter { $0.isListed && $0.isIndexed && !$0.isTranslation }
      .compactMap { page in page.lastChange.map { (page: page.id, date: $0) } }
      .sorted { ($1.date, $0.page) < ($0.date, $1.page) }
    let newest = dated.first?.date.description ?? "1970-01-01"
    let address = site.absolute(owner.path)
    let base = site.declarations.settings.baseURL ?? "/"
    let author = site.declarations.settings.publisher?.name ?? site.declarations.settings.title
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
      <title>\(escaped(titleTag(owner.title)))</title>
      <id>\(escaped(address))</id>
      <link href="\(escaped(address))"/>
      <link rel="self" href="\(escaped(base + path))"/>
      <updated>\(newest)T00:00:00Z</updated>
      <author><name>\(escaped(author))</name></author>

      """
    for (id, date) in dated.prefix(30) { text += entry(site.pages[id], changed: date) }
    return text + "</feed>\n"
  }

  private func entry(_ page: Page, changed: CalendarDate) -> String {
    let address = escaped(site.absolute(page.path))
    let published = page.metadata.published.map { "<published>\($0)T00:00:00Z</published>\n" }
    let summary = page.summary.map { "<summary>\(escaped($0))</summary>\n" }
    return """
      <entry>
      <title>\(escaped(page.title))</title>
      <id>\(address)</id>
      <link href="\(address)"/>
      <updated>\(changed)T00:00:00Z</updated>
      \(published ?? "")\(summary ?? "")</entry>

      """
  }
}

extension Page {
  /// The last day the page was published or changed.
  fileprivate var lastChange: CalendarDate? {
    [metadata.published, metadata.changed, metadata.changes.first?.date].compactMap { $0 }.max()
  }
}
