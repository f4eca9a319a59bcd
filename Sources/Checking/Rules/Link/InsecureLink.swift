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
    let links = WrittenLink.all(in: site).compactMap { diagnostic($0.address, at: $0.location) }
    let entries = site.declarations.registers.values.flatMap(\.entries).compactMap { entry in
      entry.values["url"].flatMap { value in
        value.value.string.flatMap {
          diagnostic($0, at: Location(entry.location.file, value.range))
        }
      }
    }
    return links + entries
  }

  private static func diagnostic(_ address: String, at location: Location) -> Diagnostic? {
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
        english: "remove '\(parameter)=…' from the address"))
  }

  private static func trackingParameter(in address: String) -> String? {
    let query = address.split(separator: "#").first?.split(separator: "?").dropFirst() ?? []
    return query.flatMap { $0.split(separator: "&") }
      .compactMap { $0.split(separator: "=").first.map(String.init) }
      .first { name in name.hasPrefix("utm_") || trackers.contains(name) }
  }

  private static let trackers: Set<String> = ["fbclid", "gclid", "msclkid", "mc_eid", "mc_cid"]
}
