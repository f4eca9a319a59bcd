import Disk

/// The folder a site is built in before it is shown, on the same disk as the site.
struct StagingArea {
  /// How the names start that publishing needs for itself, directly in the site's folder.
  static let reservedPrefix = ".guide-"

  /// A file that lies in the folder until the site in it is complete.
  ///
  /// It tells a folder that was being filled from an old site that has changed places with a new
  /// one: the first may be thrown away unseen, the second may hold things that are not ours.
  static let unfinishedMark = ".guide-unfinished"

  /// The staging folder, open and locked for as long as this process uses it.
  let folder: Folder
  /// The folder it lies in.
  let parent: Folder
  /// Its name in `parent`.
  let name: String
  /// Whether it lies beside the site's folder, so that the two can change places.
  let isBesideSite: Bool

  /// Makes the folder, beside the site's where that is possible and otherwise inside it.
  init(for place: SitePlace) throws(SystemFailure) {
    guard let current = place.current else {
      try self.init(in: place.parent, prefix: Self.prefix(beside: place.name), isBesideSite: true)
      return
    }
    if try current.status(".").device == place.parent.status(".").device {
      do {
        try self.init(
          in: place.parent, prefix: Self.prefix(beside: place.name), isBesideSite: true)
        return
      } catch {
        guard error.isClosedFolder else { throw error }
      }
    }
    try self.init(in: current, prefix: Self.prefixInside, isBesideSite: false)
  }

  private init(in parent: Folder, prefix: String, isBesideSite: Bool) throws(SystemFailure) {
    self.parent = parent
    self.isBesideSite = isBesideSite
    name = try Self.makeFolder(in: parent, prefix: prefix)
    folder = try parent.folder(name)
    _ = folder.lock()
    try folder.create(Self.unfinishedMark, bytes: [])
  }

  /// How the names of staging folders beside a site's folder start; the process number follows.
  static func prefix(beside name: String) -> String {
    ".\(name).guide-new-"
  }

  /// How the names of staging folders inside a site's folder start; the process number follows.
  static let prefixInside = ".guide-new-"

  /// The name of a file on its way to its place inside a site's folder.
  static var interimNameInside: String {
    "\(prefixInside)\(processNumber)-interim"
  }

  /// Adds the list of what the site consists of and marks the folder as complete.
  func finish(_ list: PublishedList) throws(SystemFailure) {
    try folder.create(PublishedList.fileName, bytes: list.bytes)
    try folder.removeFile(Self.unfinishedMark)
  }

  /// Removes the folder; what cannot be removed is left to the next build.
  func remove() {
    do {
      try parent.removeTree(FolderEntry(name: name, kind: .folder))
    } catch {
      // Nothing of the site depends on it, and the next build tries again.
    }
  }

  private static func makeFolder(
    in parent: Folder, prefix: String
  ) throws(SystemFailure) -> String {
    var attempt = 0
    while true {
      let name = "\(prefix)\(processNumber)-\(attempt)"
      do {
        try parent.makeFolder(name)
        return name
      } catch {
        guard error.isNameTaken, attempt < 1000 else { throw error }
        attempt += 1
      }
    }
  }
}
