import Declarations
import Files
import Linking
import Parsing

/// The Markdown of a document with its links rewritten so that they work where it is published.
struct MarkdownBody {
  private struct Edit {
    let range: Range<Int>
    let text: String
  }

  private let bytes: [UInt8]
  private let range: Range<Int>
  private var edits: [Edit] = []

  /// The Markdown of a page's document.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - document: Its document.
  ///   - address: The address that a resolved reference has from the Markdown file, with the title
  ///     of what it leads to; nil where there is nothing to lead to.
  init(
    of page: Page, document: Document,
    address: (Resolution, Reference.Target) -> (href: String, title: String)?
  ) {
    bytes = document.file.bytes
    range = document.markdown
    var seen: Set<Int> = []
    for (reference, resolution) in zip(document.body.references, page.resolutions) {
      switch reference.target {
      // These are words of the text, which have no address to rewrite.
      case .mentionedLaw, .mentionedTerm: continue
      case .local, .entry, .image: break
      }
      // Links by reference share the address of their definition.
      guard isAddress(reference.range), seen.insert(reference.range.lowerBound).inserted else {
        continue
      }
      if case .local(let path) = reference.target, path.hasPrefix("#") {
        // A place on the page itself stays as it is.
        rewrite(reference.range, path, title: page.title)
      } else if let target = address(resolution, reference.target) {
        rewrite(reference.range, target.href, title: target.title)
      } else {
        unlink(reference.range)
      }
    }
  }

  /// The Markdown without a first heading that says what the page's title does.
  func text(withoutTitle title: String) -> String {
    var output: [UInt8] = []
    var position = start(after: title)
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= position {
      output += bytes[position..<edit.range.lowerBound]
      output += edit.text.utf8
      position = edit.range.upperBound
    }
    output += bytes[position..<range.upperBound]
    while let last = output.last, last <= 0x20 { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  /// Where the text begins: after empty lines, and after a heading that repeats the title.
  private func start(after title: String) -> Int {
    func next(from start: Int) -> Int {
      bytes[start..<range.upperBound].firstIndex { $0 > 0x20 } ?? range.upperBound
    }
    let first = next(from: range.lowerBound)
    let line = bytes[first..<range.upperBound].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.starts(with: "# ".utf8) else { return first }
    let words = String(decoding: line.dropFirst(2), as: UTF8.self)
    return words == title || words.hasPrefix(title + " {#") ? next(from: line.endIndex) : first
  }

  /// Whether an address is really written in a range: after `](`, `<` or the colon of a definition.
  private func isAddress(_ place: Range<Int>) -> Bool {
    guard range.contains(place.lowerBound), place.upperBound <= range.upperBound else {
      return false
    }
    let before = bytes[range.lowerBound..<place.lowerBound]
    if before.last == UInt8(ascii: "<") || before.suffix(2).elementsEqual("](".utf8) { return true }
    let trimmed = before.reversed().drop { $0 == 0x20 || $0 == 0x09 }
    return trimmed.prefix(2).elementsEqual(":]".utf8)
  }

  private mutating func rewrite(_ place: Range<Int>, _ href: String, title: String) {
    // As it was written, an address may be encoded.
    if !href.hasPrefix("#") { edits.append(Edit(range: place, text: href)) }
    // An empty link is shown with the title of its target.
    let isBracketed = bytes[place.lowerBound - 1] == UInt8(ascii: "<")
    let open = place.lowerBound - (isBracketed ? 3 : 2)
    guard open > range.lowerBound, bytes[open - 1] == UInt8(ascii: "["),
      bytes[open..<open + 2].elementsEqual("](".utf8),
      open < 2 || bytes[open - 2] != UInt8(ascii: "!")
    else { return }
    edits.append(Edit(range: open..<open, text: markdownText(title)))
  }

  /// Leaves the words of a link that leads nowhere.
  private mutating func unlink(_ place: Range<Int>) {
    let middle = place.lowerBound - (bytes[place.lowerBound - 1] == UInt8(ascii: "<") ? 3 : 2)
    guard middle > range.lowerBound, bytes[middle..<middle + 2].elementsEqual("](".utf8),
      let close = bytes[place.upperBound..<range.upperBound].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    var depth = 1
    var open = middle
    while depth > 0 {
      guard open > range.lowerBound else { return }
      open -= 1
      if bytes[open] == UInt8(ascii: "]") { depth += 1 }
      if bytes[open] == UInt8(ascii: "[") { depth -= 1 }
    }
    edits.append(Edit(range: open..<open + 1, text: ""))
    edits.append(Edit(range: middle..<close + 1, text: ""))
  }
}

/// Text for use in Markdown, on one line, with what would be markup escaped.
func markdownText(_ text: String) -> String {
  let special = Set("\\`*_[]<>#".utf8)
  guard text.utf8.contains(where: { special.contains($0) || $0 < 0x20 }) else { return text }
  var output: [UInt8] = []
  for byte in text.utf8 {
    if special.contains(byte) { output.append(UInt8(ascii: "\\")) }
    output.append(byte < 0x20 ? 0x20 : byte)
  }
  return String(decoding: output, as: UTF8.self)
}
