import Disk
package import Files

/// Writes files into a stage; each thread may have its own share of the outputs.
package struct StageWriter: Sendable {
  let place: SitePlace
  let staging: Folder
  /// Writes a share of the site's files.
  ///
  /// A file that has the same bytes in the old site is not written, but taken over when the site is
  /// published: it keeps its inode and its time.
  ///
  /// - Parameter outputs: Files whose paths no other share has.
  /// - Returns: What `Stage.publish` needs to know.
  /// - Throws: `PublishingError.clash` or `.system`; the site itself is untouched.
  package func write(
    _ outputs: some Sequence<OutputFile>
  ) throws(PublishingError) -> StagedFiles {
    var staged = StagedFiles()
    for output in outputs {
      guard !output.path.hasPrefix(StagingArea.reservedPrefix) else {
        throw .clash(path: output.path)
      }
      staged.sizeBytes += output.bytes.count
      if let current = place.current, current.holds(output.path, bytes: output.bytes) {
        staged.unchanged.append(output.path)
        continue
      }
      do {
        try staging.create(output.path, bytes: output.bytes)
      } catch {
        if error.isNameTaken { throw .clash(path: output.path) }
        throw .system(SystemFailure(code: error.code, path: place.displayPath(output.path)))
      }
      staged.written.append(output.path)
    }
    return staged
  }
}

/// What a share of the site's files became in the stage.
package struct StagedFiles: Sendable {
  /// Paths of the files that are new or have new bytes.
  var written: [String] = []
  /// Paths of the files that are the old site's.
  var unchanged: [String] = []
  /// The size of all of them.
  var sizeBytes = 0

  init() {}

  /// All shares as one.
  init(_ shares: [StagedFiles]) {
    written = shares.flatMap(\.written)
    unchanged = shares.flatMap(\.unchanged)
    sizeBytes = shares.reduce(0) { $0 + $1.sizeBytes }
  }
}
