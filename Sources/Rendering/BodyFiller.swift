import Declarations
import Files
import Linking
import Parsing

/// Writes a document's body with its slots filled in for one page.
struct BodyFiller {
  let site: Site
  /// The way from the page to the site's root.
  let root: String
  /// The words for what no author wrote.
  let voice: Voice
  /// The code of the language that the body is in.
  let language: String
  /// The page as a chapter, where the body is not alone on a page.
  var chapter: Chapter?

  /// The finished HTML.
  func html(of page: Page) -> String {
    guard let body = page.document?.body else { return "" }
    let markup = chapter.map { ChapterMarkup($0) }
    if body.slots.isEmpty, markup == nil { return String(decoding: body.html, as: UTF8.self) }
    var output: [UInt8] = []
    output.reserveCapacity(body.html.count + 64 * body.slots.count)
    var written = 0
    func copy(to end: Int) {
      let html = body.html[written..<end]
      if let markup { markup.append(html, to: &output) } else { output.append(contentsOf: html) }
      written = end
    }
    for slot in body.slots {
      copy(to: slot.offset)
      append(
        slot.part, page.resolutions[slot.reference], of: body.references[slot.reference],
        to: &output)
    }
    copy(to: body.html.count)
    return String(decoding: output, as: UTF8.self)
  }

  private func append(
    _ part: Slot.Part, _ resolution: Resolution, of reference: Reference,
    to output: inout [UInt8]
  ) {
    switch (part, resolution) {
    case (.linkStart, .page(let id, let anchor)):
      start(href(id, anchor), class: nil, hreflang: foreign(id), to: &output)
    case (.linkStart, .term(let id, let anchor)):
      start(href(id, anchor), class: "term", to: &output)
    case (.linkStart, .law(let id, let anchor)):
      start(href(id, anchor), class: "law", to: &output)
    case (.linkStart, .file(let path, _)):
      start(root + path, class: "file", to: &output)
    case (.linkText, .page(let id, _)) where foreign(id) != nil:
      output.append(contentsOf: "<span lang=\"\(foreign(id) ?? "")\">".utf8)
      appendEscaped(site.pages[id].title, to: &output)
      output.append(contentsOf: "</span>".utf8)
    case (.linkText, .page(let id, _)), (.linkText, .term(let id, _)), (.linkText, .law(let id, _)):
      appendEscaped(site.pages[id].title, to: &output)
    case (.linkText, .file(let path, _)):
      appendEscaped(String(path.split(separator: "/").last ?? ""), to: &output)
    case (.linkText, .none):
      if case .entry(let entry) = reference.target { appendName(of: entry, to: &output) }
    case (.linkEnd, .file(let path, let size)):
      output.append(contentsOf: " <span class=\"file-size\">(".utf8)
      appendEscaped(fileNote(path, size), to: &output)
      output.append(contentsOf: ")</span></a>".utf8)
    case (.linkEnd, .page(let id, _)):
      output.append(contentsOf: "</a>".utf8)
      guard case .local = reference.target, let code = foreign(id) else { break }
      output.append(contentsOf: " <span class=\"link-language\">(".utf8)
      appendEscaped(voice.note(on: code), to: &output)
      output.append(contentsOf: ")</span>".utf8)
    case (.linkEnd, .term), (.linkEnd, .law):
      output.append(contentsOf: "</a>".utf8)
    case (.imageSource, .image(let path, let width, let height)):
      output.append(contentsOf: " src=\"\(escaped(root + path))\"".utf8)
      if let width, let height {
        output.append(contentsOf: " width=\"\(width)\" height=\"\(height)\"".utf8)
      }
    case (.linkStart, _), (.linkText, _), (.linkEnd, _), (.imageSource, _):
      break
    }
  }

  /// The name of an entry that has no page to link to.
  private func appendName(of entry: EntryReference, to output: inout [UInt8]) {
    let name = site.declarations.registers[entry.register]?[entry.key]?.name
    appendEscaped(name ?? entry.key, to: &output)
  }

  /// The language of a page, where it is another than that of the body.
  private func foreign(_ id: Int) -> String? {
    let code = site.language(of: site.pages[id])
    return code == language ? nil : code
  }

  private func start(
    _ href: String, class name: String?, hreflang: String? = nil, to output: inout [UInt8]
  ) {
    output.append(contentsOf: "<a".utf8)
    if let name { output.append(contentsOf: " class=\"\(name)\"".utf8) }
    if let hreflang { output.append(contentsOf: " hreflang=\"\(hreflang)\"".utf8) }
    output.append(contentsOf: " href=\"".utf8)
    appendEscaped(href, to: &output)
    output.append(contentsOf: "\">".utf8)
  }

  private func href(_ id: Int, _ anchor: String?) -> String {
    if let place = chapter?.ids[id] {
      guard let anchor else { return "#" + place }
      if site.pages[id].document?.hasAnchor(anchor) == true {
        return "#" + Chapter.anchor(anchor, below: place)
      }
    }
    let address = root + site.pages[id].path.description.dropFirst()
    return anchor.map { "\(address)#\($0)" } ?? address
  }

  /// What kind of file a link leads to and how large it is: *pdf, 1,2 MB*.
  private func fileNote(_ path: String, _ sizeBytes: Int) -> String {
    let size = sizeText(sizeBytes, decimalComma: voice.language == .swedish)
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return size }
    return "\(name[name.index(after: dot)...]), \(size)"
  }
}

extension Document {
  /// Whether the body itself has an anchor, which the theme or a list may have too.
  fileprivate func hasAnchor(_ anchor: String) -> Bool {
    otherIDs.contains(anchor) || headings.contains { $0.id == anchor }
  }
}

/// A size in the unit a person would choose: `0,3 kB`, `34 kB`, `1,2 MB`.
///
/// From 10 of a unit on there are no decimals; what would round to 1000 kB is 1 MB.
func sizeText(_ sizeBytes: Int, decimalComma: Bool) -> String {
  let (unitBytes, unit) = sizeBytes < 999_500 ? (1_000, "kB") : (1_000_000, "MB")
  let tenths = max(1, (sizeBytes * 10 + unitBytes / 2) / unitBytes)
  let whole = (sizeBytes + unitBytes / 2) / unitBytes
  let number =
    tenths >= 100 || tenths % 10 == 0
    ? "\(whole)" : "\(tenths / 10)\(decimalComma ? "," : ".")\(tenths % 10)"
  return "\(number)\u{A0}\(unit)"
}

/// Appends text with HTML's reserved characters escaped. O(bytes).
///
/// Control characters are left out: a feed with one could not be read at all (XML 1.0, 2.2).
func appendEscaped(_ text: String, to output: inout [UInt8]) {
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: break
    default: output.append(byte)
    }
  }
}

/// Text with HTML's and XML's reserved characters escaped.
func escaped(_ text: String) -> String {
  var output: [UInt8] = []
  appendEscaped(text, to: &output)
  return String(decoding: output, as: UTF8.self)
}
