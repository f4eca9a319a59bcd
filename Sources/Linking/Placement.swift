package import Declarations
import Files
import Language
import Parsing

/// Gives every page its address and finds two that want the same one.
struct Placement {
  /// A page that has an address but no number yet.
  struct Placed {
    let path: SitePath
    let content: Page.Content
    let title: String
    let listing: PageMetadata.Listing
    /// The language that it translates another page to; nil where it is no translation.
    var translation: String?
    /// Where to point when the address is taken.
    let location: Location?
  }

  let declarations: Declarations
  private(set) var placed: [SitePath: Placed] = [:]
  /// Markdown files whose address was taken, and those that have none with the root, so that links
  /// to them are not reported too.
  private(set) var displaced: [String: SitePath] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ declarations: Declarations) {
    self.declarations = declarations
  }

  /// Takes the documents in, then everything that follows from them.
  ///
  /// - Parameters:
  ///   - documents: Those that are built.
  ///   - drafts: The files of those that are not.
  mutating func place(_ documents: [Document], drafts: [SourceFile]) {
    for document in documents.sorted(by: { $0.file.path < $1.file.path }) { place(document) }
    diagnostics += translationMistakes(
      documents, drafts: drafts, in: declarations.settings.language)
    placeFolders()
    placeEntries()
    placeFilters()
    placeMissing()
  }

  private mutating func place(_ document: Document) {
    let location = Location(document.file, 0..<min(1, document.file.bytes.count))
    guard let path = Self.address(of: document.file, in: declarations.settings.language) else {
      reportEmpty(document.file.path, at: location)
      displaced[document.file.path] = .root
      return
    }
    let name = PageFileName(document.file.path)
    let isIndex = name.original.split(separator: "/").last == "index.md"
    let listing = document.metadata.listing?.value ?? (isIndex ? .children : .none)
    add(
      Placed(
        path: path, content: .document(document), title: document.title, listing: listing,
        translation: name.translation(from: declarations.settings.language), location: location))
  }

  private mutating func reportEmpty(_ name: String, at location: Location) {
    diagnostics.append(
      Diagnostic(
        .error, "address/empty", at: location,
        Message(
          swedish: "'\(name)' ger ingen adress: en del har varken bokstäver eller siffror",
          english: "'\(name)' gives no address: a part has neither letters nor digits"),
        fix: Message(swedish: "byt namnet", english: "change the name")))
  }

  private mutating func add(_ page: Placed) {
    if let other = placed[page.path] {
      report(page, takenBy: other)
      if case .document(let document) = page.content { displaced[document.file.path] = page.path }
    } else {
      placed[page.path] = page
    }
  }

  private mutating func report(_ page: Placed, takenBy other: Placed) {
    guard let location = page.location ?? other.location else {
      preconditionFailure("two pages of ours have the address \(page.path)")
    }
    let name = other.location?.file.displayPath ?? other.title
    diagnostics.append(
      Diagnostic(
        .error, "address/duplicate", at: location,
        Message(
          swedish: "adressen \(page.path) har redan tagits av \(name)",
          english: "the address \(page.path) is already taken by \(name)"),
        fix: Message(
          swedish: "byt namn på den ena filen eller nyckeln",
          english: "rename one of the two files or keys")))
  }

  /// Markdown files by the address that each would have.
  static func addresses(
    of files: [SourceFile], in language: InterfaceLanguage
  ) -> [SitePath: SourceFile] {
    let addresses = files.compactMap { file in address(of: file, in: language).map { ($0, file) } }
    return Dictionary(addresses) { first, _ in first }
  }

  /// The address a Markdown file's path gives on a site in `language`, below the code of its own
  /// language where it is a translation; nil when a part has no letter or digit.
  private static func address(of file: SourceFile, in language: InterfaceLanguage) -> SitePath? {
    let file = PageFileName(file.path)
    var parts = file.original.split(separator: "/").map(String.init)
    let name = parts.removeLast().dropLast(".md".utf8.count)
    if name != "index" { parts.append(String(name)) }
    let slugs = [file.translation(from: language)].compactMap { $0 } + parts.map { slug($0) }
    return slugs.contains("") ? nil : SitePath(parts: slugs)
  }

  /// Pages for the start and for folders that have no index.md.
  private mutating func placeFolders() {
    var missing: [SitePath: String] = [:]
    if placed[.root] == nil { missing[.root] = declarations.settings.title }
    for page in placed.values {
      guard case .document(let document) = page.content, page.translation == nil else { continue }
      var names = document.file.path.split(separator: "/").dropLast()
      while let name = names.last {
        let path = SitePath(parts: names.map { slug(String($0)) })
        if placed[path] == nil {
          missing[path] = min(missing[path] ?? readable(name), readable(name))
        }
        names = names.dropLast()
      }
    }
    for (path, title) in missing {
      placed[path] = Placed(
        path: path, content: .folder, title: title, listing: .children, location: nil)
    }
  }

  /// `goda-exempel` as a title: *Goda exempel*.
  private func readable(_ name: Substring) -> String {
    let words = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A page for each entry of a register that some page lists, but for those with their own.
  private mutating func placeEntries() {
    let lists = placed.values.filter { page in
      if case .register = page.listing { page.translation == nil } else { false }
    }
    for list in lists.sorted(by: { $0.path < $1.path }) {
      guard case .register(let key) = list.listing, let register = declarations.registers[key]
      else { continue }
      for entry in register.entries where entry.page == nil {
        let name = entrySlug(entry, of: register)
        guard !name.isEmpty else {
          reportEmpty(entry.key, at: entry.location)
          continue
        }
        add(
          Placed(
            path: list.path.appending(name),
            content: .entry(entry, register: key), title: entry.name, listing: .none,
            location: entry.location))
      }
    }
  }

  /// The pages of a collection's filters: one for each value its listed pages have.
  private mutating func placeFilters() {
    guard placed.values.contains(where: { $0.listing == .collection }) else { return }
    let pages = placed.values.sorted { $0.path < $1.path }
    let collections = pages.filter { $0.listing == .collection }
    var members: [SitePath: [Document]] = [:]
    for page in pages where page.path != .root {
      guard case .document(let document) = page.content, document.metadata.isListed else {
        continue
      }
      members[page.path.parent, default: []].append(document)
    }
    for page in collections {
      guard case .document(let document) = page.content else { continue }
      for name in document.metadata.filters {
        placeFilter(name, of: page, document: document, members: members[page.path] ?? [])
      }
      for name in document.metadata.compare {
        _ = field(name, of: document, members: members[page.path] ?? [])
      }
    }
  }

  /// The field a collection names; one that none of its pages can have is reported.
  private mutating func field(
    _ name: Located<String>, of document: Document, members: [Document]
  ) -> FieldDeclaration? {
    // A collection that is still empty may filter by whatever some type has.
    let keys = members.isEmpty ? Set(declarations.types.keys) : Set(members.map(\.metadata.type))
    let fields = keys.sorted().flatMap { declarations.types[$0]?.fields ?? [] }
    if let field = fields.first(where: { $0.name == name.value }) { return field }
    let known = Set(fields.map(\.name)).sorted()
    diagnostics.append(
      Diagnostic(
        .error, "collection/unknown-filter", at: Location(document.file, name.range),
        Message(
          swedish: "inga sidor i samlingen kan ha fältet '\(name.value)'",
          english: "no page of the collection can have the field '\(name.value)'"),
        fix: didYouMean(name.value, among: known)
          ?? Message(
            swedish: "fält som finns: \(known.joined(separator: ", "))",
            english: "known fields: \(known.joined(separator: ", "))")))
    return nil
  }

  private mutating func placeFilter(
    _ name: Located<String>, of page: Placed, document: Document, members: [Document]
  ) {
    guard let field = field(name, of: document, members: members) else { return }
    var labels: [String: String] = [:]
    for member in members {
      for value in fieldItems(member.metadata.values[field.name], of: field, declarations) {
        labels[value.key] = value.label
      }
    }
    for (value, label) in labels.sorted(by: { $0.key < $1.key }) {
      let filter = Location(document.file, name.range)
      guard !slug(field.label).isEmpty, !slug(label).isEmpty else {
        reportEmpty("\(field.label): \(label)", at: filter)
        continue
      }
      add(
        Placed(
          path: page.path.appending(slug(field.label)).appending(slug(label)),
          content: .filter(
            Page.Filter(
              collection: page.path, field: field, value: value, label: label,
              language: document.metadata.language)),
          title: "\(page.title): \(label)", listing: .none, translation: page.translation,
          location: filter))
    }
  }

  /// The search page and the A–Ö index of a site that does not declare them, at an address that
  /// is free: a folder of notes may well have one called `sok`.
  private mutating func placeMissing() {
    let language = declarations.settings.language
    let names: [(PageMetadata.Listing, Page.Content, Message, Message)] = [
      (
        .search, .search, Message(swedish: "sok", english: "search"),
        Message(swedish: "Sök", english: "Search")
      ),
      (
        .alphabet, .alphabet, Message(swedish: "a-o", english: "a-z"),
        Message(swedish: "Innehåll A–Ö", english: "A to Z")
      ),
    ]
    for (listing, content, name, title) in names
    where !placed.values.contains(where: { $0.listing == listing && $0.translation == nil }) {
      var path = SitePath(parts: [name[language]])
      var number = 2
      while placed[path] != nil {
        path = SitePath(parts: ["\(name[language])-\(number)"])
        number += 1
      }
      add(
        Placed(
          path: path, content: content, title: title[language], listing: listing,
          location: nil))
    }
  }
}

/// The last part of the address of an entry's page.
package func entrySlug(_ entry: RegisterEntry, of register: Register) -> String {
  let isNumber = entry.key.utf8.contains(UInt8(ascii: ":"))
  let candidate = slug(isNumber ? entry.shortName ?? entry.name : entry.key)
  return candidate.isEmpty ? slug(entry.name) : candidate
}
