import Declarations
import Files
import Language
package import Linking
import Parsing

/// The pages of a site that search knows, in the order of their addresses.
///
/// Filter pages, search itself, the A–Ö index, removed pages and pages of a type without weight are
/// left out. Concepts are found in the glossary, where all of them are defined, and not on pages of
/// their own.
package func searchablePages(of site: Site) -> [SearchablePage] {
  site.pages.compactMap { page in
    switch page.content {
    case .document(let document):
      guard page.metadata.status != .removed, page.listing != .search,
        page.listing != .alphabet, page.type?.searchWeight != 0
      else { return nil }
      return SearchablePage(page, document: document, in: site)
    case .entry(let entry, let key):
      guard key != "concepts", let register = site.declarations.registers[key] else { return nil }
      return SearchablePage(page, entry: entry, of: register, in: site)
    case .folder:
      return SearchablePage(
        path: page.path, title: page.title, weight: 0.5, facets: topicFacet(of: page, in: site),
        sections: [])
    case .filter, .alphabet, .search:
      return nil
    }
  }
}

/// What editors have declared of words and laws.
package func searchVocabulary(of site: Site) -> SearchVocabulary {
  let registers = site.declarations.registers
  let concepts = (registers["concepts"]?.entries ?? []) + (registers["actors"]?.entries ?? [])
  return SearchVocabulary(
    concepts: concepts.map { entry in
      SearchConcept(
        names: [entry.name] + [entry.shortName].compactMap { $0 },
        abbreviation: entry.abbreviation, alternatives: entry.synonyms,
        oldNames: entry.formerNames)
    },
    laws: (registers["laws"]?.entries ?? []).map { entry in
      SearchLaw(
        number: entry.key,
        names: [entry.name] + [entry.shortName, entry.abbreviation].compactMap { $0 }
          + entry.synonyms,
        replacedBy: entry.law?.replacedBy, moved: entry.law?.moved ?? [:])
    })
}

extension SearchablePage {
  init(_ page: Page, document: Document, in site: Site) {
    let entries = (site.entriesByPage[page.id] ?? []).compactMap { key in
      site.declarations.registers[key.register]?[key.key]
    }
    let names = entries.flatMap { entry in
      [entry.name, entry.shortName, entry.abbreviation].compactMap { $0 } + entry.synonyms
        + entry.formerNames
    }
    self.init(
      path: page.path, title: page.title, summary: page.summary ?? "",
      typeKey: page.type?.key ?? "", typeLabel: kind(of: page, in: site) ?? "",
      weight: page.type?.searchWeight ?? 1, synonyms: page.metadata.synonyms + names,
      keywords: page.metadata.keywords, numbers: page.metadata.numbers,
      laws: page.entries.filter { $0.register == "laws" }.map { entry in
        entry.locator.map { "\(entry.key) \($0)" } ?? entry.key
      },
      facets: searchFacets(of: page, in: site),
      sections: document.sections
        + glossarySections(of: page, in: site),
      isArchived: page.metadata.status == .archived || page.metadata.status == .superseded)
  }

  init(_ page: Page, entry: RegisterEntry, of register: Register, in site: Site) {
    let number = Fields(entry.values).text("number")
    let own = [entry.shortName, entry.abbreviation].compactMap { $0 }
    self.init(
      path: page.path, title: page.title, summary: entry.definition ?? "",
      typeKey: register.key, typeLabel: register.name, weight: register.searchWeight,
      synonyms: own + entry.synonyms + entry.formerNames,
      numbers: [number, entry.law.map { _ in entry.key }].compactMap { $0 },
      facets: topicFacet(of: page, in: site) + typeFacet(register.name), sections: [])
  }
}

/// What the results can be narrowed by: the part of the site, the entries that a page refers to but
/// for laws and sources, and the kind of page.
private func searchFacets(of page: Page, in site: Site) -> [SearchFacet] {
  let declared = (page.type?.fields ?? []).compactMap { field -> SearchFacet? in
    guard case .reference(let register) = field.kind, register != "laws", register != "sources"
    else { return nil }
    let items = fieldItems(page.metadata.values[field.name], of: field, site.declarations)
    let values = items.map(\.label)
    return items.isEmpty ? nil : SearchFacet(key: field.name, label: field.label, values: values)
  }
  return topicFacet(of: page, in: site) + declared + typeFacet(kind(of: page, in: site))
}

/// What kind of page a reader is told that a page is: of one in another language than the site's,
/// its language, by the name that its readers know.
private func kind(of page: Page, in site: Site) -> String? {
  let language = site.language(of: page)
  guard language != site.declarations.settings.language.rawValue else { return page.type?.name }
  return TextLanguage(code: language)?.ownName ?? page.type?.name
}

/// The part of the site where a page is: the page right below the start page, when it has others
/// below it.
private func topicFacet(of page: Page, in site: Site) -> [SearchFacet] {
  var top = page
  while let parent = top.parent, site.pages[parent].parent != nil { top = site.pages[parent] }
  guard top.parent != nil, !top.children.isEmpty else { return [] }
  return [SearchFacet(key: "topic", values: [top.menuTitle])]
}

private func typeFacet(_ name: String?) -> [SearchFacet] {
  guard let name, !name.isEmpty else { return [] }
  return [SearchFacet(key: "type", values: [name])]
}

/// The terms of a glossary as sections of its page.
private func glossarySections(of page: Page, in site: Site) -> [Section] {
  guard case .register("concepts") = page.listing,
    let register = site.declarations.registers["concepts"]
  else { return [] }
  return register.entries.map { entry in
    let others = [entry.abbreviation].compactMap { $0 } + entry.synonyms + entry.formerNames
    let text = ([entry.definition ?? ""] + [others.joined(separator: ", ")])
      .filter { !$0.isEmpty }.joined(separator: "\n")
    return Section(
      anchor: entrySlug(entry, of: register), heading: entry.name, level: 3,
      text: Array((text + "\n").utf8))
  }
}
