import Declarations
import Files
import Language

/// The files of the content folder that are published as they are, and those in each other's way
/// or in a page's.
func assets(
  among files: [SourceFile], pages: [Page], settings: SiteSettings
) -> (assets: [Asset], diagnostics: [Diagnostic]) {
  var assets: [Asset] = []
  var takenBy = ["404.html": "guide", settings.copyPath: "guide build --offline"]
  for page in pages { takenBy[page.path.outputPath] = page.path.description }
  // A file cannot have the name of a folder that the site has: those of its pages, its other
  // files and those that are made.
  for folder in MadeFiles.folders { takenBy[folder] = "/\(folder)/" }
  for page in pages { takenBy[page.path.parts.joined(separator: "/")] = page.path.description }
  for file in files where isAsset(file.path) {
    for folder in foldersAbove(outputPath(of: file.path)) { takenBy[folder] = "/\(folder)/" }
  }
  var diagnostics: [Diagnostic] = []
  for file in files where isAsset(file.path) {
    let path = outputPath(of: file.path)
    if let other = takenBy[path] {
      diagnostics.append(
        Diagnostic(
          .error, "address/duplicate", at: Location(file, nil),
          Message(
            swedish: "adressen /\(path) har redan tagits av \(other)",
            english: "the address /\(path) is already taken by \(other)"),
          fix: Message(swedish: "byt namn på en av filerna", english: "rename one of the files")))
    } else {
      takenBy[path] = file.displayPath
      assets.append(Asset(file: file, outputPath: path))
    }
  }
  return (assets, diagnostics)
}

/// The folders that a path lies in, the outermost first.
func foldersAbove(_ path: String) -> [String] {
  let parts = path.split(separator: "/").map(String.init)
  return parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
}

private func isAsset(_ path: String) -> Bool {
  !["md", "yaml", "yml", "lock"].contains { path.hasSuffix("." + $0) }
}

/// The path with each part as a slug, the last one with its extension in lower case.
private func outputPath(of path: String) -> String {
  var parts = path.split(separator: "/").map(String.init)
  let name = parts.removeLast()
  let dot = name.lastIndex(of: ".") ?? name.endIndex
  let stem = slug(String(name[..<dot]))
  let suffix = name[dot...].lowercased().filter {
    $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")
  }
  let folders = parts.map { slug($0) }.map { $0.isEmpty ? "mapp" : $0 }
  return (folders + [(stem.isEmpty ? "fil" : stem) + suffix]).joined(separator: "/")
}
