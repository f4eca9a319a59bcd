package import Files

/// A rule that is not to be heard of in some files, with the reason.
package struct Suppression: Sendable {
  /// The name of the rule, such as `text/long-sentence`.
  package let rule: Located<String>
  /// Why what the rule finds is right all the same.
  package let reason: Located<String>
  /// The last day it holds; nil for as long as it is needed.
  package let until: Located<CalendarDate>?
  /// Files and folders it holds in, content paths; empty for all. Only site.yaml has them: in a
  /// page it is that page.
  package let files: [Located<String>]

  init?(_ fields: Fields) {
    guard let rule = fields.located("rule"), let reason = fields.located("reason") else {
      return nil
    }
    self.rule = rule
    self.reason = reason
    until = fields.locatedDate("until")
    files = fields.locatedTexts("files")
  }
}
