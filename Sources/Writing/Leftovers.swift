import Disk

/// What builds that were killed have left in and beside a site's folder.
struct Leftovers {
  let place: SitePlace

  /// Removes what belongs to no running process.
  ///
  /// Things that were in the old site's folder without being the site's go back to where they were.
  /// What cannot be removed stays: it harms nothing, and the next build tries again.
  func remove() {
    remove(in: place.parent, prefix: StagingArea.prefix(beside: place.name))
    if let current = place.current {
      remove(in: current, prefix: StagingArea.prefixInside)
    }
  }

  private func remove(in folder: Folder, prefix: String) {
    do {
      for entry in try folder.entries() {
        guard let name = entry.name, name.hasPrefix(prefix) else { continue }
        do {
          try remove(entry, named: name, in: folder, prefix: prefix)
        } catch {
          continue
        }
      }
    } catch {
      // A folder that cannot be listed cannot be tidied either; publishing does not need it.
    }
  }

  private func remove(
    _ entry: FolderEntry, named name: String, in folder: Folder, prefix: String
  ) throws(SystemFailure) {
    let digits = name.dropFirst(prefix.count).prefix { $0 != "-" }
    guard let owner = Int32(digits) else { return }
    // A number may be used again, by this process too; then the lock alone tells.
    guard owner == processNumber || !isRunning(processNumber: owner) else { return }
    if entry.kind == .folder {
      let left = try folder.folder(name)
      guard left.lock() else { return }
      if !left.contains(StagingArea.unfinishedMark), try !giveBack(from: left) { return }
    }
    try folder.removeTree(entry)
  }

  /// Moves what an old site's folder held beside the site to the folder that now has its place.
  ///
  /// - Returns: Whether nothing is left that somebody could miss.
  private func giveBack(from left: Folder) throws(SystemFailure) -> Bool {
    let kept = try KeptEntries(in: left, besides: PublishedList(in: left))
    guard let current = place.current else { return kept.names.isEmpty }
    try kept.move(from: left, to: current)
    return true
  }
}
