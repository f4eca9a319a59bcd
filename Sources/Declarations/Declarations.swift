package import Files

/// Everything the editors declare beside the pages themselves.
package struct Declarations: Sendable {
  /// What site.yaml says.
  package var settings = SiteSettings()
  /// site.yaml itself, for places in it; nil when there is none.
  package var settingsFile: SourceFile?
  /// Content types by key.
  package var types: [String: ContentType] = [:]
  /// Whether types.yaml exists; without it any front matter is accepted.
  package var isDeclared = false
  /// Callouts by key, built-in and declared.
  package var callouts: [String: CalloutType] = [:]
  /// Registers by key.
  package var registers: [String: Register] = [:]

  /// What a folder without any declaration has.
  package init() {}
}
