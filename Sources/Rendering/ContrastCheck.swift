import Declarations
import Files

/// Two colours that meet on pages, and how well they must be told apart.
private struct ColourPair {
  let use: ThemeSettings.Contrast.Use
  let shown: String
  let surface: String
}

extension ThemeSettings.Contrast.Use {
  /// The contrast that WCAG 2.2 asks for at level AA: 1.4.3 of text, 1.4.11 of what else must be
  /// seen.
  fileprivate var needed: Double {
    switch self {
    case .text: 4.5
    case .signs: 3
    }
  }

  fileprivate var name: Message {
    switch self {
    case .text: Message(swedish: "text", english: "text")
    case .signs: Message(swedish: "linjer och tecken", english: "lines and signs")
    }
  }
}

extension ColourScheme {
  fileprivate var name: Message {
    switch self {
    case .light: Message(swedish: "ljust läge", english: "light mode")
    case .dark: Message(swedish: "mörkt läge", english: "dark mode")
    }
  }
}

/// The pairs of colours that cannot be told apart well enough, in either scheme.
///
/// A colour is told of once in a scheme, with the pair that is furthest from enough. Of two colours
/// it is the one that the upper layer has, and then the one that is shown, not the surface.
///
/// - Parameters:
///   - contrasts: Which colours meet; all their names are known.
///   - colours: The colours by scheme and name.
/// - Returns: An error for each such colour in a scheme.
func contrastDiagnostics(
  of contrasts: [ThemeSettings.Contrast], in colours: [ColourScheme: [String: ThemeColours.Placed]]
) -> [Diagnostic] {
  let pairs = contrasts.flatMap { contrast in
    contrast.surfaces.flatMap { surface in
      contrast.shown.map {
        ColourPair(use: $0.use, shown: $0.token.value, surface: surface.value)
      }
    }
  }
  return ColourScheme.allCases.flatMap { scheme in
    let check = SchemeCheck(pairs: pairs, scheme: scheme, colours: colours[scheme] ?? [:])
    return check.diagnostics
  }
}

/// The check of one scheme.
private struct SchemeCheck {
  let pairs: [ColourPair]
  let scheme: ColourScheme
  let colours: [String: ThemeColours.Placed]

  /// A pair that fails, with its contrast.
  private struct Failure {
    let pair: ColourPair
    let ratio: Double
    /// How far it is from enough, from 0 to 1.
    var share: Double { ratio / pair.use.needed }
  }

  var diagnostics: [Diagnostic] {
    var failures: [String: [Failure]] = [:]
    for pair in pairs {
      let ratio = ratio(of: pair)
      guard ratio < pair.use.needed else { continue }
      failures[blamed(in: pair), default: []].append(Failure(pair: pair, ratio: ratio))
    }
    return failures.sorted { $0.key < $1.key }.compactMap { token, failures in
      guard let place = colours[token]?.location else { return nil }
      let ordered = failures.sorted {
        ($0.share, $0.pair.shown, $0.pair.surface) < ($1.share, $1.pair.shown, $1.pair.surface)
      }
      let messages = ordered.map(message)
      return Diagnostic(
        .error, "theme/contrast", at: place, messages[0], fix: advice(on: token, ordered[0].pair),
        details: Array(messages.dropFirst()))
    }
  }

  private func ratio(of pair: ColourPair, with change: (token: String, colour: Colour)? = nil)
    -> Double
  {
    func colour(_ token: String) -> Colour? {
      token == change?.token ? change?.colour : colours[token]?.colour
    }
    guard let shown = colour(pair.shown), let surface = colour(pair.surface) else { return 21 }
    return shown.contrast(with: surface)
  }

  private func blamed(in pair: ColourPair) -> String {
    guard let shown = colours[pair.shown], let surface = colours[pair.surface] else {
      return pair.shown
    }
    return surface.layer > shown.layer ? pair.surface : pair.shown
  }

  private func message(_ failure: Failure) -> Message {
    let (pair, ratio) = (failure.pair, decimal(failure.ratio))
    let needed = decimal(pair.use.needed)
    let (shown, surface) = (described(pair.shown), described(pair.surface))
    return Message(
      swedish: "\(pair.use.name.swedish) i \(shown) på \(surface) har kontrasten "
        + "\(ratio.swedish):1 i \(scheme.name.swedish), men \(needed.swedish):1 behövs",
      english: "\(pair.use.name.english) in \(shown) on \(surface) has the contrast "
        + "\(ratio.english):1 in \(scheme.name.english), but \(needed.english):1 is needed")
  }

  private func described(_ token: String) -> String {
    "'\(token)' (\(colours[token]?.colour.hexadecimal ?? ""))"
  }

  /// The nearest colour of the same hue with which all pairs of the token pass, or at least one.
  private func advice(on token: String, _ worst: ColourPair) -> Message? {
    guard let colour = colours[token]?.colour else { return nil }
    let own = pairs.filter { $0.shown == token || $0.surface == token }
    func passes(_ candidate: Colour, _ pair: ColourPair) -> Bool {
      ratio(of: pair, with: (token, candidate)) >= pair.use.needed
    }
    if let best = colour.nearest({ candidate in own.allSatisfy { passes(candidate, $0) } }) {
      let hex = best.hexadecimal
      return Message(
        swedish: "den närmaste färgen i samma ton som duger överallt där den används är \(hex)",
        english: "the nearest colour of the same hue that will do wherever it is used is \(hex)")
    }
    let other = token == worst.shown ? worst.surface : worst.shown
    guard let best = colour.nearest({ passes($0, worst) }) else { return nil }
    return Message(
      swedish: "mot '\(other)' räcker \(best.hexadecimal); ändra också de färger som den annars "
        + "möter",
      english: "against '\(other)' \(best.hexadecimal) is enough; change the other colours that "
        + "it meets too")
  }
}

/// A ratio with two decimals, never rounded up to one that would be enough.
private func decimal(_ ratio: Double) -> (swedish: String, english: String) {
  let hundredths = Int(ratio * 100)
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
  guard rest > 0 else { return ("\(whole)", "\(whole)") }
  return ("\(whole),\(digits)", "\(whole).\(digits)")
}
