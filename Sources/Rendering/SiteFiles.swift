import Declarations
package import Files
import Linking

extension SiteRenderer {
  /// The files beside the pages: sitemap, feeds, robots.txt, assets of theme and content.
  ///
  /// Without a base URL sitemap and feeds hold paths instead of absolute addresses.
  package func renderFiles() -> [OutputFile] {
    var files = [
      OutputFile(path: "sitemap.xml", bytes: Array(sitemap().utf8)),
      OutputFile(path: "robots.txt", bytes: Array(robots().utf8)),
      OutputFile(
        path: "feed.xml",
        bytes: Array(
          feed(
            site.pages.filter { $0.document != nil && $0.path != .root },
            of: site.start, at: "feed.xml"
          ).utf8)),
    ]
    for page in site.pages where page.listing == .news {
      let path = page.path.description.dropFirst() + "feed.xml"
      let text = feed(page.children.map { site.pages[$0] }, of: page, at: String(path))
      files.append(OutputFile(path: String(path), bytes: Array(text.utf8)))
    }
    files += theme.assets
    files += site.assets.map { OutputFile(path: $0.outputPath, bytes: $0.file.bytes) }
    return files
  }

  private func sitemap() -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for page in site.pages where page.isIndexed && page.metadata.status == .current {
      let date = page.lastChange.map { "<lastmod>\($0)</lastmod>" } ?? ""
      text += "<url><loc>\(escaped(site.absolute(page.path)))</loc>\(date)</url>\n"
    }
    return text + "</urlset>\n"
  }

  private func robots() -> String {
    let sitemap = site.declarations.settings.baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
    return "User-agent: *\nAllow: /\n\(sitemap)"
  }

  /// An Atom feed (RFC 4287) of the thirty pages that changed last.
  private func feed(_ pages: [Page], of owner: Page, at path: String) -> String {
    let dated = pages.filter { $0.isListed && $0.lastChange != nil }.sorted { left, right in
      let (first, second) = (left.lastChange, right.lastChange)
      if let first, let second, first != second { return first > second }
      return left.path < right.path
    }
    let newest = dated.first?.lastChange.map(\.description) ?? "1970-01-01"
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
    for page in dated.prefix(30) { text += entry(page) }
    return text + "</feed>\n"
  }

  private func entry(_ page: Page) -> String {
    let address = escaped(site.absolute(page.path))
    let published = page.metadata.published.map { "<published>\($0)T00:00:00Z</published>\n" }
    let summary = page.summary.map { "<summary>\(escaped($0))</summary>\n" }
    return """
      <entry>
      <title>\(escaped(page.title))</title>
      <id>\(address)</id>
      <link href="\(address)"/>
      <updated>\(page.lastChange?.description ?? "1970-01-01")T00:00:00Z</updated>
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
