import Disk

/// What lies directly in a site's folder without being the site's: `.git`, `.gitkeep` and the like.
struct KeptEntries {
  /// The names that are files or links.
  let files: [String]
  /// The names that are folders.
  let folders: [String]

  /// All names.
  var names: [String] {
    files + folders
  }

  /// What starts with a dot in `folder` and is neither the site's nor a build's own.
  init(in folder: Folder, besides list: PublishedList) throws(SystemFailure) {
    let own = list.topNames
    var files: [String] = []
    var folders: [String] = []
    for entry in try folder.entries() where entry.isDotfile && !own.contains(entry.nameBytes) {
      guard let name = entry.name, name != PublishedList.fileName,
        !name.hasPrefix(StagingArea.prefixInside)
      else { continue }
      if entry.kind == .folder { folders.append(name) } else { files.append(name) }
    }
    self.files = files
    self.folders = folders
  }

  /// Gives the files a second name in another folder, so that they are missing at no instant.
  ///
  /// A disk that has no second names gets them by `move` a little later.
  func linkFiles(from folder: Folder, to other: Folder) {
    for name in files where !other.contains(name) {
      do {
        try folder.link(name, to: other, name)
      } catch {
        continue
      }
    }
  }

  /// Moves what the other folder does not have yet.
  func move(from folder: Folder, to other: Folder) throws(SystemFailure) {
    for name in names where !other.contains(name) {
      try folder.move(name, to: other, name)
    }
  }
}
