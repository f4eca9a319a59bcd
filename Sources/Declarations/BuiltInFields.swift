import Files

/// The keys the program itself gives a meaning, in each kind of file.
package enum BuiltInFields {
  /// Keys any page may have.
  package static let page: [FieldDeclaration] = [
    FieldDeclaration("type", .text),
    FieldDeclaration("title", .text),
    FieldDeclaration("short_title", .text),
    FieldDeclaration("summary", .text),
    FieldDeclaration("description", .text),
    FieldDeclaration("synonyms", .text, isMany: true),
    FieldDeclaration("keywords", .text, isMany: true),
    FieldDeclaration("order", .number),
    FieldDeclaration("status", .choice(statuses)),
    FieldDeclaration("status_reason", .text),
    FieldDeclaration("period", .record(period)),
    FieldDeclaration("superseded_by", .page),
    FieldDeclaration("language", .text),
    FieldDeclaration("related", .page, isMany: true),
    FieldDeclaration("aliases", .text, isMany: true),
    FieldDeclaration("short_address", .text),
    FieldDeclaration("published", .date),
    FieldDeclaration("date", .date),
    FieldDeclaration("changed", .date),
    FieldDeclaration("changes", .record(change), isMany: true),
    FieldDeclaration("review", .record(review)),
    FieldDeclaration("listing", .choice(listings)),
    FieldDeclaration("register", .text),
    FieldDeclaration("filters", .text, isMany: true),
    FieldDeclaration("compare", .text, isMany: true),
    FieldDeclaration("numbers", .text, isMany: true),
    FieldDeclaration("unlisted", .flag),
    FieldDeclaration("suppress", .record(suppression), isMany: true),
    FieldDeclaration(AccessibilityStatement.key, .record(statement)),
  ]

  /// Keys any entry of a register may have; the entry's key stands before them.
  package static let entry: [FieldDeclaration] = [
    FieldDeclaration("name", .text, isRequired: true),
    FieldDeclaration("short_name", .text),
    FieldDeclaration("abbreviation", .text),
    FieldDeclaration("plural", .text, isMany: true),
    FieldDeclaration("names", .text, isMany: true),
    FieldDeclaration("synonyms", .text, isMany: true),
    FieldDeclaration("former_names", .text, isMany: true),
    FieldDeclaration("old_terms", .text, isMany: true),
    FieldDeclaration("definition", .text),
    FieldDeclaration("summary", .text),
    FieldDeclaration("url", .address),
    FieldDeclaration("page", .page),
    FieldDeclaration("see_also", .text, isMany: true),
    FieldDeclaration("source", .reference(register: "sources")),
    FieldDeclaration("note", .text),
    FieldDeclaration("number", .text),
    FieldDeclaration("publisher", .text),
    FieldDeclaration("year", .text),
    FieldDeclaration("tile", .record(tile)),
  ]

  /// Keys an entry of the register of laws may have beside the others.
  package static let law: [FieldDeclaration] = [
    FieldDeclaration("in_force_from", .date),
    FieldDeclaration("in_force_to", .date),
    FieldDeclaration("replaced_by", .text),
    FieldDeclaration("moved", .map(.text)),
    FieldDeclaration("coming", .record(comingChange), isMany: true),
    FieldDeclaration("changes", .record(lawChange), isMany: true),
    FieldDeclaration("checked", .date),
    FieldDeclaration("old_facts", .record(oldFact), isMany: true),
  ]

  /// Keys an entry of the register of sources may have beside the others.
  package static let source: [FieldDeclaration] = [
    FieldDeclaration("changes", .record(change), isMany: true),
    FieldDeclaration("replaced_by", .text),
    FieldDeclaration("replaced_on", .date),
  ]

  /// Keys any entry of a register may have.
  package static func entry(of register: String) -> [FieldDeclaration] {
    switch register {
    case "laws": entry + law
    case "sources": entry + source
    default: entry
    }
  }

  /// Keys of site.yaml.
  package static let site: [FieldDeclaration] = [
    FieldDeclaration("title", .text),
    FieldDeclaration("tagline", .text),
    FieldDeclaration("base_url", .address),
    FieldDeclaration("language", .choice(languages)),
    FieldDeclaration("publisher", .record(party)),
    FieldDeclaration("contact", .record(party)),
    FieldDeclaration("feedback", .text),
    FieldDeclaration("supervision", .record(party)),
    FieldDeclaration("newsletter", .record(newsletter)),
    FieldDeclaration("review", .record(review)),
    FieldDeclaration("navigation", .page, isMany: true),
    FieldDeclaration("entrances", .record(entrance), isMany: true),
    FieldDeclaration("footer", .page, isMany: true),
    FieldDeclaration("translations", .record(translations)),
    FieldDeclaration("redirects", .record(redirect), isMany: true),
    FieldDeclaration("security", .record(security)),
    FieldDeclaration(
      "suppress",
      .record(suppression + [FieldDeclaration("files", .text, isMany: true)]), isMany: true),
  ]

  /// What types.yaml says of a content type; `required` and `optional` name fields.
  package static let type: [FieldDeclaration] = [
    FieldDeclaration("name", .text, isRequired: true),
    FieldDeclaration("plural", .text),
    FieldDeclaration("template", .text),
    FieldDeclaration("search_weight", .number),
    FieldDeclaration("required", .text, isMany: true),
    FieldDeclaration("optional", .text, isMany: true),
  ]

  /// What types.yaml says of a callout.
  package static let callout: [FieldDeclaration] = [
    FieldDeclaration("label", .text, isRequired: true),
    FieldDeclaration("style", .choice(choices(CalloutType.styles)), isRequired: true),
    FieldDeclaration("translations", .map(.text)),
  ]

  /// What search-tests.yaml says of a search.
  package static let searchTest: [FieldDeclaration] = [
    FieldDeclaration("query", .text, isRequired: true),
    FieldDeclaration("page", .text, isMany: true),
    FieldDeclaration("within", .number),
    FieldDeclaration("unsure", .flag),
  ]

  /// What theme.yaml says of a theme.
  package static let theme: [FieldDeclaration] = [
    FieldDeclaration("extends", .text),
    FieldDeclaration("name", .text),
    FieldDeclaration("logo", .text),
    FieldDeclaration("colours", .record(colours)),
    FieldDeclaration("contrast", .record(contrast), isMany: true),
  ]

  private static let colours = ColourScheme.allCases.map {
    FieldDeclaration($0.rawValue, .map(.text))
  }
  private static let contrast =
    [FieldDeclaration("against", .text, isMany: true, isRequired: true)]
    + ThemeSettings.Contrast.Use.allCases.map {
      FieldDeclaration($0.rawValue, .text, isMany: true)
    }

  private static let statuses = choices(PageMetadata.Status.allCases.map(\.rawValue))
  private static let listings = choices([
    "none", "children", "news", "collection", "register", "a-z", "archive", "search", "changes",
  ])
  private static let languages = choices(InterfaceLanguage.allCases.map(\.rawValue))
  private static let translations = InterfaceLanguage.allCases.map {
    FieldDeclaration($0.rawValue, .record(translation))
  }
  private static let translation = [
    FieldDeclaration("title", .text, isRequired: true),
    FieldDeclaration("tagline", .text),
    FieldDeclaration("navigation", .page, isMany: true),
    FieldDeclaration("footer", .page, isMany: true),
  ]

  private static let period = [
    FieldDeclaration("from", .text), FieldDeclaration("to", .text),
  ]
  private static let change = [
    FieldDeclaration("date", .date, isRequired: true),
    FieldDeclaration("text", .text, isRequired: true),
  ]
  private static let tile = [
    FieldDeclaration("column", .number, isRequired: true),
    FieldDeclaration("row", .number, isRequired: true),
    FieldDeclaration("label", .text),
  ]
  private static let review = [
    FieldDeclaration("on", .date),
    FieldDeclaration("by", .text, isMany: true),
    FieldDeclaration("against", .text),
    FieldDeclaration("interval", .duration),
    FieldDeclaration("owner", .text),
  ]
  private static let suppression = [
    FieldDeclaration("rule", .text, isRequired: true),
    FieldDeclaration("reason", .text, isRequired: true),
    FieldDeclaration("until", .date),
  ]
  /// All but the last are required: an error of their own says so.
  private static let statement = [
    FieldDeclaration(
      "conformance",
      .choice(choices(AccessibilityStatement.Conformance.allCases.map(\.rawValue)))),
    FieldDeclaration("shortcomings", .record(exception), isMany: true),
    FieldDeclaration("disproportionate", .record(exception), isMany: true),
    FieldDeclaration("exempt", .record(exception), isMany: true),
    FieldDeclaration("method", .text, isMany: true),
    FieldDeclaration("assessed", .date),
    FieldDeclaration("updated", .date),
    FieldDeclaration("report", .text),
    FieldDeclaration("supervision_change", .text),
  ]
  private static let exception = [
    FieldDeclaration("what", .text),
    FieldDeclaration("reason", .text),
    FieldDeclaration("plan", .text),
  ]
  private static let party = [
    FieldDeclaration("name", .text, isRequired: true),
    FieldDeclaration("url", .address),
    FieldDeclaration("email", .text),
  ]
  private static let newsletter = [
    FieldDeclaration("text", .text, isRequired: true),
    FieldDeclaration("email", .text),
    FieldDeclaration("url", .address),
    FieldDeclaration("privacy", .page),
  ]
  private static let security = [
    FieldDeclaration("contact", .address, isMany: true, isRequired: true),
    FieldDeclaration("policy", .address),
  ]
  private static let entrance = [
    FieldDeclaration("title", .text, isRequired: true),
    FieldDeclaration("page", .page, isRequired: true),
  ]
  private static let lawChange =
    change + [FieldDeclaration("places", .text, isMany: true)]
  private static let comingChange =
    lawChange + [
      FieldDeclaration("status", .choice(choices(["proposed", "decided"])), isRequired: true)
    ]
  private static let oldFact = [
    FieldDeclaration("words", .text, isMany: true, isRequired: true),
    FieldDeclaration("near", .text, isMany: true, isRequired: true),
    FieldDeclaration("now", .text, isRequired: true),
  ]
  private static let redirect = [
    FieldDeclaration("from", .text, isRequired: true),
    FieldDeclaration("to", .page, isRequired: true),
  ]

  private static func choices(_ keys: [String]) -> [FieldDeclaration.Choice] {
    keys.map { FieldDeclaration.Choice(key: $0, label: $0) }
  }
}
