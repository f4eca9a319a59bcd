import Linking
import Testing

@Suite("The size of an image is read from its bytes")
struct ImageSizeTests {
  @Test(
    "SVG",
    arguments: [
      ("<svg width=\"24\" height=\"16\"/>", "24×16"),
      ("<?xml version='1.0'?>\n<svg\n\twidth='24px'\n\theight='16.4px'>", "24×16"),
      ("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 300.4 150\">", "300×150"),
      ("<svg viewBox='0,0,30,15'>", "30×15"), ("<svg viewBox=\"0\n0 30  15\">", "30×15"),
      ("<svg stroke-width=\"2\" line-height=\"3\" viewBox=\"0 0 5 6\">", "5×6"),
      ("<svg width=\"10\">", "nil"), ("<svg width=\"1e99\" height=\"2\">", "nil"),
      ("<svg width=\"-5\" height=\"2\">", "nil"), ("<svg width=\"0\" height=\"2\">", "nil"),
      ("<svg viewBox=\"0 0 nan inf\">", "nil"), ("<svg width=\"", "nil"), ("ingen bild", "nil"),
      ("", "nil"),
    ])
  func readsSVG(_ text: String, _ expected: String) {
    #expect(shown(Array(text.utf8)) == expected)
  }

  @Test(
    "PNG, GIF, JPEG and WebP",
    arguments: [
      (png, "640×480"), (gif, "300×2"), (jpeg, "640×480"), (lossy, "640×480"),
      (lossless, "640×480"), (extended, "640×480"),
    ])
  func readsOthers(_ bytes: [UInt8], _ expected: String) {
    #expect(shown(bytes) == expected)
  }

  @Test(
    "Cut or random bytes give no size and no crash",
    arguments: [png, gif, jpeg, lossy, lossless, extended])
  func survivesBrokenFiles(_ bytes: [UInt8]) {
    for count in bytes.indices { _ = imageSize(Array(bytes.prefix(count))) }
    #expect(shown(Array(bytes.prefix(8))) == "nil")
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      var broken = bytes
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        broken[Int((state >> 33) % UInt64(broken.count))] = UInt8(truncatingIfNeeded: state >> 50)
      }
      _ = imageSize(broken)
    }
  }

  private func shown(_ bytes: [UInt8]) -> String {
    imageSize(bytes).map { "\($0.width)×\($0.height)" } ?? "nil"
  }
}

private let png: [UInt8] =
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
  + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0]
private let gif: [UInt8] = Array("GIF89a".utf8) + [0x2C, 1, 2, 0, 0, 0, 0]
/// Start, APP0, a fill byte, DHT and a progressive frame header.
private let jpeg: [UInt8] =
  [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9]
  + [0xFF, 0xC2, 0, 11, 8, 1, 0xE0, 2, 0x80, 1, 1, 0x11, 0]
private let lossy: [UInt8] = webP("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01])
/// 14 bits of width − 1, then 14 bits of height − 1.
private let lossless: [UInt8] = webP("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0])
private let extended: [UInt8] = webP("VP8X", [0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0])

private func webP(_ kind: String, _ data: [UInt8]) -> [UInt8] {
  Array("RIFF".utf8) + [22, 0, 0, 0] + Array("WEBP\(kind)".utf8)
    + [UInt8(data.count), 0, 0, 0] + data
}
