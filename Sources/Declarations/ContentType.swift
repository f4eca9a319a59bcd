package import Files

/// A kind of page, as types.yaml declares it.
package struct ContentType: Sendable {
  /// The key pages name, `topic`.
  package let key: String
  /// What one is called: *Ämne*.
  package let name: String
  /// What several are called: *Ämnen*.
  package let plural: String
  /// The theme's template, without `.mustache`.
  package let template: String
  /// How much a search hit weighs; 1 is a topic page.
  package let searchWeight: Double
  /// The declared fields a page of this type may have, in the order shown to readers.
  package let fields: [FieldDeclaration]
  /// Names of built-in keys that this type requires.
  package let requiredBuiltIns: [String]
  /// Where types.yaml declares it; nil for the built-in type.
  package let location: Location?
}

/// A kind of callout: `> [!LAGKRAV]`.
package struct CalloutType: Sendable {
  /// The word in the brackets, upper case.
  package let key: String
  /// What readers see.
  package let label: String
  /// How it looks: the suffix of the style class.
  package let style: String
  /// What readers see in other languages than the site's, by code.
  package let translations: [String: String]

  /// Names a callout.
  package init(key: String, label: String, style: String, translations: [String: String] = [:]) {
    self.key = key
    self.label = label
    self.style = style
    self.translations = translations
  }

  /// What readers of an interface in `language` see.
  package func label(in language: InterfaceLanguage) -> String {
    translations[language.rawValue] ?? label
  }
}

extension CalloutType {
  /// The looks a callout can have; the theme has a style class for each.
  package static let styles = [
    "note", "tip", "important", "warning", "caution", "requirement", "recommendation", "example",
  ]
}
