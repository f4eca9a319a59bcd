package import Files

/// Where a finished file leads and where it can be led to: what the audit of the site needs of it.
///
/// Paths and ids are kept as 64-bit hashes, so that a site of millions of links fits in memory. Two
/// names would have to share a hash for a broken link to be missed; none is ever reported wrongly.
package struct PageLinks: Sendable {
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
  /// Addresses that lead out of the folder the site lies in.
  var outside: [Range<Int>] = []

  /// Whether ids are known, so that links to them can be checked.
  let hasAnchors: Bool

  /// Reads the addresses and ids of a page, a drawing or a style sheet; of others only the path.
  ///
  /// O(bytes), some hundred MB a second. Pages may be read in parallel.
  ///
  /// - Parameters:
  ///   - output: The file as it will be published.
  ///   - basePath: Where the site will lie on its server, `/` or `/guide/`: what addresses that
  ///     start with a slash are measured against.
  package init(of output: OutputFile, basePath: String = "/") {
    self.output = output
    hasAnchors = output.path.hasSuffix(".html") || output.path.hasSuffix(".svg")
    var addresses = AddressReader(path: output.path, basePath: basePath)
    if hasAnchors {
      var scanner = MarkupScanner(bytes: output.bytes)
      while let attribute = scanner.next() { read(attribute, with: &addresses) }
      anchors.sort { ($0.hash, $0.place.lowerBound) < ($1.hash, $1.place.lowerBound) }
    } else if output.path.hasSuffix(".css") {
      for place in styleSheetAddresses(in: output.bytes) { follow(place, with: &addresses) }
    }
  }

  private mutating func read(
    _ attribute: MarkupScanner.Attribute, with addresses: inout AddressReader
  ) {
    switch attribute.kind {
    case .id:
      anchors.append(
        Anchor(hash: addresses.hashOfID(output.bytes, attribute.value), place: attribute.value))
    case .address: follow(attribute.value, with: &addresses)
    case .addressSet:
      for place in addressSet(in: output.bytes, attribute.value) {
        follow(place, with: &addresses)
      }
    case .refresh:
      if let place = refreshAddress(in: output.bytes, attribute.value) {
        follow(place, with: &addresses)
      }
    }
  }

  private mutating func follow(_ place: Range<Int>, with addresses: inout AddressReader) {
    switch addresses.target(output.bytes, place) {
    case .file(let path, let fragment):
      links.append(Link(path: path, fragment: fragment, place: place))
    case .elsewhere: break
    case .outside: outside.append(place)
    }
  }

  /// Whether the page has an id of that hash. O(log of the ids).
  func hasAnchor(_ hash: UInt64) -> Bool {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low < anchors.count && anchors[low].hash == hash
  }
}
