import Disk

/// Where a site is published: its folder, and the folder around it.
struct SitePlace: Sendable {
  /// The folder as the user named it.
  let namedPath: String
  /// The folder around the site's.
  let parent: Folder
  /// The name of the site's folder in `parent`; never a link.
  let name: String
  /// The site's folder as it is before publishing; nil where there is none yet.
  let current: Folder?

  /// Finds the place; a link is followed, and missing folders above are made.
  init(folder path: String) throws(PublishingError) {
    namedPath = path
    let parentPath: String
    do {
      (parentPath, name) = try Self.target(of: path)
      parent = try Folder(opening: parentPath)
    } catch {
      throw .system(error)
    }
    guard !name.isEmpty, name != ".", name != ".." else { throw .unusableFolder(path: path) }
    do {
      current = try parent.folder(name)
    } catch {
      if error.isNotAFolder { throw .unusableFolder(path: path) }
      guard error.isMissing else { throw .system(error) }
      current = nil
    }
  }

  /// The path of a file of the site as a person can open it.
  func displayPath(_ path: String) -> String {
    namedPath.hasSuffix("/") ? namedPath + path : "\(namedPath)/\(path)"
  }

  /// The folder around the site's and the name in it, with links followed.
  private static func target(
    of path: String
  ) throws(SystemFailure) -> (parent: String, name: String) {
    do {
      return split(try resolvedPath(path))
    } catch {
      guard error.isMissing else { throw error }
    }
    let (parentPath, name) = split(path)
    try Folder.make(at: parentPath)
    return (try resolvedPath(parentPath), name)
  }

  /// The folder above and the name; `.` is the folder above where the path has one part.
  private static func split(_ path: String) -> (parent: String, name: String) {
    var rest = path[...]
    while rest.utf8.count > 1, rest.utf8.last == UInt8(ascii: "/") { rest.removeLast() }
    guard let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return (".", String(rest))
    }
    let parent = rest[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(rest[rest.index(after: slash)...]))
  }
}
