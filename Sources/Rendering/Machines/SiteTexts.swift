import Declarations
import Files
import Linking

extension SiteRenderer {
  /// What lets browsers offer the site's search (OpenSearch 1.1); it needs the site's address.
  func openSearch() -> [(String, String)] {
    guard let base = site.declarations.settings.baseURL else { return [] }
    let settings = site.declarations.settings
    let description = settings.tagline ?? site.start.summary ?? settings.title
    let html = "text" + "/html"
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>\(escaped(words(of: settings.title, upTo: 16)))</ShortName>
      <LongName>\(escaped(words(of: settings.title, upTo: 48)))</LongName>
      <Description>\(escaped(words(of: description, upTo: 1024)))</Description>
      <Language>\(language.rawValue)</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="\(html)" template="\(escaped(base + searchAddress("{searchTerms}")))"/>
      </OpenSearchDescription>

      """
    return [("opensearch.xml", text)]
  }

  /// Where to report weaknesses (RFC 9116), where the editors say so; it holds for eleven months,
  /// so that a site that nobody builds any more says so.
  func securityText() -> [(String, String)] {
    let settings = site.declarations.settings
    guard let security = settings.security, let expires = today.adding(months: 11) else {
      return []
    }
    let path = ".well-known/security.txt"
    let lines =
      security.contacts.map { "Contact: \($0)" } + ["Expires: \(feedTime(expires))"]
      + (security.policy.map { ["Policy: \($0)"] } ?? [])
      + ["Preferred-Languages: \(language.rawValue)"]
      + (settings.baseURL.map { ["Canonical: \($0)\(path)"] } ?? [])
    return [(path, lines.joined(separator: "\n") + "\n")]
  }

  /// As many whole words of a text as have room, or its beginning where the first has none.
  private func words(of text: String, upTo limit: Int) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit + 1)
    guard let space = start.lastIndex(of: " "), space > start.startIndex else {
      return String(text.prefix(limit))
    }
    return String(start[..<space])
  }
}
