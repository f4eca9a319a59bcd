package import Files
package import Parsing

/// What search knows of one page.
package struct SearchablePage: Sendable {
  /// Where the page is.
  package let path: SitePath
  /// The page's title.
  package let title: String
  /// One to three sentences that answer first; empty when there are none.
  package let summary: String
  /// The kind of page: `topic`, `concepts`.
  package let typeKey: String
  /// The kind as a reader sees it: *Ämne*, *Begrepp*.
  package let typeLabel: String
  /// How much the page counts beside others that match as well, 0 to 2; pages of the main guidance
  /// have 1, news and register entries less.
  package let weight: Double
  /// Other names of what the page is about: a search for one of them is a search for the page.
  package let synonyms: [String]
  /// Words that should find the page.
  package let keywords: [String]
  /// Case numbers and the like, found whole.
  package let numbers: [String]
  /// The laws and places in laws that the page cites: `2010:800`, `2010:800 2:25`, `2018:1937 12`.
  package let laws: [String]
  /// What the results can be narrowed by.
  package let facets: [SearchFacet]
  /// The text cut at its headings, in order.
  package let sections: [Section]
  /// Whether the page is kept for history's sake; such pages are found only when asked for.
  package let isArchived: Bool

  /// Makes a page to be searched.
  package init(
    path: SitePath, title: String, summary: String = "", typeKey: String = "",
    typeLabel: String = "", weight: Double = 1, synonyms: [String] = [], keywords: [String] = [],
    numbers: [String] = [], laws: [String] = [], facets: [SearchFacet] = [],
    sections: [Section], isArchived: Bool = false
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.typeKey = typeKey
    self.typeLabel = typeLabel
    self.weight = weight
    self.synonyms = synonyms
    self.keywords = keywords
    self.numbers = numbers
    self.laws = laws
    self.facets = facets
    self.sections = sections
    self.isArchived = isArchived
  }
}

/// Something that results can be narrowed by.
package struct SearchFacet: Sendable, Hashable {
  /// What addresses call it: `actors`.
  package let key: String
  /// What the facet is called: *Aktörer*; empty where the interface has a word for it.
  package let label: String
  /// The page's values, as a reader sees them: *Socialtjänsten*.
  package let values: [String]

  /// Makes a facet of one page.
  package init(key: String, label: String = "", values: [String]) {
    self.key = key
    self.label = label
    self.values = values
  }
}
