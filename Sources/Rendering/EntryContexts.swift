import Files

/// A term in the glossary.
struct TermContext: TemplateContext {
  let title: String
  let id: String
  let href: String
  let abbreviation: String?
  let definition: String?
  let synonyms: String?
  let formerNames: String?
  let seeAlso: [LinkContext]
  let page: LinkContext?

  static let fields: [String: TemplateField<TermContext>] = [
    "title": .text { $0.title },
    "id": .text { $0.id },
    "href": .text { $0.href },
    "abbreviation": .text { $0.abbreviation },
    "definition": .text { $0.definition },
    "synonyms": .text { $0.synonyms },
    "former_names": .text { $0.formerNames },
    "see_also": .list { $0.seeAlso },
    "has_see_also": .flag { !$0.seeAlso.isEmpty },
    "page": .object { $0.page },
  ]
}

/// A letter of the glossary with its terms.
struct GlossaryContext: TemplateContext {
  let letter: String
  let id: String
  let entries: [TermContext]

  static let fields: [String: TemplateField<GlossaryContext>] = [
    "letter": .text { $0.letter },
    "id": .text { $0.id },
    "entries": .list { $0.entries },
  ]
}

/// A place in a law with the pages that refer to it.
struct PlaceContext: TemplateContext {
  let title: String
  let id: String
  let pages: [LinkContext]

  static let fields: [String: TemplateField<PlaceContext>] = [
    "title": .text { $0.title },
    "id": .text { $0.id },
    "pages": .list { $0.pages },
  ]
}

/// What is known of a law.
struct LawFactsContext: TemplateContext {
  let number: String
  let inForceFrom: DateContext?
  let inForceTo: DateContext?
  /// Whether that day has passed.
  let isOver: Bool
  let replacedBy: LinkContext?
  let checked: DateContext?
  /// What is on the way, and what was proposed for a day that has passed.
  let coming: [RuleChangeContext]
  /// What has changed, the newest first.
  let changes: [RuleChangeContext]
  let places: [PlaceContext]
  /// Where its places are now: the old place and a link to the new.
  let moved: [FactContext]

  static let fields: [String: TemplateField<LawFactsContext>] = [
    "number": .text { $0.number },
    "in_force_from": .object { $0.inForceFrom },
    "in_force_to": .object { $0.inForceTo },
    "replaced_by": .object { $0.replacedBy },
    "checked": .object { $0.checked },
    "is_over": .flag { $0.isOver },
    "has_law_changes": .flag { !$0.changes.isEmpty },
    "law_changes": .list { $0.changes },
    "coming": .list { $0.coming },
    "has_coming": .flag { !$0.coming.isEmpty },
    "moved": .list { $0.moved },
    "has_moved": .flag { !$0.moved.isEmpty },
    "places": .list { $0.places },
    "has_places": .flag { !$0.places.isEmpty },
  ]
}

/// An entry of a register on its own page.
struct EntryContext: TemplateContext {
  let name: String
  let abbreviation: String?
  let formerNames: String?
  let synonyms: String?
  let definition: String?
  let url: String?
  let registerName: String
  let facts: [FactContext]
  let seeAlso: [LinkContext]
  let law: LawFactsContext?

  static let fields: [String: TemplateField<EntryContext>] = [
    "name": .text { $0.name },
    "abbreviation": .text { $0.abbreviation },
    "former_names": .text { $0.formerNames },
    "synonyms": .text { $0.synonyms },
    "definition": .text { $0.definition },
    "url": .text { $0.url },
    "register_name": .text { $0.registerName },
    "facts": .list { $0.facts },
    "has_facts": .flag { !$0.facts.isEmpty },
    "see_also": .list { $0.seeAlso },
    "has_see_also": .flag { !$0.seeAlso.isEmpty },
    "law": .object { $0.law },
  ]
}
