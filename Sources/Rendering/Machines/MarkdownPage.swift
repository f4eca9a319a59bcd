import Declarations
package import Files
import Language
package import Linking
import Parsing

extension Page {
  /// Whether the page is published as Markdown too: those that editors write or declare. Drafts are
  /// not, and neither are lists that the program makes.
  var hasMarkdown: Bool {
    switch content {
    case .document:
      metadata.status != .draft && listing != .search && listing != .alphabet
    case .entry: true
    case .filter, .folder, .alphabet, .search: false
    }
  }
}

extension SiteRenderer {
  /// The page as Markdown, beside its HTML: title, summary, stamp, the author's text with links
  /// that work, and what the page lists; nil for pages that have none.
  package func renderMarkdown(_ page: Page) -> OutputFile? {
    isOnline && page.hasMarkdown ? speaking(to: page).markdown(page) : nil
  }

  private func markdown(_ page: Page) -> OutputFile {
    let root = page.path.toRoot
    var blocks = ["# \(markdownText(page.title))"]
    blocks += notices(for: page, root: root).map { notice in
      let link = notice.link.map { link in " [\(markdownText(link.title))](\(link.href ?? ""))" }
      let text = notice.text.map { " " + markdownText($0) } ?? ""
      return "> **\(markdownText(notice.title))**\(text)\(link ?? "")"
    }
    if let summary = page.summary { blocks.append(markdownText(summary)) }
    var stamp = stamp(of: page)
    if case .entry(let entry, let key) = page.content,
      let register = site.declarations.registers[key]
    {
      stamp += facts(of: entry, in: register, on: page, root)
    }
    blocks.append(stamp.joined(separator: "\n"))
    if let document = page.document { blocks.append(body(of: page, document, root)) }
    blocks += fields(of: page, root) + list(of: page, root) + citing(page, root) + log(of: page)
    let text = blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    return OutputFile(
      path: page.path.description.dropFirst() + "index.md", bytes: Array(text.utf8))
  }

  /// The way to a page from a Markdown file: to its Markdown, or to its HTML where it has none.
  func markdownAddress(_ page: Page, _ root: String, anchor: String? = nil) -> String {
    let path = page.path.description.dropFirst() + (page.hasMarkdown ? "index.md" : "")
    return root + path + (anchor.map { "#" + $0 } ?? "")
  }

  /// A line of a list that leads to a page.
  func markdownLine(_ page: Page, _ root: String, note: String? = nil) -> String {
    let summary = page.summary.map { ": " + markdownText($0) } ?? ""
    let note = note.map { " (\(markdownText($0)))" } ?? ""
    return "- [\(markdownText(page.title))](\(markdownAddress(page, root)))\(note)\(summary)"
  }

  /// Where the page is, how old it is and who looked at it, a line each.
  private func stamp(of page: Page) -> [String] {
    let metadata = page.metadata
    let address =
      site.declarations.settings.baseURL == nil ? "[./](./)" : "<\(site.absolute(page.path))>"
    let review = page.document == nil ? nil : review(of: page)
    let lines: [(String, String?)] = [
      ("published", metadata.published?.description), ("changed", metadata.changed?.description),
      ("reviewed_on", review?.on?.iso), ("reviewed_by", review?.by.map(markdownText)),
      ("reviewed_against", review?.against.map(markdownText)), ("review_next", review?.next?.iso),
      ("owner", review?.owner.map(markdownText)),
      ("period", metadata.period.map { markdownText($0.text(in: language)) }),
    ]
    return ["- \(words["page_address"]): \(address)"]
      + lines.compactMap { word, value in value.map { "- \(words[word]): \($0)" } }
  }

  private func body(of page: Page, _ document: Document, _ root: String) -> String {
    // What the program generates from front matter stands in no file; its words are known.
    if page.metadata.accessibilityStatement != nil {
      return document.sections.map { section in
        let text = String(decoding: section.text, as: UTF8.self)
          .split(separator: "\n").map { markdownText(String($0)) }.joined(separator: "\n\n")
        let mark = String(repeating: "#", count: section.level)
        let heading = section.heading.isEmpty ? [] : ["\(mark) \(markdownText(section.heading))"]
        return (heading + [text]).filter { !$0.isEmpty }.joined(separator: "\n\n")
      }.joined(separator: "\n\n")
    }
    return MarkdownBody(of: page, document: document) { resolution, target in
      switch resolution {
      case .page(let id, let anchor), .term(let id, let anchor), .law(let id, let anchor):
        let page = site.pages[id]
        return (markdownAddress(page, root, anchor: anchor), page.title)
      case .file(let path, _), .image(let path, _, _):
        return (root + path, String(path.split(separator: "/").last ?? ""))
      case .none:
        guard case .entry(let key) = target,
          let entry = site.declarations.registers[key.register]?[key.key], let url = entry.url
        else { return nil }
        return (url, entry.name)
      }
    }.text(withoutTitle: page.title)
  }

  /// The declared fields of a page, a line each.
  private func fields(of page: Page, _ root: String) -> [String] {
    let lines = (page.type?.fields ?? []).compactMap { field in
      line(field, page.metadata.values[field.name], on: page, root)
    }
    return lines.isEmpty
      ? [] : ["## \(words["relations"])", lines.joined(separator: "\n")]
  }

  /// What a register says of an entry beside its name and definition, a line each.
  private func facts(
    of entry: RegisterEntry, in register: Register, on page: Page, _ root: String
  ) -> [String] {
    let builtIn = ["publisher", "year", "note"].map {
      FieldDeclaration($0, .text, label: words[$0])
    }
    let names = [entry.abbreviation].compactMap(\.self) + entry.synonyms
    let lines: [(String, String?)] = [
      ("law_number", entry.law == nil ? nil : entry.key),
      ("in_force_from", entry.law?.inForceFrom?.description),
      ("in_force_to", entry.law?.inForceTo?.description),
      ("synonyms", names.isEmpty ? nil : markdownText(names.joined(separator: ", "))),
      ("website", entry.url.map { "<\($0)>" }),
    ]
    return lines.compactMap { word, value in value.map { "- \(words[word]): \($0)" } }
      + (builtIn + register.fields).compactMap { line($0, entry.values[$0.name], on: page, root) }
  }

  /// A field with its values, those that are entries or pages with links to their Markdown.
  private func line(
    _ field: FieldDeclaration, _ value: Located<FieldValue>?, on page: Page, _ root: String
  ) -> String? {
    let items = fieldItems(value, of: field, site.declarations)
    let texts: [String]
    switch field.kind {
    case .reference, .page:
      texts = items.map { item in
        let place = item.entry?.locator.map { " " + lawPlaceTitle($0) } ?? ""
        let id = item.entry.flatMap { site.entryPages[EntryKey($0)] }
        let official = item.entry.flatMap {
          site.declarations.registers[$0.register]?[$0.key]?.url
        }
        let named = item.entry == nil ? self.page(named: item.key, in: page) : nil
        guard let other = id.map({ site.pages[$0] }) ?? named else {
          let text = markdownText(item.label + place)
          return official.map { "[\(text)](<\($0)>)" } ?? text
        }
        let label = named?.title ?? item.label + place
        return "[\(markdownText(label))](\(markdownAddress(other, root)))"
      }
    case .record where page.document != nil, .address where page.document != nil:
      texts = values(of: field, on: page, root: root).map { value in
        value.href.map { "[\(markdownText(value.title))](\($0))" } ?? markdownText(value.title)
      }
    case .address: texts = items.map { "<\($0.key)>" }
    case .text, .date, .number, .flag, .duration, .choice, .record, .map:
      texts = items.map { markdownText($0.label) }
    }
    return texts.isEmpty
      ? nil : "- \(markdownText(field.label)): \(texts.joined(separator: ", "))"
  }

  /// What readers are told has changed.
  private func log(of page: Page) -> [String] {
    let lines = page.metadata.changes.map { "- \($0.date): \(markdownText($0.text))" }
    return lines.isEmpty ? [] : ["## \(words["changes"])", lines.joined(separator: "\n")]
  }

  /// What the page lists below its own text.
  private func list(of page: Page, _ root: String) -> [String] {
    let lines: [String]
    switch page.listing {
    case .children, .news, .collection:
      lines = page.children.map { markdownLine(site.pages[$0], root) }
    case .archive:
      lines = site.pages.filter(\.isKeptForTheRecord).map { markdownLine($0, root) }
    case .register(let key):
      lines = (site.declarations.registers[key]?.entries ?? []).map { entry in
        let definition = entry.definition.map { ": " + markdownText($0) } ?? ""
        let name = markdownText(entry.name)
        guard let id = site.entryPages[EntryKey(register: key, key: entry.key)] else {
          return "- \(name)\(definition)"
        }
        return "- [\(name)](\(markdownAddress(site.pages[id], root)))\(definition)"
      }
    case .none, .search, .alphabet, .changes: return []
    }
    return lines.isEmpty ? [] : ["## \(words["in_section"])", lines.joined(separator: "\n")]
  }

  /// The pages that refer to the entry that the page is of.
  private func citing(_ page: Page, _ root: String) -> [String] {
    guard case .entry(let entry, let register) = page.content else { return [] }
    let key = EntryKey(register: register, key: entry.key)
    let ids = (site.citing[key] ?? []).map(\.page).withoutRepeats.filter {
      site.pages[$0].hasMarkdown
    }
    let lines = ids.map { markdownLine(site.pages[$0], root) }
    return lines.isEmpty ? [] : ["## \(words["cited_by"])", lines.joined(separator: "\n")]
  }
}
