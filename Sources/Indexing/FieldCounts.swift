/// Where in a unit a word stands.
enum Field: Int, Sendable {
  /// The page's title.
  case title = 0
  /// The page's other names and its numbers.
  case synonyms = 8
  /// The page's keywords.
  case keywords = 16
  /// The page's summary.
  case summary = 24
  /// The laws and places in laws that the page cites.
  case laws = 32
  /// A section's heading.
  case heading = 40
  /// A section's text.
  case body = 48
}

/// A count for each field, packed: eight bits each, the body sixteen. Counts stop at their limit.
struct FieldCounts: Sendable, Equatable {
  private var bits: UInt64 = 0

  /// The count of one field.
  subscript(field: Field) -> Int {
    Int(bits >> UInt64(field.rawValue) & Self.limit(of: field))
  }

  /// Adds to the count of one field.
  mutating func add(_ count: Int, to field: Field) {
    let limit = Self.limit(of: field)
    let shift = UInt64(field.rawValue)
    let sum = min(bits >> shift & limit + UInt64(count), limit)
    bits = bits & ~(limit << shift) | sum << shift
  }

  private static func limit(of field: Field) -> UInt64 {
    field == .body ? 0xFFFF : 0xFF
  }
}
