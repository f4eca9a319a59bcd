import Files

/// A rule by its stable name, with what it finds in a few words.
///
/// A rule lives where it fires, with its name as a literal; this is the one list of them all. A
/// test holds the list to the literals, so that neither has a name the other lacks.
struct RuleDescription {
  let id: String
  let title: Message

  init(_ id: String, _ swedish: String, _ english: String) {
    self.id = id
    title = Message(swedish: swedish, english: english)
  }

  /// Every rule, by name.
  static let all =
    (addressRules + declarationRules + factRules + languageRules + markupRules + siteRules)
    .sorted { $0.id < $1.id }
}
