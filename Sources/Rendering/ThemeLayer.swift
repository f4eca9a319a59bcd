package import Declarations
package import Files

/// One folder of a theme: a whole theme, or what changes in the one it is laid over.
package struct ThemeLayer: Sendable {
  /// The folder as it was named.
  package let folder: String
  /// Its files, sorted by path.
  package let files: [SourceFile]
  /// What its theme.yaml says; nil where it has none or that cannot be read.
  package let settings: ThemeSettings?
  /// What is wrong with its theme.yaml.
  package let diagnostics: [Diagnostic]

  /// Reads the theme.yaml among the files of a folder.
  package init(folder: String, files: [SourceFile]) {
    self.folder = folder
    self.files = files
    let file = files.first { $0.path == "theme.yaml" }
    (settings, diagnostics) = file.map { readTheme($0) } ?? (nil, [])
  }

  /// The place of a file that the folder lacks.
  func missingFile(_ path: String) -> Location {
    Location(SourceFile(folder: folder, path: path, bytes: []), nil)
  }
}

extension [ThemeLayer] {
  /// The site's name, from the theme that is laid over the others and has one.
  package var name: String? { last { $0.settings?.name != nil }?.settings?.name }

  /// The file of each path, from the theme that is laid over the others and has it; by path.
  var mergedFiles: [SourceFile] {
    guard count > 1 else { return first?.files ?? [] }
    var files: [String: SourceFile] = [:]
    for file in flatMap(\.files) { files[file.path] = file }
    return files.values.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }
}
