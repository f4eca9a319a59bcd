package import Files
import Language

/// What a declared key turned out to hold.
package indirect enum FieldValue: Sendable {
  /// Text.
  case text(String)
  /// A day.
  case date(CalendarDate)
  /// A number.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// A length of time.
  case duration(Duration)
  /// The key of a choice.
  case choice(String)
  /// An entry of a register.
  case reference(EntryReference)
  /// A path in `content/` as written.
  case page(String)
  /// A web address or `mailto:` as written.
  case address(String)
  /// Fields by name.
  case record([String: Located<FieldValue>])
  /// Free keys in the order written.
  case map([(key: Located<String>, value: Located<FieldValue>)])
  /// Several values.
  case list([Located<FieldValue>])

  /// A length of time in calendar units.
  package struct Duration: Sendable, Hashable {
    /// Whole months.
    package let months: Int
    /// Days beside the months.
    package let days: Int
  }
}

/// A register's entry as a page names it.
package struct EntryReference: Sendable, Hashable {
  /// The register, `laws`.
  package let register: String
  /// The entry, `2010:800`.
  package let key: String
  /// The place in it, `2:25`; nil for the whole. Of a law it is in its one form, `2:25a`.
  package let locator: String?

  /// Names an entry.
  package init(register: String, key: String, locator: String? = nil) {
    self.register = register
    self.key = key
    self.locator = register == "laws" ? locator.map(canonicalLawPlace) : locator
  }
}
