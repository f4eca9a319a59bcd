import Files

/// A day, for machines and for people.
struct DateContext: TemplateContext {
  let iso: String
  let text: String

  static let fields: [String: TemplateField<DateContext>] = [
    "iso": .text { $0.iso },
    "text": .text { $0.text },
  ]
}

/// A label with its values, as text or as links.
struct FactContext: TemplateContext {
  let label: String
  let items: [LinkContext]

  static let fields: [String: TemplateField<FactContext>] = [
    "label": .text { $0.label },
    "items": .list { $0.items },
    "values": .text { $0.items.map(\.title).joined(separator: ", ") },
  ]
}

/// A page in a list.
struct CardContext: TemplateContext {
  let title: String
  let href: String
  /// The language of title and summary, where it is another than here.
  let language: String?
  let summary: String?
  let typeName: String?
  let date: DateContext?
  let facts: [FactContext]
  /// Why a page that no longer holds is kept.
  var notice: NoticeContext?
  /// The time such a page is about.
  var period: String?
  /// The addresses of the filters that the page is listed by.
  var filterValues: String?

  static let fields: [String: TemplateField<CardContext>] = [
    "title": .text { $0.title },
    "href": .text { $0.href },
    "language": .text { $0.language },
    "summary": .text { $0.summary },
    "type_name": .text { $0.typeName },
    "date": .object { $0.date },
    "facts": .list { $0.facts },
    "has_facts": .flag { !$0.facts.isEmpty },
    "notice": .object { $0.notice },
    "period": .text { $0.period },
    "filter_values": .text { $0.filterValues },
  ]
}

/// Pages or links under a common title.
struct GroupContext: TemplateContext {
  let title: String
  let id: String
  let cards: [CardContext]

  static let fields: [String: TemplateField<GroupContext>] = [
    "title": .text { $0.title },
    "id": .text { $0.id },
    "items": .list { $0.cards },
  ]
}

/// A way into the site from the start page.
struct EntranceContext: TemplateContext {
  let title: String
  let id: String
  let items: [LinkContext]

  static let fields: [String: TemplateField<EntranceContext>] = [
    "title": .text { $0.title },
    "id": .text { $0.id },
    "items": .list { $0.items },
  ]
}

/// A banner before the title.
struct NoticeContext: TemplateContext {
  let style: String
  let title: String
  let text: String?
  let link: LinkContext?

  static let fields: [String: TemplateField<NoticeContext>] = [
    "style": .text { $0.style },
    "title": .text { $0.title },
    "text": .text { $0.text },
    "link": .object { $0.link },
  ]
}

/// A law the page refers to.
struct LawContext: TemplateContext {
  let title: String
  let number: String
  let href: String?
  let places: [LinkContext]
  /// That it no longer holds.
  let notice: String?
  /// What happens to it next.
  let coming: RuleChangeContext?

  static let fields: [String: TemplateField<LawContext>] = [
    "title": .text { $0.title },
    "number": .text { $0.number },
    "href": .text { $0.href },
    "places": .list { $0.places },
    "has_places": .flag { !$0.places.isEmpty },
    "places_text": .text { $0.places.map(\.title).joined(separator: ", ") },
    "notice": .text { $0.notice },
    "coming": .object { $0.coming },
  ]
}

/// The last review of a page.
struct ReviewContext: TemplateContext {
  let on: DateContext?
  let by: String?
  let against: String?
  let next: DateContext?
  /// Whether the day of the next review has passed.
  let isOverdue: Bool
  let owner: String?

  static let fields: [String: TemplateField<ReviewContext>] = [
    "on": .object { $0.on },
    "by": .text { $0.by },
    "against": .text { $0.against },
    "next": .object { $0.next },
    "is_overdue": .flag { $0.isOverdue },
    "owner": .text { $0.owner },
  ]
}

/// A change readers are told of.
struct ChangeContext: TemplateContext {
  let date: DateContext
  let text: String

  static let fields: [String: TemplateField<ChangeContext>] = [
    "date": .object { $0.date },
    "text": .text { $0.text },
  ]
}

/// A reference number.
struct NumberContext: TemplateContext {
  let text: String

  static let fields: [String: TemplateField<NumberContext>] = [
    "text": .text { $0.text }
  ]
}

/// A letter with the lines below it, or the ways to its pages.
struct LetterContext: TemplateContext {
  let letter: String
  let id: String
  /// The lines below it, each as the partial `alphabet-line` makes it.
  var linesHTML: String
  /// Where the lines are: further down on the page, or on one of their own.
  var href: String
  var count: Int?
  var isCurrent = false
  /// The pages of a letter that has several.
  var parts: [LinkContext] = []

  init(letter: String, id: String, linesHTML: String = "") {
    self.letter = letter
    self.id = id
    self.linesHTML = linesHTML
    href = "#" + id
  }

  static let fields: [String: TemplateField<LetterContext>] = [
    "letter": .text { $0.letter },
    "id": .text { $0.id },
    "lines_html": .text { $0.linesHTML },
    "href": .text { $0.href },
    "count": .text { $0.count.map(String.init) },
    "is_current": .flag { $0.isCurrent },
    "parts": .list { $0.parts },
    "has_parts": .flag { !$0.parts.isEmpty },
  ]
}
