import Declarations
import Files
import Linking

extension SiteRenderer {
  /// What the site has, for programs that read text (llmstxt.org): title, summary, and for each
  /// section its pages as links to their Markdown. What no longer holds comes last and says so.
  func languageModelText() -> String {
    let settings = site.declarations.settings
    var blocks = ["# \(markdownText(settings.title))"]
    if let summary = settings.tagline ?? site.start.summary {
      blocks.append("> \(markdownText(summary))")
    }
    let pages = site.pages.filter { $0.document != nil && $0.hasMarkdown }
    let current = pages.filter { $0.isIndexed && $0.path != .root }
    let sections = site.navigation.map { site.pages[$0] }.filter { $0.path != .root }
    for section in sections {
      let lines = current.filter { $0.path.isWithin(section.path) }.map { line($0) }
      if !lines.isEmpty {
        blocks += ["## \(markdownText(section.title))", lines.joined(separator: "\n")]
      }
    }
    let others = current.filter { page in
      !sections.contains { page.path.isWithin($0.path) }
    }
    if !others.isEmpty {
      blocks += ["## \(words["other_pages"])", others.map { line($0) }.joined(separator: "\n")]
    }
    let kept = pages.filter(\.isKeptForTheRecord)
    if !kept.isEmpty {
      let lines = kept.map { page in
        let word = page.metadata.status == .archived ? "notice_archived" : "notice_superseded"
        return line(page, note: words[word])
      }
      // The name of a section that may be skipped is the same in every language.
      blocks += ["## Optional", lines.joined(separator: "\n")]
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func line(_ page: Page, note: String? = nil) -> String {
    markdownLine(page, site.declarations.settings.baseURL ?? SitePath.root.toRoot, note: note)
  }
}
