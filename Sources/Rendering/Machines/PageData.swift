import Declarations
import Files
import Language
import Linking
import Parsing

/// Writes what pages declare as JSON, with addresses from one file.
struct PageData {
  let renderer: SiteRenderer
  /// The way from the file to the start page.
  let root: String

  private var site: Site { renderer.site }

  /// The address of a page.
  func address(_ page: Page) -> JSONValue {
    .text(site.address(page.path.description.dropFirst(), from: root))
  }

  /// The declared fields that a page has values of, in the order of the declaration.
  func fields(_ fields: [FieldDeclaration], of page: Page) -> JSONValue {
    .object(
      fields.compactMap { field in
        page.metadata.values[field.name].map { value in
          (field.name, json(value.value, of: field.kind, on: page))
        }
      })
  }

  /// What a field is called and may hold.
  func declaration(_ field: FieldDeclaration) -> JSONValue {
    .members([
      "name": .text(field.name), "label": .text(field.label), "kind": .text(field.kind.name),
      "many": .flag(field.isMany), "register": field.kind.register.map(JSONValue.text),
    ])
  }

  /// An entry of a register with its name and addresses.
  func entry(_ reference: EntryReference) -> JSONValue {
    let entry = site.declarations.registers[reference.register]?[reference.key]
    return .members([
      "key": .text(reference.key), "label": .text(entry?.name ?? reference.key),
      "place": reference.locator.map(JSONValue.text),
      "url": site.entryPages[EntryKey(reference)].map { address(site.pages[$0]) },
      "official": (entry?.url).map(JSONValue.text),
    ])
  }

  private func json(
    _ value: FieldValue, of kind: FieldDeclaration.Kind, on page: Page
  ) -> JSONValue {
    switch value {
    case .text(let text), .address(let text): return .text(text)
    case .date(let date): return .text(date.description)
    case .number(let number): return Int(exactly: number).map(JSONValue.number) ?? .decimal(number)
    case .flag(let flag): return .flag(flag)
    case .duration(let duration):
      return .text(duration.months > 0 ? "P\(duration.months)M" : "P\(duration.days)D")
    case .choice(let key):
      var label = key
      if case .choice(let choices) = kind {
        label = choices.first { $0.key == key }?.label ?? key
      }
      return .members(["key": .text(key), "label": .text(label)])
    case .reference(let reference): return entry(reference)
    case .page(let path): return named(path, on: page)
    case .list(let values): return .list(values.map { json($0.value, of: kind, on: page) })
    case .record(let values):
      guard case .record(let fields) = kind else { return .object([]) }
      return .object(
        fields.compactMap { field in
          values[field.name].map { (field.name, json($0.value, of: field.kind, on: page)) }
        })
    case .map(let pairs):
      guard case .map(let inner) = kind else { return .object([]) }
      return .object(pairs.map { ($0.key.value, json($0.value.value, of: inner, on: page)) })
    }
  }

  /// A page that a field names, with its title and address.
  private func named(_ path: String, on page: Page) -> JSONValue {
    guard let page = renderer.page(named: path, in: page) else {
      return .members(["label": .text(path)])
    }
    return .members(["label": .text(page.title), "url": address(page)])
  }
}

extension FieldDeclaration.Kind {
  /// The kind as types.yaml names it.
  fileprivate var name: String {
    switch self {
    case .text: "text"
    case .date: "date"
    case .number: "number"
    case .flag: "flag"
    case .duration: "duration"
    case .choice: "choice"
    case .reference: "reference"
    case .page: "page"
    case .address: "address"
    case .record: "record"
    case .map: "map"
    }
  }

  /// The register whose entries the field names.
  fileprivate var register: String? {
    if case .reference(let register) = self { register } else { nil }
  }
}
