import Files

private let swedishMonths = [
  "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
  "oktober", "november", "december",
]
private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

extension DateContext {
  /// A day for machines, and as a reader of `language` writes it: *4 maj 2026*.
  init(_ date: CalendarDate, _ language: InterfaceLanguage) {
    let months = language == .swedish ? swedishMonths : englishMonths
    self.init(
      iso: date.description, text: "\(date.day) \(months[date.month - 1]) \(date.year)")
  }
}
