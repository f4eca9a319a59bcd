import Declarations
import Files
import Linking
import Parsing

/// A page that states facts names neither a source nor a law, in front matter or text.
///
/// Which pages state facts their type tells: it requires a review and has a field `sources` that
/// refers to the register of sources. Pages that list others are exempt, and those no longer
/// current. A type that requires `sources` itself is told of when the front matter is read.
enum SourceMissing: Rule {
  static let name = "source/missing"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap { page in
      guard let document = page.document, page.metadata.status == .current,
        page.listing == .none, let type = page.type, type.hasSources,
        type.requiredBuiltIns.contains("review"),
        !page.entries.contains(where: { $0.register == "sources" || $0.register == "laws" })
      else { return nil }
      return Diagnostic(
        .warning, name,
        at: Location(document.file, document.metadata.title?.range ?? 0..<1),
        Message(
          swedish: "sidan nämner ingen källa och ingen lag",
          english: "the page names no source and no law"),
        fix: Message(
          swedish: "skriv vad den bygger på under sources: eller laws:",
          english: "write what it builds on under sources: or laws:"))
    }
  }
}
