package import Files

/// The two sets of colours a reader's device may ask for.
package enum ColourScheme: String, Sendable, Hashable, CaseIterable {
  /// Dark text on a light page.
  case light
  /// Light text on a dark page.
  case dark
}

/// What a theme's theme.yaml says.
package struct ThemeSettings: Sendable {
  /// A colour that takes the place of the one in the theme's tokens.
  package struct Colour: Sendable {
    /// Where it holds.
    package let scheme: ColourScheme
    /// The token's name, without `--`.
    package let token: Located<String>
    /// The colour as written; empty where nothing is written.
    package let value: Located<String>
  }

  /// Colours that meet on pages.
  package struct Contrast: Sendable {
    /// What is seen against the surfaces.
    package enum Use: String, Sendable, CaseIterable {
      /// Text of any size.
      case text
      /// Edges of fields, frames of focus, icons: what must be seen but is not read.
      case signs
    }

    /// The tokens of the surfaces.
    package let surfaces: [Located<String>]
    /// The tokens of what is seen against each of them, with its use.
    package let shown: [(use: Use, token: Located<String>)]
  }

  /// theme.yaml itself, for places in it.
  package let file: SourceFile
  /// The folder of the theme that has what this one lacks, as written.
  package let extends: Located<String>?
  /// The site's name, in place of that of site.yaml.
  package let name: String?
  /// Path of the logo below the theme's folder.
  package let logo: Located<String>?
  /// Colours in the order written.
  package let colours: [Colour]
  /// Colours that meet on pages.
  package let contrasts: [Contrast]
}

/// Reads a theme.yaml.
///
/// - Returns: What it says, nil where it cannot be read; and what is wrong with it.
package func readTheme(
  _ file: SourceFile
) -> (settings: ThemeSettings?, diagnostics: [Diagnostic]) {
  let (yaml, problems) = readYAML(file, in: 0..<file.bytes.count)
  guard problems.isEmpty else { return (nil, problems) }
  var decoder = FieldDecoder(file: file)
  let owner = Message(swedish: "theme.yaml", english: "theme.yaml")
  let whole = yaml ?? YAMLValue(content: .empty, range: 0..<0)
  let fields = Fields(decoder.record(whole, fields: BuiltInFields.theme, of: owner))
  let settings = ThemeSettings(
    file: file, extends: fields.located("extends"), name: fields.text("name"),
    logo: fields.located("logo"), colours: whole.colours,
    contrasts: fields.records("contrast").map { record in
      ThemeSettings.Contrast(
        surfaces: record.locatedTexts("against"),
        shown: ThemeSettings.Contrast.Use.allCases.flatMap { use in
          record.locatedTexts(use.rawValue).map { (use: use, token: $0) }
        })
    })
  return (settings, decoder.diagnostics)
}

extension YAMLValue {
  /// What the key `colours` holds. Read from the YAML itself: `accent: #0c5c4a` is a key without a
  /// value, since `#` begins a comment there, and must not be passed over.
  fileprivate var colours: [ThemeSettings.Colour] {
    entries.filter { $0.key.value == "colours" }.flatMap(\.value.entries).flatMap { part in
      guard let scheme = ColourScheme(rawValue: part.key.value) else {
        return [ThemeSettings.Colour]()
      }
      return part.value.entries.compactMap { entry in
        switch entry.value.content {
        case .scalar(let text):
          ThemeSettings.Colour(
            scheme: scheme, token: entry.key, value: Located(text, at: entry.value.range))
        case .empty:
          ThemeSettings.Colour(
            scheme: scheme, token: entry.key, value: Located("", at: entry.key.range))
        case .list, .mapping: nil
        }
      }
    }
  }

  private var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }
}
