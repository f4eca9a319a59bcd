import Files
import Linking

/// A web address stands in running text where the name of what it leads to should be.
enum BareAddress: Rule {
  static let name = "link/bare-address"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    WrittenLink.all(in: inspection.site).compactMap { link in
      let words = link.words.lowercased()
      guard ["http://", "https://", "www."].contains(where: words.hasPrefix) else { return nil }
      return Diagnostic(
        .warning, name, at: link.location,
        Message(
          swedish: "en webbadress som länktext går inte att läsa högt",
          english: "a web address as the text of a link cannot be read out"),
        fix: Message(
          swedish: "skriv [namnet på sidan](adressen)",
          english: "write [the name of the page](the address)"))
    }
  }
}
