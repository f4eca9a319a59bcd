import Declarations
package import Files
package import Linking
import Parsing

/// An address on the web, at a place where someone wrote it.
package struct OutsideLink: Sendable {
  /// The address as it is written.
  package let address: String
  /// The place.
  package let location: Location

  /// All of a site: links in texts and headings, fields that hold an address in front matter and
  /// registers, and those of site.yaml. What stands on removed pages is nobody's way any more.
  package static func all(in site: Site) -> [OutsideLink] {
    let declarations = site.declarations
    let pages = site.pages.filter { $0.metadata.status != .removed }.compactMap(\.document)
      .flatMap { document in
        // A field of which a part of the page is made is written once and found twice.
        Set(document.webLinks + document.metadata.values.values.flatMap(addresses(in:)))
          .map { OutsideLink(address: $0.value, location: Location(document.file, $0.range)) }
      }
    let entries = declarations.registers.values.flatMap(\.entries).flatMap { entry in
      entry.values.values.flatMap(addresses(in:)).map {
        OutsideLink(address: $0.value, location: Location(entry.location.file, $0.range))
      }
    }
    return pages + entries + inSettings(of: declarations)
  }

  /// The addresses that a value of a field holds.
  private static func addresses(in value: Located<FieldValue>) -> [Located<String>] {
    switch value.value {
    case .address(let text): [Located(text, at: value.range)]
    case .list(let values): values.flatMap(addresses(in:))
    case .record(let values): values.values.flatMap(addresses(in:))
    case .map(let pairs): pairs.flatMap { addresses(in: $0.value) }
    case .text, .date, .number, .flag, .duration, .choice, .reference, .page: []
    }
  }

  private static func inSettings(of declarations: Declarations) -> [OutsideLink] {
    guard let file = declarations.settingsFile else { return [] }
    let settings = declarations.settings
    let parties = [settings.publisher, settings.contact, settings.supervision]
    let written = Set(
      parties.compactMap { $0?.url } + [settings.newsletter?.address].compactMap(\.self))
    return written.map { address in
      OutsideLink(address: address, location: Location(file, place(of: address, in: file.bytes)))
    }
  }

  /// Where an address is written, not where a longer one begins with it.
  private static func place(of address: String, in bytes: [UInt8]) -> Range<Int>? {
    let places = bytes.ranges(of: Array(address.utf8))
    let whole = places.first { place in
      place.upperBound == bytes.count || bytes[place.upperBound] <= 0x20
        || "\"',]}".utf8.contains(bytes[place.upperBound])
    }
    return whole ?? places.first
  }
}
