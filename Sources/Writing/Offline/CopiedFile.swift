package import Files

/// A finished file as it is in a copy that opens from a disk, and where it leads.
///
/// Nobody there finds the page of a folder, lets a page load a module, or knows where a server's
/// root is. So each address names its file, scripts are plain, and what only programs follow is
/// left out. All other bytes stay as they are.
package struct CopiedFile: Sendable {
  /// The file.
  let output: OutputFile
  /// The hashes of the paths that its addresses lead to.
  private(set) var links: [UInt64] = []

  fileprivate struct Edit {
    let place: Range<Int>
    let text: String
  }

  /// Makes the copy of a page, a drawing or a style sheet; all others are the same in a copy.
  ///
  /// O(bytes). Files may be read in parallel.
  ///
  /// - Parameters:
  ///   - output: The file as it would be published.
  ///   - basePath: Where the site would lie on its server, `/` or `/guide/`.
  package init(of output: OutputFile, basePath: String = "/") {
    let bytes = output.bytes
    var edits: [Edit] = []
    let reader = AddressReader(path: output.path, basePath: basePath)
    let addresses = DiskAddresses(path: output.path, basePath: basePath)
    var links: [UInt64] = []
    func follow(_ place: Range<Int>) {
      guard case .file(let path, _) = reader.target(bytes, place) else { return }
      links.append(path)
      if let (place, text) = addresses.change(of: place, in: bytes) {
        edits.append(Edit(place: place, text: text))
      }
    }
    if output.path.hasSuffix(".html") || output.path.hasSuffix(".svg") {
      var scanner = MarkupScanner(bytes: bytes)
      while let attribute = scanner.next() {
        if attribute.kind == .address, scanner.isInElement("link") {
          let tag = scanner.wholeTag()
          guard tag.isShown(in: bytes) || reader.target(bytes, attribute.value) == .elsewhere else {
            edits.append(Edit(place: bytes.lineEnd(after: tag.place), text: ""))
            continue
          }
        } else if attribute.kind == .address, scanner.isInElement("script") {
          edits += scanner.wholeTag().moduleMarks(in: bytes).map { Edit(place: $0, text: "defer") }
        }
        attribute.addresses(in: bytes).forEach(follow)
      }
    } else if output.path.hasSuffix(".css") {
      styleSheetAddresses(in: bytes).forEach(follow)
    }
    self.links = links
    self.output = OutputFile(path: output.path, bytes: bytes.changed(by: edits))
  }
}

extension MarkupScanner.Attribute {
  /// The addresses in the value.
  fileprivate func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    switch kind {
    case .id: []
    case .address: [value]
    case .addressSet: addressSet(in: bytes, value)
    case .refresh: refreshAddress(in: bytes, value).map { [$0] } ?? []
    }
  }
}

extension MarkupScanner.Tag {
  /// Whether a `<link>` names what a browser shows the page with.
  fileprivate func isShown(in bytes: [UInt8]) -> Bool {
    let kinds = value(of: "rel", in: bytes)?.lowercased().split(separator: " ") ?? []
    return kinds.contains { $0 == "stylesheet" || $0.hasSuffix("icon") }
  }

  /// The attributes that make a `<script>` a module; none where it is another kind of script.
  fileprivate func moduleMarks(in bytes: [UInt8]) -> [Range<Int>] {
    guard value(of: "type", in: bytes)?.lowercased() == "module" else { return [] }
    return attributes.filter { $0.isNamed("type", in: bytes) }.map(\.place)
  }
}

extension [UInt8] {
  /// The place with the line's end after it, if that comes next.
  fileprivate func lineEnd(after place: Range<Int>) -> Range<Int> {
    let end = place.upperBound
    return place.lowerBound..<(end < count && self[end] == UInt8(ascii: "\n") ? end + 1 : end)
  }

  /// The bytes after changes, which do not overlap but may come in any order.
  fileprivate func changed(by edits: [CopiedFile.Edit]) -> [UInt8] {
    guard !edits.isEmpty else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count + edits.reduce(0) { $0 + $1.text.utf8.count })
    var index = 0
    for edit in edits.sorted(by: { $0.place.lowerBound < $1.place.lowerBound })
    where edit.place.lowerBound >= index {
      result += self[index..<edit.place.lowerBound]
      result += edit.text.utf8
      index = edit.place.upperBound
    }
    return result + self[index...]
  }
}
