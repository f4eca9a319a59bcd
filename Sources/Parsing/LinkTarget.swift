internal import Declarations

/// What the address of a link or image means.
enum LinkTarget: Equatable {
  /// A page, file or anchor of this site, percent-decoded.
  case local(String)
  /// An entry of a register.
  case entry(EntryReference)
  /// A web address.
  case web
  /// `mailto:` or `tel:`.
  case contact
  /// A scheme that is neither; it could run code or leave the site unnoticed.
  case refused(scheme: String)

  /// Reads an address whose entities and escapes are resolved.
  ///
  /// - Parameters:
  ///   - address: As the tree has it.
  ///   - registers: Keys of the declared registers.
  init(_ address: [UInt8], registers: some Collection<String>) {
    // Browsers drop control characters and leading spaces, so a scheme may hide among them.
    let visible = address.filter { $0 > 0x20 && $0 != 0x7F }
    if visible.starts(with: "//".utf8) || visible.starts(with: "\\\\".utf8) {
      self = .refused(scheme: "//")
      return
    }
    guard let colon = Self.endOfScheme(in: visible) else {
      self = .local(percentDecoded(address))
      return
    }
    let scheme = String(decoding: visible[..<colon], as: UTF8.self).lowercased()
    switch scheme {
    case "http", "https": self = .web
    case "mailto", "tel": self = .contact
    default:
      guard let register = Self.register(named: scheme, among: registers) else {
        self = .refused(scheme: scheme)
        return
      }
      let start = address.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
      self = .entry(Self.entry(in: register, named: percentDecoded(Array(address[start...]))))
    }
  }

  /// Names of registers as they are written in addresses, beside their keys.
  static let registerByName = [
    "law": "laws", "term": "concepts", "concept": "concepts", "source": "sources",
    "actor": "actors", "role": "roles", "region": "regions", "situation": "situations",
  ]

  private static func register(
    named name: String, among registers: some Collection<String>
  ) -> String? {
    if let register = registerByName[name] { return register }
    if registers.contains(name) { return name }
    return registers.contains(name + "s") ? name + "s" : nil
  }

  private static func entry(in register: String, named text: String) -> EntryReference {
    let trimmed = text.drop { $0 == " " }
    guard let space = trimmed.firstIndex(of: " ") else {
      return EntryReference(register: register, key: String(trimmed))
    }
    let locator = trimmed[space...].drop { $0 == " " }
    return EntryReference(
      register: register, key: String(trimmed[..<space]),
      locator: locator.isEmpty ? nil : String(locator))
  }

  /// Where the colon is, when the address starts with a letter and then only holds letters,
  /// digits, `+`, `-` and `.` before it.
  private static func endOfScheme(in address: [UInt8]) -> Int? {
    guard let first = address.first, isLetter(first),
      let colon = address.firstIndex(of: UInt8(ascii: ":")),
      address[..<colon].allSatisfy({ isLetter($0) || "0123456789+-.".utf8.contains($0) })
    else { return nil }
    return colon
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// The text with `%C3%A5` and the like decoded; bytes that are not UTF-8 become U+FFFD.
func percentDecoded(_ bytes: [UInt8]) -> String {
  guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let high = hexadecimalValue(bytes[index + 1]), let low = hexadecimalValue(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}

private func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
