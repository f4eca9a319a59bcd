import Declarations
package import Files
import Linking

extension SiteRenderer {
  /// The files beside the pages: sitemap, feeds, what programs read, maps of redirects, headers,
  /// and assets of theme and content.
  ///
  /// Without a base URL the sitemap holds paths, and the other files addresses relative to
  /// themselves. A file of the content, such as a robots.txt, takes the place of the one that would
  /// be made.
  package func renderFiles() -> [OutputFile] {
    let published = site.assets.map { OutputFile(path: $0.outputPath, bytes: $0.file.bytes) }
    let taken = Set(published.map(\.path))
    let texts =
      [("sitemap.xml", sitemap()), ("robots.txt", robots()), ("llms.txt", languageModelText())]
      + openSearch() + securityText() + redirectMaps() + headerFiles()
    let made =
      texts.map { ($0.0, Array($0.1.utf8)) } + feedFiles() + openData()
      + [("api/pages.json", pageList())]
    return made.filter { !taken.contains($0.0) }.map { OutputFile(path: $0.0, bytes: $0.1) }
      + theme.assets + published
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
}
