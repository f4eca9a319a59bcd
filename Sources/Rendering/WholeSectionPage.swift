import Declarations
import Files
package import Linking
import Parsing

/// A page among those of its section.
struct ChapterContext: TemplateContext {
  /// The id of its title.
  let id: String
  let page: PageDetails
  /// Its headings of the second level.
  let contents: [LinkContext]
  let facts: [FactContext]
  let notices: [NoticeContext]
  let ruleChanges: [RuleChangeContext]
  let review: ReviewContext?
  let laws: [LawContext]
  let sources: [LinkContext]
  /// Where the page stands alone.
  let href: String
  /// Whether it is a list that can only be read there.
  let isListElsewhere: Bool

  static let fields: [String: TemplateField<ChapterContext>] = [
    "id": .text { $0.id },
    "page": .object { $0.page },
    "contents": .list { $0.contents },
    "has_contents": .flag { !$0.contents.isEmpty },
    "facts": .list { $0.facts },
    "has_facts": .flag { !$0.facts.isEmpty },
    "notices": .list { $0.notices },
    "rule_changes": .list { $0.ruleChanges },
    "has_rule_changes": .flag { !$0.ruleChanges.isEmpty },
    "review": .object { $0.review },
    "laws": .list { $0.laws },
    "has_laws": .flag { !$0.laws.isEmpty },
    "sources": .list { $0.sources },
    "has_sources": .flag { !$0.sources.isEmpty },
    "href": .text { $0.href },
    "is_list_elsewhere": .flag { $0.isListElsewhere },
  ]
}

extension SiteRenderer {
  /// The sections that can be read as one page, by rising address.
  package var wholeSections: [WholeSection] { site.wholeSections }

  /// The way from a section's own page to the page with all of it.
  func wholeSection(of page: Page, root: String) -> LinkContext? {
    wholeSectionPaths[page.id].map {
      LinkContext(title: words["whole_section"], href: root + $0.description.dropFirst())
    }
  }

  /// Everything the template is given for a section as one page.
  ///
  /// It repeats what other pages say, so search engines are asked to leave it out and are told of
  /// the section's own page.
  func context(for section: WholeSection) -> PageContext {
    let home = site.pages[section.page]
    let above = site.ancestors(of: home) + [home]
    let root = section.path.toRoot
    var context = frame(
      titled: words["whole_section_title"].replacing("{title}", with: home.title),
      at: section.path, below: above, canonical: home.path)
    context.page.summary = home.summary
    let ids = ids(in: section)
    context.chapters = section.members.compactMap { id in
      ids[id].map { chapter(site.pages[id], $0, of: section, ids, root: root) }
    }
    return context
  }

  /// The id of each page: its address from the section on. The `_` keeps it apart from the ids that
  /// themes give.
  private func ids(in section: WholeSection) -> [Int: String] {
    let depth = section.path.depth - 2
    let ids = section.members.map { id in
      let parts = site.pages[id].path.parts.dropFirst(depth)
      return (id, parts[depth] + "_" + parts.dropFirst().joined(separator: "_"))
    }
    return Dictionary(uniqueKeysWithValues: ids)
  }

  private func chapter(
    _ page: Page, _ id: String, of section: WholeSection, _ ids: [Int: String], root: String
  ) -> ChapterContext {
    var details = details(
      page, root: root, chapter: Chapter(ids: ids, id: id, title: page.title))
    if page.id == section.page {
      // The title and the summary of the section stand above all its pages.
      details.title = words["whole_section_start"]
      details.summary = nil
    }
    let headings = (page.document?.headings ?? []).filter { $0.level == 2 }
    let changes = ruleChanges(of: page, root: root)
    return ChapterContext(
      id: id, page: details,
      contents: headings.map {
        LinkContext(title: $0.text, href: "#" + Chapter.anchor($0.id, below: id))
      },
      facts: card(page, root).facts, notices: notices(for: page, root: root),
      ruleChanges: changes.shown + changes.later, review: review(of: page),
      laws: laws(of: page, root: root), sources: sources(of: page, root: root),
      href: href(page.id, root), isListElsewhere: page.listsItselfElsewhere)
  }
}
