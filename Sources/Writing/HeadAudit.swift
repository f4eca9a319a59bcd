/// What a page says about itself: its language, its title and how it is to be shown.
struct HeadAudit {
  /// Where the page begins: the place of what is missing.
  private(set) var place: Range<Int>?

  private var language: Range<Int>?
  private var hasLanguage = false
  private var titlePlace: Range<Int>?
  private var titleHash = PathHash()
  private var isHiddenFromEngines = false
  private var refresh: Range<Int>?
  private var isInstant = true
  private var lockedViewport: Range<Int>?

  /// Looks at the tag of the page, of its head or of something the head says.
  mutating func start(_ tag: MarkupScanner) {
    switch tag.element {
    case .html:
      place = place ?? tag.place
      hasLanguage = hasLanguage || tag.isSaid(.lang)
    case .head: place = place ?? tag.place
    default: readMeta(tag)
    }
  }

  /// Reads the title.
  mutating func readTitle(_ text: MarkupScanner) {
    guard titlePlace == nil else { return }
    titlePlace = text.place
    for byte in text.bytes[text.place] where byte > 0x20 { titleHash.add(byte) }
  }

  /// The title of a page that search engines may show, with the hash of its heading.
  func title(for heading: UInt64) -> PageTitle? {
    guard !isHiddenFromEngines else { return nil }
    return titlePlace.map { PageTitle(hash: titleHash.value, heading: heading, place: $0) }
  }

  /// Says what is wrong.
  func finish(_ faults: inout [PlacedFault]) {
    if !hasLanguage { faults.append(PlacedFault(.markup(.missingLanguage), at: place)) }
    if titlePlace == nil { faults.append(PlacedFault(.markup(.missingTitle), at: place)) }
    if let refresh, !isInstant || !isHiddenFromEngines {
      faults.append(PlacedFault(.markup(.refresh), at: refresh))
    }
    if let lockedViewport {
      faults.append(PlacedFault(.markup(.lockedViewport), at: lockedViewport))
    }
  }

  private mutating func readMeta(_ tag: MarkupScanner) {
    guard let content = tag[.content] else { return }
    if let header = tag[.httpEquiv], tag.words(header) == ["refresh"] {
      refresh = tag.place
      let isNow = tag.words(content).first.map { $0.prefix { $0 != ";" && $0 != "," } } == "0"
      isInstant = isInstant && isNow && refreshAddress(in: tag.bytes, content) != nil
    }
    guard let name = tag[.name].flatMap({ tag.words($0).first }) else { return }
    if name == "robots" {
      let words = tag.text(content).lowercased().split { $0 == "," || $0 == " " }
      isHiddenFromEngines =
        isHiddenFromEngines || words.contains("noindex")
        || words.contains("none")
    } else if name == "viewport", locksViewport(tag.text(content).lowercased()) {
      lockedViewport = tag.place
    }
  }

  /// Whether a viewport keeps its readers from making the page twice as large.
  private func locksViewport(_ content: String) -> Bool {
    content.split { $0 == "," || $0 == ";" }.contains { part in
      let sides = part.split(separator: "=").map { $0.filter { $0 != " " } }
      guard sides.count == 2 else { return false }
      switch sides[0] {
      case "user-scalable": return sides[1] == "no" || sides[1] == "0"
      case "maximum-scale": return Double(sides[1]).map { $0 < 2 } ?? false
      default: return false
      }
    }
  }
}
