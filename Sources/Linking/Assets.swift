import Files
import Language

/// The files of the content folder that are published as they are, and those in each other's way.
func assets(among files: [SourceFile]) -> (assets: [Asset], diagnostics: [Diagnostic]) {
  var assets: [Asset] = []
  var takenBy: [String: SourceFile] = [:]
  var diagnostics: [Diagnostic] = []
  for file in files where isAsset(file.path) {
    let path = outputPath(of: file.path)
    if let other = takenBy[path] {
      diagnostics.append(
        Diagnostic(
          .error, "address/duplicate", at: Location(file, nil),
          Message(
            swedish: "adressen /\(path) har redan tagits av \(other.displayPath)",
            english: "the address /\(path) is already taken by \(other.displayPath)"),
          fix: Message(swedish: "byt namn på en av filerna", english: "rename one of the files")))
    } else {
      takenBy[path] = file
      assets.append(Asset(file: file, outputPath: path))
    }
  }
  return (assets, diagnostics)
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
  return (parts.map { slug($0) } + [(stem.isEmpty ? "fil" : stem) + suffix]).joined(separator: "/")
}
