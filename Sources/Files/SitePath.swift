/// The address of a page below the site's root: always `/`, `/a/` or `/a/b/`.
package struct SitePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The address with a leading and a trailing slash.
  package let description: String

  /// The start page.
  package static let root = SitePath(parts: [])

  /// Makes the address of a page from its parts, each a slug.
  package init(parts: [String]) {
    description = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// The slugs between the slashes; none for the start page.
  package var parts: [Substring] {
    description.split(separator: "/")
  }

  /// How many folders below the root the page lies.
  package var depth: Int {
    description.utf8.count { $0 == UInt8(ascii: "/") } - 1
  }

  /// The file that holds the page, below the output folder.
  package var outputPath: String {
    description.dropFirst() + "index.html"
  }

  /// The address one level further down.
  package func appending(_ part: String) -> SitePath {
    SitePath(parts: parts.map(String.init) + [part])
  }

  /// The address one level up; the start page is its own parent.
  package var parent: SitePath {
    SitePath(parts: parts.dropLast().map(String.init))
  }

  /// The way back to the root from this page, `./` or `../../`.
  package var toRoot: String {
    depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// The relative address of `other` as a link on this page, so that the site works anywhere.
  package func relative(to other: SitePath) -> String {
    relative(toFile: String(other.description.dropFirst()))
  }

  /// The relative address of a file of the site as a link on this page.
  ///
  /// - Parameter file: Path below the output folder, without a leading slash.
  package func relative(toFile file: String) -> String {
    let here = parts
    let there = file.split(separator: "/", omittingEmptySubsequences: true)
    let isFolder = file.isEmpty || file.hasSuffix("/")
    let folders = isFolder ? there[...] : there.dropLast()
    var shared = 0
    while shared < here.count, shared < folders.count, here[shared] == folders[shared] {
      shared += 1
    }
    let up = String(repeating: "../", count: here.count - shared)
    let down =
      there.dropFirst(shared).joined(separator: "/") + (isFolder && shared < there.count ? "/" : "")
    let link = up + down
    return link.isEmpty ? "./" : link
  }

  /// Orders addresses by their bytes.
  package static func < (left: SitePath, right: SitePath) -> Bool {
    left.description < right.description
  }
}
