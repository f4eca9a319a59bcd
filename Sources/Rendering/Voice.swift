import Declarations
import Files
import Linking

/// The interface in one language: its words, and what the site is called and shows in it.
struct Voice: Sendable {
  /// The language of words and dates.
  let language: InterfaceLanguage
  /// The interface words.
  let words: ThemeWords
  /// Those of the search script, as JSON.
  let wordsJSON: String
  /// The site's name.
  let title: String
  /// One sentence on what it is.
  let tagline: String?
  /// The pages of the main menu.
  let navigation: [Int]
  /// The pages of the footer.
  let footer: [Int]

  init(_ language: InterfaceLanguage, site: Site, words: ThemeWords) {
    let settings = site.declarations.settings
    let translation = settings.translations[language]
    self.language = language
    self.words = words
    wordsJSON = searchWords(words.words)
    guard language != settings.language else {
      (title, tagline) = (settings.title, settings.tagline)
      (navigation, footer) = (site.navigation, site.footer)
      return
    }
    // A sentence in the site's own language would stand on every page.
    (title, tagline) = (translation?.title ?? settings.title, translation?.tagline)
    let menus = site.translatedMenus[language]
    navigation = Self.menu(menus?.navigation, site.navigation, in: language, of: site)
    footer = Self.menu(menus?.footer, site.footer, in: language, of: site)
  }

  /// The pages that are named; else those of the site's own menu, first what is in the language.
  private static func menu(
    _ named: [Int]?, _ own: [Int], in language: InterfaceLanguage, of site: Site
  ) -> [Int] {
    if let named, !named.isEmpty { return named }
    let versions = own.map { ($0, site.version(of: $0, in: language)) }
    return versions.compactMap { $0.1 } + versions.filter { $0.1 == nil }.map { $0.0 }
  }

  /// The voices of a site: its own, and those of its pages that the theme has words for.
  static func all(of site: Site, theme: Theme) -> [InterfaceLanguage: Voice] {
    let own = site.declarations.settings.language
    let codes = Set(site.pages.compactMap(\.metadata.language))
    var voices: [InterfaceLanguage: Voice] = [:]
    for language in InterfaceLanguage.allCases {
      let words = theme.words[language.rawValue]
      guard language == own || (codes.contains(language.rawValue) && words != nil) else { continue }
      voices[language] = Voice(language, site: site, words: words ?? ThemeWords(words: [:]))
    }
    return voices
  }
}
