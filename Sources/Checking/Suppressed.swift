package import Declarations
package import Files
package import Parsing

/// What is left of `diagnostics` when those are taken away that someone suppressed with a reason,
/// and what is wrong with the suppressions themselves.
///
/// A page's front matter suppresses in that file, site.yaml in the files and folders it names or
/// in all. Warnings, tips and the errors of rules on the finished site can be suppressed; not what
/// keeps a page from being read or a link from leading anywhere, as nothing could be published.
///
/// - Parameters:
///   - diagnostics: Everything found so far.
///   - documents: Every page, drafts included.
///   - declarations: What site.yaml says.
///   - rules: The names of all rules there are.
///   - unread: Rules that nothing was held against, so that their suppressions may look unused.
///   - today: The day that `until` is held against.
/// - Returns: In no particular order.
package func suppressed(
  _ diagnostics: [Diagnostic], documents: [Document], declarations: Declarations,
  rules: [String], unread: Set<String> = [], today: CalendarDate
) -> [Diagnostic] {
  let scopes = SuppressionScope.all(documents, declarations)
  guard !scopes.isEmpty else { return diagnostics }
  var isUsed = Array(repeating: false, count: scopes.count)
  var left: [Diagnostic] = []
  for diagnostic in diagnostics {
    let matching = scopes.indices.filter {
      scopes[$0].holds(on: today) && scopes[$0].covers(diagnostic)
    }
    for index in matching { isUsed[index] = true }
    if matching.isEmpty { left.append(diagnostic) }
  }
  for (scope, isUsed) in zip(scopes, isUsed) {
    let isSpared = unread.contains(scope.suppression.rule.value)
    left += scope.mistakes(isUsed: isUsed || isSpared, rules: rules, today: today)
  }
  return left
}

/// A suppression and the file it stands in.
private struct SuppressionScope {
  let suppression: Suppression
  let file: SourceFile
  /// Whether it stands in a page, and so holds in that file alone.
  let isPage: Bool
  /// Whether the file is a draft, in which the rules on the finished site may not have looked.
  let isDraft: Bool

  static func all(_ documents: [Document], _ declarations: Declarations) -> [SuppressionScope] {
    let pages = documents.flatMap { document in
      document.metadata.suppressions.map {
        SuppressionScope(
          suppression: $0, file: document.file, isPage: true,
          isDraft: document.metadata.status == .draft)
      }
    }
    guard let file = declarations.settingsFile else { return pages }
    return pages
      + declarations.settings.suppressions.map {
        SuppressionScope(suppression: $0, file: file, isPage: false, isDraft: false)
      }
  }

  func holds(on today: CalendarDate) -> Bool {
    guard let until = suppression.until else { return isReasonGiven }
    return isReasonGiven && today <= until.value
  }

  private var isReasonGiven: Bool {
    suppression.reason.value.contains { !$0.isWhitespace }
  }

  func covers(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.rule == suppression.rule.value,
      diagnostic.severity != .error || isOnFinishedSite(diagnostic.rule)
    else { return false }
    let path = diagnostic.location.file.path
    if isPage { return path == file.path }
    return suppression.files.isEmpty
      || suppression.files.contains { covers(path, in: $0.value) }
  }

  /// Whether a path is `place`, or below it where it is a folder.
  private func covers(_ path: String, in place: String) -> Bool {
    path == place || path.hasPrefix(place.hasSuffix("/") ? place : place + "/")
  }

  /// What is wrong with the suppression; at most one thing, the one to mend first.
  func mistakes(isUsed: Bool, rules: [String], today: CalendarDate) -> [Diagnostic] {
    let rule = suppression.rule
    guard rules.contains(rule.value), !rule.value.hasPrefix("suppression/") else {
      return [unknownRule(among: rules)]
    }
    guard isReasonGiven else { return [emptyReason()] }
    if let until = suppression.until, today > until.value { return [expired(until)] }
    return isUsed || isDraft ? [] : [unused()]
  }

  private func unknownRule(among rules: [String]) -> Diagnostic {
    let name = suppression.rule.value
    return Diagnostic(
      .error, "suppression/unknown-rule", at: Location(file, suppression.rule.range),
      Message(
        swedish: "ingen regel som kan stängas av heter '\(name)'",
        english: "no rule that can be suppressed is called '\(name)'"),
      fix: didYouMean(name, among: rules)
        ?? Message(
          swedish: "skriv namnet som står inom [ ] efter det som guide check visar",
          english: "write the name that guide check shows within [ ]"))
  }

  private func emptyReason() -> Diagnostic {
    Diagnostic(
      .error, "suppression/empty-reason", at: Location(file, suppression.reason.range),
      Message(
        swedish: "'\(suppression.rule.value)' stängs av utan skäl",
        english: "'\(suppression.rule.value)' is suppressed without a reason"),
      fix: Message(
        swedish: "skriv varför det regeln finner är rätt ändå",
        english: "write why what the rule finds is right all the same"))
  }

  private func expired(_ until: Located<CalendarDate>) -> Diagnostic {
    Diagnostic(
      .warning, "suppression/expired", at: Location(file, until.range),
      Message(
        swedish:
          "'\(suppression.rule.value)' är inte längre avstängd, sista dagen var \(until.value)",
        english:
          "'\(suppression.rule.value)' is no longer suppressed; the last day was \(until.value)"),
      fix: Message(
        swedish: "rätta det regeln finner och ta bort raderna, eller flytta fram dagen",
        english: "mend what the rule finds and remove the lines, or move the day"))
  }

  private func unused() -> Diagnostic {
    Diagnostic(
      .warning, "suppression/unused", at: Location(file, suppression.rule.range),
      Message(
        swedish: "'\(suppression.rule.value)' finner ingenting som behöver stängas av här",
        english: "'\(suppression.rule.value)' finds nothing here that needs to be suppressed"),
      fix: Message(swedish: "ta bort raderna", english: "remove the lines"))
  }
}
