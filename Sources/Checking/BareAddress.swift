import Files
import Linking
import Parsing

/// A web address stands in running text where the name of what it leads to should be.
enum BareAddress: Rule {
  static let name = "link/bare-address"

  static func check(_ site: Site) -> [Diagnostic] {
    site.pages.compactMap(\.document).flatMap { document in
      document.passages.flatMap { passage in
        passage.links.compactMap { link -> Diagnostic? in
          let words = String(decoding: passage.text[link.words], as: UTF8.self).lowercased()
          guard ["http://", "https://", "www."].contains(where: words.hasPrefix) else { return nil }
          return Diagnostic(
            .warning, name, at: Location(document.file, passage.place(of: link.words)),
            Message(
              swedish: "en webbadress som länktext går inte att läsa högt",
              english: "a web address as the text of a link cannot be read out"),
            fix: Message(
              swedish: "skriv [namnet på sidan](adressen)",
              english: "write [the name of the page](the address)"))
        }
      }
    }
  }
}
