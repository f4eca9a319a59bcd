import Files
import Linking

/// The site has addresses or anchors that urls.lock does not promise yet.
///
/// One tip for the whole site, not one a page; a site without urls.lock promises nothing and is
/// left alone.
enum UnlockedAddress: Rule {
  static let name = "url/unlocked"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    guard let lock = inspection.site.lock, let (addresses, anchors) = inspection.site.unlocked,
      addresses + anchors > 0
    else { return [] }
    let pages = Message(
      swedish: addresses == 1 ? "1 adress" : "\(addresses) adresser",
      english: addresses == 1 ? "1 address" : "\(addresses) addresses")
    return [
      Diagnostic(
        .tip, name, at: Location(lock.file, nil),
        Message(
          swedish: "\(pages.swedish) och \(anchors) ankare är inte lovade än",
          english: "\(pages.english) and \(anchors) anchors are not promised yet"),
        fix: Message(
          swedish: "kör guide urls --update när sidorna ska ut",
          english: "run guide urls --update when the pages are to be published"))
    ]
  }
}
