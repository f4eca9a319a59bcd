import Files

/// A change of rules as readers are told of it: what is said before its day and what from it on.
///
/// Both are on a page that is built before the day, in one place, so that a script can change one
/// for the other when the day comes and nothing moves; a page built later has only the second.
struct RuleChangeContext: TemplateContext {
  /// What is said before the day.
  let before: String
  /// What is said from the day on.
  let after: String
  /// Whether the day has come.
  let hasCome: Bool
  let date: DateContext
  /// What changes then.
  var items: [ChangeTextContext] = []
  /// The pages that it concerns.
  var pages: [LinkContext] = []

  static let fields: [String: TemplateField<RuleChangeContext>] = [
    "before": .text { $0.before },
    "after": .text { $0.after },
    "has_come": .flag { $0.hasCome },
    "date": .object { $0.date },
    "items": .list { $0.items },
    "pages": .list { $0.pages },
    "has_pages": .flag { !$0.pages.isEmpty },
    "page_count": .text { String($0.pages.count) },
  ]
}

/// What changes, in the editors' words.
struct ChangeTextContext: TemplateContext {
  let text: String
  /// The law or source that changes, where nothing else on the page says which.
  let entry: LinkContext?
  /// The places that change, where they are known.
  let places: String?

  static let fields: [String: TemplateField<ChangeTextContext>] = [
    "text": .text { $0.text },
    "entry_link": .object { $0.entry },
    "places_text": .text { $0.places },
  ]
}

/// What changes on one day.
struct ChangeDayContext: TemplateContext {
  let date: DateContext
  let id: String
  let items: [RuleChangeContext]

  static let fields: [String: TemplateField<ChangeDayContext>] = [
    "date": .object { $0.date },
    "id": .text { $0.id },
    "items": .list { $0.items },
  ]
}
