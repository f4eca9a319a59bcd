package import Files

/// What a page says about itself in its front matter.
package struct PageMetadata: Sendable {
  /// Where a page stands in its life.
  package enum Status: String, Sendable, CaseIterable {
    case draft, current, archived, superseded, removed
  }

  /// What a page lists below its own text.
  package enum Listing: Sendable, Hashable {
    case none, children, news, collection, alphabet, archive, search, changes
    /// The entries of a register; each gets a page below this one.
    case register(String)
  }

  /// Who looked at the page, when, against what, and when it is due again.
  package struct Review: Sendable {
    /// The day of the review.
    package var on: CalendarDate?
    /// Where the front matter has that day; nil where it has none.
    package var onRange: Range<Int>?
    /// People or organisations.
    package var by: [String] = []
    /// What the page was held against, such as a wording of the law.
    package var against: String?
    /// How long the review holds.
    package var interval: FieldValue.Duration?
    /// Who answers for the content.
    package var owner: String?
    /// Where the front matter has it; nil where it has none.
    package var range: Range<Int>?

    /// An empty review.
    package init() {}

    /// The day the next review is due.
    ///
    /// - Parameter defaultInterval: The site's interval, for pages without their own.
    /// - Returns: nil where no day or interval is known.
    package func due(defaultInterval: FieldValue.Duration?) -> CalendarDate? {
      guard let on, let interval = interval ?? defaultInterval else { return nil }
      return on.adding(months: interval.months)?.adding(days: interval.days)
    }
  }

  /// A change readers are told of.
  package struct Change: Sendable {
    /// When.
    package let date: CalendarDate
    /// What.
    package let text: String
  }

  /// The key of the page's content type.
  package var type = "page"
  /// The title, if the front matter has one.
  package var title: Located<String>?
  /// A shorter title for menus and breadcrumbs.
  package var shortTitle: String?
  /// One to three sentences: the answer first.
  package var summary: Located<String>?
  /// Words people search for that mean this page.
  package var synonyms: [String] = []
  /// Other words that should find the page.
  package var keywords: [String] = []
  /// Place among its siblings; smaller first, pages without one last.
  package var order: Double?
  /// Where the page stands in its life.
  package var status = Status.current
  /// Why it is archived, superseded or removed.
  package var statusReason: String?
  /// The time the content is about.
  package var period: Period?
  /// The page that took its place.
  package var supersededBy: Located<String>?
  /// The code of the page's language, by its file's name or its own word; nil where neither says.
  package var language: String?
  /// Pages worth reading next.
  package var related: [Located<String>] = []
  /// Addresses the page had before, `/a/b/`.
  package var aliases: [Located<String>] = []
  /// A short address to print, `orosanmalan`.
  package var shortAddress: Located<String>?
  /// When the page was first published.
  package var published: CalendarDate?
  /// When its text last changed in substance.
  package var changed: CalendarDate?
  /// Changes readers are told of, newest first.
  package var changes: [Change] = []
  /// The last review.
  package var review = Review()
  /// What the page lists; nil when it does not say.
  package var listing: Located<Listing>?
  /// Fields a collection's filters are made from.
  package var filters: [Located<String>] = []
  /// Fields a collection's pages are compared by, in the order of the columns.
  package var compare: [Located<String>] = []
  /// Reference numbers such as diarienummer.
  package var numbers: [String] = []
  /// Whether menus and lists leave the page out.
  package var isUnlisted = false
  /// Rules that are not to be heard of on this page.
  package var suppressions: [Suppression] = []
  /// What the page's accessibility statement is generated from; nil where it has none.
  package var accessibilityStatement: AccessibilityStatement?
  /// The fields declared in types.yaml.
  package var values: [String: Located<FieldValue>] = [:]

  /// Keys nobody declared, on a site without types.yaml, in the order written.
  package var undeclared: [Undeclared] = []

  /// A key nobody declared, with all text found in its value.
  package struct Undeclared: Sendable {
    /// The key.
    package let key: Located<String>
    /// The texts.
    package let values: [String]
  }

  /// A page that says nothing about itself.
  package init() {}
}
