import Files

/// The page itself, under the name `page`.
struct PageDetails: TemplateContext {
  var title = ""
  var shortTitle = ""
  var language: String?
  /// `rtl` where the page's language is written from right to left and its interface is not.
  var direction: String?
  var summary: String?
  var body = ""
  var typeName: String?
  var isStart = false
  var period: String?
  var published: DateContext?
  var changed: DateContext?
  var address = ""
  var numbers: [NumberContext] = []
  var feedbackHref: String?

  static let fields: [String: TemplateField<PageDetails>] = [
    "title": .text { $0.title },
    "short_title": .text { $0.shortTitle },
    "language": .text { $0.language },
    "direction": .text { $0.direction },
    "summary": .text { $0.summary },
    "body": .text { $0.body },
    "type_name": .text { $0.typeName },
    "is_start": .flag { $0.isStart },
    "period": .text { $0.period },
    "published": .object { $0.published },
    "changed": .object { $0.changed },
    "address": .text { $0.address },
    "numbers": .list { $0.numbers },
    "has_numbers": .flag { !$0.numbers.isEmpty },
    "feedback_href": .text { $0.feedbackHref },
  ]
}

/// Everything a template is given for one page.
struct PageContext: TemplateContext {
  var language = ""
  /// The language of registers and site.yaml, where it is not the interface's.
  var registerLanguage: String?
  var root = ""
  var canonical: String?
  /// The page in all its languages, for search engines.
  var alternates: [LinkContext] = []
  /// The page in other languages and forms, for readers.
  var versions: [LinkContext] = []
  var robots: String?
  var titleTag = ""
  var description: String?
  var stylesheet = ""
  var icon: String?
  var scripts: [LinkContext] = []
  var searchIndex = ""
  var feed: LinkContext?
  var machineLinks: [MachineLinkContext] = []
  var searchDescription: LinkContext?
  var social: SocialContext?
  var structuredData: String?
  var hasOpenData = false
  var words: ThemeWords
  var wordsJSON = ""
  var site: SiteContext
  var headerHTML = ""
  var footerHTML = ""
  var page = PageDetails()
  var breadcrumbs: [LinkContext] = []
  var contents: [LinkContext] = []
  var notices: [NoticeContext] = []
  var relations: [FactContext] = []
  var facts: [FactContext] = []
  var ruleChanges: [RuleChangeContext] = []
  var laterChanges: [RuleChangeContext] = []
  var changeDays: [ChangeDayContext] = []
  var changesPage: LinkContext?
  var laws: [LawContext] = []
  var sources: [LinkContext] = []
  var review: ReviewContext?
  var changes: [ChangeContext] = []
  var related: [LinkContext] = []
  var previous: LinkContext?
  var next: LinkContext?
  var children: [CardContext] = []
  var groups: [GroupContext] = []
  var siblings: [LinkContext] = []
  var wholeSection: LinkContext?
  var chapters: [ChapterContext] = []
  var entrances: [EntranceContext] = []
  var doors: [LinkContext] = []
  var news: [CardContext] = []
  var filters: [FilterContext] = []
  var resultCount = 0
  var activeFilter: ActiveFilterContext?
  var comparison: ComparisonContext?
  var tileMaps: [TileMapContext] = []
  var letters: [LetterContext] = []
  var letterIndex: [LetterContext] = []
  var alphabet: [LetterContext] = []
  var glossary: [GlossaryContext] = []
  var entry: EntryContext?
  var citing: [GroupContext] = []
  var target: LinkContext?

  static let fields: [String: TemplateField<PageContext>] = frame.merging(content) { $1 }

  private static let frame: [String: TemplateField<PageContext>] = [
    "language": .text { $0.language },
    "register_language": .text { $0.registerLanguage },
    "root": .text { $0.root },
    "canonical": .text { $0.canonical },
    "alternates": .list { $0.alternates },
    "has_alternates": .flag { !$0.alternates.isEmpty },
    "versions": .list { $0.versions },
    "has_versions": .flag { !$0.versions.isEmpty },
    "robots": .text { $0.robots },
    "title_tag": .text { $0.titleTag },
    "description": .text { $0.description },
    "stylesheet": .text { $0.stylesheet },
    "icon": .text { $0.icon },
    "scripts": .list { $0.scripts },
    "search_index": .text { $0.searchIndex },
    "feed": .object { $0.feed },
    "machine_links": .list { $0.machineLinks },
    "has_machine_links": .flag { !$0.machineLinks.isEmpty },
    "search_description": .object { $0.searchDescription },
    "social": .object { $0.social },
    "structured_data": .text { $0.structuredData },
    "words": .words { $0.words },
    "words_json": .text { $0.wordsJSON },
    "site": .object { $0.site },
    "header_html": .text { $0.headerHTML },
    "footer_html": .text { $0.footerHTML },
    "page": .object { $0.page },
    "breadcrumbs": .list { $0.breadcrumbs },
    "has_breadcrumbs": .flag { !$0.breadcrumbs.isEmpty },
    "contents": .list { $0.contents },
    "has_contents": .flag { !$0.contents.isEmpty },
    "target_href": .text { $0.target?.href },
    "has_open_data": .flag { $0.hasOpenData },
    "target_title": .text { $0.target?.title },
    "target_language": .text { $0.target?.language },
  ]

  private static let content: [String: TemplateField<PageContext>] = [
    "notices": .list { $0.notices },
    "has_notices": .flag { !$0.notices.isEmpty },
    "relations": .list { $0.relations },
    "has_relations": .flag { !$0.relations.isEmpty },
    "facts": .list { $0.facts },
    "has_facts": .flag { !$0.facts.isEmpty },
    "rule_changes": .list { $0.ruleChanges },
    "has_rule_changes": .flag { !$0.ruleChanges.isEmpty },
    "later_changes": .list { $0.laterChanges },
    "has_later_changes": .flag { !$0.laterChanges.isEmpty },
    "later_count": .text { String($0.laterChanges.count) },
    "change_days": .list { $0.changeDays },
    "has_change_days": .flag { !$0.changeDays.isEmpty },
    "changes_page": .object { $0.changesPage },
    "laws": .list { $0.laws },
    "has_laws": .flag { !$0.laws.isEmpty },
    "sources": .list { $0.sources },
    "has_sources": .flag { !$0.sources.isEmpty },
    "review": .object { $0.review },
    "changes": .list { $0.changes },
    "has_changes": .flag { !$0.changes.isEmpty },
    "related": .list { $0.related },
    "has_related": .flag { !$0.related.isEmpty },
    "previous": .object { $0.previous },
    "next": .object { $0.next },
    "children": .list { $0.children },
    "has_children": .flag { !$0.children.isEmpty },
    "groups": .list { $0.groups },
    "has_groups": .flag { !$0.groups.isEmpty },
    "siblings": .list { $0.siblings },
    "has_siblings": .flag { !$0.siblings.isEmpty },
    "whole_section": .object { $0.wholeSection },
    "chapters": .list { $0.chapters },
    "has_chapters": .flag { !$0.chapters.isEmpty },
    "entrances": .list { $0.entrances },
    "doors": .list { $0.doors },
    "has_doors": .flag { !$0.doors.isEmpty },
    "news": .list { $0.news },
    "has_news": .flag { !$0.news.isEmpty },
    "filters": .list { $0.filters },
    "has_filters": .flag { !$0.filters.isEmpty },
    "result_count": .text { String($0.resultCount) },
    "active_filter": .object { $0.activeFilter },
    "comparison": .object { $0.comparison },
    "tile_maps": .list { $0.tileMaps },
    "has_tile_maps": .flag { !$0.tileMaps.isEmpty },
    "letters": .list { $0.letters },
    "has_letters": .flag { !$0.letters.isEmpty },
    "letter_index": .list { $0.letterIndex },
    "has_letter_index": .flag { !$0.letterIndex.isEmpty },
    "alphabet": .list { $0.alphabet },
    "glossary": .list { $0.glossary },
    "entry": .object { $0.entry },
    "citing": .list { $0.citing },
    "has_citing": .flag { !$0.citing.isEmpty },
  ]
}
