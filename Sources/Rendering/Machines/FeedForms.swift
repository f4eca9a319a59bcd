import Declarations
import Files
import Linking

extension SiteRenderer {
  /// A feed as Atom (RFC 4287).
  func atom(_ feed: Feed) -> String {
    let author = site.declarations.settings.publisher?.name ?? site.declarations.settings.title
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
      <title>\(escaped(feed.title))</title>
      <id>\(escaped(feed.id))</id>
      <link href="\(escaped(feed.home))"/>
      <link rel="self" type="application/atom+xml" href="\(escaped(feed.address)).xml"/>
      <updated>\(feed.updated)</updated>
      <author><name>\(escaped(author))</name></author>

      """
    for entry in feed.entries {
      let language = entry.language.map { " xml:lang=\"\(escaped($0))\"" } ?? ""
      let published = entry.published.map { "<published>\(feedTime($0))</published>\n" } ?? ""
      let summary = entry.text.map { "<summary>\(escaped($0))</summary>\n" } ?? ""
      text += """
        <entry\(language)>
        <title>\(escaped(entry.title))</title>
        <id>\(escaped(entry.id))</id>
        <link href="\(escaped(entry.address))"/>
        <updated>\(feedTime(entry.updated))</updated>
        \(published)\(summary)</entry>

        """
    }
    return text + "</feed>\n"
  }

  /// A feed as JSON Feed 1.1 (jsonfeed.org).
  func jsonFeed(_ feed: Feed) -> [UInt8] {
    let publisher = site.declarations.settings.publisher
    return JSONValue.members([
      "version": "https://jsonfeed.org/version/1.1", "title": .text(feed.title),
      "home_page_url": .text(feed.home), "feed_url": .text(feed.address + ".json"),
      "language": .text(language.rawValue),
      "authors": publisher.map { author in
        .list([.members(["name": .text(author.name), "url": author.url.map(JSONValue.text)])])
      },
      "items": .list(
        feed.entries.map { entry in
          .members([
            "id": .text(entry.id), "url": .text(entry.address), "title": .text(entry.title),
            "content_text": .text(entry.text ?? entry.title),
            "date_published": entry.published.map { .text(feedTime($0)) },
            "date_modified": .text(feedTime(entry.updated)),
            "language": entry.language.map(JSONValue.text),
          ])
        }),
    ]).file
  }
}
