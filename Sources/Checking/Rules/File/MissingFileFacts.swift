import Declarations
import Files
import Linking
import Parsing

/// A file on another site is linked without what readers need to know before they fetch it: its
/// format and size, and under `files` who publishes it.
///
/// Looks at `files` with a `url`, where types.yaml declares them, and at links in text whose
/// address ends as a file's does. A link says it in its words or in the bracket after them, *(pdf,
/// 1,2 MB)* or *(pdf, 34 sidor)*, unless `files` of the page has it. Files of this site are exempt:
/// their format and size are written by the program.
enum MissingFileFacts: Rule {
  static let name = "file/missing-facts"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.flatMap { page -> [Diagnostic] in
      guard let document = page.document, page.metadata.status == .current else { return [] }
      let files = page.metadata.files
      let listed = Set(files.compactMap { $0.text("url") })
      return files.compactMap { diagnostic($0, in: document) }
        + document.passages.flatMap { passage in
          passage.links.compactMap { diagnostic($0, in: passage, of: document, unless: listed) }
        }
    }
  }

  private static func diagnostic(_ file: Fields, in document: Document) -> Diagnostic? {
    guard let address = file.located("url") else { return nil }
    var missing: [String] = []
    if file.text("publisher") == nil { missing.append("publisher") }
    if file.text("format") == nil { missing.append("format") }
    if file.text("size") == nil, file.number("pages") == nil { missing.append("size") }
    guard !missing.isEmpty else { return nil }
    let keys = missing.joined(separator: ", ")
    return Diagnostic(
      .warning, name, at: Location(document.file, address.range),
      Message(
        swedish: "uppgifter saknas om filen: \(keys)",
        english: "facts are missing about the file: \(keys)"),
      fix: Message(
        swedish: "lägg till dem vid url:", english: "add them beside url:"))
  }

  private static func diagnostic(
    _ link: Passage.Link, in passage: Passage, of document: Document, unless listed: Set<String>
  ) -> Diagnostic? {
    let address = String(decoding: link.address, as: UTF8.self)
    guard let format = format(of: address), !listed.contains(address) else { return nil }
    let start = link.words.lowerBound
    let end = min(passage.text.count, link.words.upperBound + 60)
    let words = String(decoding: passage.text[start..<end], as: UTF8.self).lowercased()
    let inside = String(decoding: passage.text[link.words], as: UTF8.self).lowercased()
    let bracket = words.dropFirst(inside.count).drop { $0 == " " }
    let said = inside + (bracket.first == "(" ? String(bracket.prefix { $0 != ")" }) : "")
    guard !said.contains(format) || !hasSize(said) else { return nil }
    return Diagnostic(
      .warning, name, at: Location(document.file, passage.place(of: link.words)),
      Message(
        swedish: "länken till en fil säger inte format och storlek",
        english: "the link to a file does not say its format and size"),
      fix: Message(
        swedish: "skriv som '(\(format), 1,2 MB)' efter länken, med filens storlek",
        english: "write like '(\(format), 1.2 MB)' after the link, with the size of the file"))
  }

  /// The format of a file on another site, by how its address ends; nil for pages.
  private static func format(of address: String) -> String? {
    let small = address.lowercased()
    guard small.hasPrefix("https://") || small.hasPrefix("http://"),
      let path = small.split(separator: "#").first?.split(separator: "?").first,
      path.split(separator: "/").count > 2,
      let ending = path.split(separator: "/").last?.split(separator: ".").last
    else { return nil }
    return formats.contains(String(ending)) ? String(ending) : nil
  }

  /// Whether a text says how large a file is: a digit and then a unit.
  private static func hasSize(_ text: String) -> Bool {
    text.contains(/[0-9]\s?([km]b|gb|sid|s\.|pages)/)
  }

  private static let formats: Set<String> = [
    "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "ods", "csv", "ppt", "pptx", "odp", "zip",
    "epub", "mp3", "mp4",
  ]
}
