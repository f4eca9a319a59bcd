import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// What the page lists below its own text.
  func addListing(of page: Page, root: String, to context: inout PageContext) {
    switch page.content {
    case .filter(let filter):
      addFilter(filter, root: root, to: &context)
      return
    case .entry:
      return
    case .document, .folder, .alphabet, .search:
      break
    }
    switch page.listing {
    case .none, .search:
      break
    case .changes:
      context.changeDays = changeDays(except: page, root: root)
    case .children:
      context.children = page.children.map { card(site.pages[$0], root) }
    case .news:
      context.children = page.children.map { card(site.pages[$0], root) }
      context.feed = LinkContext(title: page.title, href: "feed.xml")
    case .collection:
      addCollection(page, root: root, to: &context)
    case .register(let key):
      addRegister(key, root: root, to: &context)
    case .alphabet:
      addAlphabet(root: root, to: &context)
    case .archive:
      context.children = site.pages.filter(\.isKeptForTheRecord).map { kept in
        var card = card(kept, root)
        card.notice = notices(for: kept, root: root).first
        card.period = kept.metadata.period?.text(in: language)
        return card
      }
    }
    if page.path == .root { addStart(root: root, to: &context) }
    if page.isStart, page.isTranslation, !page.children.isEmpty {
      context.entrances = [
        EntranceContext(
          title: words["translated_pages"], id: "pages", items: entranceItems(page, root))
      ]
    }
  }

  /// A page as a card, with the facts that its collection filters by.
  func card(_ page: Page, _ root: String) -> CardContext {
    let parent = page.parent.map { site.pages[$0] }
    let filters = parent?.metadata.filters.map(\.value) ?? []
    let fields = (page.type?.fields ?? []).filter { filters.contains($0.name) }
    let facts = fields.compactMap { field -> FactContext? in
      let items = fieldItems(page.metadata.values[field.name], of: field, site.declarations)
      guard !items.isEmpty else { return nil }
      return FactContext(label: field.label, items: items.map { LinkContext(title: $0.label) })
    }
    let isNews = parent?.listing == .news
    return CardContext(
      title: page.title, href: href(page.id, root), language: foreignLanguage(of: page),
      summary: page.summary, typeName: nil,
      date: isNews ? page.metadata.published.map { DateContext($0, language) } : nil,
      facts: facts)
  }

  private func addStart(root: String, to context: inout PageContext) {
    for (index, entrance) in site.entrances.enumerated() {
      let page = site.pages[entrance.page]
      context.entrances.append(
        EntranceContext(
          title: entrance.title, id: "ingang-\(index + 1)", items: entranceItems(page, root)))
    }
    if let changes = site.pages.first(where: { $0.listing == .changes && !$0.isTranslation }) {
      context.changeDays = Array(changeDays(except: changes, root: root).prefix(3))
      context.changesPage = LinkContext(title: changes.title, href: href(changes.id, root))
    }
    guard let news = site.pages.first(where: { $0.listing == .news && !$0.isTranslation })
    else { return }
    context.news = news.children.prefix(3).map { card(site.pages[$0], root) }
  }

  /// The links below one heading of the start page.
  private func entranceItems(_ page: Page, _ root: String) -> [LinkContext] {
    if case .register(let key) = page.listing, let register = site.declarations.registers[key] {
      return doors(to: register, root)
    }
    return page.children.map { id in
      var item = link(site.pages[id], root)
      item.summary = site.pages[id].summary
      return item
    }
  }

  /// The entries of a register in its own order, each with what it is.
  func doors(to register: Register, _ root: String) -> [LinkContext] {
    register.entries.compactMap { entry in
      guard let id = site.entryPages[EntryKey(register: register.key, key: entry.key)] else {
        return nil
      }
      return LinkContext(title: entry.name, href: href(id, root), summary: entry.definition)
    }
  }
}

extension Page {
  /// Whether the page is kept at its address although it no longer holds.
  var isKeptForTheRecord: Bool {
    document != nil && (metadata.status == .archived || metadata.status == .superseded)
  }
}
