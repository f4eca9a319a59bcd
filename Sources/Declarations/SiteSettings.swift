package import Files

/// What site.yaml says of the whole site.
package struct SiteSettings: Sendable {
  /// A name with a way to reach it.
  package struct Party: Sendable {
    /// The name.
    package var name: String
    /// A web address.
    package var url: String?
    /// An e-mail address.
    package var email: String?
  }

  /// How readers follow the news by mail.
  package struct Newsletter: Sendable {
    /// What it is.
    package var text: String
    /// Where to sign up: a web address or `mailto:`.
    package var address: String
    /// The page on personal data, a content path.
    package var privacy: Located<String>?
  }

  /// Where to report weaknesses of the site.
  package struct Security: Sendable {
    /// Web addresses or `mailto:`, the first one preferred.
    package var contacts: [String]
    /// How reports are dealt with, a web address.
    package var policy: String?
  }

  /// What the site is called in another language than its own.
  package struct Translation: Sendable {
    /// The site's name.
    package var title: String
    /// One sentence on what it is.
    package var tagline: String?
    /// The main menu of pages in that language, content paths; empty where it follows the site's.
    package var navigation: [Located<String>] = []
    /// The links in their footer, content paths; empty where they follow the site's.
    package var footer: [Located<String>] = []
  }

  /// An address that leads to a page which cannot name it itself, such as a register's entry.
  package struct Redirect: Sendable {
    /// The old address, `/a/b/`.
    package let from: Located<String>
    /// The page, by its content path or its address.
    package let to: Located<String>
  }

  /// The site's name.
  package var title = ""
  /// One sentence on what it is.
  package var tagline: String?
  /// Absolute address of the start page, ending in a slash; nil when it is not known.
  package var baseURL: String?
  /// The language of interface and diagnostics.
  package var language = InterfaceLanguage.swedish
  /// Who publishes.
  package var publisher: Party?
  /// Where site.yaml says who publishes.
  package var publisherRange: Range<Int>?
  /// Whom to ask.
  package var contact: Party?
  /// Address for remarks on a page; `{title}` and `{path}` are filled in.
  package var feedback: String?
  /// Who supervises accessibility.
  package var supervision: Party?
  /// Where to report weaknesses of the site; nil where nobody says.
  package var security: Security?
  /// The newsletter.
  package var newsletter: Newsletter?
  /// Default owner and interval of reviews.
  package var review = PageMetadata.Review()
  /// The main menu, content paths.
  package var navigation: [Located<String>] = []
  /// The ways in on the start page.
  package var entrances: [Entrance] = []
  /// The links in the footer, content paths.
  package var footer: [Located<String>] = []
  /// What the site is called on pages in other languages.
  package var translations: [InterfaceLanguage: Translation] = [:]
  /// Old addresses with the pages they lead to.
  package var redirects: [Redirect] = []

  /// Rules that are not to be heard of, in some files or all.
  package var suppressions: [Suppression] = []

  /// The settings of a folder without site.yaml.
  package init() {}
}
