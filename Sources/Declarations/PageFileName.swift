import Language

/// What the name of a Markdown file says: `a/b.en.md` is `a/b.md` in English.
package struct PageFileName: Sendable {
  /// The path of the file that it translates, or its own.
  package let original: String
  /// The code of the language at the end of the name; nil where there is none.
  package let language: String?

  /// Takes a path below the content folder apart.
  package init(_ path: String) {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2, let code = Self.ending(of: path), TextLanguage(code: code) != nil else {
      (original, language) = (path, nil)
      return
    }
    original = parts.dropLast(2).joined(separator: ".") + ".md"
    language = code
  }

  /// What stands before `.md` after another full stop: `en` of `a/b.en.md`.
  package static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2, !parts[0].isEmpty, parts.last == "md" else { return nil }
    return String(parts[parts.count - 2])
  }

  /// The path of the same page in another language.
  package func path(in code: String) -> String {
    original.dropLast("md".utf8.count) + code + ".md"
  }
}
