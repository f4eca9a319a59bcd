/// What is not on the open web: nobody but those near a machine reach it, and asking it for what
/// a text says could do harm there.
package enum PrivateNetwork {
  /// Whether a host's name is one that only a private network knows.
  package static func holds(_ host: String) -> Bool {
    guard !host.hasPrefix("[") else { return false }
    return !host.contains(".") || suffixes.contains { host.hasSuffix($0) }
  }

  /// Whether an address of IPv4, its four bytes, is of the machine itself, of a private network
  /// or for no single machine.
  package static func holds(ipv4 bytes: [UInt8]) -> Bool {
    guard bytes.count == 4 else { return true }
    switch (bytes[0], bytes[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168): return true
    case (100, 64...127), (172, 16...31), (198, 18...19): return true
    case (192, 0): return bytes[2] == 0
    case (224..., _): return true
    default: return false
    }
  }

  /// Whether an address of IPv6, its sixteen bytes, is one of those; an address of IPv4 within it
  /// counts.
  package static func holds(ipv6 bytes: [UInt8]) -> Bool {
    guard bytes.count == 16 else { return true }
    let isMapped = bytes[..<10].allSatisfy { $0 == 0 }
    if isMapped { return holds(ipv4: Array(bytes[12...])) }
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B]) { return holds(ipv4: Array(bytes[12...])) }
    if bytes.starts(with: [0x20, 0x02]) { return holds(ipv4: Array(bytes[2..<6])) }
    // Only 2000::/3 is for machines on the open network.
    return bytes[0] & 0xE0 != 0x20
  }

  private static let suffixes = [".localhost", ".local", ".internal", ".lan", ".home.arpa"]
}
