/// The headings of a page, and how they follow each other.
struct HeadingAudit {
  /// The hash of the heading of the first level, white space left out.
  var hash: UInt64 { first.value }
  /// Whether the first heading of the first level is open.
  private(set) var isInFirst = false

  private var first = PathHash()
  private var firstCount = 0
  private var level = 0

  /// Looks at the start of a heading.
  mutating func start(_ tag: MarkupScanner, _ faults: inout [PlacedFault]) {
    guard let next = tag.element.headingLevel else { return }
    if level > 0, next > level + 1 {
      faults.append(PlacedFault(.markup(.skippedLevel(from: level, to: next)), at: tag.place))
    }
    level = next
    guard next == 1 else { return }
    firstCount += 1
    isInFirst = firstCount == 1
    if firstCount > 1 { faults.append(PlacedFault(.markup(.secondHeading), at: tag.place)) }
  }

  /// Looks at the end of a heading.
  mutating func end(_ element: OpenElement) {
    if element.name == .h1 { isInFirst = false }
  }

  /// Reads words of the heading of the first level.
  mutating func read(_ text: ArraySlice<UInt8>) {
    for byte in text where byte > 0x20 { first.add(byte) }
  }

  /// Says what is missing, at the place where it should be.
  func finish(at place: Range<Int>?, _ faults: inout [PlacedFault]) {
    if firstCount == 0 { faults.append(PlacedFault(.markup(.missingHeading), at: place)) }
  }
}
