import Files

extension DateContext {
  /// A day for machines, and as a reader of `language` writes it.
  init(_ date: CalendarDate, _ language: InterfaceLanguage) {
    self.init(iso: date.description, text: date.text(in: language))
  }
}
