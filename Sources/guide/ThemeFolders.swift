import Declarations
import Files
import Loading
import Rendering

/// Reads a theme's folder, and those that it is laid over.
///
/// - Parameter folder: The folder as the user named it.
/// - Returns: The layers, the lowest first; and what is wrong with the files and with `extends`.
/// - Throws: When the folder itself cannot be read.
func themeLayers(
  in folder: String
) throws(LoadingError) -> (layers: [ThemeLayer], diagnostics: [Diagnostic]) {
  let top = try load(folder: folder)
  var diagnostics = top.diagnostics
  var layers = [ThemeLayer(folder: folder.normalPath, files: top.files)]
  while let settings = layers.last?.settings, let written = settings.extends,
    let upper = layers.last?.folder
  {
    let path = written.value.hasPrefix("/") ? written.value : "\(upper)/\(written.value)"
    let place = Location(settings.file, written.range)
    let name = path.normalPath
    guard !layers.contains(where: { $0.folder == name }) else {
      diagnostics.append(circle(at: place))
      break
    }
    do {
      let base = try load(folder: name)
      diagnostics += base.diagnostics
      guard base.files.contains(where: { $0.path == "theme.yaml" || $0.isTemplate }) else {
        diagnostics.append(noTheme(written.value, at: place, name, loading: nil))
        break
      }
      layers.append(ThemeLayer(folder: name, files: base.files))
    } catch {
      diagnostics.append(noTheme(written.value, at: place, name, loading: error))
      break
    }
  }
  return (layers.reversed(), diagnostics)
}

private func circle(at place: Location) -> Diagnostic {
  Diagnostic(
    .error, "theme/base-circle", at: place,
    Message(
      swedish: "temat bygger på ett tema som bygger på det självt",
      english: "the theme extends a theme that extends it"),
    fix: Message(
      swedish: "ta bort 'extends' i det tema som ska ligga underst",
      english: "remove 'extends' in the theme that is to lie lowest"))
}

private func noTheme(
  _ written: String, at place: Location, _ folder: String, loading error: LoadingError?
) -> Diagnostic {
  Diagnostic(
    .error, "theme/unknown-base", at: place,
    error?.message
      ?? Message(
        swedish: "mappen ”\(folder)” är inget tema",
        english: "the folder '\(folder)' is no theme"),
    fix: Message(
      swedish: "skriv vägen från temats mapp till mappen med det tema som det bygger på, "
        + "till exempel ../theme",
      english: "write the way from the theme's folder to the folder of the theme that it "
        + "extends, such as ../theme"))
}

extension SourceFile {
  fileprivate var isTemplate: Bool { path.hasPrefix("templates/") }
}

extension String {
  /// The path without `.`, and without `..` where a folder before it can be left out.
  fileprivate var normalPath: String {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let path = parts.joined(separator: "/")
    return hasPrefix("/") ? "/" + path : path.isEmpty ? "." : path
  }
}
