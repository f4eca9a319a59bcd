import Files

/// Looks a finished site over before it is published: the last guard, on the very bytes.
///
/// Every address leads to a file of the site, every `#id` to an id on that page, no id stands twice
/// on a page, pages can be told apart by their titles, each is what HTML, WCAG and the site's own
/// policy demand, and all files can lie in one folder, on disks that tell capitals from small
/// letters and on those that do not. O(links · log(ids of a page)).
///
/// - Parameter files: Every file of the site, in any order.
/// - Returns: What is wrong, in order of path and place; empty for a site that is whole. What is
///   found is a fault of the theme or the program, since authors' mistakes are told earlier.
package func audit(_ files: [AuditedFile]) -> [AuditFinding] {
  var findings = clashes(among: files.map(\.output)) + sharedTitles(among: files)
  let index = SiteIndex(files.map(\.output))
  for file in files {
    findings += file.findings
    findings += zip(file.anchors, file.anchors.dropFirst()).filter { $0.hash == $1.hash }
      .map { AuditFinding(.repeatedID, in: file.output, at: $1.place) }
    for link in file.links {
      guard let target = index.file(at: link.path) else {
        findings.append(AuditFinding(.missingFile, in: file.output, at: link.place))
        continue
      }
      if let fragment = link.fragment, files[target].hasAnchors,
        !files[target].hasAnchor(fragment)
      {
        findings.append(AuditFinding(.missingID, in: file.output, at: link.place))
      }
    }
  }
  return findings.sorted()
}

/// Pages with the title of another page whose heading is not theirs.
///
/// Two pages that have title and heading in common are the editors' choice, of which they are told
/// where the titles are written.
private func sharedTitles(among files: [AuditedFile]) -> [AuditFinding] {
  var first: [UInt64: (file: Int, heading: UInt64)] = [:]
  first.reserveCapacity(files.count)
  var findings: [AuditFinding] = []
  for (index, file) in files.enumerated() {
    guard let title = file.title else { continue }
    guard let other = first[title.hash] else {
      first[title.hash] = (index, title.heading)
      continue
    }
    guard other.heading != title.heading else { continue }
    let path = files[other.file].output.path
    findings.append(
      AuditFinding(.markup(.sharedTitle(path)), in: file.output, at: title.place))
  }
  return findings
}

/// The files of a site by the hashes of the addresses that lead to them.
struct SiteIndex {
  private var files: [UInt64: Int] = [:]

  /// Reads the paths of the files.
  init(_ outputs: [OutputFile]) {
    files.reserveCapacity(outputs.count * 2)
    for (index, output) in outputs.enumerated() {
      let path = output.path
      files[PathHash(path).value] = index
      if path == "index.html" || path.hasSuffix("/index.html") {
        files[PathHash(path.utf8.dropLast("index.html".utf8.count)).value] = index
      }
    }
  }

  /// The place of the file that an address of that hash leads to.
  func file(at hash: UInt64) -> Int? {
    files[hash]
  }
}

/// Files that cannot lie in one folder together, or cannot be files at all.
private func clashes(among outputs: [OutputFile]) -> [AuditFinding] {
  var findings: [AuditFinding] = []
  var places: [String: String] = [:]
  var folders: [String: String] = [:]
  places.reserveCapacity(outputs.count)
  for output in outputs.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
    guard output.path.isUsablePath else {
      findings.append(AuditFinding(.unusablePath, in: output))
      continue
    }
    let folded = output.path.lowercased()
    if let other = places.updateValue(output.path, forKey: folded) {
      findings.append(AuditFinding(.samePath(other), in: output))
    }
    for slash in folded.utf8.indices where folded.utf8[slash] == UInt8(ascii: "/") {
      folders[String(folded[..<slash])] = output.path
    }
  }
  for output in outputs {
    if let other = folders[output.path.lowercased()] {
      findings.append(AuditFinding(.folderOf(other), in: output))
    }
  }
  return findings
}

extension String {
  /// Whether the text can be the path of a file below a folder, on any system.
  fileprivate var isUsablePath: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.count <= 255 && !part.elementsEqual(".".utf8)
        && !part.elementsEqual("..".utf8)
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    }
  }
}
