import Declarations
import Files
import Language
import Parsing

/// The address that `aliases` gives; nil where it would lead out of the site or nowhere.
private func oldAddress(_ written: String) -> SitePath? {
  let parts = written.split(separator: "/").map(String.init)
  let isPlain = written.unicodeScalars.allSatisfy {
    $0.value > 0x20 && !":?#\\".unicodeScalars.contains($0)
  }
  return isPlain && !parts.contains(".") && !parts.contains("..") ? SitePath(parts: parts) : nil
}

/// The short address that words give; nil where they have no letters or digits.
private func shortAddress(_ words: String) -> SitePath? {
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

/// The old and short addresses of all pages; one that is taken already is reported.
func redirects(
  of pages: [Page], pageByPath: [SitePath: Int]
) -> (redirects: [Redirect], diagnostics: [Diagnostic]) {
  var taken: [SitePath: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for page in pages {
    guard let document = page.document else { continue }
    let old = page.metadata.aliases.map { Located(oldAddress($0.value), at: $0.range) }
    let short = page.metadata.shortAddress.map {
      Located(shortAddress($0.value), at: $0.range)
    }
    for address in old + [short].compactMap(\.self) {
      let location = Location(document.file, address.range)
      guard let path = address.value else {
        diagnostics.append(invalid(at: location))
        continue
      }
      if let other = pageByPath[path] ?? taken[path] {
        diagnostics.append(
          Diagnostic(
            .error, "address/duplicate", at: location,
            Message(
              swedish: "adressen \(path) har redan tagits av sidan \(pages[other].path)",
              english: "the address \(path) is already taken by the page \(pages[other].path)"),
            fix: Message(swedish: "ta bort den här", english: "remove it here")))
      } else {
        taken[path] = page.id
      }
    }
  }
  let redirects = taken.map { Redirect(path: $0.key, page: $0.value) }
  return (redirects.sorted { $0.path < $1.path }, diagnostics)
}
