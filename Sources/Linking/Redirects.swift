import Declarations
import Files
import Language
import Parsing

/// The old and short addresses of all pages; one that is taken already is reported.
func redirects(
  of pages: [Page], pageByPath: [SitePath: Int]
) -> (redirects: [Redirect], diagnostics: [Diagnostic]) {
  var taken: [SitePath: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for page in pages {
    guard let document = page.document else { continue }
    let short = page.metadata.shortAddress.map { Located("o/" + slug($0.value), at: $0.range) }
    for address in page.metadata.aliases + (short.map { [$0] } ?? []) {
      let path = SitePath(parts: address.value.split(separator: "/").map(String.init))
      let location = Location(document.file, address.range)
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
