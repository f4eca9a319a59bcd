import Declarations
import Files

/// The colours that a theme's stylesheets are made of: custom properties of `:root` in
/// `styles/10-tokens.css`, in either scheme.
struct ThemeTokens {
  /// Where they are written.
  static let path = "styles/10-tokens.css"

  /// A colour as it is written.
  struct Value {
    /// The text after the colon: `#0c5c4a`.
    let text: String
    /// The bytes of the text.
    let range: Range<Int>
  }

  /// The values that begin with `#`, by scheme and name without `--`.
  private(set) var values: [ColourScheme: [String: Value]] = [.light: [:], .dark: [:]]

  /// Reads the file; declarations in other blocks than `:root` are left alone.
  ///
  /// The reading knows blocks, declarations, comments and nothing else of CSS.
  init(_ bytes: [UInt8]) {
    /// What stands before each open brace.
    var blocks: [String] = []
    var index = 0
    var start = 0
    var bytes = bytes
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8):
        // A comment is white space, also within a declaration; what follows keeps its place.
        let end = endOfComment(in: bytes, from: index + 2)
        for place in index..<end { bytes[place] = UInt8(ascii: " ") }
        index = end
        continue
      case UInt8(ascii: "{"):
        blocks.append(trimmed(bytes, start..<index).text)
        start = index + 1
      case UInt8(ascii: "}"):
        declare(bytes, start..<index, in: blocks)
        _ = blocks.popLast()
        start = index + 1
      case UInt8(ascii: ";"):
        declare(bytes, start..<index, in: blocks)
        start = index + 1
      default: break
      }
      index += 1
    }
  }

  /// Keeps `--name: #…` where it stands in `:root`.
  private mutating func declare(_ bytes: [UInt8], _ range: Range<Int>, in blocks: [String]) {
    guard blocks.last == ":root",
      let colon = bytes[range].firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let name = trimmed(bytes, range.lowerBound..<colon).text
    let value = trimmed(bytes, colon + 1..<range.upperBound)
    guard name.hasPrefix("--"), value.text.hasPrefix("#") else { return }
    let isDark = blocks.contains {
      $0.hasPrefix("@media") && $0.contains("prefers-color-scheme") && $0.contains("dark")
    }
    values[isDark ? .dark : .light]?[String(name.dropFirst(2))] = value
  }
}

private func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
  var index = start
  while index < bytes.count, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
  return min(index + 2, bytes.count)
}

/// The text of some bytes without the white space around it, and where it stands.
private func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> ThemeTokens.Value {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, bytes[start] <= UInt8(ascii: " ") { start += 1 }
  while end > start, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
  return ThemeTokens.Value(
    text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
}
