import Declarations
import Files

/// The colours of a theme: those of its tokens, with what theme.yaml puts in their place.
struct ThemeColours {
  /// A colour with where it was written.
  struct Placed {
    let colour: Colour
    let location: Location
    /// The number of the layer that has it; the highest is the author's own.
    let layer: Int
  }

  /// The colour of each token in either scheme.
  private(set) var colours: [ColourScheme: [String: Placed]] = [.light: [:], .dark: [:]]
  /// The tokens that a theme.yaml changes.
  private var changed: Set<String> = []
  /// What is wrong with colours.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the colours.
  ///
  /// - Parameters:
  ///   - layers: The layers of the theme, the lowest first.
  ///   - files: Their files, merged.
  init(_ layers: [ThemeLayer], files: [SourceFile]) {
    if let file = files.first(where: { $0.path == ThemeTokens.path }) {
      readTokens(file, layer: layers.lastIndex { $0.files.contains(file) } ?? 0)
    }
    for (number, layer) in layers.enumerated() {
      guard let settings = layer.settings else { continue }
      for colour in settings.colours { change(colour, in: settings.file, layer: number) }
    }
    for layer in layers {
      guard let settings = layer.settings else { continue }
      for name in settings.contrasts.flatMap({ $0.surfaces + $0.shown.map(\.token) })
      where !isKnown(name.value) {
        diagnostics.append(unknownToken(name, in: settings.file))
      }
    }
    // A colour that is not one, or a name that is none, is told first: ratios hang on them.
    guard diagnostics.isEmpty else { return }
    diagnostics = contrastDiagnostics(
      of: layers.compactMap(\.settings).flatMap(\.contrasts), in: colours)
  }

  /// What the stylesheet ends with: the changed tokens in both schemes, in the layer of the others.
  ///
  /// A token that is changed in one scheme is written in the other too, since what stands last
  /// would else hold in both.
  var stylesheet: String {
    guard !changed.isEmpty else { return "" }
    func block(_ scheme: ColourScheme) -> String {
      let lines = changed.sorted().compactMap { token in
        (colours[scheme]?[token]).map { "--\(token): \($0.colour.hexadecimal);" }
      }
      return ":root { \(lines.joined(separator: " ")) }"
    }
    return """
      @layer tokens {
      \(block(.light))
      @media (prefers-color-scheme: dark) { \(block(.dark)) }
      }

      """
  }

  private func isKnown(_ token: String) -> Bool { colours[.light]?[token] != nil }

  private mutating func readTokens(_ file: SourceFile, layer: Int) {
    let tokens = ThemeTokens(file.bytes)
    for scheme in ColourScheme.allCases {
      for (name, value) in tokens.values[scheme] ?? [:] {
        let location = Location(file, value.range)
        guard let colour = Colour(value.text) else {
          diagnostics.append(malformed(name, at: location))
          continue
        }
        colours[scheme]?[name] = Placed(colour: colour, location: location, layer: layer)
      }
    }
    // What only the light scheme says holds in both.
    let light = colours[.light] ?? [:]
    colours[.dark]?.merge(light) { dark, _ in dark }
  }

  private mutating func change(
    _ written: ThemeSettings.Colour, in file: SourceFile, layer: Int
  ) {
    guard isKnown(written.token.value) else {
      diagnostics.append(unknownToken(written.token, in: file))
      return
    }
    let location = Location(file, written.value.range)
    guard let colour = Colour(written.value.value) else {
      diagnostics.append(malformed(written.token.value, at: location))
      return
    }
    colours[written.scheme]?[written.token.value] = Placed(
      colour: colour, location: location, layer: layer)
    changed.insert(written.token.value)
  }

  private func unknownToken(_ name: Located<String>, in file: SourceFile) -> Diagnostic {
    let known = (colours[.light] ?? [:]).keys.sorted()
    let list = known.joined(separator: ", ")
    return Diagnostic(
      .error, "theme/unknown-colour", at: Location(file, name.range),
      Message(
        swedish: "temat har ingen färg '\(name.value)'",
        english: "the theme has no colour '\(name.value)'"),
      fix: didYouMean(name.value, among: known)
        ?? (known.isEmpty
          ? Message(
            swedish: "färgerna står i \(ThemeTokens.path), i det här temat eller i det som "
              + "'extends' nämner",
            english: "the colours are in \(ThemeTokens.path), in this theme or in the one that "
              + "'extends' names")
          : Message(swedish: "färger som finns: \(list)", english: "known colours: \(list)")))
  }
}

private func malformed(_ name: String, at location: Location) -> Diagnostic {
  Diagnostic(
    .error, "theme/colour", at: location,
    Message(
      swedish: "'\(name)' ska vara en färg som \"#0c5c4a\"",
      english: "'\(name)' must be a colour such as \"#0c5c4a\""),
    fix: Message(
      swedish: "skriv # och tre eller sex siffror 0–9 och a–f; i theme.yaml inom citattecken",
      english: "write # and three or six digits 0–9 and a–f; in theme.yaml in quotation marks"))
}
