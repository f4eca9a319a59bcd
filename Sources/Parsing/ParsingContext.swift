package import Declarations

/// What the declarations mean for parsing: matchers for terms and laws, callouts, types.
package struct ParsingContext: Sendable {
  /// The declarations it was made from.
  package let declarations: Declarations
  /// Callouts by key: those declared, and the five that are built in.
  let callouts: [String: CalloutType]

  /// Builds the matchers. O(terms and laws).
  package init(_ declarations: Declarations) {
    self.declarations = declarations
    let phrases = Phrases(language: declarations.settings.language)
    var callouts = declarations.callouts
    for key in ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"] where callouts[key] == nil {
      callouts[key] = CalloutType(
        key: key, label: phrases.calloutLabel(key) ?? key, style: key.lowercased())
    }
    self.callouts = callouts
  }
}
