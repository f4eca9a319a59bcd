import Disk

/// Brings a site's folder up to date file by file, where it cannot be exchanged as a whole.
///
/// Each file changes in one step, but not all at once. In between, pages of the old site may lie
/// beside pages of the new one; no page ever lacks its assets, and the folder's list names all
/// files of both, so that a build that is stopped here can be done again.
struct InPlaceUpdate {
  let staging: Folder
  let current: Folder
  let oldList: PublishedList
  let newList: PublishedList

  /// Moves the staged files into the site's folder and removes what the new site lacks.
  ///
  /// - Parameter written: The files that differ from the old site's.
  /// - Throws: `SystemFailure`, after which files of both sites lie in the folder.
  func run(written: [String]) throws(SystemFailure) {
    let both = PublishedList(paths: Array(Set(oldList.paths).union(newList.paths)))
    try replace(PublishedList.fileName, bytes: both.bytes)
    let obstacles = obstacles
    for path in obstacles.sorted() { try remove(path) }
    let inOrder = written.sorted { ($0.isPage ? 1 : 0, $0) < ($1.isPage ? 1 : 0, $1) }
    for path in inOrder { try place(path, from: staging, at: path) }
    for path in oldList.paths where !newList.contains(path) && !obstacles.contains(path) {
      try remove(path)
    }
    try place(PublishedList.fileName, from: staging, at: PublishedList.fileName)
  }

  /// Old files that lie where the new site needs a folder, or below where it needs a file.
  private var obstacles: Set<String> {
    let folders = Set(newList.paths.flatMap(\.foldersAbove))
    return Set(
      oldList.paths.filter { path in
        folders.contains(path) || path.foldersAbove.contains { newList.contains($0) }
      })
  }

  private func remove(_ path: String) throws(SystemFailure) {
    try current.removeFile(path)
    current.removeEmptyFolders(above: path)
  }

  /// Puts a file in its place, in one step.
  private func place(
    _ path: String, from folder: Folder, at newPath: String
  ) throws(SystemFailure) {
    try current.makeFolders(above: newPath)
    do {
      try folder.move(path, to: current, newPath)
    } catch {
      guard error.isOtherDisk else { throw error }
      try replace(newPath, bytes: folder.bytes(of: path))
    }
  }

  /// Writes a file under another name first, so that its place never holds half of it.
  private func replace(_ path: String, bytes: [UInt8]) throws(SystemFailure) {
    let interim = StagingArea.interimNameInside
    try current.removeFile(interim)
    try current.create(interim, bytes: bytes)
    try current.move(interim, to: current, path)
  }
}

extension String {
  /// Whether the file is a page, which may use other files of the site.
  fileprivate var isPage: Bool {
    hasSuffix(".html")
  }
}
