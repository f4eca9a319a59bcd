import Declarations
import Files
import Linking

/// The picture beside the site's name.
struct ThemeLogo: Sendable {
  /// Path below the output folder.
  let path: String
  /// The size it is shown in, in pixels of the page.
  let width, height: Int

  /// How high a logo is shown, as the mark whose place it takes.
  static let height = 40
}

/// The logo that theme.yaml names, from the theme that is laid over the others and names one.
///
/// Its size is told to browsers, so that the page does not move when it comes.
func themeLogo(
  of layers: [ThemeLayer], among files: [SourceFile]
) -> (logo: ThemeLogo?, output: OutputFile?, diagnostics: [Diagnostic]) {
  guard let settings = layers.last(where: { $0.settings?.logo != nil })?.settings,
    let written = settings.logo
  else { return (nil, nil, []) }
  func mistake(_ message: Message, fix: Message) -> Diagnostic {
    Diagnostic(
      .error, "theme/logo", at: Location(settings.file, written.range), message, fix: fix)
  }
  guard let file = files.first(where: { $0.path == written.value }) else {
    let problem = mistake(
      Message(
        swedish: "logotypen '\(written.value)' finns inte i temat",
        english: "the theme has no logo '\(written.value)'"),
      fix: Message(
        swedish: "lägg bilden i temats mapp icons och skriv 'logo: icons/logo.svg'",
        english: "put the picture in the theme's folder icons and write 'logo: icons/logo.svg'"))
    return (nil, nil, [problem])
  }
  guard let size = imageSize(file.bytes), size.width > 0, size.height > 0 else {
    let problem = mistake(
      Message(
        swedish: "det går inte att se hur stor logotypen '\(written.value)' är",
        english: "the size of the logo '\(written.value)' cannot be told"),
      fix: Message(
        swedish: "använd svg med 'viewBox', png, webp, jpeg eller gif",
        english: "use svg with a 'viewBox', png, webp, jpeg or gif"))
    return (nil, nil, [problem])
  }
  let name = file.path.split(separator: "/").last ?? "logo"
  let ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
  let path = "assets/logo.\(contentHash(file.bytes))\(ending)"
  let logo = ThemeLogo(
    path: path, width: max(1, (ThemeLogo.height * size.width + size.height / 2) / size.height),
    height: ThemeLogo.height)
  return (logo, OutputFile(path: path, bytes: file.bytes), [])
}
