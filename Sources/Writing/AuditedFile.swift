package import Files

/// What the audit of the site needs of a finished file, and what is wrong with the file itself.
///
/// Paths and ids are kept as 64-bit hashes, so that a site of millions of links fits in memory. Two
/// names would have to share a hash for a broken link to be missed; none is ever reported wrongly.
package struct AuditedFile: Sendable {
  /// A link to a file of the site.
  struct Link {
    /// The hash of the file's path, or of its folder's with a slash at the end.
    let path: UInt64
    /// The hash of the id behind `#`; nil where there is none.
    let fragment: UInt64?
    /// Where the address stands in the file.
    let place: Range<Int>
  }

  /// An id that can be led to.
  struct Anchor {
    /// The hash of the id.
    let hash: UInt64
    /// Where the id stands in the file.
    let place: Range<Int>
  }

  /// The file itself.
  let output: OutputFile
  /// Links to files of the site, in order.
  var links: [Link] = []
  /// Ids, in the order of their hashes and then of their places.
  var anchors: [Anchor] = []
  /// What is wrong with the file, whatever others the site has.
  var faults: [PlacedFault] = []
  /// The title of a page that search engines may show.
  var title: PageTitle?

  /// Whether ids are known, so that links to them can be checked.
  let hasAnchors: Bool

  /// Reads a page, a drawing or a style sheet; of others only the path.
  ///
  /// O(bytes), some hundred MB a second. Files may be read in parallel.
  ///
  /// - Parameters:
  ///   - output: The file as it will be published.
  ///   - basePath: Where the site will lie on its server, `/` or `/guide/`: what addresses that
  ///     start with a slash are measured against.
  ///   - isPage: Whether HTML is a page of the site, not a file that is published as someone
  ///     else wrote it.
  package init(of output: OutputFile, basePath: String = "/", isPage: Bool = true) {
    self.output = output
    let isHTML = output.path.hasSuffix(".html")
    hasAnchors = isHTML || output.path.hasSuffix(".svg")
    let addresses = AddressReader(path: output.path, basePath: basePath)
    if hasAnchors {
      readMarkup(isPage: isHTML && isPage, with: addresses)
    } else if output.path.hasSuffix(".css") {
      for place in styleSheetAddresses(in: output.bytes) {
        follow(place, with: addresses)
        if !isOwnFile(output.bytes, place) {
          faults.append(PlacedFault(.policy(.foreign(.other)), at: place))
        }
      }
    }
  }

  /// What a browser would not do with a file, by the site's own policy, whoever wrote the file.
  ///
  /// Of each kind the first: programs that draw write the same thing on every shape.
  package static func policyFindings(in output: OutputFile) -> [AuditFinding] {
    var told: Set<PolicyFault> = []
    return AuditedFile(of: output, isPage: false).faults.compactMap { fault in
      guard case .policy(let kind) = fault.kind, told.insert(kind).inserted else { return nil }
      return AuditFinding(fault.kind, in: output, at: fault.place)
    }
  }

  /// What is wrong with the file, whatever others the site has.
  var findings: [AuditFinding] { faults.map { AuditFinding($0.kind, in: output, at: $0.place) } }

  private mutating func readMarkup(isPage: Bool, with addresses: AddressReader) {
    var scanner = MarkupScanner(bytes: output.bytes)
    var policy = PolicyAudit()
    var structure = isPage ? StructureAudit() : nil
    while let token = scanner.next() {
      switch token {
      case .start:
        if !scanner.names.isDisjoint(with: Self.places) { readPlaces(scanner, with: addresses) }
        policy.start(scanner)
        structure?.start(scanner)
      case .end: structure?.end(scanner)
      case .text: structure?.text(scanner)
      }
    }
    anchors.sort { ($0.hash, $0.place.lowerBound) < ($1.hash, $1.place.lowerBound) }
    faults += policy.faults
    guard var structure else { return }
    structure.finish(scanner, ids: self)
    faults += structure.faults
    title = structure.title
  }

  /// Attributes that name places: addresses and ids.
  private static let places = AttributeSet([
    .id, .src, .href, .linkedHref, .srcset, .imagesrcset, .action, .formaction, .poster, .data,
    .content, .results,
  ])

  private mutating func readPlaces(_ tag: MarkupScanner, with addresses: AddressReader) {
    if let id = tag[.id] {
      anchors.append(Anchor(hash: hashOfID(output.bytes, id), place: id))
    }
    tag.eachAddress { follow($0, with: addresses) }
  }

  private mutating func follow(_ place: Range<Int>, with addresses: AddressReader) {
    switch addresses.target(output.bytes, place) {
    case .file(let path, let fragment):
      links.append(Link(path: path, fragment: fragment, place: place))
    case .elsewhere: break
    case .outside: faults.append(PlacedFault(.outsideSite, at: place))
    }
  }

  /// Whether the page has an id of that hash. O(log of the ids).
  func hasAnchor(_ hash: UInt64) -> Bool { anchor(hash) != nil }

  /// Where the id of that hash stands first; nil where the page has none. O(log of the ids).
  func anchor(_ hash: UInt64) -> Range<Int>? {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < anchors.count && anchors[low].hash == hash ? anchors[low].place : nil
  }
}

/// Something wrong at a place in a file.
struct PlacedFault {
  /// What is wrong.
  let kind: AuditFinding.Kind
  /// The bytes it is about; nil where the whole file is meant.
  let place: Range<Int>?

  init(_ kind: AuditFinding.Kind, at place: Range<Int>?) {
    self.kind = kind
    self.place = place
  }
}

/// The title of a page, and the heading it should be for.
struct PageTitle {
  /// The hash of the title.
  let hash: UInt64
  /// The hash of the heading of the first level.
  let heading: UInt64
  /// Where the title stands in the page.
  let place: Range<Int>
}
