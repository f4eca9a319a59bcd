import Declarations
import Files
import Language
import Linking
import Parsing

extension SiteRenderer {
  /// What has changed in the rules since someone looked at the page, and what is about to: first
  /// what is sure to have changed, or else what may have, or comes next; then the rest, which is
  /// not to push the page's own text out of sight.
  ///
  /// What the page itself watches is told in its own words, once.
  func ruleChanges(
    of page: Page, root: String
  ) -> (shown: [RuleChangeContext], later: [RuleChangeContext]) {
    let reasons = calendar.reasons(for: page, of: site).filter { $0.kind != .interval }
    let watched = Set(reasons.filter { $0.kind == .watch }.map(\.occasion))
    let told = reasons.filter { $0.kind == .watch || !watched.contains($0.occasion) }
    typealias Group = (word: String, date: CalendarDate, change: RuleChangeContext)
    var groups: [Group] = []
    let ordered = told.enumerated().sorted { left, right in
      (left.element.date, left.element.vagueness, left.offset)
        < (right.element.date, right.element.vagueness, right.offset)
    }
    for (_, reason) in ordered {
      let item = item(reason, root: root)
      let word = word(for: reason)
      if let place = groups.firstIndex(where: { $0.date == reason.date && $0.word == word }) {
        groups[place].change.items.append(item)
      } else {
        var change = change(word, on: reason.date)
        change.items = [item]
        groups.append((word, reason.date, change))
      }
    }
    // What a page lists anyway need not stand above the list too.
    let listed = groups.filter { $0.change.hasCome || page.listing != .changes }
    let isSure = { (group: Group) in group.change.hasCome && group.word == "rules_decided" }
    let changes = (listed.filter(isSure) + listed.filter { !isSure($0) }).map(\.change)
    return (Array(changes.prefix(1)), Array(changes.dropFirst()))
  }

  /// The key of the words that tell of a change on a page that may be touched by it.
  private func word(for reason: ReviewReason) -> String {
    switch (reason.kind, reason.certainty) {
    case (.source, _): "source_change"
    // What has no law may be anything that is decided, such as an authority that merges.
    case (.watch, .decided) where reason.entry == nil: "rules_watched"
    case (_, .decided): "rules_decided"
    case (_, .proposed): "rules_proposed"
    case (_, .unknown): "rules_watched"
    }
  }

  private func item(_ reason: ReviewReason, root: String) -> ChangeTextContext {
    ChangeTextContext(
      text: reason.text[language], entry: reason.entry.flatMap { link(to: $0, root: root) },
      places: placesText(reason.changedPlaces))
  }

  /// A change without more than its day, in the words of a key and the same key with `_after`.
  func change(_ word: String, on date: CalendarDate) -> RuleChangeContext {
    let day = DateContext(date, language)
    return RuleChangeContext(
      before: words[word].replacing("{date}", with: day.text),
      after: words[word + "_after"].replacing("{date}", with: day.text), hasCome: date <= today,
      date: day)
  }

  /// A change of a law as the law's own page tells of it, or another with a link to the law.
  func lawChange(_ change: LawChange, of law: LinkContext? = nil) -> RuleChangeContext {
    let word =
      switch change.kind {
      case .begins: "law_begins"
      case .ends: "law_ends"
      case .changed, .decided: "law_change_decided"
      case .proposed: "law_change_proposed"
      }
    var context = self.change(word, on: change.date)
    context.items = [
      ChangeTextContext(
        text: change.text[language], entry: law, places: placesText(change.places))
    ]
    return context
  }

  private func placesText(_ places: [String]) -> String? {
    places.isEmpty ? nil : places.map(lawPlaceTitle).joined(separator: ", ")
  }

  private func link(to entry: EntryKey, root: String) -> LinkContext? {
    site.declarations.registers[entry.register]
      .flatMap { link(toEntry: entry.key, in: $0, root: root) }
  }

  /// All that is on the way by date, in laws and in what pages watch, with the pages that it
  /// concerns.
  func changeDays(except page: Page, root: String) -> [ChangeDayContext] {
    var pages: [ReviewReason.Change: [Int]] = [:]
    var watched: [ReviewReason] = []
    var told: Set<ReviewReason.Occasion> = []
    for other in site.pages where other.id != page.id {
      for reason in calendar.reasons(for: other, of: site) where reason.date > today {
        switch reason.kind {
        case .law: pages[reason.change, default: []].append(other.id)
        case .watch:
          if pages[reason.change] == nil { watched.append(reason) }
          pages[reason.change, default: []].append(other.id)
        case .source, .interval: break
        }
      }
    }
    var days: [CalendarDate: [RuleChangeContext]] = [:]
    if let register = site.declarations.registers["laws"] {
      for law in register.entries {
        let key = EntryKey(register: register.key, key: law.key)
        for change in changes(of: law, in: register) where change.date > today {
          let isProposed = change.kind == .proposed
          told.insert(
            ReviewReason.Occasion(
              entry: key, date: change.date, certainty: isProposed ? .proposed : .decided))
          var context = lawChange(change, of: link(to: key, root: root))
          context.pages = links(
            pages[ReviewReason.Change(entry: key, date: change.date, text: change.text)], root)
          days[change.date, default: []].append(context)
        }
      }
    }
    for reason in watched where !told.contains(reason.occasion) {
      var context = change("watched", on: reason.date)
      context.items = [item(reason, root: root)]
      context.pages = links(pages[reason.change], root)
      days[reason.date, default: []].append(context)
    }
    return days.sorted { $0.key < $1.key }.map { date, items in
      ChangeDayContext(date: DateContext(date, language), id: "dag-\(date)", items: items)
    }
  }

  private func links(_ pages: [Int]?, _ root: String) -> [LinkContext] {
    order.sortedByTitle(Set(pages ?? [])).map { link(site.pages[$0], root) }
  }
}

extension ReviewReason {
  /// What is done to whom and when: one thing, whoever tells of it.
  fileprivate struct Occasion: Hashable {
    let entry: EntryKey?
    let date: CalendarDate
    let certainty: Certainty
  }

  /// A change as a register or a page tells of it.
  fileprivate struct Change: Hashable {
    let entry: EntryKey?
    let date: CalendarDate
    let text: Message
  }

  fileprivate var occasion: Occasion { Occasion(entry: entry, date: date, certainty: certainty) }
  fileprivate var change: Change { Change(entry: entry, date: date, text: text) }

  /// What concerns the page most comes first: its own words, then known places, then whole laws.
  fileprivate var vagueness: Int {
    kind == .watch ? 0 : changedPlaces.isEmpty ? 2 : 1
  }
}
