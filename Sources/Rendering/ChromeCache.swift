import Declarations
import Files
import Language
import Linking
import Mustache

/// Header and footer for every way to the root and every current item of the menu.
///
/// Pages times links of a menu is the one quadratic trap in a guide; this renders each once.
struct ChromeCache: Sendable {
  /// Header, footer and the site as a template sees it.
  struct Part: Sendable {
    let site: SiteContext
    let header: String
    let footer: String
  }

  private struct Key: Hashable {
    let root: String
    let current: Int?
    let language: InterfaceLanguage
  }

  private var parts: [Key: Part] = [:]

  init(
    _ site: Site, theme: Theme, voices: [InterfaceLanguage: Voice], form: SiteForm
  ) {
    let own = site.declarations.settings.language
    for voice in voices.values {
      let isOwn = voice.language == own
      let pages = site.pages.filter { isOwn || $0.metadata.language == voice.language.rawValue }
      var roots = Set(pages.map(\.path.toRoot))
      if isOwn {
        roots.formUnion(site.redirects.map(\.path.toRoot))
        roots.insert(site.rootPath)
        // The letters of the A–Ö index lie below it.
        roots.insert(site.pages[site.alphabetPage].path.appending("a").toRoot)
      }
      addParts(of: site, roots: roots, voice: voice, theme: theme, form: form)
    }
  }

  private mutating func addParts(
    of site: Site, roots: Set<String>, voice: Voice, theme: Theme, form: SiteForm
  ) {
    let own = site.declarations.settings.language
    for root in roots {
      for current in voice.navigation.map(Optional.some) + [nil] {
        let context = ChromeContext(
          language: voice.language.rawValue,
          registerLanguage: voice.language == own ? nil : own.rawValue, root: root,
          words: voice.words,
          site: SiteContext(
            site, root: root, current: current, voice: voice, form: form, logo: theme.logo))
        parts[Key(root: root, current: current, language: voice.language)] = Part(
          site: context.site,
          header: theme.library.render(context, withTemplate: "site-header") ?? "",
          footer: theme.library.render(context, withTemplate: "site-footer") ?? "")
      }
    }
  }

  /// The part for a page at `root` below the menu's item `current`.
  func part(root: String, current: Int?, in language: InterfaceLanguage) -> Part {
    guard let part = parts[Key(root: root, current: current, language: language)] else {
      preconditionFailure("the chrome for \(root) was made before any page")
    }
    return part
  }
}

extension SiteContext {
  init(
    _ site: Site, root: String, current: Int?, voice: Voice, form: SiteForm, logo: ThemeLogo?
  ) {
    func href(_ id: Int) -> String { root + site.pages[id].path.description.dropFirst() }
    func links(_ ids: [Int]) -> [LinkContext] {
      ids.map { id in
        let page = site.pages[id]
        let code = site.language(of: page)
        if page.isStart, page.isTranslation, code != voice.language.rawValue {
          return LinkContext(
            title: TextLanguage(code: code)?.ownName ?? code, href: href(id), language: code)
        }
        return voice.marked(
          LinkContext(title: page.menuTitle, href: href(id), isCurrent: id == current), code)
      }
    }
    func version(_ id: Int) -> Int { site.version(of: id, in: voice.language) ?? id }
    let settings = site.declarations.settings
    let isOwn = voice.language == settings.language
    let alphabet = version(site.alphabetPage)
    let alphabetLanguage = site.language(of: site.pages[alphabet])
    let start = site.version(of: site.start.id, in: voice.language)
    self.init(
      title: voice.title, logo: logo.map { LogoContext($0, root: root) },
      tagline: voice.tagline, home: start.map(href) ?? root,
      publisher: settings.publisher.map(PartyContext.init),
      contact: settings.contact.map(PartyContext.init),
      supervision: settings.supervision.map(PartyContext.init),
      newsletter: settings.newsletter.flatMap { newsletter in
        // What it says is in the site's own language.
        !isOwn
          ? nil
          : NewsletterContext(
            text: newsletter.text, href: newsletter.address,
            privacyHref: site.newsletterPrivacyPage.map(href))
      },
      navigation: links(voice.navigation), footer: links(voice.footer),
      searchHref: href(version(site.searchPage)), alphabetHref: href(alphabet),
      alphabetLanguage: alphabetLanguage == voice.language.rawValue ? nil : alphabetLanguage,
      copy: LinkContext(toCopyOf: site, root: root, form: form, language: voice.language),
      copied: CopiedContext(site, form: form, language: voice.language))
  }
}

extension PartyContext {
  init(_ party: SiteSettings.Party) {
    self.init(name: party.name, url: party.url, email: party.email)
  }
}

extension LogoContext {
  init(_ logo: ThemeLogo, root: String) {
    self.init(src: root + logo.path, width: logo.width, height: logo.height)
  }
}
