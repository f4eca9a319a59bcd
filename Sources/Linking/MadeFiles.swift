/// The files that the program makes beside the pages: no redirect can lie where one does.
enum MadeFiles {
  /// Their paths below the output folder.
  static let atRoot =
    ["404.html", "sitemap.xml", "robots.txt", "feed.xml", "feed.json", "changes.xml"]
    + ["changes.json", "opensearch.xml", "llms.txt", ".well-known/security.txt", "api/pages.json"]
    + ["_redirects", "_headers"].flatMap { [$0, "\($0).nginx", "\($0).apache"] }

  /// Their folders, which no file of the content can have the name of.
  static let folders = ["api", "assets", "search"]

  /// Names that they may have in the folder of a page; which pages have them can change any day.
  static let besidePages: Set = ["index.md", "feed.xml", "feed.json", "data.csv", "data.json"]
}
