internal import Language

/// The ids of a page, each used once.
struct Anchors {
  private var used: Set<String>
  /// Ids that authors gave to headings further on; a slug must not take them.
  private let promised: Set<String>
  /// The number that the next heading with the same words gets.
  private var nextNumber: [String: Int] = [:]

  /// Starts a page.
  ///
  /// - Parameter promised: The ids authors gave to its headings.
  init(promised: Set<String>) {
    used = []
    self.promised = promised
  }

  /// Takes an id an author gave.
  ///
  /// - Returns: False when it is taken already or kept for footnotes and tables.
  mutating func take(_ id: String) -> Bool {
    !Self.isReserved(id) && used.insert(id).inserted
  }

  /// Takes the id that the words of a heading give, with `-2`, `-3` … when it is taken;
  /// `fallback` serves when the words have no letters or digits.
  mutating func takeSlug(of text: String, fallback: String) -> String {
    let words = slug(text)
    let stem = words.isEmpty ? fallback : Self.isReserved(words) ? "\(fallback)-\(words)" : words
    var id = stem
    var number = nextNumber[stem] ?? 1
    if number > 1 { id = "\(stem)-\(number)" }
    while promised.contains(id) || !used.insert(id).inserted {
      number += 1
      id = "\(stem)-\(number)"
    }
    nextNumber[stem] = number + 1
    return id
  }

  /// Whether an id is well-formed: ASCII letters, digits, `-` and `_`.
  static func isValid(_ id: Substring) -> Bool {
    !id.isEmpty
      && id.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
  }

  /// Whether an id is of the kind this program makes for footnotes and tables, or themes use for
  /// the parts of every page.
  private static func isReserved(_ id: String) -> Bool {
    if id == "main" || id.hasPrefix("page-") || id.hasPrefix("search-") { return true }
    return ["fn-", "fnref-", "table-"].contains { prefix in
      id.hasPrefix(prefix)
        && id.utf8.dropFirst(prefix.utf8.count).first.map {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        } == true
    }
  }
}
