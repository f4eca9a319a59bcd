import Files

/// A link with a text, and what lists show beside it.
struct LinkContext: TemplateContext {
  var title: String
  var href: String?
  var summary: String?
  var note: String?
  var number: String?
  /// The address on the web, where `href` is a page that tells of it.
  var address: String?
  var count: Int?
  var isCurrent = false
  /// The language of the title and of the page it leads to, where it is another than here.
  var language: String?
  /// The same for readers: *in Swedish*.
  var languageNote: String?
  var children: [LinkContext] = []

  static let fields: [String: TemplateField<LinkContext>] = [
    "title": .text { $0.title },
    "href": .text { $0.href },
    "summary": .text { $0.summary },
    "note": .text { $0.note },
    "detail": .text { $0.note },
    "number": .text { $0.number },
    "address": .text { $0.address },
    "count": .text { $0.count.map(String.init) },
    "is_current": .flag { $0.isCurrent },
    "language": .text { $0.language },
    "language_note": .text { $0.languageNote },
    "children": .list { $0.children },
    "has_children": .flag { !$0.children.isEmpty },
  ]
}

/// A person or an organisation.
struct PartyContext: TemplateContext {
  let name: String
  let url: String?
  let email: String?

  static let fields: [String: TemplateField<PartyContext>] = [
    "name": .text { $0.name },
    "url": .text { $0.url },
    "email": .text { $0.email },
  ]
}

/// The newsletter.
struct NewsletterContext: TemplateContext {
  let text: String
  let href: String
  let privacyHref: String?

  static let fields: [String: TemplateField<NewsletterContext>] = [
    "text": .text { $0.text },
    "href": .text { $0.href },
    "privacy_href": .text { $0.privacyHref },
  ]
}

/// The logo, as large as it is shown.
struct LogoContext: TemplateContext {
  let src: String
  let width, height: Int

  static let fields: [String: TemplateField<LogoContext>] = [
    "src": .text { $0.src },
    "width": .text { String($0.width) },
    "height": .text { String($0.height) },
  ]
}

/// The site as header and footer see it from one page.
struct SiteContext: TemplateContext {
  let title: String
  let logo: LogoContext?
  let tagline: String?
  let home: String
  let publisher: PartyContext?
  let contact: PartyContext?
  let supervision: PartyContext?
  let newsletter: NewsletterContext?
  let navigation: [LinkContext]
  let footer: [LinkContext]
  let searchHref: String
  let alphabetHref: String
  /// The language of the A–Ö index, where it is another than here.
  let alphabetLanguage: String?
  let copy: LinkContext?
  let copied: CopiedContext?

  static let fields: [String: TemplateField<SiteContext>] = [
    "title": .text { $0.title },
    "logo": .object { $0.logo },
    "tagline": .text { $0.tagline },
    "home": .text { $0.home },
    "publisher": .object { $0.publisher },
    "contact": .object { $0.contact },
    "supervision": .object { $0.supervision },
    "newsletter": .object { $0.newsletter },
    "navigation": .list { $0.navigation },
    "footer": .list { $0.footer },
    "search_href": .text { $0.searchHref },
    "alphabet_href": .text { $0.alphabetHref },
    "alphabet_language": .text { $0.alphabetLanguage },
    "copy": .object { $0.copy },
    "copied": .object { $0.copied },
  ]
}

/// What the partials `site-header` and `site-footer` are given: the same for all pages of a section
/// that lie equally deep, so that they are rendered once for all of them.
struct ChromeContext: TemplateContext {
  let language: String
  /// The language of site.yaml, where it is not the interface's.
  let registerLanguage: String?
  let root: String
  let words: ThemeWords
  let site: SiteContext

  static let fields: [String: TemplateField<ChromeContext>] = [
    "language": .text { $0.language },
    "register_language": .text { $0.registerLanguage },
    "root": .text { $0.root },
    "words": .words { $0.words },
    "site": .object { $0.site },
  ]
}
