import Testing

@testable import Probing

@Suite("Addresses on the web")
struct WebAddressTests {
  @Test(
    "An address is read as servers know it",
    arguments: [
      ("https://Www.Skolverket.SE", "https://www.skolverket.se/"),
      ("HTTP://a.se:80/b#c", "http://a.se/b"),
      ("https://a.se:443?x=1#y", "https://a.se/?x=1"),
      ("https://a.se:8443/å b", "https://a.se:8443/%C3%A5%20b"),
      ("https://namn:hemligt@a.se/b", "https://a.se/b"),
      ("https://a.se/b/../c/./d/..", "https://a.se/c/"),
      ("https://a.se/../../x?y=/../z", "https://a.se/x?y=/../z"),
      ("https://a.se./", "https://a.se/"),
      ("https://räddabarnen.se/", "https://räddabarnen.se/"),
      ("https://[2001:DB8::1]:8080/a", "https://[2001:db8::1]:8080/a"),
      ("https://a.se/%5B1%5d", "https://a.se/%5B1%5d"),
    ])
  func reads(_ written: String, _ expected: String) {
    #expect(WebAddress(written)?.text == expected)
  }

  @Test(
    "What no server can be asked for is none",
    arguments: [
      "", "mailto:a@b.se", "https:a", "https://", "https:///a", "https://:80/", "ftp://a.se/",
      "https://a b.se/", "https://a.se:99999/", "https://a.se:x/", "https://%61.se/", "//a.se/",
      "https://name@/",
    ])
  func refuses(_ written: String) {
    #expect(WebAddress(written) == nil)
  }

  @Test(
    "A redirect leads where browsers would go",
    arguments: [
      ("https://c.se/d", "https://c.se/d"), ("//c.se/d", "https://c.se/d"),
      ("/d?e#f", "https://a.se:81/d?e"), ("d", "https://a.se:81/x/d"),
      (" ../d", "https://a.se:81/d"),
      ("?q", "https://a.se:81/x/y?q"), ("#z", "https://a.se:81/x/y?old"),
      ("d:e", nil), ("file:///etc/passwd", nil), ("javascript:alert(1)", nil),
      ("d/e:f", "https://a.se:81/x/d/e:f"),
    ] as [(String, String?)])
  func follows(_ location: String, _ expected: String?) throws {
    let start = try #require(WebAddress("https://a.se:81/x/y?old"))
    #expect(start.following(location)?.text == expected)
  }

  @Test(
    "Machines near us are told from those on the open web",
    arguments: [
      ([127, 0, 0, 1], true), ([10, 1, 2, 3], true), ([172, 16, 0, 1], true),
      ([172, 32, 0, 1], false), ([192, 168, 1, 1], true), ([169, 254, 169, 254], true),
      ([100, 64, 0, 1], true), ([100, 128, 0, 1], false), ([0, 0, 0, 0], true),
      ([224, 0, 0, 1], true), ([255, 255, 255, 255], true), ([192, 0, 2, 1], false),
      ([192, 0, 0, 8], true), ([193, 10, 9, 8], false), ([198, 19, 0, 1], true),
    ] as [([UInt8], Bool)])
  func privateMachines(_ bytes: [UInt8], _ isPrivate: Bool) {
    #expect(PrivateNetwork.holds(ipv4: bytes) == isPrivate)
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + bytes
    #expect(PrivateNetwork.holds(ipv6: mapped) == isPrivate)
    #expect(
      PrivateNetwork.holds(ipv6: [0x20, 2] + bytes + Array(repeating: 0, count: 10)) == isPrivate)
    let translated = [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8) + bytes
    #expect(PrivateNetwork.holds(ipv6: translated) == isPrivate)
  }

  @Test("Of IPv6 only what is open is open")
  func openMachines() {
    let rest = [UInt8](repeating: 1, count: 14)
    #expect(!PrivateNetwork.holds(ipv6: [0x2A, 0x00] + rest))
    for first: [UInt8] in [[0xFE, 0x80], [0xFC, 0], [0xFD, 1], [0xFF, 2], [0, 1]] {
      #expect(PrivateNetwork.holds(ipv6: first + rest))
    }
    #expect(PrivateNetwork.holds(ipv6: [UInt8](repeating: 0, count: 15) + [1]))
    #expect(PrivateNetwork.holds("skrivare") && PrivateNetwork.holds("a.local"))
    #expect(!PrivateNetwork.holds("a.se") && !PrivateNetwork.holds("alocal.se"))
  }
}
