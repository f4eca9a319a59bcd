import Declarations
import Files

/// The files of a theme that are published: one stylesheet, scripts, and the rest as it is.
///
/// Stylesheet, scripts and icon carry a hash of their content in their names, so that an old page
/// never meets a new file.
struct ThemeAssets {
  private(set) var outputs: [OutputFile] = []
  private(set) var stylesheet = ""
  private(set) var icon: String?
  private(set) var scripts: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Collects them in the order of their names; the scripts as `bundle` makes them.
  ///
  /// - Parameters:
  ///   - files: The files of the theme.
  ///   - colours: What theme.yaml changes, as it stands last in the stylesheet.
  ///   - bundle: Makes the scripts that are published out of those of the theme.
  init(
    _ files: [SourceFile], colours: String = "",
    bundle: ScriptBundler = { scripts, _ in (scripts, []) }
  ) {
    var css: [UInt8] = []
    for file in files where file.path.hasPrefix("styles/") && file.path.hasSuffix(".css") {
      css += file.bytes
      css.append(UInt8(ascii: "\n"))
    }
    css += Array(colours.utf8)
    stylesheet = add("style", ".css", withoutComments(css))
    let written = files.filter { $0.path.hasPrefix("scripts/") && $0.path.hasSuffix(".js") }
    addScripts(written, bundle: bundle)
    if let file = files.first(where: { $0.path == "icons/favicon.svg" }) {
      icon = add("icon", ".svg", file.bytes)
    }
    for file in files where file.path.hasPrefix("fonts/") || file.path.hasPrefix("images/") {
      outputs.append(OutputFile(path: "assets/\(file.path)", bytes: file.bytes))
    }
  }

  /// Adds a file under `assets/` with its hash before the extension.
  ///
  /// - Returns: Its path below the output folder.
  private mutating func add(_ name: String, _ suffix: String, _ bytes: [UInt8]) -> String {
    let path = "assets/\(name).\(contentHash(bytes))\(suffix)"
    outputs.append(OutputFile(path: path, bytes: bytes))
    return path
  }

  /// Adds scripts after those they import, whose names they then spell with the hash.
  ///
  /// Pages load the scripts that no other script imports.
  private mutating func addScripts(_ files: [SourceFile], bundle: ScriptBundler) {
    let written = ScriptGraph(files)
    diagnostics += written.diagnostics
    guard diagnostics.isEmpty, !files.isEmpty else { return }
    let (bundled, mistakes) = bundle(files, written.entries)
    diagnostics += mistakes
    let graph = ScriptGraph(bundled)
    /// The published name of each script, below `assets/`.
    var names: [String: String] = [:]
    for script in graph.ordered {
      let stem = String(script.name.dropLast(".js".utf8.count))
      let path = add(stem, ".js", script.bytes(importing: names))
      names[script.name] = String(path.dropFirst("assets/".utf8.count))
    }
    scripts = graph.entries.compactMap { names[$0].map { "assets/" + $0 } }
  }
}
