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
      while let token = scanner.next() {
        guard case .start = token else { continue }
        if scanner.element == .link, let address = scanner[.href], !scanner.isShown,
          reader.target(bytes, address) != .elsewhere
        {
          edits.append(Edit(place: bytes.lineEnd(after: scanner.place), text: ""))
          continue
        }
        edits += scanner.moduleMarks.map { Edit(place: $0, text: "defer") }
        scanner.eachAddress(follow)
      }
    } else if output.path.hasSuffix(".css") {
      styleSheetAddresses(in: bytes).forEach(follow)
    }
    self.links = links
    self.output = OutputFile(path: output.path, bytes: bytes.changed(by: edits))
  }
}

extension MarkupScanner {
  /// Whether a `<link>` names what a browser shows the page with.
  fileprivate var isShown: Bool {
    let kinds = self[.rel].map { words($0) } ?? []
    return kinds.contains { $0 == "stylesheet" || $0.hasSuffix("icon") }
  }

  /// The attributes that make a `<script>` a module; none where it is another kind of script, or
  /// stands in the page.
  fileprivate var moduleMarks: [Range<Int>] {
    guard element == .script, self[.src] != nil else { return [] }
    return attributes.filter { $0.name == .type && words($0.value) == ["module"] }.map(\.place)
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
