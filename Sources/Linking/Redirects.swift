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

/// The addresses that lead to a page which has another.
struct RedirectTable {
  private let pages: [Page]
  private let pageByPath: [SitePath: Int]
  private var taken: [SitePath: Int] = [:]
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ pages: [Page], pageByPath: [SitePath: Int]) {
    self.pages = pages
    self.pageByPath = pageByPath
  }

  /// All redirects, by rising address.
  var sorted: [Redirect] {
    taken.map { Redirect(path: $0.key, page: $0.value) }.sorted { $0.path < $1.path }
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
        taken[path] = page.id
      }
    }
  }

  /// Takes in the redirects of site.yaml; one that leads to nothing but another redirect is
  /// reported.
  mutating func addDeclared(by declarations: Declarations, _ resolver: inout LinkResolver) {
    guard let file = declarations.settingsFile else { return }
    let redirects = declarations.settings.redirects
    var next: [SitePath: String] = [:]
    for redirect in redirects {
      if let path = oldAddress(redirect.from.value) { next[path] = redirect.to.value }
    }
    for redirect in redirects {
      let place = Location(file, redirect.from.range)
      guard let path = free(oldAddress(redirect.from.value), at: place) else { continue }
      switch end(of: redirect.to.value, next) {
      case .direct:
        if let page = resolver.page(redirect.to, in: file, folder: "") { taken[path] = page }
      case .chain(let last):
        report(redirect, last: last, at: Location(file, redirect.to.range))
        // It is reported once: whatever held the address to a page is satisfied.
        taken[path] = 0
      }
    }
  }

  /// The address, unless it is none or another page has it, which is reported.
  private mutating func free(_ address: SitePath?, at location: Location) -> SitePath? {
    guard let path = address else {
      diagnostics.append(invalid(at: location))
      return nil
    }
    guard let other = pageByPath[path] ?? taken[path] else { return path }
    diagnostics.append(
      Diagnostic(
        .error, "address/duplicate", at: location,
        Message(
          swedish: "adressen \(path) har redan tagits av sidan \(pages[other].path)",
          english: "the address \(path) is already taken by the page \(pages[other].path)"),
        fix: Message(swedish: "ta bort den här", english: "remove it here")))
    return nil
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
      if let page = taken[path], next[path] == nil {
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
