import Files

/// A YAML value with the bytes it was written in.
package struct YAMLValue: Sendable {
  /// What the value holds; scalars stay text until a declaration says what they mean.
  package indirect enum Content: Sendable {
    /// Text, quoted or not.
    case scalar(String)
    /// Nothing: an empty value, `~` or `null`.
    case empty
    /// Values in order.
    case list([YAMLValue])
    /// Keys and values in the order they were written; no key occurs twice.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  package struct Entry: Sendable {
    /// The key.
    package let key: Located<String>
    /// The value.
    package let value: YAMLValue
  }

  /// What the value holds.
  package let content: Content
  /// The bytes of the file that the value covers; at least where it starts.
  package let range: Range<Int>

  /// Whether nothing is there: an empty value or a list of none.
  var isNothing: Bool {
    switch content {
    case .empty: true
    case .list(let values): values.isEmpty
    case .scalar, .mapping: false
    }
  }
}

/// A value with the bytes of its file that it was read from.
package struct Located<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// The bytes of the file.
  package let range: Range<Int>

  /// Ties a value to its bytes.
  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
