import Files
import Foundation
import FoundationXML
import Linking
import Testing

@testable import Rendering

@Suite("Files beside the pages")
struct SiteFilesTests {
  private let texts = [
    "site.yaml": "title: T & co\nbase_url: https://x.se/g/\npublisher: {name: Ett <verk>}\n",
    "index.md": "---\ntitle: Start\n---\n",
    "a.md": "---\ntitle: \"A & <b>\\x08\"\nsummary: \"1 < 2\"\npublished: 2026-01-02\n---\n",
    "b.md": "---\ntitle: B\npublished: 2025-01-01\nchanged: 2026-03-04\n---\n",
    "old.md": "---\ntitle: Gammal\nstatus: archived\npublished: 2026-09-09\n---\n",
    "gone.md": "---\ntitle: Borta\nstatus: removed\n---\n",
    "draft.md": "---\ntitle: Utkast\nstatus: draft\npublished: 2026-09-09\n---\n",
    "nyheter/index.md": "---\ntitle: Nyheter\nlisting: news\n---\n",
    "nyheter/n1.md": """
    ---
    title: N1
    published: 2026-02-02
    aliases: [/gammal/nyhet/]
    short_address: n1
    changes: [{date: 2026-05-05, text: x}]
    ---
    """,
    "nyheter/n2.md": "---\ntitle: N2\npublished: 2026-02-03\n---\n",
  ]

  @Test("The sitemap has the current pages with their last change, and nothing else")
  func sitemap() throws {
    let text = try RenderedSite(texts, includesDrafts: true).file("sitemap.xml")
    let entries = text.split(separator: "\n").filter { $0.hasPrefix("<url>") }
    #expect(
      entries == [
        "<url><loc>https://x.se/g/</loc></url>",
        "<url><loc>https://x.se/g/a/</loc><lastmod>2026-01-02</lastmod></url>",
        "<url><loc>https://x.se/g/b/</loc><lastmod>2026-03-04</lastmod></url>",
        "<url><loc>https://x.se/g/nyheter/</loc></url>",
        "<url><loc>https://x.se/g/nyheter/n1/</loc><lastmod>2026-05-05</lastmod></url>",
        "<url><loc>https://x.se/g/nyheter/n2/</loc><lastmod>2026-02-03</lastmod></url>",
      ])
    #expect(try elements(of: text)["loc"]?.count == 6)
  }

  @Test("Addresses in the sitemap are escaped")
  func escapedSitemap() throws {
    var texts = texts
    texts["site.yaml"] = "title: T\nbase_url: https://x.se/?a=1&b=/\n"
    let found = try elements(of: RenderedSite(texts).file("sitemap.xml"))
    #expect(found["loc"]?.first == "https://x.se/?a=1&b=/")
  }

  @Test("The feed is well-formed whatever titles hold, newest change first")
  func feed() throws {
    let site = try RenderedSite(texts)
    let found = try elements(of: site.file("feed.xml"))
    #expect(found["title"] == ["Start – T & co", "N1", "B", "N2", "A & <b>"])
    #expect(found["id"]?.first == "https://x.se/g/")
    #expect(
      found["updated"]
        == [
          "2026-05-05", "2026-05-05", "2026-03-04", "2026-02-03", "2026-01-02",
        ].map { $0 + "T00:00:00Z" })
    #expect(found["name"] == ["Ett <verk>"])
    #expect(found["summary"] == ["1 < 2"])
    let news = try elements(of: site.file("nyheter/feed.xml"))
    #expect(news["title"] == ["Nyheter – T & co", "N1", "N2"])
  }

  @Test("The feed holds thirty pages at most")
  func longFeed() throws {
    var texts = texts
    for day in 10...50 {
      texts["p\(day).md"] = "---\ntitle: P\(day)\npublished: 20\(day)-01-01\n---\n"
    }
    let found = try elements(of: RenderedSite(texts).file("feed.xml"))
    #expect(found["entry"]?.count == 30)
    #expect(found["title"]?[1] == "P50")
  }

  @Test("The feed of a site without dates is an empty feed")
  func emptyFeed() throws {
    let found = try elements(of: RenderedSite(["index.md": "# T\n"]).file("feed.xml"))
    #expect(found["entry"] == nil && found["updated"] == ["1970-01-01T00:00:00Z"])
  }

  @Test("robots.txt names the sitemap where its address is known")
  func robots() throws {
    #expect(
      try RenderedSite(texts).file("robots.txt")
        == "User-agent: *\nAllow: /\nSitemap: https://x.se/g/sitemap.xml\n")
    #expect(
      try RenderedSite(["index.md": "# T\n"]).file("robots.txt") == "User-agent: *\nAllow: /\n")
  }

  @Test("The page for what is not found has addresses that work at any depth")
  func notFound() throws {
    let site = try RenderedSite(
      texts, theme: ["partials/site-header.mustache": "{{site.home}} {{site.search_href}}"])
    let file = site.renderer.renderNotFound()
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(file.path == "404.html")
    #expect(text.hasPrefix("/g/ /g/assets/style."))
    #expect(text.hasSuffix(".css/g/ /g/sok/"))
  }

  @Test(
    "Without a path in the base address, or without one at all, it starts at the root",
    arguments: ["base_url: https://x.se/\n", ""])
  func notFoundAtRoot(setting: String) throws {
    var texts = texts
    texts["site.yaml"] = "title: T\n" + setting
    let file = try RenderedSite(texts).renderer.renderNotFound()
    #expect(String(decoding: file.bytes, as: UTF8.self).hasPrefix("/ /assets/style."))
  }

  @Test("Old and short addresses lead on, by addresses that work below any path")
  func redirects() throws {
    let site = try RenderedSite(texts)
    let files = site.site.redirects.map { site.renderer.render($0) }
    #expect(files.map(\.path) == ["gammal/nyhet/index.html", "o/n1/index.html"])
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) }
        == ["../../nyheter/n1/ N1", "../../nyheter/n1/ N1"])
  }

  @Test("No two files have the same path, whatever the content has")
  func uniquePaths() throws {
    var texts = texts
    texts["index.md"] = "---\ntitle: Start\nlisting: news\n---\n"
    let site = try RenderedSite(
      texts,
      files: ["robots.txt": Array("mine".utf8), "feed.xml": [1], "karta.pdf": [2]])
    let paths = site.renderer.renderFiles().map(\.path)
    #expect(paths.count == Set(paths).count, "\(paths)")
    #expect(try site.file("robots.txt") == "mine", "what the editors wrote wins")
    #expect(paths.contains("karta.pdf"))
  }

  @Test("The start page that lists news has one feed, of its news")
  func startWithNews() throws {
    let site = try RenderedSite([
      "index.md": "---\ntitle: Start\nlisting: news\n---\n",
      "a.md": "---\ntitle: A\npublished: 2026-01-01\n---\n",
    ])
    let found = try elements(of: site.file("feed.xml"))
    #expect(found["title"] == ["Start", "A"])
  }

  /// The texts of an XML document's elements, by name in the order they end.
  private func elements(of text: String) throws -> [String: [String]] {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(parser.parserError.map { "\($0)" } ?? ""): \(text)")
    return reader.texts
  }
}

/// Collects the text of every element.
private final class ElementReader: NSObject, XMLParserDelegate {
  var texts: [String: [String]] = [:]
  private var open: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append("")
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open[open.count - 1] += text
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[name, default: []].append(open.removeLast())
  }
}
