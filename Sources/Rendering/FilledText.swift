/// A text with the places `{title}` and `{path}`, cut once and filled in for every page.
struct FilledText: Sendable {
  private enum Part {
    case text(String)
    case title
    case path
  }

  private let parts: [Part]

  /// Cuts a text at its places.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      let place = ["{title}", "{path}"].first { bytes[index...].starts(with: $0.utf8) }
      guard let place else {
        index += 1
        continue
      }
      parts.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
      parts.append(place == "{title}" ? .title : .path)
      index += place.utf8.count
      start = index
    }
    self.parts = parts + [.text(String(decoding: bytes[start...], as: UTF8.self))]
  }

  /// The text for one page.
  func filled(title: String, path: String) -> String {
    var filled = ""
    for part in parts {
      switch part {
      case .text(let text): filled += text
      case .title: filled += title
      case .path: filled += path
      }
    }
    return filled
  }
}

/// Text for use inside an address: UTF-8, unreserved characters and `/` kept (RFC 3986, 2.3).
func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var output: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      output.append(byte)
    default:
      output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: output, as: UTF8.self)
}
