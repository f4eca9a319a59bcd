import Declarations
import Files
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
  }

  private var parts: [Key: Part] = [:]

  init(_ site: Site, theme: Theme, words: ThemeWords, form: SiteForm) {
    var roots = Set(site.pages.map(\.path.toRoot) + site.redirects.map(\.path.toRoot))
    roots.insert(site.rootPath)
    // The letters of the A–Ö index lie below it.
    roots.insert(site.pages[site.alphabetPage].path.appending("a").toRoot)
    for root in roots {
      for current in site.navigation.map(Optional.some) + [nil] {
        let context = ChromeContext(
          language: site.declarations.settings.language.rawValue, root: root, words: words,
          site: SiteContext(
            site, root: root, current: current, form: form, logo: theme.logo))
        parts[Key(root: root, current: current)] = Part(
          site: context.site,
          header: theme.library.render(context, withTemplate: "site-header") ?? "",
          footer: theme.library.render(context, withTemplate: "site-footer") ?? "")
      }
    }
  }

  /// The part for a page at `root` below the menu's item `current`.
  func part(root: String, current: Int?) -> Part {
    guard let part = parts[Key(root: root, current: current)] else {
      preconditionFailure("the chrome for \(root) was made before any page")
    }
    return part
  }
}

extension SiteContext {
  init(_ site: Site, root: String, current: Int?, form: SiteForm, logo: ThemeLogo?) {
    func href(_ id: Int) -> String { root + site.pages[id].path.description.dropFirst() }
    func links(_ ids: [Int]) -> [LinkContext] {
      ids.map { id in
        LinkContext(title: site.pages[id].menuTitle, href: href(id), isCurrent: id == current)
      }
    }
    let settings = site.declarations.settings
    self.init(
      title: settings.title, logo: logo.map { LogoContext($0, root: root) },
      tagline: settings.tagline, home: root,
      publisher: settings.publisher.map(PartyContext.init),
      contact: settings.contact.map(PartyContext.init),
      supervision: settings.supervision.map(PartyContext.init),
      newsletter: settings.newsletter.map { newsletter in
        NewsletterContext(
          text: newsletter.text, href: newsletter.address,
          privacyHref: site.newsletterPrivacyPage.map(href))
      },
      navigation: links(site.navigation), footer: links(site.footer),
      searchHref: href(site.searchPage), alphabetHref: href(site.alphabetPage),
      copy: LinkContext(toCopyOf: site, root: root, form: form),
      copied: CopiedContext(site, form: form))
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
