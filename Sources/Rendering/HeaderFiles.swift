import Files
import Linking

/// The headers that every file of the site is sent with, in the order they are written.
private let headers = [
  ("Content-Security-Policy", ContentPolicy.header),
  ("X-Content-Type-Options", "nosniff"),
  ("Referrer-Policy", "strict-origin-when-cross-origin"),
  ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ("Cross-Origin-Opener-Policy", "same-origin"),
]

extension SiteRenderer {
  /// The headers for web servers.
  ///
  /// They lie beside the start page, under names with `_` first, which no page can have.
  ///
  /// - `_headers` is read by hosts such as Netlify and Cloudflare Pages.
  /// - `_headers.nginx` is for `include` in the server.
  /// - `_headers.apache` is for `Include`, or for a `.htaccess`; it needs mod_headers.
  func headerFiles() -> [(String, String)] {
    let hosts = "\(site.rootPath)*\n" + headers.map { "  \($0): \($1)\n" }.joined()
    let nginx = headers.map { "add_header \($0) \"\($1)\" always;\n" }.joined()
    let apache = headers.map { "Header always set \($0) \"\($1)\"\n" }.joined()
    return [("_headers", hosts), ("_headers.nginx", nginx), ("_headers.apache", apache)]
  }
}
