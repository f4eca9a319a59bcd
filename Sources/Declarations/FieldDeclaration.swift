/// What one key may hold: declared in types.yaml, or built into the program.
package struct FieldDeclaration: Sendable {
  /// The kinds of value a key can hold.
  package indirect enum Kind: Sendable {
    /// Any text.
    case text
    /// A day, `2026-05-04`.
    case date
    /// A whole or decimal number.
    case number
    /// `true` or `false`.
    case flag
    /// A length of time such as `12 months`, `6 weeks`, `2 years`; kept as months or days.
    case duration
    /// One of the named values.
    case choice([Choice])
    /// A key of a register, with an optional locator after a space: `2010:800 2:25`.
    case reference(register: String)
    /// A path in `content/`, relative to the file or from the root with a leading slash.
    case page
    /// A web address or `mailto:`.
    case address
    /// Fields of its own.
    case record([FieldDeclaration])
    /// Free keys, each with a value of one kind.
    case map(Kind)
  }

  /// A value of a choice.
  package struct Choice: Sendable {
    /// What editors write.
    package let key: String
    /// What readers see.
    package let label: String

    /// Names a choice.
    package init(key: String, label: String) {
      self.key = key
      self.label = label
    }
  }

  /// The key editors write.
  package let name: String
  /// What the key may hold.
  package let kind: Kind
  /// Whether a list of such values is expected; one value alone is accepted too.
  package let isMany: Bool
  /// Whether the key must be there.
  package let isRequired: Bool
  /// What readers see before the value.
  package let label: String

  /// Declares a field.
  package init(
    _ name: String, _ kind: Kind, isMany: Bool = false, isRequired: Bool = false,
    label: String = ""
  ) {
    self.name = name
    self.kind = kind
    self.isMany = isMany
    self.isRequired = isRequired
    self.label = label
  }

  /// The same field, required if its name is among `names` or it was before.
  package func required(by names: [String]) -> FieldDeclaration {
    FieldDeclaration(
      name, kind, isMany: isMany, isRequired: isRequired || names.contains(name), label: label)
  }
}
