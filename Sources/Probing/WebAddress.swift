/// A web address as a server is asked for it: without fragment, name and password.
package struct WebAddress: Sendable, Hashable {
  /// `http` or `https`.
  package let scheme: String
  /// The host in small letters; in brackets where it is a number of IPv6.
  package let host: String
  /// The port, where it is not the usual one.
  package let port: Int?
  /// Path and query in ASCII; begins with a slash.
  package let path: String

  private init(scheme: String, host: String, port: Int?, path: String) {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.path = path
  }

  /// Reads an address; nil where it is none that a server can be asked for.
  package init?(_ written: some StringProtocol) {
    let text = written.utf8.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = String(decoding: text[..<colon], as: UTF8.self).lowercased()
    let rest = text[colon...].dropFirst()
    guard scheme == "http" || scheme == "https", rest.starts(with: "//".utf8) else { return nil }
    let authority = rest.dropFirst(2).prefix { !"/?\\".utf8.contains($0) }
    guard let (host, port) = Self.place(authority) else { return nil }
    let path = Self.escaped(rest.dropFirst(2 + authority.count))
    self.init(
      scheme: scheme, host: host, port: port == (scheme == "http" ? 80 : 443) ? nil : port,
      path: Self.withoutDots(path.hasPrefix("/") ? path : "/" + path))
  }

  /// The whole address.
  package var text: String {
    "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")\(path)"
  }

  /// Where a redirect from here leads; nil where it is to nothing on the web.
  package func following(_ location: String) -> WebAddress? {
    let target = location.drop { $0 == " " || $0 == "\t" }
    let head = target.prefix { !"/?#".contains($0) }
    if head.contains(":") { return WebAddress(target) }
    if target.hasPrefix("//") { return WebAddress("\(scheme):\(target)") }
    let place = "\(scheme)://\(host)\(port.map { ":\($0)" } ?? "")"
    if target.hasPrefix("/") { return WebAddress(place + target) }
    let page = path.prefix { $0 != "?" }
    if target.hasPrefix("?") { return WebAddress(place + page + target) }
    if target.hasPrefix("#") || target.isEmpty { return self }
    let folder = page[...(page.lastIndex(of: "/") ?? page.startIndex)]
    return WebAddress(place + folder + target)
  }

  /// The host and port of `name:password@host:port`; nil where there is no host.
  private static func place(_ authority: some Sequence<UInt8>) -> (host: String, port: Int?)? {
    let text = String(decoding: Array(authority), as: UTF8.self)
    var host = (text.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
      .lowercased()
    var port: Int?
    if let colon = host.lastIndex(of: ":"), !host[colon...].contains("]") {
      let digits = host[colon...].dropFirst()
      port = digits.isEmpty ? nil : Int(digits)
      guard digits.isEmpty || (1...65535).contains(port ?? 0) else { return nil }
      host = String(host[..<colon])
    }
    if host.hasSuffix(".") { host.removeLast() }
    let isPlain = host.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !"%\"<>^`{|}".unicodeScalars.contains($0)
    }
    return host.isEmpty || !isPlain ? nil : (host, port)
  }

  /// A path with `.` and `..` carried out, as servers know it.
  private static func withoutDots(_ path: String) -> String {
    let query = path.drop { $0 != "?" }
    var parts: [Substring] = []
    let written = path.dropLast(query.count).split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in written.dropFirst().enumerated() {
      if part == ".." { _ = parts.popLast() }
      if part != ".", part != ".." {
        parts.append(part)
      } else if index == written.count - 2 {
        parts.append("")
      }
    }
    return "/" + parts.joined(separator: "/") + query
  }

  /// Text with all that is not ASCII, and what no address has, written as `%C3`.
  private static func escaped(_ text: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text {
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
