package import Declarations
package import Files
import Language
package import Parsing

/// Makes one site of all documents and registers: addresses, tree, relations, redirects.
///
/// - Parameters:
///   - documents: All parsed Markdown files, in any order.
///   - files: The files of the content folder; those that are neither Markdown nor declarations
///     are published as they are.
///   - declarations: What the editors declare.
///   - includesDrafts: Whether drafts are pages like any other.
/// - Returns: The site, and every address taken twice and every link that leads nowhere.
package func link(
  _ documents: [Document], files: [SourceFile], declarations: Declarations, includesDrafts: Bool
) -> (site: Site, diagnostics: [Diagnostic]) {
  let built = documents.filter { includesDrafts || $0.metadata.status != .draft }
  let drafts = documents.filter { !includesDrafts && $0.metadata.status == .draft }.map(\.file)
  var placement = Placement(declarations)
  placement.place(built, drafts: drafts)
  var (pages, pageByPath) = pages(from: placement)
  let (published, assetDiagnostics) = assets(
    among: files, pages: pages, settings: declarations.settings)
  let book = AddressBook(
    pages: pages, pageByPath: pageByPath, displaced: placement.displaced,
    drafts: Set(drafts.map(\.path)), assets: published, declarations: declarations)
  addVersions(to: &pages, book)
  var resolver = LinkResolver(book: book)
  for id in pages.indices {
    pages[id].resolutions = resolver.resolve(pages[id])
    pages[id].entries = referredEntries(of: pages[id])
  }
  let citing = citations(pages)
  let relatedPages = RelatedPages(pages, citing: citing, entryPages: book.entryPages)
  for id in pages.indices {
    let (successor, chosen) = named(pages[id], by: &resolver)
    pages[id].successor = successor
    pages[id].related = relatedPages.related(to: pages[id], named: chosen)
  }
  relateTranslations(in: &pages)
  let menus = Menus(declarations.settings, file: declarations.settingsFile, resolver: &resolver)
  let navigation =
    declarations.settings.navigation.isEmpty ? defaultNavigation(pages) : menus.navigation
  let wholeSections = WholeSections(
    pages: pages, pageByPath: pageByPath, assets: published,
    language: declarations.settings.language
  ).found(in: navigation)
  let lock = files.first { $0.path == AddressLock.fileName }.map { AddressLock.read($0) }
  var redirects = RedirectTable(
    pages, pageByPath: pageByPath, assets: published, wholeSections: wholeSections,
    settings: declarations.settings,
    lock: lock?.lock)
  redirects.addAliases()
  redirects.addDeclared(by: declarations, &resolver)
  let reviews = files.first { $0.path == ReviewLock.fileName }.map { ReviewLock.read($0) }
  checkEntryPages(declarations, resolver: &resolver)
  resolvePageFields(&pages, declarations, resolver: &resolver)
  let site = Site(
    declarations: declarations, pages: pages, pageByPath: pageByPath, assets: published,
    entryPages: book.entryPages, entriesByPage: book.entriesByPage,
    registerPages: book.registerPages, citing: citing,
    lock: lock?.lock, reviewLock: reviews?.lock,
    drafts: Placement.addresses(of: drafts, in: declarations.settings.language),
    redirects: redirects.sorted, navigation: navigation, wholeSections: wholeSections,
    footer: menus.footer, translatedMenus: menus.translated, entrances: menus.entrances,
    searchPage: firstPage(listing: .search, in: pages),
    alphabetPage: firstPage(listing: .alphabet, in: pages),
    newsletterPrivacyPage: menus.newsletterPrivacy)
  let diagnostics =
    placement.diagnostics + assetDiagnostics + redirects.diagnostics + resolver.diagnostics
    + (lock?.diagnostics ?? []) + (reviews?.diagnostics ?? [])
  return (site, diagnostics.sortedOnce())
}

/// The pages that settings name.
private struct Menus {
  let navigation: [Int]
  let footer: [Int]
  let translated: [InterfaceLanguage: (navigation: [Int], footer: [Int])]
  let entrances: [(title: String, page: Int)]
  let newsletterPrivacy: Int?

  init(_ settings: SiteSettings, file: SourceFile?, resolver: inout LinkResolver) {
    guard let file else {
      (navigation, footer, translated, entrances, newsletterPrivacy) = ([], [], [:], [], nil)
      return
    }
    navigation = settings.navigation.compactMap { resolver.page($0, in: file, folder: "") }
    footer = settings.footer.compactMap { resolver.page($0, in: file, folder: "") }
    var translated: [InterfaceLanguage: (navigation: [Int], footer: [Int])] = [:]
    for (language, menus) in settings.translations {
      translated[language] = (
        menus.navigation.compactMap { resolver.page($0, in: file, folder: "") },
        menus.footer.compactMap { resolver.page($0, in: file, folder: "") }
      )
    }
    self.translated = translated
    entrances = settings.entrances.compactMap { entrance in
      resolver.page(entrance.page, in: file, folder: "").map { (entrance.title, $0) }
    }
    newsletterPrivacy = settings.newsletter?.privacy.flatMap {
      resolver.page($0, in: file, folder: "")
    }
  }
}

/// The pages a page's front matter names as its successor and as related.
private func named(
  _ page: Page, by resolver: inout LinkResolver
) -> (successor: Int?, related: [Int]) {
  guard let document = page.document else { return (nil, []) }
  let folder = document.file.path.split(separator: "/").dropLast().joined(separator: "/")
  let successor = page.metadata.supersededBy.flatMap {
    resolver.page($0, in: document.file, folder: folder)
  }
  let related = page.metadata.related.compactMap {
    resolver.page($0, in: document.file, folder: folder)
  }
  return (successor, related)
}

/// Reports entries whose own page does not exist.
private func checkEntryPages(_ declarations: Declarations, resolver: inout LinkResolver) {
  for (_, register) in declarations.registers.sorted(by: { $0.key < $1.key }) {
    for entry in register.entries {
      if let page = entry.page { _ = resolver.page(page, in: entry.location.file, folder: "") }
    }
  }
}

/// Finds the pages that declared fields name, and reports those of pages and of entries that name
/// one that does not exist.
private func resolvePageFields(
  _ pages: inout [Page], _ declarations: Declarations, resolver: inout LinkResolver
) {
  for id in pages.indices {
    guard let document = pages[id].document else { continue }
    let folder = document.file.path.split(separator: "/").dropLast().joined(separator: "/")
    for path in pagePaths(in: pages[id].metadata.values) {
      pages[id].namedPages[path.value] = resolver.page(path, in: document.file, folder: folder)
    }
  }
  for (_, register) in declarations.registers.sorted(by: { $0.key < $1.key }) {
    for entry in register.entries {
      // An entry's own page is looked for by itself.
      for path in pagePaths(in: entry.values.filter { $0.key != "page" }) {
        _ = resolver.page(path, in: entry.location.file, folder: "")
      }
    }
  }
}

/// The pages that some fields name, at any depth, with their places.
private func pagePaths(in values: [String: Located<FieldValue>]) -> [Located<String>] {
  values.sorted { $0.key < $1.key }.flatMap { pagePaths(in: $0.value) }
}

private func pagePaths(in value: Located<FieldValue>) -> [Located<String>] {
  switch value.value {
  case .page(let path): [Located(path, at: value.range)]
  case .list(let values): values.flatMap { pagePaths(in: $0) }
  case .record(let fields): pagePaths(in: fields)
  case .map(let pairs): pairs.flatMap { pagePaths(in: $0.value) }
  case .text, .date, .number, .flag, .duration, .choice, .reference, .address: []
  }
}

/// The first sections of a site that declares no menu, at most seven.
private func defaultNavigation(_ pages: [Page]) -> [Int] {
  let start = pages.first { $0.path == .root }
  return Array((start?.children ?? []).filter { !pages[$0].children.isEmpty }.prefix(7))
}

/// The first page with a listing; the start page when its address was taken, which is reported.
private func firstPage(listing: PageMetadata.Listing, in pages: [Page]) -> Int {
  pages.first { $0.listing == listing && !$0.isTranslation }?.id ?? 0
}
