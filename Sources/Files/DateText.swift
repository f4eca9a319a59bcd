extension CalendarDate {
  /// The day as a reader of `language` writes it: *4 maj 2026*.
  package func text(in language: InterfaceLanguage) -> String {
    let months = language == .swedish ? swedishMonths : englishMonths
    return "\(day) \(months[month - 1]) \(year)"
  }
}

private let swedishMonths = [
  "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
  "oktober", "november", "december",
]
private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
