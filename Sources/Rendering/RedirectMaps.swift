import Declarations
import Files
import Linking

extension SiteRenderer {
  /// The redirects for web servers, which then send readers on before a page is shown; none where
  /// the site has no redirects.
  ///
  /// They lie beside the start page, under names with `_` first: no page and no file of the
  /// content can have such a name.
  ///
  /// - `_redirects` is read by hosts such as Netlify and Cloudflare Pages.
  /// - `_redirects.nginx` is for `map $uri $guide_redirect { include …; }`, followed in the server
  ///   by `if ($guide_redirect) { return 301 $guide_redirect; }`.
  /// - `_redirects.apache` is for `Include`, or for a `.htaccess`.
  func redirectMaps() -> [(String, String)] {
    guard !site.redirects.isEmpty else { return [] }
    var (hosts, nginx, apache) = ("", "", "")
    for redirect in site.redirects {
      let from = site.rootPath + redirect.path.description.dropFirst()
      let to = site.rootPath + site.pages[redirect.page].path.description.dropFirst()
      hosts += "\(percentEncoded(from)) \(to) 301\n"
      let bare = from.dropLast()
      let quoted = [bare, from[...]].map { $0.replacing("\"", with: "\\\"") }
      for address in quoted { nginx += "\"\(address)\" \(to);\n" }
      apache += "RedirectMatch 301 \"^\(escapedPattern(bare))/?$\" \(to)\n"
    }
    return [
      ("_redirects", hosts), ("_redirects.nginx", nginx), ("_redirects.apache", apache),
    ]
  }
}

/// A text as a regular expression that finds it alone, within quotes.
private func escapedPattern(_ text: Substring) -> String {
  var pattern = ""
  for character in text {
    if "^$.|?*+()[]{}\"".contains(character) { pattern += "\\" }
    pattern.append(character)
  }
  return pattern
}
