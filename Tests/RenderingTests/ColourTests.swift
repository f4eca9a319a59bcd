import Testing

@testable import Rendering

@Suite("Colours and how well they are told apart")
struct ColourTests {
  @Test("A colour is three or six digits after #, and nothing else")
  func syntax() {
    #expect(Colour("#0c5c4a")?.hexadecimal == "#0c5c4a")
    #expect(Colour("#FA0")?.hexadecimal == "#ffaa00")
    for text in ["", "#", "#12", "#1234", "#12345", "#1234567", "#12345678", "0c5c4a", "#12345g"] {
      #expect(Colour(text) == nil, "\(text)")
    }
    for text in ["red", "#１２３", "# 123", "##123"] { #expect(Colour(text) == nil, "\(text)") }
  }

  /// Ratios that are published beside the rule: those of WebAIM's checker and of W3C's examples.
  @Test(
    "Ratios are those of WCAG",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.47), ("#767676", "#ffffff", 4.54),
      ("#949494", "#ffffff", 3.03), ("#959595", "#ffffff", 2.99), ("#595959", "#ffffff", 7.0),
      ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 3.99), ("#008000", "#ffffff", 5.13),
      ("#ffff00", "#ffffff", 1.07), ("#ffffff", "#ffffff", 1.0),
    ])
  func ratios(_ one: String, _ other: String, _ ratio: Double) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    for found in [one.contrast(with: other), other.contrast(with: one)] {
      #expect(found >= ratio && found < ratio + 0.0101, "\(found)")
    }
  }

  @Test(
    "The nearest colour that passes keeps the hue, and a lightness between the two does not pass",
    arguments: ["#77aaff", "#c0c0c0", "#ffcc00", "#e8b9c4", "#5fbf9f"])
  func nearest(_ text: String) throws {
    let (colour, white) = (try #require(Colour(text)), try #require(Colour("#ffffff")))
    #expect(colour.contrast(with: white) < 4.5)
    let found = try #require(colour.nearest { $0.contrast(with: white) >= 4.5 })
    let ratio = found.contrast(with: white)
    #expect(ratio >= 4.5 && ratio < 4.7, "\(found.hexadecimal) \(ratio)")
    #expect(abs(hue(found) - hue(colour)) < 2, "\(hue(found)) \(hue(colour))")
  }

  @Test("A colour that passes is its own nearest, and there may be none")
  func edges() throws {
    let colour = try #require(Colour("#123456"))
    #expect(colour.nearest { _ in true } == colour)
    #expect(colour.nearest { _ in false } == nil)
    let black = try #require(Colour("#000000"))
    #expect(black.nearest { $0.contrast(with: black) >= 20.9 }?.hexadecimal == "#ffffff")
  }

  /// The hue in degrees; 0 for greys.
  private func hue(_ colour: Colour) -> Double {
    let (red, green, blue) = (Double(colour.red), Double(colour.green), Double(colour.blue))
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    guard most > least else { return 0 }
    let chroma = most - least
    if most == red { return 60 * (green - blue) / chroma }
    return most == green ? 120 + 60 * (blue - red) / chroma : 240 + 60 * (red - green) / chroma
  }
}
