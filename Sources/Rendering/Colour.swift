import Files

/// A colour of the screen, without transparency.
struct Colour: Sendable, Hashable {
  /// Red, green and blue, each from 0 to 255.
  let red, green, blue: UInt8

  /// Reads `#rgb` or `#rrggbb`; nil for anything else.
  init?(_ text: String) {
    guard text.hasPrefix("#"), text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1 else { return nil }
    switch digits.count {
    case 3: self.init(digits[0] * 17, digits[1] * 17, digits[2] * 17)
    case 6:
      self.init(
        digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5])
    default: return nil
    }
  }

  private init(_ red: Int, _ green: Int, _ blue: Int) {
    (self.red, self.green, self.blue) = (UInt8(red), UInt8(green), UInt8(blue))
  }

  /// The colour as `#rrggbb`.
  var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// How bright the colour is, from 0 to 1: *relative luminance* of WCAG 2.2
  /// (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  var luminance: Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// How well two colours are told apart, from 1 to 21: *contrast ratio* of WCAG 2.2
  /// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour of the same hue and saturation that is nearest in lightness and passes a test.
  func nearest(_ passes: (Colour) -> Bool) -> Colour? {
    let steps = 500
    let own = (Double(max(red, green, blue)) + Double(min(red, green, blue))) / 510
    for step in 0...steps {
      let distance = Double(step) / Double(steps)
      for lightness in [own - distance, own + distance] where (0...1).contains(lightness) {
        let candidate = step == 0 ? self : with(lightness: lightness)
        if passes(candidate) { return candidate }
      }
    }
    return nil
  }

  /// The colour with another lightness of the HSL model (CSS Color 4, section 7), from 0 to 1.
  private func with(lightness: Double) -> Colour {
    let parts = [red, green, blue].map { Double($0) / 255 }
    let (low, high) = (min(red, green, blue), max(red, green, blue))
    let (least, most) = (Double(low) / 255, Double(high) / 255)
    let own = (least + most) / 2
    let reach = 1 - abs(2 * own - 1)
    let saturation = reach == 0 ? 0 : (most - least) / reach
    let chroma = saturation * (1 - abs(2 * lightness - 1))
    let scaled = parts.map { part in
      let position = high == low ? 0.5 : (part - least) / (most - least)
      return Int(((lightness + chroma * (position - 0.5)) * 255).rounded())
    }
    return Colour(scaled[0], scaled[1], scaled[2])
  }
}

/// The share of light that one of a colour's parts gives.
private func linear(_ part: UInt8) -> Double {
  let value = Double(part) / 255
  guard value > 0.04045 else { return value / 12.92 }
  let base = (value + 0.055) / 1.055
  // To the power of 2.4: the square, times the fifth root of the square.
  return base * base * fifthRoot(of: base * base)
}

/// The fifth root of a number from 0.001 to 1, by Newton's method, which is as exact as a `Double`
/// after some ten steps.
private func fifthRoot(of number: Double) -> Double {
  var root = 1.0
  for _ in 0..<20 { root = (4 * root + number / (root * root * root * root)) / 5 }
  return root
}
