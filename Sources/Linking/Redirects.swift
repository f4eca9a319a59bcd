import Declarations
import Files
import Language
import Parsing

/// The address that `aliases` gives; nil where it would lead out of the site or nowhere.
func oldAddress(_ written: String) -> SitePath? {
  let parts = written.split(separator: "/").map(String.init)
  let isPlain = written.unicodeScalars.allSatisfy {
    $0.value > 0x20 && !":?#\\".unicodeScalars.contains($0)
  }
  return isPlain && !parts.contains(".") && !parts.contains("..") ? SitePath(parts: parts) : nil
}

/// The short address that words give; nil where they have no letters or digits.
func shortAddress(_ words: String) -> SitePath? {
  let name = slug(words)
  return name.isEmpty ? nil : SitePath(parts: ["o", name])
}

private func invalid(at location: Location) -> Diagnostic {
  Diagnostic(
    .error, "address/invalid", at: location,
    Message(
      swedish: "det här kan inte vara en adress på webbplatsen",
      english: "this cannot be an address of the site"),
    fix: Message(
      swedish: "skriv adressens väg, till exempel /gammal/sida/",
      english: "write the path of the address, for example /old/page/"))
}

private func notTwoFolders(at location: Location) -> Diagnostic {
  Diagnostic(
    .error, "address/invalid", at: location,
    Message(
      swedish: "en mapp kan bara leda till en mapp",
      english: "a folder can lead to a folder only"),
    fix: Message(
      swedish: "skriv /* sist i både 'from' och 'to', eller i ingen av dem",
      english: "write /* at the end of both 'from' and 'to', or of none"))
}

extension Array {
  /// Those that something holds for, and the others, both in order.
  fileprivate func divided(by holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
    (filter(holds), filter { !holds($0) })
  }
}

extension SitePath {
  fileprivate var inSmall: SitePath { SitePath(parts: parts.map { $0.lowercased() }) }
}

extension Page {
  fileprivate var isFilter: Bool {
    if case .filter = content { true } else { false }
  }
}

/// The addresses that lead to a page which has another.
struct RedirectTable {
  private let pages: [Page]
  private let pageByPath: [SitePath: Int]
  /// Files of the site, with what they are, by path; no redirect can lie where one does, or below.
  private let files: [String: String]
  private let lock: AddressLock?
  private var taken: [SitePath: Int] = [:]
  /// The same in small letters: some servers and disks take large and small letters for the same.
  private var takenInSmall: [SitePath: Int] = [:]
  /// Old addresses that folders as a whole lead on; each gives way to one that is named by itself.
  private var spread: [SitePath: Int] = [:]
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ pages: [Page], pageByPath: [SitePath: Int], assets: [Asset], wholeSections: [WholeSection],
    settings: SiteSettings,
    lock: AddressLock?
  ) {
    self.pages = pages
    self.pageByPath = pageByPath
    self.lock = lock
    var files: [String: String] = [:]
    for name in MadeFiles.atRoot + [settings.copyPath] + pages.map(\.path.outputPath) {
      files[name] = "/\(name)"
    }
    for section in wholeSections { files[section.path.outputPath] = section.path.description }
    for asset in assets { files[asset.outputPath] = asset.file.displayPath }
    self.files = files
  }

  /// All redirects, by rising address.
  var sorted: [Redirect] {
    taken.merging(spread.filter { takenInSmall[$0.key.inSmall] == nil }) { own, _ in own }
      .map { Redirect(path: $0.key, page: $0.value) }.sorted { $0.path < $1.path }
  }

  /// Takes in the old and short addresses that pages have; one that is taken is reported.
  mutating func addAliases() {
    for page in pages {
      guard let document = page.document else { continue }
      let old = page.metadata.aliases.map { Located(oldAddress($0.value), at: $0.range) }
      let short = page.metadata.shortAddress.map {
        Located(shortAddress($0.value), at: $0.range)
      }
      for address in old + [short].compactMap(\.self) {
        let location = Location(document.file, address.range)
        guard let path = free(address.value, at: location) else { continue }
        take(path, page.id)
      }
    }
  }

  /// Takes in the redirects of site.yaml; one that leads to nothing but another redirect is
  /// reported.
  mutating func addDeclared(by declarations: Declarations, _ resolver: inout LinkResolver) {
    guard let file = declarations.settingsFile else { return }
    let (folders, redirects) = declarations.settings.redirects.divided {
      FolderRedirect.isFolder($0.from.value) || FolderRedirect.isFolder($0.to.value)
    }
    addFolders(folders, in: file, &resolver)
    var next: [SitePath: String] = [:]
    for redirect in redirects {
      if let path = oldAddress(redirect.from.value) { next[path] = redirect.to.value }
    }
    for redirect in redirects {
      let place = Location(file, redirect.from.range)
      guard let path = free(oldAddress(redirect.from.value), at: place) else { continue }
      switch end(of: redirect.to.value, next) {
      case .direct:
        if let page = resolver.page(redirect.to, in: file, folder: "") { take(path, page) }
      case .chain(let last):
        report(redirect, last: last, at: Location(file, redirect.to.range))
        // It is reported once: whatever held the address to a page is satisfied.
        take(path, 0)
      }
    }
  }

  private mutating func take(_ path: SitePath, _ page: Int) {
    taken[path] = page
    takenInSmall[path.inSmall] = page
  }

  /// The address, unless it is none or another page has it, which is reported.
  private mutating func free(_ address: SitePath?, at location: Location) -> SitePath? {
    guard let path = address else {
      diagnostics.append(invalid(at: location))
      return nil
    }
    let small = path.inSmall
    if let other = pageByPath[path] ?? pageByPath[small] ?? takenInSmall[small] {
      let page = pages[other].path
      reportTaken(
        path, by: Message(swedish: "sidan \(page)", english: "the page \(page)"), at: location)
      return nil
    }
    guard let file = fileInTheWay(of: path) else { return path }
    reportTaken(
      path, by: Message(swedish: "filen \(file)", english: "the file \(file)"), at: location)
    return nil
  }

  /// The file that lies where a redirect would, or where it would need a folder.
  private func fileInTheWay(of path: SitePath) -> String? {
    let file = path.inSmall.outputPath
    return (foldersAbove(file) + [file]).lazy.compactMap { path in
      files[path] ?? (isMadeBesidePage(path) ? "/" + path : nil)
    }.first
  }

  /// Whether a page has, or may come to have, a file of the program's at a path.
  private func isMadeBesidePage(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, MadeFiles.besidePages.contains(name) else { return false }
    return pageByPath[SitePath(parts: parts.dropLast())] != nil
  }

  private mutating func reportTaken(_ path: SitePath, by other: Message, at location: Location) {
    diagnostics.append(
      Diagnostic(
        .error, "address/duplicate", at: location,
        Message(
          swedish: "adressen \(path) har redan tagits av \(other.swedish)",
          english: "the address \(path) is already taken by \(other.english)"),
        fix: Message(swedish: "ta bort den här", english: "remove it here")))
  }

  /// Takes in folders that lead to folders: each page in the new one gets its old address, of which
  /// only those that were promised, where anything is.
  private mutating func addFolders(
    _ redirects: [SiteSettings.Redirect], in file: SourceFile, _ resolver: inout LinkResolver
  ) {
    let promised = lock.map { Set($0.entries.map(\.path)) }
    let all = redirects.map { (redirect: $0, folder: FolderRedirect($0)) }
    var (seen, spreadInSmall): (Set<SitePath>, Set<SitePath>) = ([], [])
    for (redirect, folder) in all {
      guard let folder else {
        diagnostics.append(notTwoFolders(at: Location(file, redirect.from.range)))
        continue
      }
      guard seen.insert(folder.from).inserted else {
        let other = Message(
          swedish: "en annan rad om samma mapp", english: "another line on the same folder")
        reportTaken(folder.from, by: other, at: Location(file, redirect.from.range))
        continue
      }
      let moved = pages.filter { $0.path.isWithin(folder.to) && !$0.isFilter }
      guard !moved.isEmpty, folder.from != folder.to else {
        reportNoPages(redirect, folder, among: all.compactMap(\.folder), in: file, &resolver)
        // It is reported once: whatever held these addresses to a page is satisfied.
        for path in promised ?? [] where path.isWithin(folder.from) && pageByPath[path] == nil {
          spread[path] = 0
        }
        continue
      }
      for page in moved {
        guard let old = folder.oldPath(of: page.path), pageByPath[old.inSmall] == nil,
          promised?.contains(old) != false, fileInTheWay(of: old) == nil,
          spreadInSmall.insert(old.inSmall).inserted
        else { continue }
        spread[old] = page.id
      }
    }
  }

  /// Reports a folder that leads to one where no page is: to another redirect, round, or nowhere.
  private mutating func reportNoPages(
    _ redirect: SiteSettings.Redirect, _ folder: FolderRedirect, among all: [FolderRedirect],
    in file: SourceFile, _ resolver: inout LinkResolver
  ) {
    var seen: Set<SitePath> = [folder.from]
    var end = folder.to
    while seen.insert(end).inserted, let next = all.first(where: { $0.from == end }) {
      end = next.to
    }
    if all.contains(where: { $0.from == end }) {
      report(redirect, last: nil, at: Location(file, redirect.to.range))
    } else if end != folder.to {
      report(redirect, last: "\(end)*", at: Location(file, redirect.to.range))
    } else {
      _ = resolver.page(
        Located(folder.to.description, at: redirect.to.range), in: file, folder: "")
    }
  }

  /// Where a redirect leads.
  private enum End {
    /// To what it names.
    case direct
    /// By way of other redirects to the last that is named; nil where they go round.
    case chain(String?)
  }

  private func end(of target: String, _ next: [SitePath: String]) -> End {
    var seen: Set<SitePath> = []
    var target = target
    while let path = oldAddress(target), pageByPath[path] == nil {
      if let page = taken[path] ?? spread[path], next[path] == nil {
        return .chain(pages[page].path.description)
      }
      guard let further = next[path] else { break }
      guard seen.insert(path).inserted else { return .chain(nil) }
      target = further
    }
    return seen.isEmpty ? .direct : .chain(target)
  }

  private mutating func report(
    _ redirect: SiteSettings.Redirect, last: String?, at location: Location
  ) {
    let (from, to) = (redirect.from.value, redirect.to.value)
    guard let last else {
      diagnostics.append(
        Diagnostic(
          .error, "url/redirect-loop", at: location,
          Message(
            swedish: "\(from) leder runt och kommer aldrig fram till en sida",
            english: "\(from) goes round and never comes to a page"),
          fix: Message(
            swedish: "låt 'to' namnge en sida", english: "let 'to' name a page")))
      return
    }
    diagnostics.append(
      Diagnostic(
        .error, "url/redirect-chain", at: location,
        Message(
          swedish: "\(to) är ingen sida utan leder själv vidare",
          english: "\(to) is no page but leads on itself"),
        fix: Message(swedish: "skriv 'to: \(last)'", english: "write 'to: \(last)'"),
        edit: location.edit(of: to, to: last)))
  }
}
