import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// Everything the page's template is given.
  func context(for page: Page) -> PageContext {
    let ancestors = site.ancestors(of: page)
    let line = ancestors + [page]
    let current = line.first { voice.navigation.contains($0.id) }?.id
    let root = page.path.toRoot
    var context = frame(root: root, current: current)
    context.titleTag = titleTag(page.title)
    context.description = page.summary
    context.alternates = alternates(of: page)
    context.canonical = site.declarations.settings.baseURL.map { _ in site.absolute(page.path) }
    context.robots = page.isIndexed ? nil : "noindex"
    context.page = details(page, root: root)
    context.versions = versions(of: page, root: root)
    context.breadcrumbs = page.isStart ? [] : ancestors.map { link($0, root) }
    context.contents = contents(of: page)
    context.notices = notices(for: page, root: root)
    context.changes = page.metadata.changes.map { change in
      ChangeContext(
        date: DateContext(change.date, language), text: change.text)
    }
    if page.document != nil {
      addRelations(of: page, root: root, to: &context)
      context.review = review(of: page)
      (context.ruleChanges, context.laterChanges) = ruleChanges(of: page, root: root)
    }
    context.wholeSection = wholeSection(of: page, root: root)
    context.related = page.related.map { id in
      let other = site.pages[id]
      return marked(
        LinkContext(title: other.title, href: href(id, root), summary: other.summary), to: other)
    }
    addNeighbours(of: page, section: line.first { !$0.isStart }, root: root, to: &context)
    addListing(of: page, root: root, to: &context)
    addEntry(of: page, root: root, to: &context)
    addMachineParts(of: page, line: line, root: root, to: &context)
    return context
  }

  /// The address of a page as a link from a page whose way to the root is `root`.
  func href(_ id: Int, _ root: String) -> String {
    root + site.pages[id].path.description.dropFirst()
  }

  /// A link to a page with its menu title.
  func link(_ page: Page, _ root: String) -> LinkContext {
    marked(LinkContext(title: page.menuTitle, href: href(page.id, root)), to: page)
  }

  /// The page itself; with `chapter` as one of several on a page.
  func details(_ page: Page, root: String, chapter: Chapter? = nil) -> PageDetails {
    let metadata = page.metadata
    let filler = BodyFiller(
      site: site, root: root, voice: voice, language: site.language(of: page), chapter: chapter)
    var details = PageDetails()
    details.title = page.title
    details.shortTitle = page.menuTitle
    details.language = metadata.language == language.rawValue ? nil : metadata.language
    let isRightToLeft = details.language.flatMap(TextLanguage.init(code:))?.isRightToLeft
    details.direction = isRightToLeft == true ? "rtl" : nil
    details.summary = page.summary
    details.body = filler.html(of: page)
    details.typeName = page.type?.name
    details.isStart = page.isStart
    details.period = metadata.period?.text(in: language)
    details.published = metadata.published.map { DateContext($0, language) }
    details.changed = metadata.changed.map { DateContext($0, language) }
    details.address = site.absolute(page.path)
    details.numbers = metadata.numbers.map { NumberContext(text: $0) }
    details.feedbackHref = feedback?.filled(
      title: percentEncoded(page.title), path: percentEncoded(page.path.description))
    return details
  }

  /// The headings of level 2 with those of level 3 below them; none for fewer than three.
  private func contents(of page: Page) -> [LinkContext] {
    let headings = (page.document?.headings ?? []).filter { $0.level <= 3 }
    guard headings.count(where: { $0.level == 2 }) >= 3 else { return [] }
    var contents: [LinkContext] = []
    for heading in headings {
      let item = LinkContext(title: heading.text, href: "#" + heading.id)
      if heading.level == 2 || contents.isEmpty {
        contents.append(item)
      } else {
        contents[contents.count - 1].children.append(item)
      }
    }
    return contents
  }

  /// What is to be known of the page before it is read.
  func notices(for page: Page, root: String) -> [NoticeContext] {
    if case .entry(let law, let key) = page.content, let title = repealed(law),
      let register = site.declarations.registers[key]
    {
      let heir = law.law?.replacedBy.flatMap { link(toEntry: $0, in: register, root: root) }
      let text = heir.map { _ in words["replaced_by"] + ":" }
      return [NoticeContext(style: "superseded", title: title, text: text, link: heir)]
    }
    let metadata = page.metadata
    let (style, word): (String, String)
    switch metadata.status {
    case .current: return [translationNotice(for: page, root: root)].compactMap { $0 }
    case .draft:
      return [
        NoticeContext(
          style: "draft", title: words["notice_draft"], text: words["notice_draft_text"],
          link: nil)
      ]
    case .archived: (style, word) = ("archived", "notice_archived")
    case .superseded: (style, word) = ("superseded", "notice_superseded")
    case .removed: (style, word) = ("removed", "notice_removed")
    }
    return [
      NoticeContext(
        style: style, title: words[word], text: metadata.statusReason,
        link: page.successor.map { link(site.pages[$0], root) })
    ]
  }

  /// The last review of the page.
  func review(of page: Page) -> ReviewContext? {
    let own = page.metadata.review
    let defaults = site.declarations.settings.review
    guard own.on != nil || own.owner != nil || !own.by.isEmpty else { return nil }
    let isKept = page.metadata.status == .current || page.metadata.status == .draft
    let next = isKept ? own.due(defaultInterval: defaults.interval) : nil
    return ReviewContext(
      on: own.on.map { DateContext($0, language) },
      by: own.by.isEmpty ? nil : own.by.joined(separator: ", "), against: own.against,
      next: next.map { DateContext($0, language) }, isOverdue: next.map { $0 < today } ?? false,
      owner: own.owner ?? defaults.owner)
  }

  /// The pages before and after, and the section's menu while it is short.
  private func addNeighbours(
    of page: Page, section: Page?, root: String, to context: inout PageContext
  ) {
    guard let parent = page.parent.map({ site.pages[$0] }), !parent.isStart else { return }
    if let place = order.place(of: page.id) {
      if place > 0 { context.previous = link(site.pages[parent.children[place - 1]], root) }
      if place + 1 < parent.children.count {
        context.next = link(site.pages[parent.children[place + 1]], root)
      }
    }
    guard let section, section.children.count <= Self.longestMenu else { return }
    context.siblings = section.children.map { id in
      var item = link(site.pages[id], root)
      item.isCurrent = id == page.id
      let below = site.pages[id].children
      if below.count <= Self.longestMenu {
        item.children = below.map { child in
          var item = link(site.pages[child], root)
          item.isCurrent = child == page.id
          return item
        }
      }
      return item
    }
  }

  /// More links than this in a section and its menu is left out.
  private static var longestMenu: Int { 30 }
}

extension Page {
  /// Whether search engines should list the page.
  package var isIndexed: Bool {
    switch content {
    case .document, .entry, .folder: metadata.status == .current
    case .filter, .alphabet, .search: false
    }
  }
}
