/// The parts of a page that readers go to by what they are: its top, main part, navigations, end.
struct LandmarkAudit {
  /// A navigation, and its name: the hash of the words or of the id that has them.
  private struct Navigation {
    let place: Range<Int>
    let label: Range<Int>?
    let labelledBy: UInt64?
  }

  /// Where the main part begins.
  private(set) var mainPlace: Range<Int>?

  private var navigations: [Navigation] = []
  private var seen: Set<MarkupFault.Landmark> = []
  /// How many elements are open whose headers and footers are their own.
  private var sectionDepth = 0

  /// Looks at the start of a part.
  mutating func start(_ tag: MarkupScanner, _ faults: inout [PlacedFault]) {
    let role = tag[.role].flatMap { tag.words($0).first }
    switch (role, tag.element) {
    case (nil, .header) where sectionDepth == 0, ("banner", _): note(.banner, tag, &faults)
    case (nil, .footer) where sectionDepth == 0, ("contentinfo", _):
      note(.contentInformation, tag, &faults)
    case (nil, .main), ("main", _):
      mainPlace = mainPlace ?? tag.place
      note(.main, tag, &faults)
    case (nil, .nav), ("navigation", _):
      navigations.append(
        Navigation(
          place: tag.place, label: tag.isSaid(.ariaLabel) ? tag[.ariaLabel] : nil,
          labelledBy: tag[.labelledBy].map { hashOfID(tag.bytes, $0) }))
    default: break
    }
    if tag.element.isSectioning { sectionDepth += 1 }
  }

  /// Looks at the end of a part.
  mutating func end(_ name: ElementName) {
    if name.isSectioning { sectionDepth -= 1 }
  }

  /// Says what is missing or cannot be told apart.
  func finish(
    _ bytes: [UInt8], ids: AuditedFile, at place: Range<Int>?, _ faults: inout [PlacedFault]
  ) {
    if !seen.contains(.main) { faults.append(PlacedFault(.markup(.missingMain), at: place)) }
    guard navigations.count > 1 else { return }
    var names: Set<UInt64> = []
    for navigation in navigations {
      guard let name = name(of: navigation, bytes, ids: ids) else {
        faults.append(PlacedFault(.markup(.unnamedNavigation), at: navigation.place))
        continue
      }
      if !names.insert(name).inserted {
        faults.append(PlacedFault(.markup(.repeatedNavigation), at: navigation.place))
      }
    }
  }

  private mutating func note(
    _ landmark: MarkupFault.Landmark, _ tag: MarkupScanner, _ faults: inout [PlacedFault]
  ) {
    guard !seen.insert(landmark).inserted else { return }
    faults.append(PlacedFault(.markup(.secondLandmark(landmark)), at: tag.place))
  }

  /// The hash of a navigation's name; nil where it has none.
  private func name(
    of navigation: Navigation, _ bytes: [UInt8], ids: AuditedFile
  ) -> UInt64? {
    if let id = navigation.labelledBy {
      // Where the name stands in another element, its first words tell it from others.
      return ids.anchor(id).map { hash(of: firstText(after: $0, in: bytes)) } ?? id
    }
    return navigation.label.map { hash(of: bytes[$0]) }
  }

  private func hash(of text: ArraySlice<UInt8>) -> UInt64 {
    var hash = PathHash()
    for byte in text where byte > 0x20 { hash.add(byte) }
    return hash.value
  }

  /// The first text behind the tag in which an id stands.
  private func firstText(after id: Range<Int>, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    var rest = bytes[id.upperBound...]
    while let end = rest.firstIndex(of: UInt8(ascii: ">")) {
      rest = rest[(end + 1)...]
      let text = rest.prefix { $0 != UInt8(ascii: "<") }
      if text.contains(where: { $0 > 0x20 }) { return text }
    }
    return []
  }
}
