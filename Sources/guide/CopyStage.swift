import Declarations
import Files
import Linking
import Loading
import Rendering
import Writing

/// A theme whose scripts are one that no page needs a server for.
///
/// - Parameters:
///   - layers: The folders of a theme that has been compiled before, without mistakes.
///   - site: The site that it is for.
/// - Returns: The theme.
/// - Throws: `CopyError.noScript`.
func plainTheme(of layers: [ThemeLayer], for site: Site) throws(CopyError) -> Theme {
  var failure: PlainScriptError?
  let (theme, _) = compile(theme: layers, chosen: site.templates) { scripts, entries in
    do throws(PlainScriptError) {
      return ([try plainScript(scripts, entries: entries)], [])
    } catch {
      failure = error
      return (scripts, [])
    }
  }
  if let failure { throw .noScript(failure) }
  guard let theme else { preconditionFailure("the theme was compiled once already") }
  return theme
}

/// Makes a copy that opens from a disk, looks it over and packs it.
///
/// - Parameters:
///   - site: The site.
///   - outputs: All its files, rendered for a copy.
///   - data: The files that its scripts fetch.
///   - day: The day the copy is made.
///   - threads: How many threads to use.
/// - Returns: The packed file at its place on the site.
/// - Throws: `CopyError`, when there is something in it that would not work for all readers.
func packedCopy(
  of site: Site, _ outputs: [OutputFile], data: [OutputFile], day: CalendarDate, threads: Int
) async throws(CopyError) -> OutputFile {
  let basePath = site.rootPath
  let copied = await mapInParallel(outputs, threads: threads) {
    CopiedFile(of: $0, basePath: basePath)
  }
  let pages = Set(site.pages.map(\.path.outputPath))
  let files = offlineCopy(copied, pages: pages, data: data)
  let settings = site.declarations.settings
  let findings = await findings(
    in: files, basePath: basePath, copies: Set(site.assets.map(\.outputPath)), threads: threads)
  guard findings.isEmpty else { throw .findings(findings, in: settings.copyPath) }
  let paths = pathsNotForWindows(files, folder: settings.copyName)
  guard paths.isEmpty else { throw .names(paths) }
  do {
    let bytes = try zipArchive(files, folder: settings.copyName, day: day)
    return OutputFile(path: settings.copyPath, bytes: bytes)
  } catch {
    throw .unpackable(error)
  }
}

/// Why there is no copy.
enum CopyError: Error {
  /// The scripts could not be made one.
  case noScript(PlainScriptError)
  /// Something in the copy would not work.
  case findings([AuditFinding], in: String)
  /// Some files could not be unpacked on every system.
  case names([String])
  /// The files could not be packed.
  case unpackable(ZipFailure)

  /// What is wrong and what to do.
  func lines(_ language: InterfaceLanguage) -> [String] {
    switch self {
    case .noScript(.noBundler):
      let message = Message(
        swedish: """
          --offline behöver esbuild, som den här datorn saknar; installera det ('apt-get install \
          esbuild') eller bygg utan --offline
          """,
        english: """
          --offline needs esbuild, which this machine lacks; install it ('apt-get install \
          esbuild') or build without --offline
          """)
      return [message[language]]
    case .noScript(.refused(let reason)):
      let message = Message(
        swedish: "esbuild kunde inte göra ett skript av temats: \(reason)",
        english: "esbuild could not make one script of the theme's: \(reason)")
      return [message[language]]
    case .findings(let findings, let copy):
      return AuditReport(findings, in: copy, language: language).lines
    case .names(let paths):
      return paths.map { path in
        let message = Message(
          swedish: "kan inte packas upp i Windows: byt till ett annat eller kortare namn",
          english: "cannot be unpacked on Windows: choose another or a shorter name")
        return "\(path): \(message[language])"
      }
    case .unpackable(let failure):
      let path = failure.path.map { " (\($0))" } ?? ""
      let message = Message(
        swedish: "kopian kunde inte packas\(path)", english: "the copy could not be packed\(path)")
      return [message[language]]
    }
  }
}
