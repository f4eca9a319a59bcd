import Declarations
import Files
import Language
import Parsing

/// Finds what the references of a document mean.
struct LinkResolver {
  let book: AddressBook
  private(set) var diagnostics: [Diagnostic] = []
  /// What was suggested for each path that leads nowhere.
  private var suggestions: [String: String?] = [:]
  private lazy var files = Array(book.pageByFile.keys) + Array(book.assets.keys)
  private lazy var newPlaces = NewPlaces(book)
  private lazy var filesByName = Dictionary(grouping: files) { path in
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  init(book: AddressBook) {
    self.book = book
  }

  /// What each reference of the page's document turned out to be, in order.
  mutating func resolve(_ page: Page) -> [Resolution] {
    guard let document = page.document else { return [] }
    return document.body.references.map { reference in
      let location = Location(document.file, reference.range)
      switch reference.target {
      case .local(let address):
        return local(address, from: page, in: document, at: location)
      case .image(let address):
        return image(address, in: document, at: location)
      case .entry(let entry):
        return self.entry(entry, from: page)
      case .mentionedLaw(let entry):
        return mention(entry, from: page) { .law($0, anchor: $1) }
      case .mentionedTerm(let entry):
        return mention(entry, from: page) { .term($0, anchor: $1) }
      }
    }
  }

  /// The page a field of the front matter or a setting names; a mistake is reported.
  mutating func page(_ path: Located<String>, in file: SourceFile, folder: String) -> Int? {
    let location = Location(file, path.range)
    if let id = book.page(named: path.value, in: folder) { return id }
    report(
      missing: AddressBook.path(path.value, relativeTo: folder) ?? path.value,
      written: path.value, in: folder, at: location)
    return nil
  }

  private mutating func local(
    _ address: String, from page: Page, in document: Document, at location: Location
  ) -> Resolution {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts[0].split(separator: "?", omittingEmptySubsequences: false)[0]
    let anchor = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    if written.isEmpty {
      return checked(page.id, anchor: anchor, at: location)
    }
    let folder = folder(of: document.file.path)
    guard let path = AddressBook.path(written, relativeTo: folder) else {
      report(missing: String(written), written: String(written), in: folder, at: location)
      return .none
    }
    if book.displaced.contains(path), let id = book.pageByFile[path] {
      // The anchors are those of the file in its way, which has been reported.
      return .page(id, anchor: anchor)
    }
    if let id = book.pageByFile[path] ?? pageAt(path) {
      return checked(id, anchor: anchor, at: location)
    }
    if let asset = book.assets[path] {
      return .file(path: asset.outputPath, sizeBytes: asset.file.bytes.count)
    }
    report(missing: path, written: String(written), in: folder, at: location)
    return .none
  }

  /// The page with the address `/path/`, as links below the root may also write it.
  private func pageAt(_ path: String) -> Int? {
    guard !path.hasSuffix(".md") else { return nil }
    let parts = path.split(separator: "/").map(String.init)
    return book.pageByPath[SitePath(parts: parts.last == "index.html" ? parts.dropLast() : parts)]
  }

  private mutating func checked(_ id: Int, anchor: String?, at location: Location) -> Resolution {
    guard let anchor else { return .page(id, anchor: nil) }
    let page = book.pages[id]
    if !book.hasAnchor(anchor, on: page) {
      let known = book.anchors(of: page).sorted()
      let list = known.prefix(12).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .error, "link/missing-anchor", at: location,
          Message(
            swedish: "sidan \(page.path) har inget ankare '#\(anchor)'",
            english: "the page \(page.path) has no anchor '#\(anchor)'"),
          fix: nearest(to: anchor, among: known).map {
            Message(swedish: "menade du '#\($0)'?", english: "did you mean '#\($0)'?")
          } ?? Message(swedish: "ankare som finns: \(list)", english: "known anchors: \(list)"),
          edit: book.hasAnchor(slug(anchor), on: page)
            ? location.edit(of: "#" + anchor, to: "#" + slug(anchor)) : nil))
    }
    return .page(id, anchor: anchor)
  }

  private mutating func image(
    _ address: String, in document: Document, at location: Location
  ) -> Resolution {
    let folder = folder(of: document.file.path)
    guard let path = AddressBook.path(address, relativeTo: folder), let asset = book.assets[path]
    else {
      report(missing: address, written: address, in: folder, at: location)
      return .none
    }
    let size = imageSize(asset.file.bytes)
    return .image(path: asset.outputPath, width: size?.width, height: size?.height)
  }

  private func entry(_ entry: EntryReference, from page: Page) -> Resolution {
    guard let id = book.entryPages[EntryKey(entry)] ?? book.registerPages[entry.register] else {
      return .none
    }
    return .page(id, anchor: anchor(of: entry, on: id))
  }

  private func mention(
    _ entry: EntryReference, from page: Page, _ make: (Int, String?) -> Resolution
  ) -> Resolution {
    guard let id = book.entryPages[EntryKey(entry)], id != page.id else { return .none }
    return make(id, anchor(of: entry, on: id))
  }

  /// The anchor of the place an entry is referred to at, on the entry's own page only.
  private func anchor(of entry: EntryReference, on id: Int) -> String? {
    guard let locator = entry.locator, case .entry = book.pages[id].content else { return nil }
    return placeAnchor(locator)
  }

  /// Reports a path that leads nowhere: below the root, and as it is written, relative to `folder`.
  private mutating func report(
    missing path: String, written: String, in folder: String, at location: Location
  ) {
    if book.drafts.contains(path) {
      diagnostics.append(
        Diagnostic(
          .error, "link/to-draft", at: location,
          Message(
            swedish: "'\(path)' är ett utkast och publiceras inte",
            english: "'\(path)' is a draft and is not published"),
          fix: Message(
            swedish: "ta bort länken tills sidan är klar, eller bygg med --drafts",
            english: "remove the link until the page is ready, or build with --drafts")))
      return
    }
    let new = newPlaces.target(of: path, written: written, in: folder)
    diagnostics.append(
      Diagnostic(
        .error, "link/missing-page", at: location,
        Message(
          swedish: "det finns ingen sida eller fil '\(path)'",
          english: "there is no page or file '\(path)'"),
        fix: new.map { Message(swedish: "skriv '\($0)'", english: "write '\($0)'") }
          ?? suggestion(for: path).map(didYouMean)
          ?? Message(
            swedish: "skriv sökvägen till en fil i innehållsmappen, eller ta bort länken",
            english: "write the path of a file in the content folder, or remove the link"),
        edit: new.flatMap { location.edit(of: written, to: $0) }))
  }

  /// The file with the same name elsewhere, else the one with the most similar path.
  private mutating func suggestion(for path: String) -> String? {
    if let known = suggestions[path] { return known }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let sameName = filesByName[name.hasSuffix(".md") ? name : name + ".md"] ?? filesByName[name]
    // Comparing with every file is slow; whoever has that many mistakes made one, many times.
    let near = suggestions.count < 100 ? nearest(to: path, among: files) : nil
    let suggestion = (sameName?.min() ?? near).map { "/" + $0 }
    suggestions[path] = .some(suggestion)
    return suggestion
  }

  private func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}

/// The anchor of a place in a law, such as `2-25` for *2 kap. 25 §*.
package func placeAnchor(_ locator: String) -> String {
  slug(locator)
}

extension AddressBook {
  /// Whether a link may point at `anchor` on a page. O(headings).
  func hasAnchor(_ anchor: String, on page: Page) -> Bool {
    if Self.anchorsOfAll.contains(anchor) { return true }
    if let document = page.document,
      document.otherIDs.contains(anchor) || document.headings.contains(where: { $0.id == anchor })
    {
      return true
    }
    guard case .register(let key) = page.listing else { return false }
    return anchorsByRegister[key]?.contains(anchor) == true
  }

  /// The ids on the page that a link may point at.
  func anchors(of page: Page) -> Set<String> {
    var anchors = Self.anchorsOfAll
    if let document = page.document {
      anchors.formUnion(document.headings.map(\.id))
      anchors.formUnion(document.otherIDs)
    }
    if case .register(let key) = page.listing {
      anchors.formUnion(anchorsByRegister[key] ?? [])
    }
    return anchors
  }

  /// The ids that the theme gives every page.
  private static let anchorsOfAll: Set<String> = ["main", "innehall"]
}
