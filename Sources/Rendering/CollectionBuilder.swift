import Declarations
import Files
import Language
import Linking

extension SiteRenderer {
  /// The pages of a collection, what they can be narrowed by, and the pages side by side.
  func addCollection(_ page: Page, root: String, to context: inout PageContext) {
    guard let collection = collections[page.id] else { return }
    context.children = page.children.map { id in
      var card = card(site.pages[id], root)
      card.filterValues = collection.addresses[id]
      return card
    }
    context.resultCount = page.children.count
    context.filters = filters(of: page, active: nil, root: root)
    context.comparison = comparison(collection, members: page.children, root: root)
    context.tileMaps = tileMaps(of: collection, filters: context.filters)
  }

  /// The pages of a collection that share a value.
  func addFilter(_ filter: Page.Filter, root: String, to context: inout PageContext) {
    guard let id = site.pageByPath[filter.collection], let collection = collections[id] else {
      return
    }
    let members = collection.pages(filter)
    context.children = members.map { card(site.pages[$0], root) }
    context.resultCount = members.count
    context.filters = filters(of: site.pages[id], active: filter, root: root)
    context.activeFilter = ActiveFilterContext(
      title: filter.label, resetHref: href(id, root))
    context.comparison = comparison(collection, members: members, root: root)
  }

  /// The filters of a collection, each value with the number of pages that have it.
  private func filters(
    of collection: Page, active: Page.Filter?, root: String
  ) -> [FilterContext] {
    (collections[collection.id]?.filters ?? []).compactMap { filter in
      let folder = collection.path.appending(slug(filter.field.label))
      let options = filter.values.compactMap { value -> LinkContext? in
        guard let id = site.pageByPath[folder.appending(slug(value.label))] else { return nil }
        return LinkContext(
          title: value.label, href: href(id, root), count: value.pages.count,
          isCurrent: active?.field.name == filter.field.name && active?.value == value.key)
      }
      return options.isEmpty
        ? nil
        : FilterContext(
          label: filter.field.label, id: slug(filter.field.label), options: options)
    }
  }

  /// The pages as rows of a table; nil where nothing is declared to compare them by, or there are
  /// no two of them.
  private func comparison(
    _ collection: CollectionFilters, members: [Int], root: String
  ) -> ComparisonContext? {
    guard !collection.columns.isEmpty, members.count > 1 else { return nil }
    let rows = members.map { id in
      let page = site.pages[id]
      let cells = collection.columns.map { field in
        ComparisonCellContext(label: field.label, text: text(of: field, on: page))
      }
      return ComparisonRowContext(
        title: page.title, href: href(id, root), language: foreignLanguage(of: page), cells: cells)
    }
    return ComparisonContext(
      name: collection.memberName, columns: collection.columns.map { LinkContext(title: $0.label) },
      rows: rows)
  }

  /// What a page says in a field, as a reader writes it.
  private func text(of field: FieldDeclaration, on page: Page) -> String? {
    let value = page.metadata.values[field.name]
    if case .date(let date)? = value?.value { return DateContext(date, language).text }
    let items = fieldItems(value, of: field, site.declarations)
    return items.isEmpty ? nil : items.map(\.label).joined(separator: ", ")
  }

  /// A map for each filter whose values are entries of a register with places on one.
  private func tileMaps(
    of collection: CollectionFilters, filters: [FilterContext]
  ) -> [TileMapContext] {
    collection.filters.compactMap { filter in
      guard case .reference(let key) = filter.field.kind,
        let register = site.declarations.registers[key],
        let options = filters.first(where: { $0.label == filter.field.label })?.options
      else { return nil }
      let links = Dictionary(options.map { ($0.title, $0) }) { first, _ in first }
      let places = register.entries.compactMap { entry in entry.tile.map { (entry, $0) } }
        .sorted { ($0.1.row, $0.1.column) < ($1.1.row, $1.1.column) }
      guard !places.isEmpty else { return nil }
      let without = places.filter { links[$0.0.name] == nil }.map { $0.0.shortName ?? $0.0.name }
        .sorted { CollationKey($0) < CollationKey($1) }
      return TileMapContext(
        title: register.plural, id: "page-map-" + slug(filter.field.label),
        tiles: places.map { entry, tile in
          TileContext(
            label: tile.label ?? String((entry.shortName ?? entry.name).prefix(4)),
            title: entry.name, column: tile.column, row: tile.row, link: links[entry.name])
        },
        options: options,
        without: without.isEmpty ? nil : without.joined(separator: ", "))
    }
  }
}
