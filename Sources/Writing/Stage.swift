import Disk
package import Files

/// A site on its way into its folder: written beside the old site, then both change places.
///
/// Killed at any instant, the folder holds the old site or the new one. What a killed build leaves
/// beside the folder is removed by the next. Where the disk cannot let folders change places (the
/// folder is a mount point, or the folder around it is closed to us), files are put in place one by
/// one instead, each in one step: assets, then pages, then deletions.
///
/// Nothing is forced to the disk before the change: what a power cut leaves is up to the disk.
package struct Stage: ~Copyable {
  /// Writes files into the stage; may be used by several threads at once.
  package let writer: StageWriter
  private let place: SitePlace
  private let oldList: PublishedList
  private let area: StagingArea
  private var isShown = false

  /// Gets ready to publish into `folder`, which is made, with the folders above it, where missing.
  ///
  /// - Throws: `PublishingError.foreignFile` where the folder holds what no build put there; files
  ///   and folders directly in it whose names start with a dot are allowed, and stay.
  package init(for folder: String) throws(PublishingError) {
    (place, oldList, area) = try Self.prepare(folder)
    writer = StageWriter(place: place, staging: area.folder)
  }

  private static func prepare(
    _ folder: String
  ) throws(PublishingError) -> (SitePlace, PublishedList, StagingArea) {
    let place = try SitePlace(folder: folder)
    Leftovers(place: place).remove()
    var list = PublishedList(paths: [])
    var foreignPath: String?
    do {
      if let current = place.current {
        list = try PublishedList(in: current)
        foreignPath = try current.firstForeignPath(besides: list)
      }
    } catch {
      throw .system(error)
    }
    if let foreignPath { throw .foreignFile(path: foreignPath, folder: folder) }
    do {
      return (place, list, try StagingArea(for: place))
    } catch {
      throw .system(error)
    }
  }

  deinit {
    if !isShown { area.remove() }
  }

  /// Puts the site in place.
  ///
  /// A folder that already holds exactly this site is not touched.
  ///
  /// - Parameter staged: What every call of the writer returned, in any order.
  /// - Returns: What was done.
  /// - Throws: `PublishingError`; the old site is untouched then, but for `updateStopped`.
  package consuming func publish(
    _ staged: [StagedFiles]
  ) throws(PublishingError) -> PublishingReport {
    let files = StagedFiles(staged)
    let list = PublishedList(paths: files.written + files.unchanged)
    if let path = list.firstClash { throw .clash(path: path) }
    let removed = oldList.paths.filter { !list.contains($0) }
    let report = { (isAtomic: Bool, leftover: SystemFailure?) in
      PublishingReport(
        written: files.written.count, unchanged: files.unchanged.count, removed: removed.count,
        sizeBytes: files.sizeBytes, isAtomic: isAtomic, leftover: leftover)
    }
    if place.current != nil, files.written.isEmpty, list.paths == oldList.paths {
      return report(true, nil)
    }
    let kept = try keptEntries(besides: list)
    do {
      if area.isBesideSite { try takeOver(files.unchanged, keeping: kept) }
      try area.finish(list)
      if area.isBesideSite, try changePlaces() { return report(true, tidyUp(keeping: kept)) }
    } catch {
      throw .system(error)
    }
    if let current = place.current {
      let update = InPlaceUpdate(
        staging: area.folder, current: current, oldList: oldList, newList: list)
      do {
        try update.run(written: files.written)
      } catch {
        throw .updateStopped(error)
      }
    }
    return report(false, nil)
  }

  /// What lies in the folder beside the old site and stays; a folder may not be in the site's way.
  private func keptEntries(besides list: PublishedList) throws(PublishingError) -> KeptEntries? {
    guard let current = place.current else { return nil }
    let kept: KeptEntries
    do {
      kept = try KeptEntries(in: current, besides: oldList)
    } catch {
      throw .system(error)
    }
    let new = list.topNames
    for name in kept.folders where new.contains(Array(name.utf8)) {
      throw .foreignFile(path: name, folder: place.namedPath)
    }
    return kept
  }

  /// Gives the stage what the new site has in common with the old.
  private func takeOver(
    _ unchanged: [String], keeping kept: KeptEntries?
  ) throws(SystemFailure) {
    guard let current = place.current else { return }
    for path in unchanged {
      do {
        try current.link(path, to: area.folder, path)
      } catch {
        // Some disks give a file only one name.
        try area.folder.create(path, bytes: current.bytes(of: path))
      }
    }
    kept?.linkFiles(from: current, to: area.folder)
    try area.folder.setPermissions(current.status(".").permissions)
  }

  /// Lets the stage and the old site change places.
  ///
  /// - Returns: Whether it was done; no where the disk cannot do it.
  private mutating func changePlaces() throws(SystemFailure) -> Bool {
    do {
      if place.current == nil {
        try area.parent.move(area.name, to: place.parent, place.name)
      } else {
        try place.parent.exchange(area.name, with: place.name)
      }
    } catch {
      guard place.current != nil, error.isImpossibleExchange else { throw error }
      return false
    }
    isShown = true
    return true
  }

  /// Removes the old site, which now lies where the stage was, but for what is not the site's.
  ///
  /// - Returns: What could not be removed and why; the new site is in place all the same.
  private func tidyUp(keeping kept: KeptEntries?) -> SystemFailure? {
    guard let current = place.current else { return nil }
    do {
      try kept?.move(from: current, to: area.folder)
      try area.parent.removeTree(FolderEntry(name: area.name, kind: .folder))
      return nil
    } catch {
      return error
    }
  }
}

/// Publishes a whole site from one thread; see `Stage`.
package func publish(
  _ outputs: some Sequence<OutputFile>, to folder: String
) throws(PublishingError) -> PublishingReport {
  let stage = try Stage(for: folder)
  let staged = try stage.writer.write(outputs)
  return try stage.publish([staged])
}
