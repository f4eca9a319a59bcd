import Files
import Foundation
import Testing

@testable import Rendering

/// A theme whose templates are one line each, as files, with some of them replaced or added.
///
/// - Parameter changes: Texts by path; nil leaves a file out.
/// - Returns: The theme alone.
func themeLayers(_ changes: [String: String?] = [:]) -> [ThemeLayer] {
  var texts = smallTheme
  for (path, text) in changes { texts[path] = text }
  return [themeLayer("theme", texts)]
}

/// The layer that some texts by path make.
func themeLayer(_ folder: String, _ texts: [String: String]) -> ThemeLayer {
  ThemeLayer(
    folder: folder,
    files: texts.sorted { $0.key < $1.key }.map { path, text in
      SourceFile(folder: folder, path: path, bytes: Array(text.utf8))
    })
}

/// The project's own theme.
func projectLayer() throws -> ThemeLayer {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "theme")
  let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
  return ThemeLayer(
    folder: "theme",
    files: try paths.filter { $0.contains(".") }.map { path in
      SourceFile(
        folder: "theme", path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
    })
}

/// The compiled small theme.
func theme(_ changes: [String: String?] = [:]) throws -> Theme {
  let (theme, diagnostics) = compile(theme: themeLayers(changes))
  try #require(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))")
  return try #require(theme)
}

private let smallTheme: [String: String] = {
  var texts: [String: String] = [
    "partials/site-header.mustache": "<header>{{site.title}}</header>",
    "partials/site-footer.mustache": "<footer></footer>",
    "partials/alphabet-line.mustache": "{{title}}={{href}}{{#note}} ({{.}}){{/note}}\n",
    "templates/redirect.mustache": "{{target_href}} {{target_title}}",
    "templates/not-found.mustache": "{{root}} {{stylesheet}}{{{header_html}}}",
    "strings/sv.yaml": strings("sv"),
    "strings/en.yaml": strings("en"),
    "styles/10-first.css": "a{}",
  ]
  let pages = [
    "start", "page", "section", "collection", "news-list", "register", "glossary", "entry",
    "alphabet", "search", "archive", "whole-section", "tombstone",
  ]
  for name in pages { texts["templates/\(name).mustache"] = "{{> main}}" }
  texts["partials/main.mustache"] = "{{page.title}}"
  return texts
}()

/// The words the program itself writes; each is its own key with the language.
private func strings(_ language: String) -> String {
  let keys = [
    "not_found_title", "notice_draft", "notice_draft_text", "notice_archived",
    "notice_superseded", "notice_removed", "publisher", "numbers", "note", "year", "sources", "see",
    "replaced_by", "pages_short", "whole_section", "whole_section_start", "translated_pages",
    "easy_read", "sign_language", "whole_text",
  ]
  let words = Set(keys).union(machineWords).sorted().map { "\($0): \($0) \(language)" }
  return
    (words + [
      "in_language: \"in {language}\"", "translation_behind: \"behind {date}\"",
      "whole_section_title: \"{title} whole\"",
      "law_repealed: \"ended {date}\"", "law_change_decided: \"decided {date}\"",
      "law_change_proposed: \"proposed {date}\"",
      "law_begins: \"begins {date}\"", "law_begins_after: \"began {date}\"",
      "law_ends: \"ends {date}\"", "law_ends_after: \"has ended {date}\"",
      "law_change_decided_after: \"changed {date}\"",
      "law_change_proposed_after: \"was proposed {date}\"",
      "rules_decided: \"rules decided {date}\"", "rules_decided_after: \"rules changed {date}\"",
      "rules_proposed: \"rules proposed {date}\"", "rules_proposed_after: \"rules may {date}\"",
      "rules_watched: \"watch {date}\"", "rules_watched_after: \"not reviewed after {date}\"",
      "source_change: \"source {date}\"", "source_change_after: \"source changed {date}\"",
      "watched: \"watched {date}\"", "watched_after: \"was watched {date}\"",
    ]).joined(separator: "\n") + "\n"
}
