import Declarations
import Files
import Linking

extension SiteRenderer {
  /// What the page is, for programs: JSON-LD in the words of schema.org, safe inside a script
  /// element; nil for pages that search engines are to leave out.
  ///
  /// Only what is declared is said. Addresses are absolute where the site's is known, else relative
  /// to the page, as JSON-LD reads them.
  func structuredData(of page: Page, root: String) -> String? {
    guard page.isIndexed else { return nil }
    let graph = page.path == .root ? [website(root)] : [webPage(page, root), article(page, root)]
    var output: [UInt8] = []
    JSONValue.members([
      "@context": "https://schema.org", "@graph": .list(graph.compactMap { $0 }),
    ]).append(to: &output, isInHTML: true)
    return String(decoding: output, as: UTF8.self)
  }

  private func website(_ root: String) -> JSONValue {
    let settings = site.declarations.settings
    // The template is a text and no address, so that nobody resolves it.
    let search = settings.baseURL.map { base in
      JSONValue.members([
        "@type": "SearchAction",
        "target": .members([
          "@type": "EntryPoint",
          "urlTemplate": .text(base + searchAddress("{search_term_string}")),
        ]),
        "query-input": "required name=search_term_string",
      ])
    }
    return .members([
      "@type": "WebSite", "url": .text(site.address("", from: root)), "name": .text(settings.title),
      "description": (site.start.summary ?? settings.tagline).map(JSONValue.text),
      "inLanguage": .text(language.rawValue), "publisher": publisher,
      "potentialAction": search,
    ])
  }

  private func webPage(_ page: Page, _ root: String) -> JSONValue {
    let review = page.metadata.review
    return .members([
      "@type": .text(page.webPageType), "@id": .text(address(page, root)),
      "name": .text(page.title), "inLanguage": .text(site.language(of: page)),
      "isPartOf": .members([
        "@type": "WebSite", "url": .text(site.address("", from: root)),
        "name": .text(voice.title),
      ]),
      "breadcrumb": breadcrumb(page, root),
      "lastReviewed": review.on.map { .text($0.description) },
      "reviewedBy": review.by.isEmpty ? nil : .list(review.by.map(party)),
      "mainEntity": mainEntity(of: page, root),
      "about": about(page),
    ])
  }

  private func breadcrumb(_ page: Page, _ root: String) -> JSONValue {
    let line = site.ancestors(of: page) + [page]
    let items = line.enumerated().map { place, page in
      JSONValue.members([
        "@type": "ListItem", "position": .number(place + 1), "name": .text(page.menuTitle),
        "item": .text(address(page, root)),
      ])
    }
    return .members(["@type": "BreadcrumbList", "itemListElement": .list(items)])
  }

  /// A page that is read and does not list others.
  private func article(_ page: Page, _ root: String) -> JSONValue? {
    guard page.document != nil, page.listing == .none else { return nil }
    let laws = page.entries.filter { $0.register == "laws" }.map(\.key).withoutRepeats
    let register = site.declarations.registers["laws"]
    let citations = laws.compactMap { key in
      register?[key].map { legislation($0, at: EntryKey(register: "laws", key: key), root) }
    }
    return .members([
      "@type": "Article", "headline": .text(page.title),
      "description": page.summary.map(JSONValue.text),
      "mainEntityOfPage": .text(address(page, root)),
      "inLanguage": .text(site.language(of: page)),
      "datePublished": page.metadata.published.map { .text($0.description) },
      "dateModified": page.lastChange.map { .text($0.description) },
      "publisher": publisher,
      "citation": citations.isEmpty ? nil : .list(citations),
    ])
  }

  private func legislation(
    _ law: RegisterEntry, at key: EntryKey, _ root: String
  ) -> JSONValue {
    .members([
      "@type": "Legislation", "name": .text(law.name), "legislationIdentifier": .text(law.key),
      "url": site.entryPages[key].map { .text(address(site.pages[$0], root)) },
    ])
  }

  /// The law or the term that a page is about; the set of terms that the glossary is.
  private func mainEntity(of page: Page, _ root: String) -> JSONValue? {
    switch (page.content, page.listing) {
    case (.entry(let law, "laws"), _):
      return .members([
        "@type": "Legislation", "name": .text(law.name), "legislationIdentifier": .text(law.key),
        "alternateName": names(of: law), "description": law.definition.map(JSONValue.text),
        "legislationLegalForce": law.law.flatMap(force), "sameAs": law.url.map(JSONValue.text),
      ])
    case (.entry(let term, "concepts"), _):
      let glossary = site.registerPages["concepts"].map { site.pages[$0] }
      return .members([
        "@type": "DefinedTerm", "name": .text(term.name), "alternateName": names(of: term),
        "description": term.definition.map(JSONValue.text),
        "inDefinedTermSet": glossary.map { .text(address($0, root)) },
        "sameAs": term.url.map(JSONValue.text),
      ])
    case (_, .register("concepts")):
      return .members([
        "@type": "DefinedTermSet", "url": .text(address(page, root)), "name": .text(page.title),
        "description": page.summary.map(JSONValue.text), "publisher": publisher,
      ])
    default: return nil
    }
  }

  /// The terms that a written page explains.
  private func about(_ page: Page) -> JSONValue? {
    guard page.document != nil else { return nil }
    let terms = (site.entriesByPage[page.id] ?? []).filter { $0.register == "concepts" }
      .compactMap { site.declarations.registers["concepts"]?[$0.key] }
    return terms.isEmpty
      ? nil
      : .list(
        terms.map { .members(["@type": "DefinedTerm", "name": .text($0.name)]) })
  }

  /// Whether a law holds today; nil where its days are not known.
  private func force(_ law: LawFacts) -> JSONValue? {
    if let end = law.inForceTo, end < today { return "https://schema.org/NotInForce" }
    guard let start = law.inForceFrom else { return nil }
    return start <= today ? "https://schema.org/InForce" : "https://schema.org/NotInForce"
  }

  private func names(of entry: RegisterEntry) -> JSONValue? {
    let names = [entry.abbreviation, entry.shortName].compactMap(\.self).withoutRepeats
    return names.isEmpty ? nil : .texts(names)
  }

  private var publisher: JSONValue? {
    site.declarations.settings.publisher.map { publisher in
      .members([
        "@type": "Organization", "name": .text(publisher.name),
        "url": publisher.url.map(JSONValue.text),
      ])
    }
  }

  /// Who reviewed: the publisher is known to be an organisation, others are names only.
  private func party(_ name: String) -> JSONValue {
    let publisher = site.declarations.settings.publisher
    return publisher?.name == name ? self.publisher ?? .text(name) : .text(name)
  }

  private func address(_ page: Page, _ root: String) -> String {
    site.address(page.path.description.dropFirst(), from: root)
  }
}

extension Page {
  /// What kind of page it is in the words of schema.org.
  fileprivate var webPageType: String {
    switch listing {
    case .none: "WebPage"
    case .search: "SearchResultsPage"
    case .children, .news, .collection, .alphabet, .archive, .changes, .register: "CollectionPage"
    }
  }

  /// The last day the page was published or changed.
  var lastChange: CalendarDate? {
    [metadata.published, metadata.changed, metadata.changes.first?.date].compactMap { $0 }.max()
  }
}

extension Array where Element: Hashable {
  /// Each element once, where it stands first.
  var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
