import Declarations
import Files
import Linking

extension SiteRenderer {
  /// Every page with what it declares, for programs: the shape of Schemas/pages-1.json, which says
  /// what every key means. Pages are by address; drafts and lists that the program makes are left
  /// out.
  func pageList() -> [UInt8] {
    let settings = site.declarations.settings
    let data = PageData(renderer: self, root: "../")
    let pages = site.pages.filter(\.isInPageList)
    return JSONValue.members([
      "version": .number(1), "title": .text(settings.title),
      "url": settings.baseURL.map(JSONValue.text), "language": .text(language.rawValue),
      "publisher": settings.publisher.map { .text($0.name) },
      "types": .list(
        site.declarations.types.values.sorted { $0.key < $1.key }.map { type in
          .members([
            "key": .text(type.key), "name": .text(type.name), "plural": .text(type.plural),
            "fields": .list(type.fields.map(data.declaration)),
          ])
        }),
      "registers": .list(
        site.declarations.registers.values.sorted { $0.key < $1.key }.map { register in
          .members([
            "key": .text(register.key), "name": .text(register.name),
            "plural": .text(register.plural),
            "entries": .list(
              register.entries.map { entry in
                data.entry(EntryReference(register: register.key, key: entry.key))
              }),
          ])
        }),
      "pages": .list(pages.map { entry($0, data) }),
    ]).file
  }

  private func entry(_ page: Page, _ data: PageData) -> JSONValue {
    let metadata = page.metadata
    let markdown =
      page.hasMarkdown
      ? JSONValue.text(
        site.address(page.path.description.dropFirst() + "index.md", from: "../")) : nil
    return .members([
      "path": .text(page.path.description), "url": data.address(page), "markdown": markdown,
      "title": .text(page.title), "type": page.type.map { .text($0.key) },
      "entry": entryKey(of: page), "summary": page.summary.map(JSONValue.text),
      "language": .text(site.language(of: page)),
      "status": .text(metadata.status.rawValue),
      "parent": page.parent.map { .text(site.pages[$0].path.description) },
      "period": metadata.period.map { period in
        .members(["from": period.from.map(JSONValue.text), "to": period.to.map(JSONValue.text)])
      },
      "published": metadata.published.map { .text($0.description) },
      "changed": page.lastChange.map { .text($0.description) },
      "review": review(page),
      "numbers": metadata.numbers.isEmpty ? nil : .texts(metadata.numbers),
      "fields": page.type.map { data.fields($0.fields, of: page) },
      "references": references(page),
    ])
  }

  /// The entry of a register that the page is made of.
  private func entryKey(of page: Page) -> JSONValue? {
    guard case .entry(let entry, let register) = page.content else { return nil }
    return .members(["register": .text(register), "key": .text(entry.key)])
  }

  private func review(_ page: Page) -> JSONValue? {
    guard page.document != nil, let review = self.review(of: page) else { return nil }
    return .members([
      "on": review.on.map { .text($0.iso) },
      "by": page.metadata.review.by.isEmpty ? nil : .texts(page.metadata.review.by),
      "against": review.against.map(JSONValue.text), "due": review.next.map { .text($0.iso) },
      "owner": review.owner.map(JSONValue.text),
    ])
  }

  /// The entries that front matter and text refer to, by register.
  private func references(_ page: Page) -> JSONValue? {
    let registers = page.entries.map(\.register).withoutRepeats.sorted()
    guard !registers.isEmpty else { return nil }
    return .object(
      registers.map { register in
        let entries = page.entries.filter { $0.register == register }
        return (
          register,
          .list(
            entries.map { entry in
              .members(["key": .text(entry.key), "place": entry.locator.map(JSONValue.text)])
            })
        )
      })
  }
}

extension Page {
  fileprivate var isInPageList: Bool {
    switch content {
    case .document, .entry: metadata.status != .draft
    case .filter, .folder, .alphabet, .search: false
    }
  }
}
