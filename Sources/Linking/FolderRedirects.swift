import Declarations
package import Files

/// A folder of old addresses that leads to the folder where its pages are now.
///
/// In site.yaml it is `{from: /old/*, to: /new/*}`: `/old/a/` leads to `/new/a/`, and `/old/` to
/// `/new/`.
struct FolderRedirect {
  /// The old folder.
  let from: SitePath
  /// The new folder.
  let to: SitePath

  /// Reads a redirect whose both ends are folders.
  init?(_ redirect: SiteSettings.Redirect) {
    guard let from = Self.folder(redirect.from.value), let to = Self.folder(redirect.to.value)
    else { return nil }
    (self.from, self.to) = (from, to)
  }

  /// Whether an end is written as a folder.
  static func isFolder(_ written: String) -> Bool { written.hasSuffix("/*") }

  private static func folder(_ written: String) -> SitePath? {
    guard isFolder(written) else { return nil }
    return oldAddress(String(written.dropLast()))
  }

  /// The old address of a page; nil for one that does not lie in the new folder.
  func oldPath(of path: SitePath) -> SitePath? {
    path.moved(from: to, to: from)
  }
}

extension SitePath {
  /// Whether the address is that of a folder, or lies below it.
  package func isWithin(_ folder: SitePath) -> Bool {
    description.hasPrefix(folder.description)
  }

  /// The address as it would be if a folder had another name; nil where it lies outside it.
  package func moved(from folder: SitePath, to other: SitePath) -> SitePath? {
    guard isWithin(folder) else { return nil }
    let below = parts.dropFirst(folder.parts.count)
    return SitePath(parts: (other.parts + below).map(String.init))
  }
}
