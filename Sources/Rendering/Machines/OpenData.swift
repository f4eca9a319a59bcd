import Declarations
import Files
import Language
import Linking

extension SiteRenderer {
  /// The pages of each collection as data.json and data.csv beside it.
  func openData() -> [(String, [UInt8])] {
    site.pages.filter { $0.listing == .collection && $0.document != nil }.flatMap { collection in
      let table = CollectionTable(collection, in: site)
      let folder = String(collection.path.description.dropFirst())
      return [
        (folder + "data.csv", csv(table)), (folder + "data.json", json(table, of: collection)),
      ]
    }
  }

  /// RFC 4180, with a mark at the start that lets spreadsheets read it as UTF-8; several values of
  /// a field are parted by semicolons.
  private func csv(_ table: CollectionTable) -> [UInt8] {
    let labels = table.fields.map { field in
      let isAlone = table.fields.count { $0.label == field.label } == 1
      return isAlone ? field.label : "\(field.label) (\(field.name))"
    }
    let header = ["page_address", "data_title", "data_summary", "published", "changed"]
    let lines = table.pages.map { page in
      [
        site.address(page.path.description.dropFirst(), from: table.root), page.title,
        page.summary ?? "", page.metadata.published?.description ?? "",
        page.lastChange?.description ?? "",
      ] + table.fields.map { text(of: $0, on: page) }
    }
    let records = [header.map { words[$0] } + labels] + lines
    return Array(("\u{FEFF}" + records.map(csvLine).joined()).utf8)
  }

  /// The values of a field as readers see them; sources with their official address.
  private func text(of field: FieldDeclaration, on page: Page) -> String {
    fieldItems(page.metadata.values[field.name], of: field, site.declarations).map { item in
      switch field.kind {
      case .date: return item.key
      case .page: return self.page(named: item.key, in: page)?.title ?? item.label
      default: break
      }
      let place = item.entry?.locator.map { " " + lawPlaceTitle($0) } ?? ""
      guard let entry = item.entry, entry.register == "sources",
        let url = site.declarations.registers["sources"]?[entry.key]?.url
      else { return item.label + place }
      return "\(item.label) <\(url)>"
    }.joined(separator: "; ")
  }

  /// The shape of Schemas/data-1.json, which says what every key means.
  private func json(_ table: CollectionTable, of collection: Page) -> [UInt8] {
    let settings = site.declarations.settings
    let data = PageData(renderer: self, root: table.root)
    return JSONValue.members([
      "version": .number(1), "title": .text(collection.title), "url": data.address(collection),
      "summary": collection.summary.map(JSONValue.text), "language": .text(language.rawValue),
      "publisher": settings.publisher.map { .text($0.name) },
      "fields": .list(table.fields.map(data.declaration)),
      "pages": .list(
        table.pages.map { page in
          .members([
            "url": data.address(page), "title": .text(page.title),
            "type": page.type.map { .text($0.key) },
            "summary": page.summary.map(JSONValue.text),
            "language": page.metadata.language.map(JSONValue.text),
            "published": page.metadata.published.map { .text($0.description) },
            "changed": page.lastChange.map { .text($0.description) },
            "fields": data.fields(table.fields, of: page),
          ])
        }),
    ]).file
  }
}

/// The pages of a collection with the fields that any of them has.
private struct CollectionTable {
  let pages: [Page]
  /// In the order of the types' declarations, each once.
  let fields: [FieldDeclaration]
  /// The way from the collection to the start page.
  let root: String

  init(_ collection: Page, in site: Site) {
    pages = collection.children.map { site.pages[$0] }.filter {
      $0.document != nil && $0.metadata.status == .current
    }
    var seen: Set<String> = []
    let pages = pages
    fields = pages.compactMap(\.type).flatMap(\.fields).filter { field in
      seen.insert(field.name).inserted && pages.contains { $0.metadata.values[field.name] != nil }
    }
    root = collection.path.toRoot
  }
}
