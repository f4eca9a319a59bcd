package import Files

extension Verdict {
  /// How many days an address may be silent before that is more than a tip.
  private static let patienceDays = 14

  /// What an author should know of an address, at a place where it is written.
  ///
  /// - Parameters:
  ///   - location: The place.
  ///   - fragment: What is written after `#`, with it; it is kept, as no server is asked for it.
  ///   - since: The first day without an answer.
  ///   - today: The day that counts as today.
  /// - Returns: nil where all is well, or nothing can be said.
  package func diagnostic(
    at location: Location, fragment: String, since: CalendarDate?, today: CalendarDate
  ) -> Diagnostic? {
    switch self {
    case .alive, .unjudged: nil
    case .moved(let target): Self.moved(to: target + fragment, at: location)
    case .dead(let status): Self.dead(status, at: location)
    case .badCertificate: Self.badCertificate(at: location)
    case .unreachable(let trouble):
      Self.unreachable(trouble, at: location, since: since, today: today)
    }
  }

  private static func moved(to target: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .tip, "link/moved", at: location,
      Message(
        swedish: "sidan har flyttat för gott", english: "the page has moved for good"),
      fix: Message(swedish: "skriv \(target)", english: "write \(target)"))
  }

  private static func dead(_ status: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, "link/dead", at: location,
      Message(
        swedish: "webbplatsen svarar att sidan inte finns (\(status))",
        english: "the site answers that there is no such page (\(status))"),
      fix: Message(
        swedish: "sök upp var sidan finns nu, eller länka till något annat",
        english: "find out where the page is now, or link to something else"))
  }

  private static func badCertificate(at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, "link/certificate", at: location,
      Message(
        swedish: "webbplatsens certifikat går inte att lita på, och läsarens webbläsare varnar",
        english: "the site's certificate is not to be trusted, and readers' browsers warn of it"),
      fix: Message(
        swedish: "länka till något annat tills den som har webbplatsen har rättat det",
        english: "link to something else until those who run the site have mended it"))
  }

  private static func unreachable(
    _ trouble: Trouble, at location: Location, since: CalendarDate?, today: CalendarDate
  ) -> Diagnostic {
    let limit = since.flatMap { $0.adding(days: patienceDays) }
    let isLong = limit.map { $0 <= today } ?? false
    let earlier = since.flatMap { $0 < today ? $0 : nil }
    let reason = trouble.reason
    return Diagnostic(
      isLong ? .warning : .tip, "link/unreachable", at: location,
      Message(
        swedish: "adressen går inte att nå: \(reason.swedish)"
          + (earlier.map { "; så har det varit sedan \($0)" } ?? ""),
        english: "the address cannot be reached: \(reason.english)"
          + (earlier.map { "; it has been so since \($0)" } ?? "")),
      fix: isLong
        ? Message(
          swedish: "sök upp var sidan finns nu, eller länka till något annat",
          english: "find out where the page is now, or link to something else")
        : Message(
          swedish: "pröva igen en annan dag; blir det inte bättre, länka till något annat",
          english: "try again another day; if it gets no better, link to something else"))
  }
}

extension Verdict.Trouble {
  fileprivate var reason: Message {
    switch self {
    case .noName:
      Message(swedish: "namnet är okänt", english: "the name is not known")
    case .noContact:
      Message(swedish: "ingen kontakt", english: "no contact")
    case .refused:
      Message(swedish: "servern tar inte emot", english: "the server refuses to connect")
    case .tooSlow:
      Message(swedish: "inget svar i tid", english: "no answer in time")
    case .broken:
      Message(
        swedish: "svaret avbröts eller gick inte att läsa",
        english: "the answer broke off or could not be read")
    case .status(let status):
      Message(
        swedish: "servern svarar med fel \(status)",
        english: "the server answers with error \(status)")
    case .endlessRedirects:
      Message(swedish: "omdirigeringar utan slut", english: "redirects without end")
    case .redirectElsewhere:
      Message(
        swedish: "den leder vidare till något som inte finns på den öppna webben",
        english: "it leads on to something that is not on the open web")
    }
  }
}
