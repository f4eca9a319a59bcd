import Declarations
import Files
import Linking

/// A link leads to an address without encryption, or one that tells a third party of its readers.
///
/// Looks at links in text and at the `url` of entries in registers.
enum InsecureLink: Rule {
  static let name = "link/insecure"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    let links = WrittenLink.all(in: site).compactMap { link in
      diagnostic(link.address, at: link.location, written: link.addressPlace)
    }
    let entries = site.declarations.registers.values.flatMap(\.entries).compactMap { entry in
      entry.values["url"].flatMap { value in
        value.value.string.flatMap {
          let file = entry.location.file
          return diagnostic(
            $0, at: Location(file, value.range),
            written: file.bytes[value.range].firstRange(of: Array($0.utf8)))
        }
      }
    }
    return links + entries
  }

  /// What is wrong with an address, which is written byte for byte at `written`.
  private static func diagnostic(
    _ address: String, at location: Location, written: Range<Int>?
  ) -> Diagnostic? {
    let small = address.lowercased()
    if small.hasPrefix("http://") {
      return Diagnostic(
        .warning, name, at: location,
        Message(
          swedish: "länken är inte krypterad: \(address)",
          english: "the link is not encrypted: \(address)"),
        fix: Message(
          swedish: "skriv https:// om webbplatsen svarar där",
          english: "write https:// if the site answers there"))
    }
    guard small.hasPrefix("https://"), let parameter = trackingParameter(in: small) else {
      return nil
    }
    return Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "länken spårar läsaren med '\(parameter)'",
        english: "the link tracks the reader with '\(parameter)'"),
      fix: Message(
        swedish: "ta bort '\(parameter)=…' ur adressen",
        english: "remove '\(parameter)=…' from the address"),
      edit: written.map { Edit($0, to: withoutTracking(address)) })
  }

  private static func trackingParameter(in address: String) -> String? {
    let query = address.split(separator: "#").first?.split(separator: "?").dropFirst() ?? []
    return query.flatMap { $0.split(separator: "&") }
      .compactMap { $0.split(separator: "=").first.map(String.init) }
      .first(where: isTracker)
  }

  private static func isTracker(_ name: String) -> Bool {
    name.hasPrefix("utm_") || trackers.contains(name)
  }

  /// The address with all else that it has, in its order.
  private static func withoutTracking(_ address: String) -> String {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let halves = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let kept = halves.dropFirst().joined().split(separator: "&", omittingEmptySubsequences: false)
      .filter { !isTracker(String($0.prefix { $0 != "=" }).lowercased()) }
    return halves[0] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
      + parts.dropFirst().map { "#" + $0 }.joined()
  }

  private static let trackers: Set<String> = ["fbclid", "gclid", "msclkid", "mc_eid", "mc_cid"]
}
