import Declarations
import Files
import Linking
import Parsing
import Testing

@testable import Rendering

/// Makes a site of texts by path; whatever is wrong in them fails the test.
func linkedSite(
  _ texts: [String: String], files: [String: [UInt8]] = [:], includesDrafts: Bool = false
) throws -> Site {
  let all = texts.mapValues { Array($0.utf8) }.merging(files) { $1 }
  let sources = all.sorted { $0.key < $1.key }.map { path, bytes in
    SourceFile(folder: "content", path: path, bytes: bytes)
  }
  let (declarations, mistakes) = declare(sources)
  let context = ParsingContext(declarations)
  let documents = sources.filter { $0.path.hasSuffix(".md") }.map { parse($0, in: context) }
  let (site, broken) = link(
    documents, files: sources, declarations: declarations, includesDrafts: includesDrafts)
  let problems = mistakes + documents.flatMap(\.diagnostics) + broken
  try #require(
    problems.isEmpty, "\(problems.map { "\($0.location.file.path): \($0.message.english)" })")
  return site
}

/// A whole site rendered with the small theme, whose pages all show one template.
struct RenderedSite {
  let site: Site
  let renderer: SiteRenderer

  /// Renders with `template` for every kind of page and `changes` in the theme.
  init(
    _ texts: [String: String], files: [String: [UInt8]] = [:], template: String = "{{page.title}}",
    theme changes: [String: String?] = [:], includesDrafts: Bool = false,
    today: String = "2026-11-22"
  ) throws {
    site = try linkedSite(texts, files: files, includesDrafts: includesDrafts)
    let theme = try theme(
      changes.merging(["partials/main.mustache": template]) { $1 })
    renderer = SiteRenderer(
      site, theme: theme, searchIndex: "search/index.json",
      today: try #require(CalendarDate(today)))
  }

  /// The text of the page at an address such as `/a/b/`.
  func page(_ path: String) throws -> String {
    let id = try #require(
      site.pageByPath[SitePath(parts: path.split(separator: "/").map(String.init))],
      "there is no page \(path)")
    return String(decoding: renderer.render(site.pages[id]).bytes, as: UTF8.self)
  }

  /// The texts of the pages of the A–Ö index, by address and in their order.
  func letterPages() -> [(path: String, text: String)] {
    renderer.letterPages.map { page in
      let file = renderer.render(page)
      return (file.path, String(decoding: file.bytes, as: UTF8.self))
    }
  }

  /// The text of a file beside the pages.
  func file(_ path: String) throws -> String {
    let file = try #require(renderer.renderFiles().first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
