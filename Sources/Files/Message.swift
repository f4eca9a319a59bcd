/// The languages the program speaks.
package enum InterfaceLanguage: String, Sendable, Hashable, CaseIterable {
  /// Swedish.
  case swedish = "sv"
  /// English.
  case english = "en"
}

/// A sentence in every language the program speaks.
package struct Message: Sendable, Hashable {
  /// The sentence in Swedish.
  package let swedish: String
  /// The sentence in English.
  package let english: String

  /// Makes a message from its two wordings.
  package init(swedish: String, english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The wording in `language`.
  package subscript(language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
