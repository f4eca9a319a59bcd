import Declarations
import Language
import Linking
import Parsing

/// The pages of a collection by the values of the fields it is filtered by.
///
/// Made once for a collection and all its filter pages, which each list every value with its count.
struct CollectionFilters: Sendable {
  /// A field with the values that pages have.
  struct Filter: Sendable {
    let field: FieldDeclaration
    /// The values in Swedish order of what readers see; days as they come.
    let values: [Value]
  }

  /// A value with its pages.
  struct Value: Sendable {
    let key: String
    let label: String
    /// The address of its page below the collection's: `region/skane`.
    let address: String
    /// The pages in the order of the collection, each once.
    var pages: [Int]
  }

  /// The filters in the order the collection names them.
  let filters: [Filter]
  /// The fields that pages are compared by, without those that no page has.
  let columns: [FieldDeclaration]
  /// What a page calls the pages of the collection: *Gott exempel*.
  let memberName: String
  /// The addresses of the values each page has, with spaces between them.
  private(set) var addresses: [Int: String] = [:]

  /// Sorts a collection's pages by their values. O(pages × filters).
  init(of collection: Page, in site: Site) {
    let members = collection.children.map { site.pages[$0] }
    let fields = members.lazy.compactMap(\.type).flatMap(\.fields)
    filters = collection.metadata.filters.compactMap { name in
      fields.first { $0.name == name.value }.map { field in
        Filter(field: field, values: Self.values(of: field, members, site.declarations))
      }
    }
    columns = collection.metadata.compare.compactMap { name in
      fields.first { field in
        field.name == name.value && members.contains { $0.metadata.values[field.name] != nil }
      }
    }
    memberName = members.lazy.compactMap(\.type).first?.name ?? ""
    for value in filters.flatMap(\.values) {
      for page in value.pages {
        addresses[page] = addresses[page].map { $0 + " " + value.address } ?? value.address
      }
    }
  }

  /// The pages that have a value.
  func pages(_ filter: Page.Filter) -> [Int] {
    let values = filters.first { $0.field.name == filter.field.name }?.values
    return values?.first { $0.key == filter.value }?.pages ?? []
  }

  private static func values(
    of field: FieldDeclaration, _ members: [Page], _ declarations: Declarations
  ) -> [Value] {
    var values: [String: Value] = [:]
    let folder = slug(field.label)
    for member in members {
      for item in fieldItems(member.metadata.values[field.name], of: field, declarations) {
        var value =
          values[item.key]
          ?? Value(
            key: item.key, label: item.label, address: folder + "/" + slug(item.label), pages: [])
        if value.pages.last != member.id { value.pages.append(member.id) }
        values[item.key] = value
      }
    }
    let isDay = if case .date = field.kind { true } else { false }
    return values.values.map { (key: CollationKey(isDay ? $0.key : $0.label), value: $0) }
      .sorted { ($0.key, $0.value.key) < ($1.key, $1.value.key) }.map(\.value)
  }
}
