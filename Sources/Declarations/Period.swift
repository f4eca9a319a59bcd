package import Files

/// The time that a page is about, which may have no beginning or no end.
package struct Period: Sendable, Equatable {
  /// The first year or day, as it was written.
  package let from: String?
  /// The last year or day, as it was written.
  package let to: String?

  /// The period of a page's front matter; nil where it says neither end.
  init?(_ fields: Fields) {
    self.init(from: fields.text("from"), to: fields.text("to"))
  }

  /// A period by its ends; nil where it has neither.
  package init?(from: String?, to: String?) {
    (self.from, self.to) = (from, to)
    if from == nil, to == nil { return nil }
  }

  /// The period as a reader of `language` writes it: *3 oktober 2014–20 januari 2019*, *2018–2020*,
  /// *till 31 december 2024*, *från 2018*.
  package func text(in language: InterfaceLanguage) -> String {
    func words(_ end: String) -> String {
      CalendarDate(end)?.text(in: language) ?? end
    }
    let isSwedish = language == .swedish
    return switch (from.map(words), to.map(words)) {
    case (let from?, let to?): "\(from)–\(to)"
    case (let from?, nil): (isSwedish ? "från " : "from ") + from
    case (nil, let to?): (isSwedish ? "till " : "until ") + to
    case (nil, nil): ""
    }
  }
}
